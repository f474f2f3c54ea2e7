import { db } from "#app/platform/database/db.server";
import { log } from "#app/platform/log/log.server";

const BATCH = 500;

export type Sweep<P extends { id: string }> = {
  /** The sweep's name, for the log. */
  name: string;
  /** What the rows are, where they are not tickets: the log names each by what it is. */
  rows?: "task";
  /** The next tickets after the given one, in an order that stays; null begins. */
  next: (after: P | null, limit: number) => Promise<P[]>;
  /** Does one ticket. Out: whether there was something to do. */
  work: (ticketId: string) => Promise<boolean>;
};

/** Where not even this is answered, it was not the ticket, and waiting it out for each of them would take hours. */
async function requireDatabase(): Promise<void> {
  await db().$queryRaw`SELECT 1`;
}

/**
 * Works through tickets, or rows that belong to them, one by one. One that throws is logged by its id and left for the next run; those behind it get their turn.
 * Out: how many there was something to do for. Throws what `next` throws, and the database's error once that is gone.
 */
export async function eachTicket<P extends { id: string }>({ name, rows, next, work }: Sweep<P>): Promise<number> {
  let done = 0;
  for (let after: P | null = null; ;) {
    const tickets: P[] = await next(after, BATCH);
    for (const { id } of tickets) {
      try {
        if (await work(id)) done += 1;
      } catch (err) {
        const row = rows === "task" ? { taskId: id } : { ticketId: id };
        log.error({ err, ...row, sweep: name }, `a ${rows ?? "ticket"} was left out of a sweep`);
        await requireDatabase();
      }
    }
    after = tickets[tickets.length - 1] ?? null;
    if (!after || tickets.length < BATCH) return done;
  }
}
