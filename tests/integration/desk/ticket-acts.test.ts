import { beforeAll, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Status } from "#app/domain/tickets/ticket/statuses";
import { action as send, loader as form } from "#app/routes/desk.tickets.$reference.$action/route";
import { loader as ticketPage } from "#app/routes/desk.tickets.$reference._index/route";
import { action as give } from "#app/routes/desk.tickets.$reference.assign/route";
import { action as writeNote, loader as notePage } from "#app/routes/desk.tickets.$reference.note/route";
import { action as takeOver, loader as askOver } from "#app/routes/desk.tickets.$reference.take-over/route";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { act, everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

/** So long ago that what was asked then can have been answered before now. */
const BEFORE = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);

let policy: PublishedPolicy;
let agent: SignedIn;
let other: SignedIn;
let reviewer: SignedIn;
beforeAll(async () => {
  policy = await publish();
  [agent, other, reviewer] = [await colleague("agent"), await colleague("agent"), await colleague("reviewer")];
});

const actor = ({ id, role, name }: SignedIn) => ({ kind: "staff" as const, id, role, name });

async function ticket(status: Status) {
  const id = await ticketAt(status, policy, actor(agent), BEFORE);
  const { reference } = (await everythingOf(id)).ticket;
  const path = `/desk/tickets/${reference}`;
  const seen = async () => String((await everythingOf(id)).ticket.version);
  return { id, reference, path, seen };
}

describe("taking over", () => {
  test("is asked once, with the name of who has it; once done it is not asked again", async () => {
    const { id, reference, path, seen } = await ticket("handling");
    const asked = await knock(askOver, other.get(`${path}/take-over`), { reference });
    expect(asked.data).toMatchObject({ holder: agent.name, possible: true });
    const fields = { seen: await seen() };
    const done = await knock(takeOver, other.post(`${path}/take-over`, fields), { reference });
    expect(done).toMatchObject({ status: 303, location: path });
    expect((await everythingOf(id)).ticket.assigneeId).toBe(other.id);
    const again = await knock(askOver, other.get(`${path}/take-over`), { reference });
    expect(again).toMatchObject({ status: 303, location: path });
  });

  test("from somebody who was faster says who, and changes nothing", async () => {
    const { id, reference, path, seen } = await ticket("handling");
    const fields = { seen: await seen() };
    await knock(takeOver, reviewer.post(`${path}/take-over`, fields), { reference });
    const late = await knock(takeOver, other.post(`${path}/take-over`, fields), { reference });
    expect(late.data).toMatchObject({
      refused: { refusal: "moved-meanwhile", detail: { by: reviewer.name, action: "take-over" } },
    });
    expect((await everythingOf(id)).ticket.assigneeId).toBe(reviewer.id);
  });

  test("of a closed ticket says that it cannot be done", async () => {
    const { reference, path } = await ticket("refused");
    const asked = await knock(askOver, other.get(`${path}/take-over`), { reference });
    expect(asked).toMatchObject({ status: 409, data: { possible: false } });
  });
});

describe("writing down what a person said", () => {
  test.each([
    [{ on: "2020-01-01" }, { on: "too-long-ago" }],
    [{ on: "2099-01-01" }, { on: "not-yet" }],
    [{ on: "" }, { on: "required" }],
    [{ time: "half past" }, { time: "time" }],
    [{ by: " " }, { by: "required" }],
    [{ answer: "" }, { answer: "required" }],
    [{ channel: "pigeon" }, { channel: "choose-one" }],
  ])("with %j is answered beside the field, and keeps what was typed", async (wrong, errors) => {
    const { reference, path, seen } = await ticket("awaiting");
    const today = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const typed = { channel: "phone", on: today, time: "00:00", by: "本人", answer: "那张", ...wrong };
    const said = await knock(send, agent.post(`${path}/note-answer`, { seen: await seen(), ...typed }), {
      reference,
      action: "note-answer",
    });
    expect(said).toMatchObject({ status: 422, data: { returned: { errors, typed } } });
  });

  test("before it was asked is answered beside the day", async () => {
    const { reference, path, seen } = await ticket("awaiting");
    const fields = { channel: "phone", on: new Date(BEFORE.getTime() - 86_400_000 * 2).toISOString().slice(0, 10) };
    const typed = { ...fields, time: "10:00", by: "本人", answer: "那张" };
    const said = await knock(send, agent.post(`${path}/note-answer`, { seen: await seen(), ...typed }), {
      reference,
      action: "note-answer",
    });
    expect(said).toMatchObject({ status: 422, data: { returned: { errors: { on: "before-question" } } } });
  });
});

describe("why work came back", () => {
  test("stands on the ticket until the next proposal", async () => {
    const id = await ticketAt("reviewing", policy, actor(agent), BEFORE);
    const { reference } = (await everythingOf(id)).ticket;
    const head = async () =>
      (
        (await knock(ticketPage, agent.get(`/desk/tickets/${reference}`), { reference })).data as {
          bench: { head: { sentBack: { reason: string } | null } };
        }
      ).bench.head.sentBack?.reason ?? null;
    expect(await head()).toBeNull();
    await act(id, "send-back", actor(reviewer), new Date(), { reason: "哪一天到期？" });
    expect(await head()).toBe("哪一天到期？");
    await act(id, "propose-refusal", actor(agent), new Date());
    expect(await head()).toBeNull();
    await act(id, "take-back", actor(agent), new Date());
    expect(await head()).toBeNull();
  });

  test("what was taken back stands in the form again", async () => {
    const id = await ticketAt("reviewing", policy, actor(agent), BEFORE);
    const { reference } = (await everythingOf(id)).ticket;
    const path = `/desk/tickets/${reference}/take-back`;
    const shown = await knock(form, agent.get(path), { reference, action: "take-back" });
    expect(shown.data).toMatchObject({ refused: null });
    await knock(send, agent.post(path, { seen: String((await everythingOf(id)).ticket.version) }), {
      reference,
      action: "take-back",
    });
    const again = await knock(form, agent.get(`/desk/tickets/${reference}/refuse`), { reference, action: "refuse" });
    const { kept } = (again.data as { shown: { kept: Record<string, string> } }).shown;
    expect(Object.values(kept)).toContain("交易记录依法保存三年。");
    expect(await db().decision.count({ where: { ticketId: id, kind: "propose-refusal", voidedAt: null } })).toBe(0);
  });
});

describe("a form says what it was made from", () => {
  test.each([
    [{}],
    [{ seen: "" }],
    [{ seen: "0" }],
    [{ seen: "-1" }],
    [{ seen: "1e3" }],
    [{ seen: "99999999999" }],
    [{ seen: ["0", "0"] }],
  ])("one that does not (%j) does nothing, and says that there is something newer", async (seen) => {
    const { id, reference, path } = await ticket("handling");
    const before = await everythingOf(id);
    const sends: [Parameters<typeof knock>[0], string, SignedIn, Record<string, string | string[]>][] = [
      [takeOver, "take-over", other, {}],
      [give, "assign", reviewer, { assigneeId: other.id }],
      [send, "approve", agent, { note: "" }],
      [send, "ask", agent, { question: "您说的是哪一张提单？" }],
    ];
    for (const [door, action, who, fields] of sends) {
      const params = { reference, action };
      const answered = await knock(door, who.post(`${path}/${action}`, { ...fields, ...seen }), params);
      expect(answered.status, action).toBe(409);
      expect(answered.data, action).toMatchObject({ refused: { refusal: "moved-meanwhile" } });
    }
    expect(await everythingOf(id)).toEqual(before);
  });
});

describe("a note", () => {
  const notesOf = (ticketId: string) => db().note.findMany({ where: { ticketId } });
  const post = (who: SignedIn, at: { path: string; reference: string }, fields: Record<string, string>) =>
    knock(writeNote, who.post(`${at.path}/note`, fields), { reference: at.reference });

  test("sent twice, also at once, is written once; other words on the same page are another", async () => {
    const at = await ticket("handling");
    const { data } = await knock(notePage, agent.get(`${at.path}/note`), { reference: at.reference });
    const { once } = (data as { frame: { once: string } }).frame;
    const fields = { once, body: "打过电话，没有人接。" };
    const answers = await Promise.all([1, 2, 3].map(() => post(agent, at, fields)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await notesOf(at.id)).toHaveLength(1);
    expect((await everythingOf(at.id)).journal.filter(({ kind }) => kind === "noted")).toHaveLength(1);
    await post(agent, at, { once, body: "又打了一次，接了。" });
    expect(await notesOf(at.id)).toHaveLength(2);
  });

  test("of somebody else, on another ticket, or from a page that says nothing is a note of its own", async () => {
    const [at, elsewhere] = [await ticket("handling"), await ticket("handling")];
    const once = crypto.randomUUID();
    const fields = { once, body: "同样的话" };
    for (const [who, where] of [
      [agent, at],
      [other, at],
      [agent, elsewhere],
    ] as const)
      expect((await post(who, where, fields)).status).toBe(303);
    for (const odd of ["", "x", "../.."])
      expect((await post(agent, at, { once: odd, body: "同样的话" })).status).toBe(303);
    expect((await notesOf(at.id)).length + (await notesOf(elsewhere.id)).length).toBe(6);
  });
});
