import { beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { EVENTS, type EventKind } from "#app/domain/journal/events";
import { record } from "#app/domain/journal/record.server";
import { db, transaction } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00.123Z");

let ticketId: string;
beforeAll(async () => {
  ticketId = await ticketAt("finished", await publish(), await makeStaff("agent"), NOW);
});

describe("the journal", () => {
  test.each([
    ["changed", 'UPDATE "JournalEntry" SET "kind" = \'x\''],
    ["changed, even into itself", 'UPDATE "JournalEntry" SET "at" = "at"'],
    ["removed", 'DELETE FROM "JournalEntry"'],
    ["emptied", 'TRUNCATE "JournalEntry" CASCADE'],
    ["emptied of its anchors", 'TRUNCATE "JournalAnchor"'],
  ])("is not %s", async (_, sql) => {
    await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
    expect(await verifiedChain(ticketId)).toBeGreaterThan(4);
  });

  test("and its ticket is not removed from under it", async () => {
    await expect(db().ticket.delete({ where: { id: ticketId } })).rejects.toThrow();
  });

  test("reads back from the database as it was hashed: instants to the millisecond, keys in any order", async () => {
    const { journal } = await everythingOf(ticketId);
    expect(journal[0]?.at).toEqual(NOW);
    expect(await verifiedChain(ticketId)).toBe(journal.length);
  });

  test("holds lines that fit their kind, and nothing else", async () => {
    for (const { kind, data } of (await everythingOf(ticketId)).journal)
      expect(EVENTS[kind as EventKind].strict().parse(data)).toEqual(data);
  });

  test("takes no line that fits no kind, and then the whole change is undone", async () => {
    const before = await everythingOf(ticketId);
    const wrong = { kind: "assigned", data: { assigneeId: "张三", before: null } } as const;
    const change = transaction(async (tx) => {
      await tx.ticket.update({ where: { id: ticketId }, data: { lastEvent: "assigned" } });
      await record(tx, ticketId, { kind: "system" }, NOW, [wrong]);
    });
    await expect(change).rejects.toThrow();
    expect(await everythingOf(ticketId)).toEqual(before);
  });

  test("takes no second line of the same number", async () => {
    const [first] = (await everythingOf(ticketId)).journal;
    const { id: _, data, ...line } = first!;
    await expect(db().journalEntry.create({ data: { ...line, data: data as object } })).rejects.toThrow();
  });
});
