import { PROGRAMMES } from "../../policies/profile/papers";

export const PROGRAMME_KINDS = PROGRAMMES;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** The life of a programme: written, waiting for a second person, going out, stopped for now, all told; or thrown away before it was released. */
export type ProgrammeStatus = "draft" | "proposed" | "sending" | "stopped" | "done" | "discarded";

/** Letters a minute: what is suggested, and the most. */
export const PACE = { suggested: 60, most: 3_000 } as const;
