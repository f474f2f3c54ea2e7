import type { Profile } from "#app/domain/policies/profile/profile";
import { findingCategories, isAnsweredWithPackage } from "#app/domain/tickets/evidence/finding-categories";
import { writeLines } from "#app/domain/files/finding";
import { confirmRedacted } from "#app/domain/tickets/evidence/findings.server";
import { saveAnswer } from "#app/domain/tickets/evidence/save-answer.server";
import { isRight } from "#app/domain/policies/profile/rights";
import { db } from "#app/platform/database/db.server";

const FOUND = [
  { field: "姓名", value: "（示例）" },
  { field: "手机号", value: "139****0000" },
];

/** Writes down what the demo “found” for access or a copy: something in the first category, nothing in the others. */
export async function gather(ticketId: string, staffId: string, profile: Profile, now: Date): Promise<void> {
  const { right } = await db().ticket.findUniqueOrThrow({ where: { id: ticketId }, select: { right: true } });
  if (!isRight(right) || !isAnsweredWithPackage(right)) return;
  const rows = findingCategories(profile, right).map(({ id: key }, at) => ({
    key,
    mark: "",
    fields: { state: at === 0 ? "found" : "nothing", lines: at === 0 ? writeLines(FOUND) : "" },
    found: { nothing: at > 0, lines: at === 0 ? FOUND : [] },
  }));
  const written = await saveAnswer({ ticketId, staffId, now }, rows);
  if (!written.ok) throw new Error(`the demo could not record: ${written.refusal}`);
  const confirmed = await confirmRedacted({ ticketId, staffId, now });
  if (!confirmed.ok) throw new Error(`the demo could not confirm: ${confirmed.refusal}`);
}
