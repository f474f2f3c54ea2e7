import { beforeEach, describe, expect, it } from "vitest";
import { noteBackup } from "#app/domain/operations/backups.server";
import { putAside, runAgain } from "#app/domain/operations/given-up.server";
import { askForCheck, lastChecks, runCheck } from "#app/domain/operations/journal-check.server";
import { listTimers, noteFailure, noteRun, noteTimers } from "#app/domain/operations/timers.server";
import { markFailed } from "#app/domain/outbox/settle.server";
import { post } from "#app/domain/outbox/post.server";
import { findWork } from "#app/domain/outbox/work.server";
import type { Operations } from "#app/http/operations/operations.server";
import { db, transaction } from "#app/platform/database/db.server";
import { loader as page } from "#app/routes/desk.operations._index/route";
import { action as verify } from "#app/routes/desk.operations.journal/route";
import { action as act, loader as actPage } from "#app/routes/desk.operations.tasks.$task.$act/route";
import { keepPromise } from "#jobs/keeping/keep-promise";
import { noted } from "#jobs/keeping/noted";
import type { SweepContext } from "#jobs/sweeps/sweep";
import type { TaskContext } from "#jobs/tasks/task";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const MINUTE = 60_000;
const START = new Date("2026-11-27T08:00:00Z");
const later = (ms: number) => new Date(START.getTime() + ms);

/** A task that was given up. Out: its id. */
async function givenUp(why = "Error ECONNREFUSED"): Promise<string> {
  const draftId = crypto.randomUUID();
  await transaction((tx) => post(tx, { type: "preview-letters", payload: { draftId } }, START));
  const { id } = await db().outbox.findFirstOrThrow({ where: { payload: { equals: { draftId } } } });
  await markFailed(String(id), why, later(MINUTE), true);
  return String(id);
}

async function shown(who: SignedIn): Promise<Operations> {
  const { status, data } = await knock(page, who.get("/desk/operations"));
  expect(status).toBe(200);
  return (data as { operations: Operations }).operations;
}

const row = (id: string) => db().outbox.findUniqueOrThrow({ where: { id: BigInt(id) } });
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

describe("a task that was given up", () => {
  const doing = (who: SignedIn, id: string, what: "again" | "aside", why?: string) =>
    knock(act, who.post(`/desk/operations/tasks/${id}/${what}`, why ? { why } : {}), { task: id, act: what });

  it("is shown with its reason, and run again with all its tries, which is written down with why", async () => {
    const admin = await colleague("administrator");
    const id = await givenUp();
    const { givenUp: listed, needs } = await shown(admin);
    expect(listed.tasks.find((task) => task.id === id)).toMatchObject({
      type: "preview-letters",
      why: "Error ECONNREFUSED",
    });
    expect(needs).toContain("given-up");
    const unsaid = await doing(admin, id, "again");
    expect([unsaid.status, unsaid.data]).toMatchObject([422, { returned: { errors: { why: "required" } } }]);
    expect((await doing(admin, id, "again", "not-needed")).status).toBe(422);
    expect((await doing(admin, id, "again", "mended")).location).toBe("/desk/operations?done=again");
    expect(await row(id)).toMatchObject({
      failedAt: null,
      doneAt: null,
      failures: 0,
      relayedAt: null,
      lastError: null,
    });
    expect((await kindsOf(admin.id)).at(-1)).toEqual([
      "given-up-run-again",
      { outboxId: Number(id), task: "preview-letters", why: "mended" },
    ]);
    expect((await doing(admin, id, "again", "mended")).location).toBe("/desk/operations");
    expect((await kindsOf(admin.id)).filter(([kind]) => kind === "given-up-run-again")).toHaveLength(1);
    // Its draft is gone: the task finds nothing to do, and that is done.
    await keepPromise(id, { stopping: () => false } as TaskContext);
    expect((await row(id)).doneAt).not.toBeNull();
  });

  it("is put aside once, however many do it at the same time, and is not worked on any more", async () => {
    const [one, other] = [await makeStaff("administrator"), await makeStaff("administrator")];
    const id = await givenUp("unreadable");
    const ask = { id, why: "not-needed", now: later(MINUTE) } as const;
    const done = await Promise.all([
      putAside({ ...ask, actorId: one.id }),
      putAside({ ...ask, actorId: other.id }),
      runAgain({ ...ask, actorId: one.id, why: "mended" }),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const again = done[2].ok;
    expect(await findWork(id)).toEqual(again ? expect.objectContaining({ id }) : null);
    const lines = [...(await kindsOf(one.id)), ...(await kindsOf(other.id))];
    expect(lines.filter(([kind]) => String(kind).startsWith("given-up"))).toHaveLength(1);
  });

  it("that is a letter goes out again from here, once, or is told another way from its ticket", async () => {
    const admin = await colleague("administrator");
    const ticketId = await fileTicket(await publish(), "access", START);
    const { id: letterId } = await db().letter.findFirstOrThrow({ where: { ticketId, staffId: null } });
    await db().letter.update({ where: { id: letterId }, data: { failedAt: START, failure: "EENVELOPE 550" } });
    const ofLetter = { payload: { equals: { letterId } } };
    const { id } = await db().outbox.findFirstOrThrow({ where: ofLetter });
    await markFailed(String(id), "EENVELOPE 550", START, true);
    const { reference } = await db().ticket.findUniqueOrThrow({ where: { id: ticketId } });
    const listed = async () => (await shown(admin)).givenUp.tasks.filter((task) => task.id === String(id));
    expect(await listed()).toMatchObject([{ about: { kind: "letter", reference, letterId } }]);
    expect((await doing(admin, String(id), "again", "mended")).location).toBe("/desk/operations?done=again");
    expect((await doing(admin, String(id), "again", "mended")).location).toBe("/desk/operations");
    expect(await listed()).toEqual([]);
    expect(await db().letter.findUnique({ where: { id: letterId } })).toMatchObject({ failedAt: null, failure: null });
    expect(await db().outbox.count({ where: { ...ofLetter, doneAt: null } })).toBe(1);
    expect((await kindsOf(admin.id)).map(([kind]) => kind)).toContain("given-up-run-again");
    expect(await db().journalEntry.count({ where: { ticketId, kind: "letter-tried-again" } })).toBe(1);
  });

  it("that is a letter of nothing any more is not sent again", async () => {
    const admin = await colleague("administrator");
    const letterId = crypto.randomUUID();
    await transaction((tx) => post(tx, { type: "send-letter", payload: { letterId } }, START));
    const { id } = await db().outbox.findFirstOrThrow({ where: { payload: { equals: { letterId } } } });
    await markFailed(String(id), "EENVELOPE 550", START, true);
    const answer = await doing(admin, String(id), "again", "mended");
    expect([answer.status, answer.data]).toMatchObject([409, { refused: { refusal: "given-up-letter" } }]);
  });

  it.each(["agent", "reviewer", "compliance"] as const)("is nothing for %s", async (role) => {
    const who = await colleague(role);
    const id = await givenUp();
    expect((await knock(page, who.get("/desk/operations"))).status).toBe(403);
    expect((await doing(who, id, "aside", "not-needed")).status).toBe(403);
    expect((await knock(verify, who.post("/desk/operations/journal"))).status).toBe(403);
    const demoted = { id, actorId: who.id, why: "not-needed", now: START } as const;
    expect(await putAside(demoted)).toEqual({ ok: false, refusal: "not-permitted" });
    expect((await row(id)).doneAt).toBeNull();
  });

  it.each(["0", "x", "999999999999999999", "1".repeat(40)])(
    "is looked for by no address that is none: %s",
    async (task) => {
      const admin = await colleague("administrator");
      const knocked = await knock(actPage, admin.get(`/desk/operations/tasks/${task}/aside`), { task, act: "aside" });
      expect(knocked.location).toBe("/desk/operations");
      expect((await doing(admin, task, "aside", "not-needed")).location).toBe("/desk/operations");
      expect((await knock(actPage, admin.get("/desk/operations/tasks/1/eat"), { task, act: "eat" })).status).toBe(404);
    },
  );
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
