import { beforeAll, expect, test } from "vitest";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { timelineItems } from "#app/routes/_portal.track.ticket/timeline-items";
import { db } from "#app/platform/database/db.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import { NO_FILTERS } from "#app/domain/tickets/desk/queue/views";
import { armNotices } from "#app/domain/tickets/deadlines/arm-notices.server";
import { markBreaches } from "#app/domain/tickets/deadlines/mark-breaches.server";
import { notifyDeadline } from "#app/domain/tickets/deadlines/notify-deadline.server";
import { findTicketFront } from "#app/domain/tickets/desk/page/ticket-front.server";
import { findIntake, listIntakes, saveIntake, startIntake } from "#app/domain/tickets/intake/draft.server";
import { takeIn } from "#app/domain/tickets/intake/take-in.server";
import { correctReceipt } from "#app/domain/tickets/intake/correct-receipt.server";
import { foldTicket } from "#app/domain/reports/fold/fold";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { listOpenTasks } from "#app/domain/tickets/tasks/task-list.server";
import { settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { parseForm } from "#app/http/form/parse-form";
import { clearClosedPortals } from "#app/domain/programmes/ending/end-services.server";
import { receiptFields } from "#app/domain/tickets/intake/came-form";
import { receiptLimits } from "#app/domain/tickets/intake/receipt-limits.server";
import { PERSON } from "#tests/factories/answers";
import { aCaller, countTickets, intakeOf, readyIntake, takeInTicket } from "#tests/factories/intake";
import { publish } from "#tests/factories/policy";
import { END, released } from "#tests/factories/programme";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();
let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;

/** A Monday, the first working day after the make-up Saturday 10 October 2026. */
const MONDAY = new Date("2026-10-12T02:00:00Z");
/** The Friday before, at a quarter to eleven in the evening in Shanghai. */
const FRIDAY = new Date("2026-10-09T14:45:00Z");

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
  reviewer = await makeStaff("reviewer");
});

test("the clock runs from the true receipt, over a weekend with a make-up workday; both instants are in the journal", async () => {
  const id = await takeInTicket(policy, agent, "access", MONDAY, { receivedAt: FRIDAY });
  const { ticket, journal } = await everythingOf(id);
  // Filed by the portal at that very instant, the date is the same.
  const twin = await everythingOf(await fileTicket(policy, "access", FRIDAY));
  expect([ticket.receivedOn, ticket.dueOn]).toEqual(["2026-10-09", twin.ticket.dueOn]);
  expect([ticket.receivedAt, ticket.registeredAt, ticket.channel]).toEqual([FRIDAY, MONDAY, "phone"]);
  expect(journal.map(({ kind, actorKind, actorId, at }) => [kind, actorKind, actorId, at.getTime()])).toEqual(
    ["filed", "due-set", "added"].map((kind) => [kind, "staff", agent.id, MONDAY.getTime()]),
  );
  expect(journal[0]?.data).toMatchObject({
    channel: "phone",
    receivedAt: FRIDAY.toISOString(),
    receivedOn: "2026-10-09",
  });
  const page = await findTicketPage(ticket.reference, MONDAY);
  expect(page?.conversation.map(({ from, by, text }) => [from, by, text])).toEqual([
    ["requester", agent.name, "我要看你们存了我哪些信息"],
  ]);
  expect(page?.dueSteps[0]).toMatchObject({ kind: "term", startedOn: "2026-10-09" });
  const shown = (await findPublicTicket(id, MONDAY))!;
  const steps = timelineItems(shown, portalCopy("zh-CN"), sharedCopy("zh-CN"));
  expect(steps.slice(0, 2).map(({ dateTime, title, body }) => [dateTime, title, body])).toEqual([
    ["2026-10-09", "我们收到您的申请", undefined],
    ["2026-10-12", "工作人员替您登记了申请", "我要看你们存了我哪些信息"],
  ]);
  expect((await verifyJournal()).flaw).toBeNull();
});

test("pressed twice at once, it makes one ticket, one receipt and one set of words", async () => {
  const before = await countTickets();
  const ready = await readyIntake(policy, agent, MONDAY, intakeOf(["access", "copy"], MONDAY));
  const press = () => takeIn({ ...ready, actor: agent, again: false, now: MONDAY });
  const [one, other] = await Promise.all([press(), press()]);
  expect([one, other].map((each) => each.ok && each.fresh).sort()).toEqual([false, true]);
  expect(one).toMatchObject({ ticketId: other.ok ? other.ticketId : "" });
  expect(await countTickets()).toBe(before + 2);
  const ticket = await db().ticket.findUniqueOrThrow({ where: { id: one.ok ? one.ticketId : "" } });
  const visit = await db().ticket.findMany({ where: { visit: ticket.visit }, select: { id: true } });
  const ofVisit = { ticketId: { in: visit.map(({ id }) => id) } };
  expect([await db().letter.count({ where: ofVisit }), await db().message.count({ where: ofVisit })]).toEqual([1, 2]);
});

test("who is open for the same already is told to who takes it in, who may file it all the same", async () => {
  const contact = aCaller();
  const first = await takeInTicket(policy, agent, "access", MONDAY, { contact });
  const { ticket } = await everythingOf(first);
  const typed =
    contact.email === null ? { ...contact, reach: { by: "phone" as const, at: ` +86 ${contact.reach.at} ` } } : contact;
  const ready = await readyIntake(policy, agent, MONDAY, intakeOf("access", MONDAY, { contact: typed }));
  const tried = await takeIn({ ...ready, actor: agent, again: false, now: MONDAY });
  expect(tried).toEqual({ ok: false, refusal: "asked-already", detail: { references: ticket.reference } });
  const { ticketId } = await expectOk(takeIn({ ...ready, actor: agent, again: true, now: MONDAY }));
  const again = await everythingOf(ticketId);
  expect([again.ticket.id === first, again.ticket.visit === ticket.visit]).toEqual([false, false]);
});

test("received so long ago that it is overdue: it is told once, and the breach is the due instant", async () => {
  const manager = await makeStaff("compliance");
  const long = new Date("2026-08-03T02:00:00Z");
  const id = await takeInTicket(policy, agent, "access", MONDAY, { receivedAt: long });
  await armNotices(MONDAY);
  expect([await notifyDeadline(id, MONDAY), await notifyDeadline(id, MONDAY)]).toEqual([true, false]);
  await markBreaches(MONDAY);
  const { ticket, letters, journal } = await everythingOf(id);
  const notices = letters.filter(({ kind }) => kind === "staff-notice");
  expect(notices.map(({ staffId, data }) => [staffId, (data as { notice: string }).notice]).sort()).toEqual(
    [reviewer.id, manager.id].map((to) => [to, "overdue"]).sort(),
  );
  expect(journal.filter(({ kind }) => kind === "notice-sent")).toHaveLength(1);
  expect([ticket.breachedAt, ticket.dueAt > long]).toEqual([ticket.dueAt, true]);
});

test.each([
  ["after now", new Date(MONDAY.getTime() + 60_000)],
  ["longer ago than a year", new Date("2025-10-01T02:00:00Z")],
])("nothing is received %s", async (_when, receivedAt) => {
  const before = await countTickets();
  const ready = await readyIntake(policy, agent, MONDAY, intakeOf("access", MONDAY, { receivedAt }));
  expect(await takeIn({ ...ready, actor: agent, again: false, now: MONDAY })).toMatchObject({
    refusal: "receipt-unusable",
  });
  expect(await countTickets()).toBe(before);
});

test("a service that has ended: what reached us by the last day for requests is registered afterwards, what came later is not, nor corrected to it", async () => {
  const ended = await publish({ id: "ended", policyUrl: null });
  const words = { ...END, endsOn: "2026-09-30", requestsUntil: "2026-10-09" };
  await released({ policyId: "ended", words, now: new Date("2026-08-01T02:00:00Z"), told: { byLetter: false } });
  const early = await startIntake(ended, agent.id, FRIDAY);
  await clearClosedPortals(MONDAY);
  expect(await findIntake(early, agent.id, MONDAY)).not.toBeNull();
  const midnight = new Date("2026-10-09T16:00:00Z");
  const late = await readyIntake(ended, agent, MONDAY, intakeOf("access", MONDAY, { receivedAt: midnight }));
  const before = await countTickets();
  expect(await takeIn({ ...late, actor: agent, again: false, now: MONDAY })).toEqual({
    ok: false,
    refusal: "received-after-close",
  });
  expect(await countTickets()).toBe(before);
  const id = await takeInTicket(ended, agent, "access", MONDAY, { receivedAt: FRIDAY });
  const asked = { ticketId: id, actor: agent, reason: "录音", seen: null, now: MONDAY };
  expect(await correctReceipt({ ...asked, receivedAt: midnight })).toMatchObject({ refusal: "received-after-close" });
  expect(await correctReceipt({ ...asked, receivedAt: new Date(midnight.getTime() - 60_000) })).toEqual({ ok: true });
  const form = async (on: string) => {
    const fields = new FormData();
    for (const [name, value] of Object.entries({ on, time: "00:00" })) fields.append(name, value);
    const parsed = parseForm(fields, receiptFields(await receiptLimits(ended.profile, MONDAY)));
    return parsed.ok ? parsed.value : parsed.errors;
  };
  expect([await form("2026-10-10"), await form("2026-10-09")]).toEqual([
    { on: "after-close" },
    new Date("2026-10-08T16:00:00Z"),
  ]);
});

test("what was changed in another window is not filed unseen; another's is nobody's; who decides nothing takes nothing in", async () => {
  const answers = intakeOf("access", MONDAY);
  const ready = await readyIntake(policy, agent, MONDAY, answers);
  await saveIntake(ready.draftId, { ...answers, words: "别的话" }, MONDAY);
  const asked = { ...ready, actor: agent, again: false, now: MONDAY };
  expect(await takeIn(asked)).toMatchObject({ refusal: "draft-changed" });
  expect(await takeIn({ ...asked, actor: reviewer })).toMatchObject({ refusal: "draft-gone" });
  expect(await takeIn({ ...asked, actor: await makeStaff("administrator") })).toMatchObject({
    refusal: "not-permitted",
  });
  expect(await findIntake(ready.draftId, reviewer.id, MONDAY)).toBeNull();
});

test("what is not finished waits for the one who began it, for a week", async () => {
  const colleague = await makeStaff("agent");
  const id = await startIntake(policy, colleague.id, MONDAY);
  expect((await listIntakes(colleague.id, MONDAY)).map((each) => each.id)).toEqual([id]);
  expect(await listIntakes(colleague.id, new Date("2026-10-20T02:00:00Z"))).toEqual([]);
});

test("a minor's is guarded from the first moment, against who took it in as well", async () => {
  const requester = { kind: "guardian", subjectName: "欧阳幼测", subjectAge: 9, relation: "父亲" } as const;
  const id = await takeInTicket(policy, agent, "access", MONDAY, { requester });
  const { ticket } = await everythingOf(id);
  expect(ticket.ageBand).toBe("under-14");
  const rows = await listQueue({
    view: "all",
    filters: NO_FILTERS,
    cursor: null,
    staffId: agent.id,
    now: MONDAY,
  });
  expect(rows.rows.find(({ reference }) => reference === ticket.reference)?.person).toBeNull();
  expect(JSON.stringify(await findTicketFront(ticket.reference, agent.id, MONDAY))).not.toContain(PERSON.name);
});

test("an authority's own day stands beside ours, comes first where it is earlier, is what notices are about, and ends with its answer", async () => {
  const authority = { name: "12345 热线", file: "GD-2026-7781", dueOn: "2026-10-14" };
  const id = await takeInTicket(policy, agent, "access", MONDAY, { channel: "authority", authority });
  await act(id, "take", agent, MONDAY);
  const query = {
    filters: { ...NO_FILTERS, assignees: [agent.id] },
    cursor: null,
    staffId: agent.id,
  } as const;
  const { rows } = await listQueue({ ...query, view: "all", now: MONDAY });
  const { ticket } = await everythingOf(id);
  expect(ticket.dueOn > "2026-10-14").toBe(true);
  expect(rows[0]).toMatchObject({ reference: ticket.reference, authority: { dueOn: "2026-10-14", workingDays: 2 } });
  const soon = await listQueue({ ...query, view: "soon", now: MONDAY });
  expect(soon.rows.map(({ reference }) => reference)).toContain(ticket.reference);
  const morning = new Date("2026-10-13T01:00:00Z");
  expect(await notifyDeadline(id, morning)).toBe(true);
  const notice = (await everythingOf(id)).letters.find(({ kind }) => kind === "staff-notice");
  expect([notice?.staffId, notice?.data]).toEqual([agent.id, expect.objectContaining({ dueOn: "2026-10-14" })]);
  const late = await listQueue({ ...query, view: "overdue", now: new Date("2026-10-15T02:00:00Z") });
  expect(late.rows.map(({ reference }) => reference)).toContain(ticket.reference);
  const { tasks } = await listOpenTasks(agent.id, MONDAY);
  const task = tasks.find(({ reference, kind }) => reference === ticket.reference && kind === "authority");
  expect(task).toMatchObject({ dueOn: "2026-10-14", subject: { words: "12345 热线 · GD-2026-7781" } });
  const input = { result: "answered", note: "在平台上回复", until: null, on: null };
  await expectOk(settleTask({ taskId: task!.id, actor: agent, input, now: morning }));
  const after = (await everythingOf(id)).ticket;
  expect([after.authorityDueOn, after.nextNoticeAt! > morning]).toEqual([null, true]);
  const page = await findTicketPage(ticket.reference, morning);
  expect(page?.authority).toMatchObject({ ...authority, due: null });
});

test("a receipt written down wrongly is put right for all that was registered with it: both times and why stay, and the clock counts anew", async () => {
  const id = await takeInTicket(policy, agent, ["access", "copy"], MONDAY);
  const before = (await everythingOf(id)).ticket;
  const correct = (receivedAt: Date, actor = agent) =>
    correctReceipt({ ticketId: id, actor, receivedAt, reason: "录音显示周五已来电", seen: null, now: MONDAY });
  expect(await correct(new Date(MONDAY.getTime() + 1))).toMatchObject({ refusal: "receipt-unusable" });
  expect(await correct(FRIDAY)).toEqual({ ok: true });
  const rows = await db().ticket.findMany({ where: { visit: before.visit } });
  const twin = await everythingOf(await fileTicket(policy, "access", FRIDAY));
  expect(rows.map(({ receivedAt, receivedOn, dueOn }) => [receivedAt, receivedOn, dueOn])).toEqual(
    [1, 2].map(() => [FRIDAY, "2026-10-09", twin.ticket.dueOn]),
  );
  const { journal } = await everythingOf(id);
  expect(journal.slice(-2).map(({ kind, actorKind }) => [kind, actorKind])).toEqual([
    ["receipt-corrected", "staff"],
    ["due-set", "system"],
  ]);
  expect(journal.at(-2)?.data).toMatchObject({ before: MONDAY.toISOString(), receivedAt: FRIDAY.toISOString() });
  const page = await findTicketPage(before.reference, MONDAY);
  expect([page?.dueSteps[0], page?.notes.map(({ text }) => text)]).toEqual([
    expect.objectContaining({ startedOn: "2026-10-09", dueOn: twin.ticket.dueOn }),
    ["录音显示周五已来电"],
  ]);
  expect(foldTicket(id, journal, policy.profile.zone)).toMatchObject({ receivedOn: "2026-10-09" });
  expect((await findPublicTicket(id, MONDAY))?.timeline[0]).toMatchObject({ action: "received", on: "2026-10-09" });
  const count = journal.length;
  expect(await correct(FRIDAY)).toEqual({ ok: true });
  expect((await everythingOf(id)).journal).toHaveLength(count);
  const portal = await fileTicket(policy, "access", MONDAY);
  const asked = { actor: agent, receivedAt: FRIDAY, reason: "x", seen: null, now: MONDAY };
  expect(await correctReceipt({ ...asked, ticketId: portal })).toMatchObject({ refusal: "action-not-allowed-now" });
});

test("of two who correct a receipt at once, the second is told what the first did, and corrects nothing", async () => {
  const id = await takeInTicket(policy, agent, "access", MONDAY);
  const { version } = (await everythingOf(id)).ticket;
  const colleague = await makeStaff("agent");
  const asked = { ticketId: id, reason: "录音", seen: version, now: MONDAY };
  const both = await Promise.all([
    correctReceipt({ ...asked, actor: agent, receivedAt: FRIDAY }),
    correctReceipt({ ...asked, actor: colleague, receivedAt: new Date(FRIDAY.getTime() - 3_600_000) }),
  ]);
  const second = both.find(({ ok }) => !ok);
  const first = both[0].ok ? agent : colleague;
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(second).toMatchObject({
    refusal: "moved-meanwhile",
    detail: { action: "receipt-corrected", by: (await db().staff.findUniqueOrThrow({ where: { id: first.id } })).name },
  });
  const { journal, ticket } = await everythingOf(id);
  expect(journal.filter(({ kind }) => kind === "receipt-corrected")).toHaveLength(1);
  await expectOk(correctReceipt({ ...asked, actor: colleague, receivedAt: MONDAY, seen: ticket.version }));
});

test("nobody gets rid of a breach by another day of receipt", async () => {
  const long = new Date("2026-08-03T02:00:00Z");
  const id = await takeInTicket(policy, agent, "access", MONDAY, { receivedAt: long });
  await markBreaches(MONDAY);
  const { breachedAt } = (await everythingOf(id)).ticket;
  await expectOk(
    correctReceipt({ ticketId: id, actor: agent, receivedAt: FRIDAY, reason: "写错了", seen: null, now: MONDAY }),
  );
  const { ticket, journal } = await everythingOf(id);
  expect([breachedAt !== null, ticket.breachedAt, ticket.dueAt > MONDAY]).toEqual([true, breachedAt, true]);
  expect(foldTicket(id, journal, policy.profile.zone)?.runs[0]).toMatchObject({ breached: true });
});
