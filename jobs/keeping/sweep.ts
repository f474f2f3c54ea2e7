import type { WorkQueues } from "../queue/queues";

/** What runs by the clock, not by a promise: one indexed query that finds what is due, safe to run twice and late. */
export type Sweep = (context: { queues: WorkQueues }) => Promise<void>;
