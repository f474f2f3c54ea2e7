import type { WorkQueue } from "../queue/backend";

/** What runs by the clock, not by a promise: one indexed query that finds what is due, safe to run twice and late. */
export type Sweep = (context: { queue: WorkQueue }) => Promise<void>;
