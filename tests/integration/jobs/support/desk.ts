import { createStaff } from "#app/domain/people/create-staff.server";
import type { Role } from "#app/domain/people/permissions";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { publishPolicy, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { sendFilingCode } from "#app/domain/tickets/filing/file-code.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { db, pool, transaction } from "#app/platform/database/db.server";
import { unseal } from "#app/platform/seal/seal.server";
import { answersFor, PERSON } from "#tests/factories/answers";

/** Publishes the default policy, as it was long before the stories begin. */
export async function publish(): Promise<PublishedPolicy> {
  return transaction((tx) => publishPolicy(tx, resourceGo, "test", new Date("2024-01-01T00:00:00Z")));
}

let hired = 0;

/** Makes a member of staff and gives the id. */
export async function hire(role: Role, locale: "zh-CN" | "en" = "zh-CN"): Promise<{ id: string; email: string }> {
  const email = `${role}-${++hired}@staff.example`;
  const created = await createStaff(
    { name: `${role} ${hired}`, email, role, locale, password: "a password for tests only" },
    new Date("2024-01-01T00:00:00Z"),
  );
  if (!created.ok) throw new Error(created.problem);
  return { id: created.id, email };
}

let persons = 0;

/** Files a ticket through every step a person takes, at the given instant. Its address is one nobody else has. */
export async function file(
  policy: PublishedPolicy,
  at: Date,
  right: Right = "access",
): Promise<{ id: string; email: string; codeId: string }> {
  const email = `person-${++persons}@person.example`;
  const answers = answersFor(right, { contact: { name: PERSON.name, email, letterLocale: "zh-CN" } });
  const { draft } = await startDraft(policy, answers, at);
  const sent = await sendFilingCode(draft, at);
  if (!sent.ok) throw new Error(sent.refusal);
  const code = await db().oneTimeCode.findFirstOrThrow({ where: { draftId: draft.id } });
  const filed = await submitDraft(draft, unseal(code.codeSealed ?? new Uint8Array(), `code:${code.id}`), at);
  if (!filed.ok) throw new Error(filed.refusal);
  return { id: filed.ticketId, email, codeId: code.id };
}

/** Makes the database refuse every change to this ticket's row, as a fault of its own would. For one ticket of a test file. */
export async function breakTicket(id: string): Promise<void> {
  await pool().query(`
    CREATE FUNCTION "refuseChange"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'this row is broken'; END $$;
    CREATE TRIGGER "broken" BEFORE UPDATE ON "Ticket" FOR EACH ROW WHEN (OLD."id" = '${id}') EXECUTE FUNCTION "refuseChange"()`);
}
