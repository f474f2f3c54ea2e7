import { beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, INPUT, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { ccpa } from "#app/domain/policies/profiles/ccpa";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { markBreaches } from "#app/domain/tickets/deadlines/mark-breaches.server";
import { notifyDeadline } from "#app/domain/tickets/deadlines/notify-deadline.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { Status } from "#app/domain/tickets/ticket/statuses";

useDatabase();

/** An instant in Berlin, before and after its summer time begins on 29 March 2026. */
const at = (day: string, time = "10:00:00") => new Date(`${day}T${time}+0${day < "2026-03-29" ? 1 : 2}:00`);

// Received on Monday 2 March 2026: a month ends on 2 April, two more on 2 June.
const FILED = at("2026-03-02");

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish(gdpr);
  agent = await makeStaff("agent");
});

const filed = (status: Status = "handling") => ticketAt(status, policy, agent, FILED);
const extend = (ticketId: string, now: Date) =>
  move({ ticketId, action: "extend", actor: agent, input: INPUT.extend, now, seen: null });

describe("a longer term", () => {
  test("moves the date by the policy's extension, and is told: in the journal, in a letter, with its reason", async () => {
    const id = await filed();
    const before = await everythingOf(id);
    expect(before.ticket.dueOn).toBe("2026-04-02");
    expect(await extend(id, at("2026-03-20"))).toEqual({ ok: true, to: "handling" });

    const { ticket, journal, letters } = await everythingOf(id);
    expect(ticket).toMatchObject({
      status: "handling",
      dueOn: "2026-06-02",
      dueAt: at("2026-06-03", "00:00:00"),
      extendedAt: at("2026-03-20"),
      assigneeId: agent.id,
    });
    expect(ticket.nextNoticeAt).toEqual(at("2026-05-26", "09:00:00"));
    const decision = await db().decision.findFirstOrThrow({ where: { ticketId: id, kind: "extend" } });
    expect(unsealBody("decision", decision)).toEqual(INPUT.extend);
    const added = journal.slice(before.journal.length);
    expect(added.map(({ kind }) => kind)).toEqual(["moved", "due-set"]);
    expect(added[0]?.data).toMatchObject({
      action: "extend",
      from: "handling",
      to: "handling",
      term: "2mo",
      decisionId: decision.id,
    });
    expect(added[1]?.data).toMatchObject({
      reason: "extended",
      receivedOn: "2026-03-02",
      before: "2026-04-02",
      dueOn: "2026-06-02",
    });
    expect(letters.at(-1)).toMatchObject({ kind: "extended", data: { decisionId: decision.id, before: "2026-04-02" } });
    expect(await verifiedChain(id)).toBe(journal.length);
  });

  test.each([
    [gdpr, "3 months"],
    [ccpa, "90 days"],
  ])("tells its person the most the policy lets it take: $0.id", async (profile, termText) => {
    const under = await publish(profile);
    const id = await ticketAt("handling", under, agent, FILED);
    await extend(id, at("2026-03-20"));
    const row = await db().letter.findFirstOrThrow({ where: { ticketId: id, kind: "extended" } });
    const read = (tx: Tx) => letterContent(tx, { ...row, locale: "en" }, under.profile, at("2026-03-20"));
    expect((await transaction(read))?.facts).toMatchObject({ limit: { termText, reopened: false } });
  });

  test("counts for being on time: finished within it is no breach, a moment after it is", async () => {
    const [onTime, late] = [await filed(), await filed()];
    for (const id of [onTime, late]) {
      await extend(id, at("2026-03-20"));
      await act(id, "approve", agent, at("2026-04-10"));
    }
    await act(onTime, "finish", agent, at("2026-06-02", "23:59:59"));
    await act(late, "finish", agent, at("2026-06-03", "00:00:00"));
    expect((await everythingOf(onTime)).ticket.breachedAt).toBeNull();
    expect((await everythingOf(late)).ticket.breachedAt).toEqual(at("2026-06-03", "00:00:00"));
  });

  test("is kept while the clock stands still, and the days that were waited come on top", async () => {
    const id = await filed();
    await act(id, "ask", agent, at("2026-03-10"));
    expect(await extend(id, at("2026-03-12"))).toEqual({ ok: true, to: "awaiting" });
    await act(id, "answer", REQUESTER, at("2026-03-14"));
    // Five days: the month ends on 7 April, two more on Sunday 7 June.
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-06-08");
  });

  test("never passes the outer limit, which counts from receipt", async () => {
    // A month from 31 January ends on a Saturday and rolls to 2 March; two more would end on 4 May.
    const id = await ticketAt("handling", policy, agent, at("2026-01-31"));
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-03-02");
    await extend(id, at("2026-02-10"));
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-04-30");
  });

  test("in calendar days that no day of rest moves", async () => {
    const id = await ticketAt("handling", await publish(ccpa), agent, new Date("2026-04-02T18:00:00Z"));
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-05-17");
    await extend(id, new Date("2026-05-01T18:00:00Z"));
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-07-01");
  });
});

describe("while the clock stands still", () => {
  const waiting = async () => {
    const id = await filed();
    await act(id, "ask", agent, at("2026-03-10"));
    return id;
  };

  test("no date that passes is a breach: it moves on by the days waited, and goes on from the day of the answer", async () => {
    const id = await waiting();
    const swept = async (day: string) => {
      await markBreaches(at(day, "12:00:00"));
      return (await everythingOf(id)).ticket.dueOn;
    };
    // The earliest date is 3 April until that is over. On 10 April 32 days were waited, on 5 May 57.
    expect([
      await swept("2026-04-03"),
      await swept("2026-04-10"),
      await swept("2026-05-04"),
      await swept("2026-05-05"),
    ]).toEqual(["2026-04-03", "2026-05-04", "2026-05-04", "2026-05-29"]);
    const { ticket, journal } = await everythingOf(id);
    expect(ticket.breachedAt).toBeNull();
    expect(journal.filter(({ kind }) => kind === "breached")).toEqual([]);
    await act(id, "answer", REQUESTER, at("2026-05-06"));
    // 30 May is a Saturday.
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-06-01");
    expect(await verifiedChain(id)).toBeGreaterThan(0);
  });

  test("the desk and the person see the date move on with every day waited, before anything is written", async () => {
    const id = await waiting();
    const { reference, dueOn } = (await everythingOf(id)).ticket;
    expect(dueOn).toBe("2026-04-03");
    const seen = async (day: string) => [
      (await findTicketPage(reference, at(day)))?.due.dueOn,
      (await findPublicTicket(id, at(day)))?.dueOn,
    ];
    expect(await seen("2026-03-10")).toEqual(["2026-04-03", "2026-04-03"]);
    expect(await seen("2026-03-20")).toEqual(["2026-04-13", "2026-04-13"]);
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-04-03");
  });

  test("no notice goes out for a day that is moved on: the date is written instead", async () => {
    const id = await waiting();
    const before = await everythingOf(id);
    expect(before.ticket.nextNoticeAt).toEqual(at("2026-03-27", "09:00:00"));
    expect(await notifyDeadline(id, at("2026-03-27", "09:00:00"))).toBe(false);
    const { ticket, journal } = await everythingOf(id);
    // 18 days were waited: 20 April; five working days before it are 13 April.
    expect(ticket).toMatchObject({ dueOn: "2026-04-20", nextNoticeAt: at("2026-04-13", "09:00:00") });
    expect(journal.slice(before.journal.length).map(({ kind }) => kind)).toEqual(["due-set"]);
    expect(await db().notice.count({ where: { ticketId: id } })).toBe(0);
  });

  test("it is not too late for a longer term, and what is written is what the form showed", async () => {
    const id = await waiting();
    const { reference } = (await everythingOf(id)).ticket;
    const page = await findTicketPage(reference, at("2026-04-10"));
    expect([page?.facts.extension, page?.due.dueOn, page?.extendsTo]).toEqual(["offered", "2026-05-04", "2026-07-06"]);
    expect(await extend(id, at("2026-04-10"))).toEqual({ ok: true, to: "awaiting" });
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-07-06");
  });

  test("a request taken back was not late", async () => {
    const id = await waiting();
    await act(id, "withdraw", REQUESTER, at("2026-05-20"));
    expect((await everythingOf(id)).ticket.breachedAt).toBeNull();
  });

  test("one that was late before is late", async () => {
    const id = await filed();
    await act(id, "ask", agent, at("2026-04-03"));
    await markBreaches(at("2026-04-04"));
    expect((await everythingOf(id)).ticket.breachedAt).toEqual(at("2026-04-03", "00:00:00"));
  });
});

describe("a longer term is told before and after:", () => {
  test.each([
    ["gdpr", "2026-04-02", "2026-06-02", { count: 2, unit: "month" }],
    ["ccpa", "2026-04-16", "2026-05-31", { count: 45, unit: "calendar-day" }],
  ])("under %s the form shows the date it leads to, and both pages explain it", async (name, before, after, term) => {
    const id = await ticketAt("handling", name === "gdpr" ? policy : await publish(ccpa), agent, FILED);
    const { reference, receivedOn } = (await everythingOf(id)).ticket;
    const page = () => findTicketPage(reference, at("2026-03-20"));
    expect(await page()).toMatchObject({ due: { dueOn: before }, extendsTo: after });
    expect((await findPublicTicket(id, at("2026-03-20")))?.extendedBy).toBeNull();
    await extend(id, at("2026-03-20"));
    expect((await everythingOf(id)).ticket.dueOn).toBe(after);
    const told = await page();
    expect(told?.extendsTo).toBeNull();
    expect(told?.dueSteps).toMatchObject([
      { kind: "term", startedOn: receivedOn, dueOn: before },
      { kind: "extended", at: at("2026-03-20"), dueOn: after },
    ]);
    expect((await findPublicTicket(id, at("2026-03-20")))?.extendedBy).toMatchObject(term);
  });

  test("and where the outer limit cuts it, both say so", async () => {
    const received = at("2026-11-26");
    const id = await ticketAt("handling", policy, agent, received);
    const { reference } = (await everythingOf(id)).ticket;
    const day = at("2026-12-03");
    const limit = { term: { count: 3, unit: "month" }, reopened: false };
    expect(await findTicketPage(reference, day)).toMatchObject({
      due: { dueOn: "2026-12-28" },
      extendsTo: "2027-02-26",
      dueLimit: limit,
    });
    expect((await findPublicTicket(id, day))?.dueLimit).toBeNull();
    await extend(id, day);
    expect(await findTicketPage(reference, day)).toMatchObject({ due: { dueOn: "2027-02-26" }, dueLimit: limit });
    expect(await findPublicTicket(id, day)).toMatchObject({ dueOn: "2027-02-26", dueLimit: limit });
  });

  test("where the policy offers none, there is none to show", async () => {
    const id = await ticketAt("handling", await publish(), agent, FILED);
    const { reference } = (await everythingOf(id)).ticket;
    expect((await findTicketPage(reference, at("2026-03-03")))?.extendsTo).toBeNull();
  });
});

describe("both timelines", () => {
  const waited = async () => {
    const id = await filed();
    await act(id, "ask", agent, at("2026-03-10"));
    await act(id, "answer", REQUESTER, at("2026-03-14"));
    await extend(id, at("2026-03-20"));
    return id;
  };

  test("the person's tells since when the term stood still, when it went on, and how long it is now and why", async () => {
    const shown = await findPublicTicket(await waited(), at("2026-03-21"));
    expect(shown?.timeline.flatMap(({ action, on, clock }) => (clock ? [[action, on, clock]] : []))).toEqual([
      ["ask", "2026-03-10", { what: "paused", dueOn: "2026-04-03", reason: "clarification" }],
      ["answer", "2026-03-14", { what: "resumed", dueOn: "2026-04-07" }],
      ["extend", "2026-03-20", { what: "extended", dueOn: "2026-06-08", reason: INPUT.extend.reason }],
    ]);
  });

  test("the desk's tells the same, each with the date before", async () => {
    const { reference } = (await everythingOf(await waited())).ticket;
    const page = await findTicketPage(reference, at("2026-03-21"));
    const told = page?.journal.flatMap((line) =>
      line.kind === "due-set" ? [[line.data.reason, line.data.before, line.data.dueOn]] : [],
    );
    expect(told).toEqual([
      ["filed", null, "2026-04-02"],
      ["paused", "2026-04-02", "2026-04-03"],
      ["resumed", "2026-04-03", "2026-04-07"],
      ["extended", "2026-04-07", "2026-06-08"],
    ]);
    expect(page?.decisions.find(({ kind }) => kind === "extend")?.body).toEqual(INPUT.extend);
  });

  test("where the promise runs on, a question is only a question", async () => {
    const id = await ticketAt("handling", await publish(), agent, FILED);
    await act(id, "ask", agent, at("2026-03-10"));
    await act(id, "answer", REQUESTER, at("2026-03-14"));
    expect((await findPublicTicket(id, at("2026-03-21")))?.timeline.filter(({ clock }) => clock)).toEqual([]);
  });
});

describe("is refused, and nothing is written,", () => {
  test("a second time", async () => {
    const id = await filed();
    await extend(id, at("2026-03-20"));
    const before = await everythingOf(id);
    expect(await extend(id, at("2026-03-21"))).toEqual({ ok: false, refusal: "extension-used" });
    expect(await everythingOf(id)).toEqual(before);
  });

  test("a second time, also at once", async () => {
    const id = await filed();
    const said = await Promise.all([1, 2, 3].map(() => extend(id, at("2026-03-20"))));
    expect(said.map((each) => (each.ok ? "done" : each.refusal)).sort()).toEqual([
      "done",
      "extension-used",
      "extension-used",
    ]);
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-06-02");
  });

  test("once the date has passed, and not a second before", async () => {
    const [late, last] = [await filed(), await filed()];
    expect(await extend(late, at("2026-04-03", "00:00:00"))).toEqual({ ok: false, refusal: "extension-too-late" });
    expect((await extend(last, at("2026-04-02", "23:59:59"))).ok).toBe(true);
  });

  test("where the policy offers none", async () => {
    const id = await ticketAt("handling", await publish(), agent, FILED);
    const before = await everythingOf(id);
    expect(await extend(id, at("2026-03-04"))).toEqual({ ok: false, refusal: "extension-not-offered" });
    expect(await everythingOf(id)).toEqual(before);
  });

  test("on what was answered", async () => {
    expect(await extend(await filed("finished"), at("2026-03-04"))).toEqual({
      ok: false,
      refusal: "action-not-allowed-now",
    });
  });
});
