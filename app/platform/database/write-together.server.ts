import type { Sql } from "./db.server";
import { Prisma } from "../generated/client";

/** A statement that changes rows, under the name by which another in the same list may refer to what it returns. */
export type Write = { as: string; sql: Prisma.Sql };

/** Several writes in one statement, and so on one way to the database and back. None sees what another changed, but by the rows it returns. */
export async function writeTogether(sql: Sql, writes: readonly Write[]): Promise<void> {
  const parts = writes.map((write) => Prisma.sql`${Prisma.raw(write.as)} AS (${write.sql})`);
  await sql.$executeRaw`WITH ${Prisma.join(parts)} SELECT`;
}
