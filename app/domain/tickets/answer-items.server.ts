import type { db, Tx } from "#app/platform/db.server";
import type { Profile } from "../policies/profile";
import type { Right } from "../policies/rights";
import { answerItem, type AnswerItem } from "./answer-items";
import { openBody } from "./sealed.server";

type Reader = Tx | ReturnType<typeof db>;

/** What became of each item of an answer, in order; none for an answer given before there were items. In: the decision that made it. */
export async function loadAnswerItems(reader: Reader, decisionId: string, right: Right, profile: Profile): Promise<AnswerItem[]> {
  const rows = await reader.item.findMany({ where: { decisionId }, orderBy: { seq: "asc" } });
  return rows.map((row) => answerItem({ ...row, body: openBody("item", row) }, right, profile));
}
