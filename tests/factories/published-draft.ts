import { agree } from "#app/domain/policies/proposals/decide.server";
import { proposePublishing } from "#app/domain/policies/proposals/propose.server";
import type { Outcome } from "#app/domain/refusal";
import { makeStaff } from "./staff";

type Publishing = { policyId: string; seen: number; against: number | null; by: string; now: Date };

/** Publishes a draft as two colleagues do: one proposes it, another agrees at once. Out: the version, or why it was refused. */
export async function publishDraft({ by, now, ...seen }: Publishing): Promise<Outcome<{ version: number | null }>> {
  const proposed = await proposePublishing({
    ...seen,
    effectiveOn: null,
    note: "试验",
    actor: { id: by, role: "administrator" },
    now,
  });
  if (!proposed.ok) return proposed;
  const { id } = await makeStaff("compliance");
  const agreed = await agree({
    proposalId: proposed.proposalId,
    policyId: seen.policyId,
    actor: { id, role: "compliance" },
    now,
  });
  return agreed.ok ? { ok: true, version: agreed.version } : agreed;
}
