import { PROGRAMMES } from "../../policies/profile/papers";

export const PROGRAMME_KINDS = PROGRAMMES;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** The life of a programme: written, waiting for a second person, going out, stopped for now, all told; or thrown away before it was released. */
export const PROGRAMME_STATUSES = ["draft", "proposed", "sending", "stopped", "done", "discarded"] as const;
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];

/** True for a kind of programme the product knows. */
export function isProgrammeKind(kind: string): kind is ProgrammeKind {
  return (PROGRAMME_KINDS as readonly string[]).includes(kind);
}

/** Letters a minute: what is suggested, and the most. */
export const PACE = { suggested: 60, most: 3_000 } as const;
