import { pool } from "#app/platform/database/db.server";

/** The rows about which somebody talks with the outside: a letter, a code, a colleague's link or morning, an asking of a controller's system, a notice to one of many. */
const TABLES = {
  letter: "Letter",
  code: "OneTimeCode",
  link: "StaffLink",
  morning: "StaffMorning",
  check: "BlockerCheck",
  notice: "ProgrammeReader",
} as const;

export type LeasedRow = { kind: keyof typeof TABLES; id: string };

/** How long a lease lasts that nobody renews (a worker that died lets go after that), and how often one that lives renews it. */
export type LeaseTimes = { lastsMs: number; renewMs: number };

const TIMES: LeaseTimes = { lastsMs: 20_000, renewMs: 5_000 };

/** `free`: the row was ours, with what the work came to. `held`: somebody else has it until then, or longer. `gone`: there is no such row. */
export type UnderLease<T> = { state: "free"; result: T } | { state: "held"; until: Date } | { state: "gone" };

type Taken = { state: "taken"; until: Date } | { state: "held"; until: Date } | { state: "gone" };

/** Runs a statement for one kind of row, prepared once for each connection. Out: the rows it gave, how many it changed. */
async function run(what: string, { kind, id }: LeasedRow, statement: (table: string) => string, ...values: unknown[]) {
  const { rows, rowCount } = await pool().query<{ leasedUntil: Date | null }>({
    name: `lease-${what}-${kind}`,
    text: statement(`"${TABLES[kind]}"`),
    values: [id, ...values],
  });
  return { rows, changed: rowCount === 1 };
}

async function take(row: LeasedRow, now: Date, lastsMs: number): Promise<Taken> {
  const until = new Date(now.getTime() + lastsMs);
  const { changed } = await run(
    "take",
    row,
    (table) =>
      `UPDATE ${table} SET "leasedUntil" = $2::timestamptz WHERE "id" = $1::uuid AND ("leasedUntil" IS NULL OR "leasedUntil" <= $3::timestamptz)`,
    until,
    now,
  );
  if (changed) return { state: "taken", until };
  const { rows } = await run("look", row, (table) => `SELECT "leasedUntil" FROM ${table} WHERE "id" = $1::uuid`);
  return rows[0] ? { state: "held", until: rows[0].leasedUntil ?? now } : { state: "gone" };
}

/** Moves the end of a lease that is still ours: its end is the only key to it. Out: whether it was. */
async function change(row: LeasedRow, from: Date, to: Date | null): Promise<boolean> {
  const { changed } = await run(
    "change",
    row,
    (table) =>
      `UPDATE ${table} SET "leasedUntil" = $2::timestamptz WHERE "id" = $1::uuid AND "leasedUntil" = $3::timestamptz`,
    to,
    from,
  );
  return changed;
}

/** Keeps a lease for as long as its process lives. One that could not be renewed is tried again; one that was lost is left to who has it. */
function keepRenewing(row: LeasedRow, taken: Date, clock: () => Date, { lastsMs, renewMs }: LeaseTimes) {
  let until = taken;
  let renewing = Promise.resolve();
  const renew = async () => {
    const next = new Date(clock().getTime() + lastsMs);
    if (await change(row, until, next)) until = next;
  };
  const timer = setInterval(() => {
    renewing = renewing.then(renew).catch(() => undefined);
  }, renewMs);
  return {
    async end(): Promise<Date> {
      clearInterval(timer);
      await renewing;
      return until;
    },
  };
}

/**
 * Does work that talks with the outside under a lease of its row: nobody else begins the same meanwhile, and neither a transaction nor a
 * connection is held. The lease is renewed while the work goes on, so that the longest conversation is under one; it runs out by itself
 * where the process died, or lost its database for that long, and then the work may be done a second time. Work that fails lets go at
 * once; work that ends otherwise lets go with what it writes to its row, or has no need to.
 * In: the row, the clock, what to do. What the work throws is thrown on.
 */
export async function underLease<T>(
  row: LeasedRow,
  clock: () => Date,
  work: () => Promise<T>,
  times: LeaseTimes = TIMES,
): Promise<UnderLease<T>> {
  const taken = await take(row, clock(), times.lastsMs);
  if (taken.state !== "taken") return taken;
  const lease = keepRenewing(row, taken.until, clock, times);
  try {
    const result = await work();
    await lease.end();
    return { state: "free", result };
  } catch (error) {
    // Where the database cannot be told, the lease runs out.
    await change(row, await lease.end(), null).catch(() => false);
    throw error;
  }
}
