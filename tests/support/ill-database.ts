import pg from "pg";

async function within<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Ways a database can be there for its keeper and not for us, each with how it begins and how it ends. */
const ILLS = {
  away: ["ALLOW_CONNECTIONS false", "ALLOW_CONNECTIONS true"],
  "read-only": ["SET default_transaction_read_only = on", "RESET default_transaction_read_only"],
} as const;

export type Ill = keyof typeof ILLS;
export const ILL = Object.keys(ILLS) as Ill[];

/** Does something while a database is away or only to be read; every connection to it is new after each change. */
export async function whileIll<T>(databaseUrl: string, ill: Ill, work: () => Promise<T>): Promise<T> {
  const name = new URL(databaseUrl).pathname.slice(1);
  const keeper = Object.assign(new URL(databaseUrl), { pathname: "/postgres" }).href;
  const alter = (change: string) =>
    within(keeper, async (client) => {
      await client.query(`ALTER DATABASE ${name} ${change}`);
      await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
    });
  const [begin, end] = ILLS[ill];
  await alter(begin);
  try {
    return await work();
  } finally {
    await alter(end);
  }
}

/** Does something while nobody else gets at a table: every statement on it waits. */
export function whileLocked<T>(databaseUrl: string, table: string, work: () => Promise<T>): Promise<T> {
  return within(databaseUrl, async (client) => {
    await client.query(`BEGIN; LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
    return work();
  });
}
