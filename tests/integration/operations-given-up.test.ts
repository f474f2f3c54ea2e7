import { describe, expect, it } from "vitest";
import { putAside, runAgain } from "#app/domain/operations/given-up.server";
import { markFailed } from "#app/domain/outbox/settle.server";
import { post } from "#app/domain/outbox/post.server";
import { findWork } from "#app/domain/outbox/work.server";
import type { Operations } from "#app/http/operations/operations.server";
import { db, transaction } from "#app/platform/database/db.server";
import { loader as page } from "#app/routes/desk.operations._index/route";
import { action as verify } from "#app/routes/desk.operations.journal/route";
import { action as actOnTask, loader as actPage } from "#app/routes/desk.operations.tasks.$task.$act/route";
import { keepPromise } from "#jobs/keeping/keep-promise";
import type { TaskContext } from "#jobs/tasks/task";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { act, fileTicket } from "#tests/factories/ticket";
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

describe("a task that was given up", () => {
  const doing = (who: SignedIn, id: string, what: "again" | "aside", why?: string) =>
    knock(actOnTask, who.post(`/desk/operations/tasks/${id}/${what}`, why ? { why } : {}), { task: id, act: what });

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
    expect((await doing(admin, id, "again", "mended")).location).toBe("/desk/operations?done=gone");
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

  it("that is a letter of what holds no more ends, and nobody is told that it goes", async () => {
    const admin = await colleague("administrator");
    const agent = await makeStaff("agent");
    const ticketId = await fileTicket(await publish(), "cancel", START);
    await act(ticketId, "take", agent, later(MINUTE));
    await act(ticketId, "verify", agent, later(MINUTE));
    await act(ticketId, "block", agent, later(2 * MINUTE));
    const { id: letterId } = await db().letter.findFirstOrThrow({ where: { ticketId, kind: "blocked" } });
    await db().letter.update({ where: { id: letterId }, data: { failedAt: later(MINUTE), failure: "EENVELOPE 550" } });
    const { id } = await db().outbox.findFirstOrThrow({ where: { payload: { equals: { letterId } } } });
    await markFailed(String(id), "EENVELOPE 550", later(MINUTE), true);
    await act(ticketId, "withdraw", { kind: "requester" }, later(3 * MINUTE));
    expect((await doing(admin, String(id), "again", "mended")).location).toBe("/desk/operations?done=letter-over");
    expect(await db().letter.findUnique({ where: { id: letterId } })).toMatchObject({
      sentAt: null,
      failure: "no-longer-needed",
    });
    expect(await db().outbox.count({ where: { payload: { equals: { letterId } }, doneAt: null } })).toBe(0);
    expect(await db().journalEntry.count({ where: { ticketId, kind: "letter-tried-again" } })).toBe(0);
    expect((await doing(admin, String(id), "again", "mended")).location).toBe("/desk/operations?done=gone");
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
    expect((await doing(admin, String(id), "again", "mended")).location).toBe("/desk/operations?done=letter");
    expect((await doing(admin, String(id), "again", "mended")).location).toBe("/desk/operations?done=gone");
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
      expect(knocked.location).toBe("/desk/operations?done=gone");
      expect((await doing(admin, task, "aside", "not-needed")).location).toBe("/desk/operations?done=gone");
      expect((await knock(actPage, admin.get("/desk/operations/tasks/1/eat"), { task, act: "eat" })).status).toBe(404);
    },
  );
});
