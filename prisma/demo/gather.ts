import type { Profile } from "#app/domain/policies/profile/profile";
import { findingCategories, isAnsweredWithPackage } from "#app/domain/tickets/evidence/finding-categories";
import { confirmRedacted, writeFinding } from "#app/domain/tickets/evidence/findings.server";
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
  for (const [at, { id: category }] of findingCategories(profile, right).entries()) {
    const written = await writeFinding(
      { ticketId, category, staffId, now },
      at === 0 ? { nothing: false, lines: FOUND } : { nothing: true, lines: [] },
    );
    if (!written.ok) throw new Error(`the demo could not record: ${written.refusal}`);
  }
  const confirmed = await confirmRedacted({ ticketId, staffId, now });
  if (!confirmed.ok) throw new Error(`the demo could not confirm: ${confirmed.refusal}`);
}
