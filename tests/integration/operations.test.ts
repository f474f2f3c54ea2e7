import { beforeEach, describe, expect, it } from "vitest";
import { noteBackup } from "#app/domain/operations/backups.server";
import { askForCheck, lastChecks, runCheck } from "#app/domain/operations/journal-check.server";
import { listTimers, noteFailure, noteRun, noteTimers } from "#app/domain/operations/timers.server";
import type { Operations } from "#app/http/operations/operations.server";
import { db } from "#app/platform/database/db.server";
import { loader as page } from "#app/routes/desk.operations._index/route";
import { action as verify } from "#app/routes/desk.operations.journal/route";
import { keepPromise } from "#jobs/keeping/keep-promise";
import { noted } from "#jobs/keeping/noted";
import type { SweepContext } from "#jobs/sweeps/sweep";
import type { TaskContext } from "#jobs/tasks/task";
import { makeStaff } from "#tests/factories/staff";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const MINUTE = 60_000;
const START = new Date("2026-11-27T08:00:00Z");
const later = (ms: number) => new Date(START.getTime() + ms);

async function shown(who: SignedIn): Promise<Operations> {
  const { status, data } = await knock(page, who.get("/desk/operations"));
  expect(status).toBe(200);
  return (data as { operations: Operations }).operations;
}

const kindsOf = async (staffId: string) =>
  (await db().journalEntry.findMany({ where: { staffId }, orderBy: { seq: "asc" } })).map(({ kind, data }) => [
    kind,
    data,
  ]);

describe("a timer", () => {
  const timers = { every: { everyMs: 5 * MINUTE }, daily: { everyMs: 1_440 * MINUTE } };
  const run = (beganAt: Date, endedAt = beganAt) => noteRun({ name: "every", everyMs: 5 * MINUTE, beganAt, endedAt });
  beforeEach(async () => {
    await db().timerRun.deleteMany();
    await noteTimers(timers, START);
  });

  it("says when it ran, and how much later than it should", async () => {
    await run(later(5 * MINUTE), later(5 * MINUTE + 2_000));
    await run(later(13 * MINUTE));
    await noteTimers(timers, later(14 * MINUTE));
    const [daily, every] = await listTimers(later(15 * MINUTE));
    expect(every).toMatchObject({
      name: "every",
      ranAt: later(13 * MINUTE),
      lateMs: 3 * MINUTE - 2_000,
      isOverdue: false,
    });
    expect(daily).toMatchObject({ name: "daily", ranAt: null, isOverdue: false });
    await run(later(14 * MINUTE));
    expect((await listTimers(later(15 * MINUTE)))[1]).toMatchObject({ lateMs: 0 });
  });

  it("is overdue where it did not run for longer than twice its interval, and stands first then", async () => {
    await run(later(5 * MINUTE));
    expect((await listTimers(later(17 * MINUTE)))[1]).toMatchObject({ name: "every", isOverdue: false });
    expect((await listTimers(later(17 * MINUTE + 1)))[0]).toMatchObject({ name: "every", isOverdue: true });
    expect(await listTimers(later(3 * 1_440 * MINUTE))).toMatchObject([{ isOverdue: true }, { isOverdue: true }]);
  });

  it("has failed until it runs well again; one that is none any more is forgotten", async () => {
    await noteFailure("every", later(MINUTE));
    expect((await listTimers(later(MINUTE)))[0]).toMatchObject({ name: "every", failedAt: later(MINUTE) });
    await run(later(2 * MINUTE));
    expect((await listTimers(later(2 * MINUTE))).map(({ failedAt }) => failedAt)).toEqual([null, null]);
    await noteTimers({ daily: timers.daily }, later(3 * MINUTE));
    expect((await listTimers(later(3 * MINUTE))).map(({ name }) => name)).toEqual(["daily"]);
  });

  it("writes down what became of it where a worker runs it", async () => {
    const context = {} as SweepContext;
    const fails = () => Promise.reject(new Error("not now"));
    const kept = noted({
      every: { everyMs: MINUTE, run: () => Promise.resolve() },
      daily: { everyMs: MINUTE, run: fails },
    });
    await kept.every!.run(context);
    await expect(kept.daily!.run(context)).rejects.toThrow("not now");
    const states = await db().timerRun.findMany({ orderBy: { name: "asc" } });
    expect(states.map(({ ranAt, failedAt }) => [ranAt !== null, failedAt !== null])).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

describe("the journal's verification", () => {
  beforeEach(() => db().journalCheck.deleteMany());

  it("is asked for once, done as a task, and says who asked and what came of it", async () => {
    const admin = await colleague("administrator");
    expect((await shown(admin)).counts.journalState).toBe("never");
    const ask = async () => (await knock(verify, admin.post("/desk/operations/journal"))).location;
    expect([await ask(), await ask()]).toEqual(["/desk/operations?done=journal", "/desk/operations?done=journal"]);
    expect(await db().journalCheck.count()).toBe(1);
    expect((await shown(admin)).journal.running).toMatchObject({ lines: 0, askedBy: admin.name });
    const { id: checkId } = await db().journalCheck.findFirstOrThrow();
    const { id } = await db().outbox.findFirstOrThrow({ where: { payload: { equals: { checkId } } } });
    await keepPromise(String(id), { stopping: () => false } as TaskContext);
    const { ended, running } = (await shown(admin)).journal;
    expect(running).toBeNull();
    expect(ended).toMatchObject({ whole: true, flaw: null, askedBy: admin.name });
    expect(ended!.lines).toBe(await db().journalEntry.count());
    expect((await kindsOf(admin.id)).at(-1)).toEqual(["journal-check-asked", { checkId }]);
  });

  it("is done by one worker at a time, and taken up by another once nobody hears of the first", async () => {
    const { id: staffId } = await makeStaff("administrator");
    await askForCheck(staffId, START);
    const { id } = await db().journalCheck.findFirstOrThrow();
    await db().journalCheck.update({ where: { id }, data: { seenAt: START, lines: 7 } });
    expect(await runCheck(id, () => later(MINUTE - 1))).toEqual({ againAt: later(2 * MINUTE - 1) });
    expect(await runCheck(id, () => later(MINUTE + 1))).toBe("done");
    expect(await runCheck(id, () => later(2 * MINUTE))).toBe("done");
    expect((await lastChecks()).ended).toMatchObject({ endedAt: later(MINUTE + 1) });
    expect(await runCheck(crypto.randomUUID(), () => START)).toBe("done");
  });

  it("one that was lost does not keep another from being asked for", async () => {
    const { id: staffId } = await makeStaff("administrator");
    await askForCheck(staffId, START);
    await askForCheck(staffId, later(59 * MINUTE));
    expect(await db().journalCheck.count()).toBe(1);
    await askForCheck(staffId, later(61 * MINUTE));
    expect(await db().journalCheck.count()).toBe(2);
  });

  it("names the place where the journal was changed", async () => {
    const { id: staffId } = await makeStaff("administrator");
    await askForCheck(staffId, START);
    const { id } = await db().journalCheck.findFirstOrThrow();
    const line = await db().journalEntry.findFirstOrThrow({ where: { staffId } });
    await db().$executeRaw`ALTER TABLE "JournalEntry" DISABLE TRIGGER USER`;
    await db().$executeRaw`UPDATE "JournalEntry" SET "kind" = 'password-changed' WHERE "id" = ${line.id}`;
    await runCheck(id, () => later(1));
    expect((await lastChecks()).ended).toMatchObject({ whole: false, flaw: `line ${line.id}` });
    await db().$executeRaw`UPDATE "JournalEntry" SET "kind" = ${line.kind} WHERE "id" = ${line.id}`;
    await db().$executeRaw`ALTER TABLE "JournalEntry" ENABLE TRIGGER USER`;
  });
});

describe("the page of operations", () => {
  it("names each part, how much is kept, and the newest backup that was told of", async () => {
    const admin = await colleague("administrator");
    expect(await shown(admin)).toMatchObject({ backup: null, counts: { backupAge: null } });
    const now = new Date();
    await noteBackup(new Date(now.getTime() - MINUTE), now);
    await noteBackup(new Date(now.getTime() - 90 * MINUTE), now);
    const { needs, counts, parts, storage, queues } = await shown(admin);
    expect(needs).not.toContain("backup");
    expect(counts.backupAge).toBeLessThan(90 * 60);
    expect(parts.map(({ name }) => name)).toEqual([
      "database",
      "writable",
      "migrations",
      "seal",
      "secret",
      "queue",
      "storage",
      "proxy",
    ]);
    expect(storage.database).toBeGreaterThan(0);
    expect(storage.disk?.total).toBeGreaterThan(0);
    expect(queues.map(({ name }) => name)).toEqual(["codes", "letters", "notices", "sweeps"]);
  });

  it("counts what waits, what was handed over, what is tried again and what is for later, and how long the oldest has waited", async () => {
    const admin = await colleague("administrator");
    await db().outbox.deleteMany();
    const now = Date.now();
    const at = (ms: number) => new Date(now + ms);
    const base = { type: "send-letter", payload: {}, createdAt: at(-30 * MINUTE), runAt: at(-10 * MINUTE) };
    await db().outbox.createMany({
      data: [
        base,
        { ...base, relayedAt: at(-MINUTE) },
        { ...base, lastError: "Error ECONNREFUSED", failures: 2, runAt: at(MINUTE) },
        { ...base, runAt: at(60 * MINUTE) },
        { ...base, doneAt: at(0) },
        { ...base, failedAt: at(0), lastError: "TypeError" },
        { ...base, type: "of-a-newer-version" },
      ],
    });
    const { queues, needs } = await shown(admin);
    const letters = queues.find(({ name }) => name === "letters");
    expect(letters).toMatchObject({ waiting: 1, running: 1, retrying: 1, planned: 1 });
    expect(letters!.oldestSeconds).toBeGreaterThanOrEqual(30 * 60);
    expect(needs).toEqual(expect.arrayContaining(["queues", "given-up"]));
    await db().outbox.deleteMany();
  });
});
