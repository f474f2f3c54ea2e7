import type { MessageType } from "#app/domain/outbox/messages";
import type { QueueName } from "#app/domain/outbox/queues";
import type { WorkQueues } from "../queue/queues";

/** What a sweep may use beside the domain: the queues, and which kinds of promises each of them carries. */
export type SweepContext = { queues: WorkQueues; typesOf: (queue: QueueName) => readonly MessageType[] };

/** What runs by the clock, not by a promise: one indexed query that finds what is due, safe to run twice and late. */
export type Sweep = (context: SweepContext) => Promise<void>;
