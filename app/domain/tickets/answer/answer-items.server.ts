import type { db, Tx } from "#app/platform/database/db.server";
import { civilDateIn } from "../../clock/dates/zone";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { answerItem, type AnswerItem, type LaterResult } from "./answer-items";
import { unsealBody } from "../ticket/seal.server";

type Reader = Tx | ReturnType<typeof db>;

/** What became since of items that had to be kept: the last thing that was done about each. */
async function laterResults(
  reader: Reader,
  itemIds: string[],
  { zone }: Profile,
): Promise<ReadonlyMap<string, LaterResult>> {
  if (itemIds.length === 0) return new Map();
  const tasks = await reader.task.findMany({
    where: { kind: "restricted", key: { in: itemIds } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return new Map(
    tasks.flatMap(({ key, settledAt, result }): [string, LaterResult][] => {
      if (!settledAt) return [];
      const next = result === "kept" ? tasks.find((task) => task.key === key && task.settledAt === null) : undefined;
      return [
        [
          key,
          { result: result as LaterResult["result"], on: civilDateIn(settledAt, zone), until: next?.dueOn ?? null },
        ],
      ];
    }),
  );
}

/** What became of each item of an answer, in order; none for an answer given before there were items. In: the decision that made it. */
export async function loadAnswerItems(
  reader: Reader,
  decisionId: string,
  right: Right,
  profile: Profile,
): Promise<AnswerItem[]> {
  const rows = await reader.item.findMany({ where: { decisionId }, orderBy: { seq: "asc" } });
  const later = await laterResults(
    reader,
    rows.filter(({ restrictedUntil }) => restrictedUntil !== null).map(({ id }) => id),
    profile,
  );
  return rows.map((row) => answerItem({ ...row, body: unsealBody("item", row) }, right, profile, later.get(row.id)));
}
