import { beforeEach, describe, expect, test } from "vitest";
import { readBacklog } from "#app/domain/outbox/backlog.server";
import { relayRows } from "#app/domain/outbox/claim.server";
import { listGivenUp } from "#app/domain/outbox/given-up.server";
import { post } from "#app/domain/outbox/post.server";
import { forgetDone, markDone, releaseForgotten } from "#app/domain/outbox/settle.server";
import { measureBacklog } from "#app/http/limits/backlog-metrics.server";
import { db, transaction } from "#app/platform/database/db.server";
import { metrics } from "#app/platform/log/metrics.server";
import { runFile } from "#tests/support/child";
import { useDatabase } from "#tests/support/database";

const database = useDatabase();

const NOON = new Date("2026-03-02T12:00:00Z");
const MINUTE = 60_000;
const before = (minutes: number) => new Date(NOON.getTime() - minutes * MINUTE);
const letter = (id: number) => ({
  type: "send-letter",
  payload: { letterId: `0199a000-0000-7000-8000-00000000000${id}` },
});

test("the backlog tells late promises, those tried again and those given up; what lies ahead is not late", async () => {
  expect(await readBacklog(NOON)).toEqual({ oldestMs: 0, retrying: 0, failed: 0 });
  await db().outbox.createMany({
    data: [
      { ...letter(1), createdAt: before(90), runAt: before(90), doneAt: NOON },
      { ...letter(2), createdAt: before(7), runAt: before(7) },
      { ...letter(3), createdAt: before(60), runAt: before(-30), lastError: "ECONNECTION" },
      { ...letter(4), createdAt: before(99), runAt: before(99), lastError: "EENVELOPE 550", failedAt: NOON },
      { ...letter(5), createdAt: before(80), runAt: before(-100) },
    ],
  });
  expect(await readBacklog(NOON)).toEqual({ oldestMs: 60 * MINUTE, retrying: 1, failed: 1 });
});

test("a row of a kind this version does not know waits, and keeps no other from being relayed", async () => {
  await db().outbox.createMany({
    data: [{ type: "send-fax", payload: {}, createdAt: before(200), runAt: before(200) }],
  });
  const given: string[] = [];
  await relayRows(100, NOON, async (rows) => void given.push(...rows.map(({ type }) => type)));
  expect(new Set(given)).toEqual(new Set(["send-letter"]));
  expect(await db().outbox.count({ where: { type: "send-fax", relayedAt: null } })).toBe(1);
});

test("forgotten promises are released, and those kept long ago removed", async () => {
  expect(await releaseForgotten(NOON)).toBe(0);
  expect(await releaseForgotten(new Date(NOON.getTime() + MINUTE))).toBe(1);
  expect([await forgetDone(NOON), await forgetDone(new Date(NOON.getTime() + MINUTE))]).toEqual([0, 1]);
});

describe("with nothing else on it", () => {
  beforeEach(async () => {
    await db().outbox.deleteMany();
  });

  test("its age is known while a promise waits, and gone once it is kept", async () => {
    await transaction((tx) => post(tx, { type: "send-letter", payload: letter(6).payload }, before(2)));
    expect((await readBacklog(NOON)).oldestMs).toBe(2 * MINUTE);
    const { id } = await db().outbox.findFirstOrThrow();
    await markDone(String(id), NOON);
    expect((await readBacklog(NOON)).oldestMs).toBe(0);
  });

  test("machines are shown it too", async () => {
    const late = new Date(Date.now() - 9 * MINUTE);
    await db().outbox.createMany({
      data: [
        { ...letter(7), createdAt: late, runAt: late },
        { ...letter(8), createdAt: late, runAt: late, lastError: "EENVELOPE 550", failedAt: late },
      ],
    });
    measureBacklog();
    measureBacklog();
    const text = await metrics.registry.metrics();
    const seconds = Number(/^outbox_oldest_undone_seconds ([\d.]+)$/m.exec(text)?.[1]);
    expect([seconds >= 540, seconds < 600]).toEqual([true, true]);
    expect(text).toMatch(/^outbox_retrying 0$/m);
    expect(text).toMatch(/^outbox_given_up 1$/m);
  });
});

describe("what was given up", () => {
  const command = async (...args: string[]): Promise<[code: unknown, words: string]> => {
    const child = runFile("prisma/outbox.ts", { ...process.env, DATABASE_URL: database.url }, args);
    return [await child.ended, child.output()];
  };

  test("is listed by an operator's command, ended by it, and no longer warned of", async () => {
    await db().outbox.deleteMany();
    await db().outbox.createMany({
      data: [1, 2, 3].map((id) => ({
        ...letter(id),
        createdAt: before(99),
        runAt: before(99),
        lastError: "EENVELOPE 550",
        failedAt: NOON,
      })),
    });
    const [first, second, third] = (await listGivenUp()).map(({ id }) => id);
    expect(await command()).toEqual([
      0,
      [first, second, third].map((id) => `${id}\tsend-letter\t${NOON.toISOString()}\tEENVELOPE 550\n`).join(""),
    ]);
    expect(await command("settle", first!, "999999")).toEqual([0, "1 settled\n"]);
    expect((await readBacklog(NOON)).failed).toBe(2);
    expect(await command("settle", first!)).toEqual([1, "No promise of these is given up.\n"]);
    expect(await command("settle", "all")).toEqual([0, "2 settled\n"]);
    expect(await command()).toEqual([0, "No promise is given up.\n"]);
    expect((await readBacklog(NOON)).failed).toBe(0);
  });

  test.each([[["settle"]], [["settle", "x1"]], [["forget"]]])("%j is answered with how it is used", async (args) => {
    expect(await command(...args)).toEqual([1, expect.stringContaining("npm run outbox -- settle ID")]);
  });
});
