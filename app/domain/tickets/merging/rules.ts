import { may, type Role } from "../../people/permissions";
import { concernsMinor } from "../ticket/concerns-minor";
import type { Status } from "../ticket/statuses";
import { isOpen, MERGED_FROM } from "../workflow/workflow";

/** What of a ticket decides whether it can be worked on together with another. */
export type Mergeable = {
  id: string;
  policyVersionId: string;
  right: string;
  status: Status;
  ageBand: string | null;
  assigneeId: string | null;
  contactDigest: Uint8Array;
  receivedAt: Date;
  dueAt: Date;
  /** Until when an authority wants its own answer; null where none does. */
  authorityDueAt: Date | null;
  mergedIntoId: string | null;
  leads: boolean;
  /** Whether one of ours has verified who asks, as surely as the right requires. */
  verified: boolean;
};

/** Which of two leads: the one promised earlier, so that the stricter date governs the work; then the one received first. The same whichever comes first here. */
export function leaderOf<T extends Pick<Mergeable, "id" | "dueAt" | "receivedAt">>(
  one: T,
  other: T,
): { main: T; led: T } {
  const rank = ({ dueAt, receivedAt, id }: T) => [dueAt.getTime(), receivedAt.getTime(), id] as const;
  const [mine, theirs] = [rank(one), rank(other)];
  const place = mine.findIndex((value, at) => value !== theirs[at]);
  return place >= 0 && mine[place]! > theirs[place]! ? { main: other, led: one } : { main: one, led: other };
}

/** What else has to be known of two tickets. */
export type Between = {
  /** Whether both are about the same person, asked for in the same role. */
  sameSubject: boolean;
  actor: { id: string; role: Role };
};

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

type Pair = { main: Mergeable; led: Mergeable };

function either({ main, led }: Pair, is: (ticket: Mergeable) => boolean): boolean {
  return is(main) || is(led);
}

function isLed({ mergedIntoId, status }: Mergeable): boolean {
  return mergedIntoId !== null && isOpen(status);
}

/**
 * Whether whoever reads one may read what the other is answered with: the same address opens both, or somebody of ours has verified both. A name
 * alone is no proof: who files under somebody else's must not be shown their answer.
 */
function isSafe({ main, led }: Pair): boolean {
  return sameBytes(main.contactDigest, led.contactDigest) || (main.verified && led.verified);
}

/** Why two tickets cannot be worked on together, the first reason first: what can never be, then what can change. */
const AGAINST = {
  "merge-same": ({ main, led }) => main.id === led.id,
  "merge-complaint": (pair) => either(pair, ({ right }) => right === "complaint"),
  // Grounds and terms are those of a policy's version: an answer under one is none under another.
  "merge-policy": ({ main, led }) => main.policyVersionId !== led.policyVersionId,
  // What one right asks of an answer, another does not: not even two that were one until they were split have one answer.
  "merge-right": ({ main, led }) => main.right !== led.right,
  "merge-person": (_pair, { sameSubject }) => !sameSubject,
  "merge-minor": ({ main, led }) => concernsMinor(main) !== concernsMinor(led),
  "merge-unsure": (pair) => !isSafe(pair),
  "merge-closed": (pair) => either(pair, ({ status }) => !isOpen(status)),
  "merge-already": (pair) => either(pair, isLed),
  "merge-chain": ({ led }) => led.leads,
  "merge-reviewing": (pair) => either(pair, ({ status }) => status === "reviewing"),
  "merge-waiting": (pair) => either(pair, ({ status }) => status === "awaiting" || status === "blocked"),
  "merge-agreed": ({ led }) => !(MERGED_FROM as readonly Status[]).includes(led.status),
  "merge-authority": ({ led }) => led.authorityDueAt !== null,
  "merge-held": ({ main, led }, { actor }) =>
    main.assigneeId !== actor.id ||
    (led.assigneeId !== null && led.assigneeId !== actor.id && !may(actor.role, "ticket.assign")),
} satisfies Record<string, (pair: Pair, between: Between) => boolean>;

export type MergeRefusal = keyof typeof AGAINST;
export const MERGE_REFUSALS = Object.keys(AGAINST) as MergeRefusal[];

/** The first reason against working on two tickets together; null where there is none. */
export function mergeRefused(pair: Pair, between: Between): MergeRefusal | null {
  return MERGE_REFUSALS.find((code) => AGAINST[code](pair, between)) ?? null;
}
