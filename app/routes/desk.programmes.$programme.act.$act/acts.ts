import type { Permission } from "#app/domain/people/permissions";
import type { ProgrammeStatus } from "#app/domain/programmes/programme/kinds";

/** What can be done with a programme, in which states, and by whom. */
export const ACTS = {
  propose: { from: ["draft"], by: ["programme.write"] },
  release: { from: ["proposed"], by: ["programme.release"] },
  "send-back": { from: ["proposed"], by: ["programme.write", "programme.release"] },
  stop: { from: ["sending"], by: ["programme.release"] },
  resume: { from: ["stopped"], by: ["programme.release"] },
  retry: { from: ["done", "stopped"], by: ["programme.release"] },
  discard: { from: ["draft"], by: ["programme.write"] },
} as const satisfies Record<string, { from: readonly ProgrammeStatus[]; by: readonly Permission[] }>;

export type Act = keyof typeof ACTS;

/** True for something that can be done with a programme. */
export function isAct(act: string | undefined): act is Act {
  return act !== undefined && Object.hasOwn(ACTS, act);
}

type Standing = {
  status: ProgrammeStatus;
  missing: readonly string[];
  counts: { failed: number };
  authorIds: readonly string[];
  proposedById: string | null;
  /** When the list was erased, if it was: nobody on it can be written to any more. */
  erasedAt: string | null;
};

/** What can be done now, in the order it is offered. `mine`: whether this colleague wrote or proposed it. */
export function actsNow(standing: Standing, staffId: string): Act[] {
  const { status, missing, counts, authorIds, proposedById, erasedAt } = standing;
  const mine = authorIds.includes(staffId) || proposedById === staffId;
  return (Object.keys(ACTS) as Act[]).filter((act) => {
    if (!(ACTS[act].from as readonly ProgrammeStatus[]).includes(status)) return false;
    if (act === "propose") return missing.length === 0;
    if (act === "release") return !mine;
    return act === "retry" ? counts.failed > 0 && erasedAt === null : true;
  });
}
