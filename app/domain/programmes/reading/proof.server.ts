import { db, transaction } from "#app/platform/database/db.server";
import type { Programme } from "#app/platform/generated/client";
import { recordProgramme } from "../../journal/record.server";
import { may } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { unsealNoticeContact } from "../audience/store-readers.server";
import type { Author } from "../moves/write.server";
import { lockProgramme } from "../programme/row.server";
import { UNREACHED, whyNot, type WhyNot } from "./unreached.server";

/** One who is told: who, when, and what came back. */
export type ProofRow = {
  id: string;
  /** Null once addresses and names were erased. */
  email: string | null;
  name: string | null;
  authority: boolean;
  locale: string;
  sentAt: Date | null;
  /** Why not; null for who was told, or is still waited for. */
  why: WhyNot | null;
  failure: string | null;
  failedAt: Date | null;
  returnedAt: Date | null;
  acceptedAt: Date | null;
  contentDigest: string | null;
};

const ROWS_AT_ONCE = 1_000;

/** Which lists of people can be taken out of a programme. */
type TakenOut = "proof-exported" | "unreached-exported";

type Authors = Pick<Programme, "authorIds" | "proposedById">;

/** Whether a colleague may take people out of a programme: who may release one and had no part in this one, or an administrator. */
export function mayTakeOut({ authorIds, proposedById }: Authors, { id, role }: Author): boolean {
  if (!may(role, "programme.release")) return false;
  return role === "administrator" || (!authorIds.includes(id) && proposedById !== id);
}

/** Writes into a programme's journal that a list of people was taken out of it. Out: ok, or `not-permitted`, `taking-out-own`, `programme-gone`. */
export async function noteTakenOut(programmeId: string, list: TakenOut, actor: Author, now: Date): Promise<Outcome> {
  if (!may(actor.role, "programme.release")) return refuse("not-permitted");
  return transaction(async (tx) => {
    const programme = await lockProgramme(tx, programmeId);
    if (!programme) return refuse("programme-gone");
    if (!mayTakeOut(programme, actor)) return refuse("taking-out-own");
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [{ kind: list, data: {} }]);
    return { ok: true };
  });
}

/** Who is told and when, in the order of the list, read some at a time; or only who was not reached. */
export async function* proofRows(programmeId: string, only: "all" | "unreached" = "all"): AsyncGenerator<ProofRow> {
  for (let after = 0; ;) {
    const rows = await db().programmeReader.findMany({
      where: { programmeId, seq: { gt: after }, ...(only === "unreached" && UNREACHED) },
      orderBy: { seq: "asc" },
      take: ROWS_AT_ONCE,
    });
    const last = rows.at(-1);
    if (!last) return;
    for (const row of rows) {
      const { id, authority, locale, sentAt, failure, failedAt, returnedAt, acceptedAt, contentDigest } = row;
      const { email, name } = unsealNoticeContact(row);
      const told = { sentAt, why: whyNot(row), failure, failedAt, returnedAt, acceptedAt, contentDigest };
      yield { id, email, name, authority, locale, ...told };
    }
    after = last.seq;
  }
}
