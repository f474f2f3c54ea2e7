import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { countUnread, listTold, type ToldEntry } from "#app/domain/tickets/desk/told/inbox.server";
import { tellLateReplies } from "#app/domain/tickets/evidence/tell-late-replies.server";
import { askAccess } from "#app/domain/tickets/minors/ask-access.server";
import { decideAccess } from "#app/domain/tickets/minors/decide-access.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { addWords } from "#app/domain/tickets/moves/add-words.server";
import { notifyDeadline } from "#app/domain/tickets/deadlines/notify-deadline.server";
import { endSessions } from "#app/domain/people/sessions.server";
import { countStreams } from "#app/http/told/unread-streams.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { action as mark, loader as inbox } from "#app/routes/desk.told._index/route";
import { loader as open } from "#app/routes/desk.told.$told/route";
import { loader as stream } from "#app/routes/desk.told.stream/route";
import { db } from "#app/platform/database/db.server";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { act, everythingOf, expectOk, fileTicket, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish();
});

const actor = ({ id, role, name }: SignedIn) => ({ kind: "staff" as const, id, role, name });
const told = async (who: SignedIn): Promise<ToldEntry[]> => (await listTold(who.id, null)).entries;
const kinds = async (who: SignedIn) => (await told(who)).map(({ kind }) => kind);

async function team() {
  const [agent, reviewer, second] = [
    await colleague("agent"),
    await colleague("reviewer"),
    await colleague("reviewer"),
  ];
  return { agent, reviewer, second };
}

const NOW = new Date("2026-04-30T02:00:00Z");

describe("who is told, and of what", () => {
  test("the assignee, when the person answers, adds words, or withdraws; nobody of what they do themselves", async () => {
    const { agent } = await team();
    const id = await ticketAt("awaiting", policy, actor(agent), NOW);
    expect(await told(agent)).toEqual([]);
    await act(id, "answer", REQUESTER, NOW);
    await expectOk(addWords(id, "还有一件事。", NOW));
    await act(id, "withdraw", REQUESTER, NOW);
    expect((await kinds(agent)).sort()).toEqual(["added", "answered", "withdrawn"]);
  });

  test("everybody who may be the second person, until one has decided; then whoever proposed it", async () => {
    const { agent, reviewer, second } = await team();
    const id = await ticketAt("reviewing", policy, actor(agent), NOW);
    for (const who of [reviewer, second])
      expect(await told(who)).toMatchObject([{ kind: "proposed", act: "confirm-refusal", read: false }]);
    await act(id, "send-back", actor(reviewer), NOW);
    expect(await told(agent)).toMatchObject([{ kind: "sent-back", act: "refuse", read: false }]);
    expect(await told(second)).toMatchObject([{ kind: "proposed", read: true }]);
    await act(id, "propose-refusal", actor(agent), NOW);
    await act(id, "take-back", actor(agent), NOW);
    expect(await countUnread(second.id)).toBe(0);
    await act(id, "propose-refusal", actor(agent), NOW);
    await act(id, "confirm-refusal", actor(second), NOW);
    expect((await kinds(agent)).filter((kind) => kind === "confirmed")).toHaveLength(1);
  });

  test("whoever a ticket is given to, and whoever had it before", async () => {
    const { agent, reviewer, second } = await team();
    const ticketId = await ticketAt("handling", policy, actor(agent), NOW);
    await expectOk(assign({ ticketId, assigneeId: second.id, actor: reviewer, now: NOW, seen: null }));
    expect(await kinds(second)).toContain("assigned");
    expect(await kinds(agent)).toContain("taken-over");
    expect(await kinds(reviewer)).not.toContain("assigned");
  });

  test("those who decide on access to a minor's data, and then whoever asked", async () => {
    const { agent } = await team();
    const [manager, other] = [await colleague("compliance"), await colleague("compliance")];
    const ticketId = await fileTicket(policy, "access", NOW);
    await db().ticket.update({ where: { id: ticketId }, data: { ageBand: "under-18" } });
    await expectOk(askAccess({ ticketId, actor: agent, reason: "要核对", now: NOW }));
    const { id: accessId } = await db().minorAccess.findFirstOrThrow({ where: { ticketId } });
    expect(await told(manager)).toMatchObject([{ kind: "access-asked", accessId, read: false }]);
    const input = { decision: "approved" as const, days: 1, note: "" };
    await expectOk(decideAccess({ accessId, actor: manager, input, now: NOW }));
    expect(await told(agent)).toMatchObject([{ kind: "access-decided", accessId }]);
    expect(await countUnread(other.id)).toBe(0);
  });

  test("of a deadline, with its notice; of a late answer, once, however often it is looked at", async () => {
    const { agent } = await team();
    const id = await ticketAt("awaiting", policy, actor(agent), NOW);
    const { ticket } = await everythingOf(id);
    const late = new Date("2026-05-20T02:00:00Z");
    expect(await tellLateReplies(NOW)).toBe(0);
    await tellLateReplies(late);
    await tellLateReplies(late);
    expect((await kinds(agent)).filter((kind) => kind === "reply-late")).toHaveLength(1);
    expect(ticket.open).toBe(true);
    await notifyDeadline(id, late);
    await notifyDeadline(id, late);
    expect((await kinds(agent)).filter((kind) => kind === "due")).toHaveLength(1);
  });

  test("nobody whose account has ended, and nothing of an act that was not done", async () => {
    const { agent, reviewer } = await team();
    const id = await ticketAt("awaiting", policy, actor(agent), NOW);
    await db().staff.update({ where: { id: agent.id }, data: { active: false } });
    await act(id, "answer", REQUESTER, NOW);
    expect(await told(agent)).toEqual([]);
    const before = await countUnread(reviewer.id);
    await expect(act(id, "propose-refusal", actor(reviewer), NOW)).rejects.toThrow(/refused/);
    expect(await countUnread(reviewer.id)).toBe(before);
  });
});

describe("the inbox", () => {
  async function withOne() {
    const { agent, reviewer } = await team();
    const id = await ticketAt("reviewing", policy, actor(agent), NOW);
    const { reference } = (await everythingOf(id)).ticket;
    const [entry] = await told(reviewer);
    return { agent, reviewer, id, reference, entry: entry! };
  }

  test("has a count on every page, and a line leads to the very place and is read from then on", async () => {
    const { reviewer, reference, entry } = await withOne();
    const page = await knock(inbox, reviewer.get("/desk/told"));
    expect(page.data).toMatchObject({ frame: { staff: { unread: 1 } }, entries: [{ reference, read: false }] });
    const opened = await knock(open, reviewer.get(`/desk/told/${entry.id}`), { told: entry.id });
    expect(opened).toMatchObject({
      status: 303,
      location: `/desk/tickets/${reference}/confirm-refusal?from=list%3Dtold`,
    });
    expect(await countUnread(reviewer.id)).toBe(0);
  });

  test("is one's own: nobody opens or marks somebody else's", async () => {
    const { agent, reviewer, entry } = await withOne();
    expect(await knock(open, agent.get(`/desk/told/${entry.id}`), { told: entry.id })).toMatchObject({ status: 404 });
    await knock(mark, agent.post("/desk/told", { told: entry.id }));
    expect(await countUnread(reviewer.id)).toBe(1);
    expect(await knock(open, reviewer.get("/desk/told/nonsense"), { told: "nonsense" })).toMatchObject({ status: 404 });
  });

  test("is in the order of time, whatever the ids are: what happened last is on top, and pages go on from there", async () => {
    const { agent } = await team();
    const ticketId = await fileTicket(policy, "access", NOW);
    const minutes = Array.from({ length: 120 }, (_, each) => (each * 37) % 120);
    const at = (minute: number) => new Date(NOW.getTime() + minute * 60_000);
    await db().staffTold.createMany({
      data: minutes.map((minute) => ({
        ...{ id: randomUUID(), staffId: agent.id, ticketId, kind: "added", at: at(minute) },
        key: `${ticketId}:${agent.id}:${minute}`,
      })),
    });
    const shown: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listTold>> = await listTold(agent.id, after);
      shown.push(...page.entries.map((each) => each.at));
      after = page.next;
    } while (after !== null);
    expect(shown).toEqual(Array.from({ length: 120 }, (_, each) => at(119 - each).toISOString()));
    const [, , third] = (await listTold(agent.id, null)).entries;
    await knock(mark, agent.post("/desk/told", { upTo: third!.id }));
    expect(await countUnread(agent.id)).toBe(2);
  });

  test("marks one, or all up to what was shown: what came since stays unread", async () => {
    const { agent, reviewer, entry } = await withOne();
    await ticketAt("reviewing", policy, actor(agent), NOW);
    await knock(mark, reviewer.post("/desk/told", { upTo: entry.id }));
    expect(await countUnread(reviewer.id)).toBe(1);
    const [newest] = await told(reviewer);
    await knock(mark, reviewer.post("/desk/told", { told: newest!.id }));
    expect(await countUnread(reviewer.id)).toBe(0);
    expect(await knock(mark, reviewer.post("/desk/told", { upTo: "x" }))).toMatchObject({ status: 303 });
  });
});

describe("the stream of an open page", () => {
  /** Opens a stream and reads it as a browser does. */
  async function listen(who: SignedIn) {
    const gone = new AbortController();
    const headers = { Cookie: who.cookies(), Accept: "text/event-stream" };
    const request = new Request("http://127.0.0.1:3000/desk/told/stream", { headers, signal: gone.signal });
    const context = { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) };
    const answer = await stream({ request, params: {}, context });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const until = async (word: string) => {
      let text = "";
      while (!text.includes(word)) {
        const { value, done } = await reader.read();
        if (done) return null;
        text += value;
      }
      return text;
    };
    return { until, leave: () => gone.abort(), answer };
  }

  test("says how much is unread, again when that changes, and keeps no session alive", async () => {
    const { agent, reviewer } = await team();
    const soon = new Date(Date.now() + 120_000);
    await db().staffSession.updateMany({ where: { staffId: reviewer.id }, data: { expiresAt: soon } });
    const { until, leave, answer } = await listen(reviewer);
    expect(answer.headers.get("Content-Type")).toContain("text/event-stream");
    expect(await until('{"count":0}')).not.toBeNull();
    await ticketAt("reviewing", policy, actor(agent), NOW);
    expect(await until('{"count":1}')).not.toBeNull();
    const session = await db().staffSession.findFirstOrThrow({ where: { staffId: reviewer.id } });
    expect(session.expiresAt).toEqual(soon);
    leave();
    expect(await until("never")).toBeNull();
    expect(countStreams()).toBe(0);
  });

  test("ends when the session ends, and when the account does", async () => {
    const [one, other] = [await colleague("agent"), await colleague("agent")];
    const [ending, disabled] = [await listen(one), await listen(other)];
    await endSessions(db(), one.id, "signed-out");
    await db().staff.update({ where: { id: other.id }, data: { active: false } });
    expect(await ending.until("event: over")).not.toBeNull();
    expect(await disabled.until("event: over")).not.toBeNull();
    expect(await ending.until("never")).toBeNull();
    expect(countStreams()).toBe(0);
  });

  test("is one of a few: a colleague who opens ever more gets no more", async () => {
    const who = await colleague("agent");
    const opened = await Promise.all(Array.from({ length: 8 }, () => listen(who)));
    await expect(listen(who)).rejects.toMatchObject({ status: 429 });
    for (const { leave } of opened) leave();
    expect(countStreams()).toBe(0);
    (await listen(who)).leave();
  });

  test("is for who asks for a stream: anybody else gets an answer that ends", async () => {
    const who = await colleague("agent");
    expect(await knock(stream, who.get("/desk/told/stream"))).toMatchObject({ status: 406 });
    expect(countStreams()).toBe(0);
  });

  test("is nobody's without a session", async () => {
    const who = await colleague("agent");
    await db().staffSession.deleteMany({ where: { staffId: who.id } });
    await expect(listen(who)).rejects.toMatchObject({ status: 401 });
  });
});
