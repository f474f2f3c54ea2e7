import { db, type Tx } from "#app/platform/database/db.server";
import { confirmsAgents } from "../../policies/profile/laws";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { requiredRung } from "../../policies/profile/rungs";
import { isDeclared } from "../evidence/declarations.server";
import type { Proof } from "../filing/verification";
import { permissionOf, type Permission } from "../workflow/permission";
import { PERMISSION_ANSWERS } from "../workflow/task-kinds";

/** What a verification of a ticket is looked at against, as its row says it. */
type About = { id: string; right: Right; requesterKind: string; ageBand: string | null };

/** What whoever has to agree to a ticket said last, by a link or to staff; null where they have not answered or nobody has to agree. */
export async function lastPermission(
  tx: Pick<Tx, "task">,
  about: Pick<About, "id" | "requesterKind" | "ageBand">,
): Promise<Permission> {
  const key = permissionOf(about);
  if (!key) return null;
  const last = await tx.task.findFirst({
    where: { ticketId: about.id, kind: "permission", key, result: { in: [...PERMISSION_ANSWERS] } },
    orderBy: [{ settledAt: "desc" }, { id: "desc" }],
    select: { result: true },
  });
  return PERMISSION_ANSWERS.find((answer) => answer === last?.result) ?? null;
}

/** What there has to be and is, before an identity is taken as verified. In: the ticket, its policy. */
export async function proofOf(tx: Tx, about: About, profile: Profile): Promise<Proof> {
  return {
    required: requiredRung(profile, about.right),
    declared: await isDeclared(tx, about.id),
    permission: await lastPermission(tx, about),
    confirmsAgents: confirmsAgents(profile, about.right),
  };
}

/** As `proofOf`, for a page. */
export function loadProof(about: About, profile: Profile): Promise<Proof> {
  return proofOf(db(), about, profile);
}
