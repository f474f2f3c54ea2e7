import pg from "pg";
import { expect, inject, test, vi } from "vitest";
import { eachTicket } from "#app/domain/tickets/ticket/each-ticket.server";
import { log } from "#app/platform/log/log.server";
import { useDatabase } from "#tests/support/database";

const database = useDatabase();

const TICKETS = Array.from({ length: 1_100 }, (_, place) => ({ id: String(place), place }));
const next = (after: { place: number } | null, limit: number) =>
  Promise.resolve(TICKETS.slice(after ? after.place + 1 : 0).slice(0, limit));

test("more broken tickets than a batch holds do not keep those behind them from their turn, and each has one turn", async () => {
  const seen: string[] = [];
  const done = await eachTicket({
    name: "test",
    next,
    work: async (id) => {
      seen.push(id);
      if (Number(id) < 600) throw new Error("broken");
      return Number(id) % 2 === 0;
    },
  });
  expect(done).toBe(250);
  expect(seen).toEqual(TICKETS.map(({ id }) => id));
});

test("a row that is left out is named in the log by what it is", async () => {
  const logged: unknown[] = [];
  const said = vi.spyOn(log, "error").mockImplementation((fields: unknown) => void logged.push(fields));
  const one = { name: "test", next: (after: unknown) => Promise.resolve(after ? [] : [{ id: "7" }]) };
  const work = () => Promise.reject(new Error("broken"));
  await eachTicket({ ...one, work });
  await eachTicket({ ...one, rows: "task", work });
  said.mockRestore();
  expect(logged).toMatchObject([{ ticketId: "7" }, { taskId: "7" }]);
  expect(logged[1]).not.toHaveProperty("ticketId");
});

test("a database that is gone ends it at the first ticket", async () => {
  const admin = new pg.Client(inject("postgresUrl"));
  await admin.connect();
  await admin.query(`DROP DATABASE ${new URL(database.url).pathname.slice(1)} WITH (FORCE)`);
  await admin.end();
  const seen: string[] = [];
  const work = (id: string) => (seen.push(id), Promise.reject(new Error("gone")));
  await expect(eachTicket({ name: "test", next, work })).rejects.not.toThrow("gone");
  expect(seen).toEqual(["0"]);
});
