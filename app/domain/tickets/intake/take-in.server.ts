import type { Sql } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { sqlTransaction } from "#app/platform/database/sql-transaction.server";
import { writeTogether } from "#app/platform/database/write-together.server";
import { civilDateIn } from "../../clock/dates/zone";
import { letterWrites } from "../../outbox/queue-letter.server";
import { may, type Role } from "../../people/permissions";
import { loadPolicyVersion, type PublishedPolicy } from "../../policies/versions/published.server";
import { closingOf, isClosedOn } from "../../programmes/programme/service-end.server";
import { firstDayOf } from "../../policies/proposals/first-day.server";
import { refuse, type Outcome } from "../../refusal";
import type { Came } from "../channel/came";
import { dropFileRows, giveFiles } from "../filing/draft-files.server";
import { contactLock, findEarlier } from "../filing/earlier.server";
import { digestOf } from "../filing/seal-answers.server";
import { draftFiled, receiptFor, visitFilings, type FilingVisit } from "../filing/submit.server";
import { isUsableReceipt } from "./came-form";
import { intakeAnswers, intakeState } from "./draft.server";
import { completeIntake, type WholeIntake } from "./intake";

type Locked = {
  id: string;
  policyVersionId: string;
  answersSealed: Uint8Array;
  expiresAt: Date;
  ticketId: string | null;
  closing: unknown;
};

/** `seen`: the state its check page was made from. `again`: to be filed though the same person has open tickets for the same. */
export type TakeIn = {
  draftId: string;
  actor: { id: string; role: Role };
  seen: string;
  again: boolean;
  now: Date;
};

async function lockIntake(sql: Sql, { draftId, actor }: TakeIn): Promise<Locked | null> {
  const rows = await sql.$queryRaw<Locked[]>`
    SELECT draft."id", draft."policyVersionId", draft."answersSealed", draft."expiresAt", draft."ticketId",
      ${closingOf(Prisma.sql`version."policyId"`)} AS "closing"
    FROM "Draft" AS draft JOIN "PolicyVersion" AS version ON version."id" = draft."policyVersionId"
    WHERE draft."id" = ${draftId}::uuid AND draft."staffId" = ${actor.id}::uuid FOR UPDATE OF draft`;
  return rows[0] ?? null;
}

async function fileIds(sql: Sql, draftId: string): Promise<string[]> {
  const rows = await sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "File" WHERE "draftId" = ${draftId}::uuid AND "purpose" = 'evidence' AND "erasedAt" IS NULL`;
  return rows.map(({ id }) => id);
}

/** The references of tickets, as their visits have them. */
async function referencesOf(sql: Sql, ticketIds: readonly string[]): Promise<string> {
  const rows = await sql.$queryRaw<{ reference: string }[]>`
    SELECT "reference" FROM "Ticket" WHERE "id" = ANY(${[...ticketIds]}::uuid[]) ORDER BY "receivedAt", "reference"`;
  return rows.map(({ reference }) => reference).join(" ");
}

/** What the tickets have in common, under the lock of who is behind the contact. */
async function visitOf(
  sql: Sql,
  policy: PublishedPolicy,
  whole: WholeIntake,
  staffId: string,
  now: Date,
): Promise<FilingVisit & { came: Came }> {
  const { rights, whats: _whats, came, words, ...common } = whole;
  const digest = digestOf(common.contact);
  await sql.$queryRaw`SELECT ${contactLock(digest)}`;
  const receivedAt = new Date(came.receivedAt);
  const receivedOn = civilDateIn(receivedAt, policy.profile.zone);
  const earlier = await findEarlier(sql, digest, { rights, ...common }, policy, receivedOn);
  return { answers: common, digest, policy, earlier, receivedOn, now, came: { ...came, receivedAt, staffId, words } };
}

/**
 * Takes a request in that reached one of ours: a ticket for each right, as if the portal had filed it, but that its clock runs from the true
 * receipt; with what was said, the scans, and the receipt to the person by the way they are reached. All in one transaction; pressed twice,
 * it files once and answers the same. In: the draft, who files it, what its page showed, the instant of registration.
 * Out: its first ticket; or why not (`not-permitted`, `draft-gone`, `draft-incomplete`, `draft-changed`, `receipt-unusable`,
 * `received-after-close` where no requests were taken on that day any more, `received-before-policy`, `asked-already`
 * with the references of what is open for the same person, unless it is to be filed again).
 */
export async function takeIn(asked: TakeIn): Promise<Outcome<{ ticketId: string; fresh: boolean }>> {
  const { actor, seen, again, now } = asked;
  if (!may(actor.role, "ticket.work")) return refuse("not-permitted");
  return sqlTransaction(async (sql): Promise<Outcome<{ ticketId: string; fresh: boolean }>> => {
    const draft = await lockIntake(sql, asked);
    if (!draft || draft.expiresAt <= now) return refuse("draft-gone");
    if (draft.ticketId) return { ok: true, ticketId: draft.ticketId, fresh: false };
    const policy = await loadPolicyVersion(draft.policyVersionId, sql);
    const whole = completeIntake(intakeAnswers(draft), policy.profile);
    if (!whole || whole.rights.includes("complaint")) return refuse("draft-incomplete");
    const files = await fileIds(sql, draft.id);
    if (intakeState(draft.id, policy.id, whole, files) !== seen) return refuse("draft-changed");
    if (!isUsableReceipt(new Date(whole.came.receivedAt), now, policy.profile.zone)) return refuse("receipt-unusable");
    const visit = await visitOf(sql, policy, whole, actor.id, now);
    if (isClosedOn(draft.closing, visit.receivedOn)) return refuse("received-after-close");
    const from = await firstDayOf(policy.policyId, sql);
    if (from !== null && visit.receivedOn < from) return refuse("received-before-policy");
    const open = whole.rights.flatMap((right) => visit.earlier.open.get(right) ?? []);
    if (open.length > 0 && !again) return refuse("asked-already", { references: await referencesOf(sql, open) });
    const filings = visitFilings(whole.whats, visit);
    const [first] = filings;
    if (!first) throw new Error("a complete draft asks for nothing");
    const became = { ticketId: first.id, ledTo: [] };
    await writeTogether(sql, [
      ...filings.flatMap(({ writes }) => writes),
      ...letterWrites(receiptFor(first, whole.contact.letterLocale), now),
      draftFiled(draft.id, became, now),
    ]);
    for (const { id } of files.length > 0 ? filings : [])
      await giveFiles(sql, draft.id, id, now, { kind: "staff", id: actor.id });
    await dropFileRows(sql, draft.id);
    return { ok: true, ticketId: first.id, fresh: true };
  });
}
