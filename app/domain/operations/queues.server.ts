import { db } from "#app/platform/database/db.server";
import { QUEUE_NAMES, QUEUE_OF, type QueueName } from "../outbox/queues";
import type { MessageType } from "../outbox/messages";

/**
 * What a queue has to do. `waiting`: due and not handed to it yet; `running`: handed to it, being done or about to be; `retrying`: failed and will
 * be tried again; `planned`: for a later instant; `oldestAt`: since when the one waits that waits longest.
 */
export type QueueState = {
  name: QueueName;
  waiting: number;
  running: number;
  retrying: number;
  planned: number;
  oldestAt: Date | null;
};

type Row = { type: string; waiting: number; running: number; retrying: number; planned: number; oldest: Date | null };

function earlier(a: Date | null, b: Date | null): Date | null {
  return !a || (b && b < a) ? b : a;
}

/** What every queue has to do, as the outbox says, which is the truth of it. */
export async function listQueues(now: Date): Promise<QueueState[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT "type",
      count(*) FILTER (WHERE "lastError" IS NULL AND "runAt" <= ${now}::timestamptz AND "relayedAt" IS NULL)::int AS "waiting",
      count(*) FILTER (WHERE "lastError" IS NULL AND "runAt" <= ${now}::timestamptz AND "relayedAt" IS NOT NULL)::int AS "running",
      count(*) FILTER (WHERE "lastError" IS NOT NULL)::int AS "retrying",
      count(*) FILTER (WHERE "lastError" IS NULL AND "runAt" > ${now}::timestamptz)::int AS "planned",
      min(CASE WHEN "lastError" IS NULL THEN "runAt" ELSE "createdAt" END) FILTER (WHERE "lastError" IS NOT NULL OR "runAt" <= ${now}::timestamptz) AS "oldest"
    FROM "Outbox" WHERE "doneAt" IS NULL AND "failedAt" IS NULL GROUP BY "type"`;
  const none = { waiting: 0, running: 0, retrying: 0, planned: 0, oldestAt: null };
  const states = new Map(QUEUE_NAMES.map((name): [QueueName, QueueState] => [name, { name, ...none }]));
  for (const { type, oldest, ...counts } of rows) {
    const state = states.get(QUEUE_OF[type as MessageType]);
    if (!state) continue;
    state.waiting += counts.waiting;
    state.running += counts.running;
    state.retrying += counts.retrying;
    state.planned += counts.planned;
    state.oldestAt = earlier(state.oldestAt, oldest);
  }
  return [...states.values()];
}
