import { db } from "#app/platform/database/db.server";
import { DEFAULT_POLICY } from "../../../policies/profiles/shipped";
import { findPolicyInForce, loadPolicyVersion } from "../../../policies/versions/published.server";
import { spoken, type Locale } from "../../../language";
import type { SenderFacts } from "../facts/letter-facts";
import { senderFacts } from "../facts/sender.server";

async function policyVersionOf({
  draftId,
  ticketId,
}: {
  draftId: string | null;
  ticketId: string | null;
}): Promise<string | null> {
  const select = { policyVersionId: true } as const;
  const row = ticketId
    ? await db().ticket.findUnique({ where: { id: ticketId }, select })
    : draftId && (await db().draft.findUnique({ where: { id: draftId }, select }));
  return row ? row.policyVersionId : null;
}

/** In whose name a one-time code is sent, and in which language: the controller of its ticket's or draft's policy, else of the default one. In: the language wanted. Throws when none is published. */
export async function codeSender(
  code: { draftId: string | null; ticketId: string | null },
  wanted: Locale,
  now: Date,
): Promise<{ controller: SenderFacts; locale: Locale }> {
  const versionId = await policyVersionOf(code);
  const policy = versionId ? await loadPolicyVersion(versionId) : await findPolicyInForce(DEFAULT_POLICY, now);
  if (!policy) throw new Error("no policy is published");
  const locale = spoken(policy.profile.languages, wanted);
  return { controller: await senderFacts(policy, locale), locale };
}
