import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { useDatabase } from "#tests/support/database";
import { relayRows, type ClaimedRow } from "#app/domain/outbox/claim.server";
import { post } from "#app/domain/outbox/post.server";
import { queueLetter } from "#app/domain/outbox/queue-letter.server";
import { forgetDone, markDone, markFailed, releaseForgotten } from "#app/domain/outbox/settle.server";
import { publish } from "#tests/factories/policy";
import { fileTicket } from "#tests/factories/ticket";
import { db, transaction } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

beforeEach(() => db().outbox.deleteMany());

function promise(options: Parameters<typeof post>[3] = {}, letterId: string = randomUUID()): Promise<void> {
  return transaction((tx) => post(tx, { type: "send-letter", payload: { letterId } }, NOW, options));
}

/** Relays everything there is in batches. Out: the rows in the order they were given. */
async function relayAll(now = NOW, limit = 10): Promise<ClaimedRow[]> {
  const given: ClaimedRow[] = [];
  while ((await relayRows(limit, now, (rows) => Promise.resolve(void given.push(...rows)))) > 0);
  return given;
}

describe("what a change promises", () => {
  test("is there when the change is, and not when it is undone", async () => {
    await promise();
    await expect(
      transaction(async (tx) => {
        await post(tx, { type: "send-letter", payload: { letterId: randomUUID() } }, NOW);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await db().outbox.count()).toBe(1);
  });

  test("is written once for one key, also at once", async () => {
    await Promise.all(Array.from({ length: 10 }, () => promise({ dedupeKey: "notify:1" })));
    expect(await db().outbox.count()).toBe(1);
  });

  test("fits its schema or is a bug", async () => {
    await expect(promise({}, "zhang@person.example")).rejects.toThrow();
    expect(await db().outbox.count()).toBe(0);
  });

  test("a letter is promised once for one key, with one row to send it", async () => {
    const ticketId = await fileTicket(await publish(), "access", NOW);
    const before = [await db().letter.count(), await db().outbox.count()];
    const letter = { kind: "withdrawn", ticketId, locale: "en", staffId: null, data: {}, dedupeKey: "once" } as const;
    await Promise.all(Array.from({ length: 8 }, () => transaction((tx) => queueLetter(tx, letter, NOW))));
    expect([await db().letter.count(), await db().outbox.count()]).toEqual(before.map((count) => count + 1));
  });
});

describe("the relay", () => {
  test("gives every row once, in order, though several relays run", async () => {
    for (let index = 0; index < 40; index++) await promise();
    const given = (await Promise.all(Array.from({ length: 4 }, () => relayAll(NOW, 5)))).flat();
    expect(given).toHaveLength(40);
    expect(new Set(given.map(({ id }) => id)).size).toBe(40);
    expect((await relayAll()).length).toBe(0);
  });

  test("gives them again when the queue did not take them", async () => {
    await promise();
    await expect(relayRows(10, NOW, () => Promise.reject(new Error("queue away")))).rejects.toThrow("queue away");
    expect(await relayAll()).toHaveLength(1);
  });

  test("a row of a later version waits for a relay that knows it, and holds up nobody", async () => {
    for (const type of ["from-a-later-version", "toString"])
      await db().outbox.create({ data: { type, payload: {}, createdAt: NOW, runAt: NOW } });
    await promise();
    expect(await relayAll(NOW, 1)).toHaveLength(1);
    expect(await db().outbox.count({ where: { relayedAt: null, failedAt: null } })).toBe(2);
  });

  test("a row nobody can read holds up nobody, and stays visible as failed", async () => {
    await db().outbox.create({
      data: { type: "send-letter", payload: { letterId: "no id" }, createdAt: NOW, runAt: NOW },
    });
    await promise();
    expect(await relayAll(NOW, 1)).toHaveLength(1);
    expect(await db().outbox.findMany({ where: { failedAt: { not: null } }, select: { lastError: true } })).toEqual([
      { lastError: "unreadable" },
    ]);
    expect(await releaseForgotten(later(3600))).toBe(1);
  });
});

describe("what becomes of a promise", () => {
  test("done is done: it is never given again, and forgotten after its time", async () => {
    await promise();
    const [row] = await relayAll();
    await markDone(row!.id, later(5));
    await markDone(row!.id, later(9));
    expect(await releaseForgotten(later(10_000))).toBe(0);
    expect(await forgetDone(later(5))).toBe(0);
    expect(await forgetDone(later(6))).toBe(1);
  });

  test("forgotten by the queue, it is given again under another job", async () => {
    await promise();
    const [first] = await relayAll(NOW);
    expect(await releaseForgotten(NOW)).toBe(0);
    expect(await releaseForgotten(later(1))).toBe(1);
    const [second] = await relayAll(later(2));
    expect([first!.relays, second!.relays, second!.id]).toEqual([0, 1, first!.id]);
  });

  test("not before its time: one that waits for tomorrow is not forgotten", async () => {
    await promise({ runAt: later(86_400) });
    await relayAll();
    expect(await releaseForgotten(later(3600))).toBe(0);
  });

  test("given up, it stays and is not given again; a failure that may pass is", async () => {
    await promise();
    await promise();
    const [one, two] = await relayAll();
    await markFailed(one!.id, "recipient-refused", later(1), true);
    await markFailed(two!.id, "connection", later(1), false);
    expect(await releaseForgotten(later(60))).toBe(1);
    expect(
      (await db().outbox.findMany({ orderBy: { id: "asc" } })).map(({ lastError, failedAt }) => [
        lastError,
        failedAt !== null,
      ]),
    ).toEqual([
      ["recipient-refused", true],
      ["connection", false],
    ]);
  });
});
