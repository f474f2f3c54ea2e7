import { beforeAll, expect, test } from "vitest";
import { db } from "#app/platform/database/db.server";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { canSetContact, setContact } from "#app/domain/tickets/moves/set-contact.server";
import { findLetterPage } from "#app/domain/tickets/letters/send/find-letter.server";
import { sendAgain } from "#app/domain/tickets/letters/send/send-again.server";
import { sendLetterOnce } from "#app/domain/tickets/letters/send/send-letter.server";
import { partsOf, type SendLetter } from "#app/domain/tickets/letters/send/sent-letter.server";
import { sendTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { writeLetter } from "#jobs/tasks/write-letter";
import { settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { PERSON } from "#tests/factories/answers";
import { takeInTicket } from "#tests/factories/intake";
import { publish } from "#tests/factories/policy";
import { unsealContact } from "#app/domain/tickets/filing/seal-answers.server";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();
let policy: PublishedPolicy;
let agent: StaffActor;

/** A Monday, the first working day after the make-up Saturday 10 October 2026. */
const MONDAY = new Date("2026-10-12T02:00:00Z");
/** The Friday before, at a quarter to eleven in the evening in Shanghai. */
const FRIDAY = new Date("2026-10-09T14:45:00Z");

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
});

/** Writes a letter as the worker does, with no mail server: it goes by hand. */
async function make(letterId: string, now: Date) {
  const send: SendLetter = async ({ content }) => {
    const write = (each: typeof content) => writeLetter(each, "https://rights.example");
    const words = await write(content);
    const letter = { to: content.to, ...words, parts: await partsOf(content, words, write), at: now };
    return content.to === null ? { end: "made", letter } : { end: "taken", letter };
  };
  return (await sendLetterOnce(letterId, () => now, send)).end;
}

test("a letter to somebody without an e-mail address is made, kept, marked and told by hand; once there is one, it goes there", async () => {
  const id = await takeInTicket(policy, agent, "access", MONDAY, { receivedAt: FRIDAY });
  const [receipt] = (await everythingOf(id)).letters;
  expect([await make(receipt!.id, MONDAY), await make(receipt!.id, MONDAY)]).toEqual(["made", "settled"]);
  const { ticket, journal } = await everythingOf(id);
  expect([ticket.undelivered, journal.slice(-2).map(({ kind }) => kind)]).toEqual([
    true,
    ["letter-made", "task-opened"],
  ]);
  const shown = await findLetterPage({ ticketId: id, staffId: agent.id }, receipt!.id);
  expect(shown).toMatchObject({ to: null, vouched: "matches", retriable: false, sentAt: null });
  for (const said of [ticket.visit, "2026年10月9日", "登记日期", "没有留邮箱"])
    expect(shown?.kept?.text).toContain(said);
  expect(shown?.kept?.text).not.toContain("这封邮件");
  const task = await db().task.findFirstOrThrow({ where: { ticketId: id, kind: "by-hand" } });
  const settle = (on: string | null, result = "posted") =>
    settleTask({
      taskId: task.id,
      actor: agent,
      input: { result, note: "挂号信 XA7781", until: null, on },
      now: MONDAY,
    });
  await expect(settle(null)).rejects.toThrow(/required/);
  expect(await settle("2026-10-13")).toMatchObject({ refusal: "told-ahead" });
  expect(await settle("2026-10-12", "told")).toMatchObject({ refusal: "item-not-allowed" });
  expect(await settle("2026-10-12")).toEqual({ ok: true });
  const told = await everythingOf(id);
  expect([told.ticket.undelivered, told.journal.at(-1)]).toEqual([
    false,
    expect.objectContaining({
      actorId: agent.id,
      data: expect.objectContaining({ task: "by-hand", result: "posted", on: "2026-10-12" }) as object,
    }),
  ]);
  const contact = { name: PERSON.name, email: "caller@person.example", letterLocale: "zh-CN" } as const;
  const asked = { ticketId: id, actor: agent, contact, reason: "本人来电，订单号相符", seen: null, now: MONDAY };
  expect(await setContact(asked)).toEqual({ ok: true });
  expect(JSON.stringify((await everythingOf(id)).journal.at(-1)?.data)).not.toContain("caller");
  expect(await findLetterPage({ ticketId: id, staffId: agent.id }, receipt!.id)).toMatchObject({ retriable: true });
  await expectOk(sendAgain({ ticketId: id, letterId: receipt!.id, actor: agent, now: MONDAY }));
  expect(await make(receipt!.id, new Date(MONDAY.getTime() + 3_600_000))).toBe("sent");
  const portal = await fileTicket(policy, "access", MONDAY);
  expect(await setContact({ ...asked, ticketId: portal })).toMatchObject({ refusal: "action-not-allowed-now" });
});

test("once the identity is verified, nobody who handles it has the answer sent elsewhere: a reviewer from outside does", async () => {
  const [id, reviewer, other] = [
    await takeInTicket(policy, agent, ["access", "copy"], MONDAY),
    await makeStaff("reviewer"),
    await makeStaff("reviewer"),
  ];
  const contact = { name: PERSON.name, email: "new@person.example", letterLocale: "zh-CN" } as const;
  const asked = { ticketId: id, contact, reason: "本人来电", seen: null, now: MONDAY };
  await act(id, "take", reviewer, MONDAY);
  expect(await setContact({ ...asked, actor: agent })).toEqual({ ok: true });
  await act(id, "verify", reviewer, MONDAY);
  const before = await everythingOf(id);
  for (const actor of [agent, reviewer]) {
    expect(await canSetContact(id, actor)).toBe(false);
    expect(await setContact({ ...asked, actor })).toMatchObject({ refusal: "contact-needs-other" });
  }
  // A ticket of the same visit is not the way round it.
  const { visit } = before.ticket;
  const twin = await db().ticket.findFirstOrThrow({ where: { visit, id: { not: id } } });
  expect(await setContact({ ...asked, ticketId: twin.id, actor: agent })).toMatchObject({
    refusal: "contact-needs-other",
  });
  expect((await everythingOf(id)).journal).toHaveLength(before.journal.length);
  expect(await canSetContact(id, other)).toBe(true);
  expect(await setContact({ ...asked, actor: other })).toEqual({ ok: true });
});

test("the summary of a day is made too, and each of its parts is work to tell", async () => {
  // Where the promise stands still while the person is waited for, what asks them waits for the day's letter.
  const rights = Object.entries(resourceGo.rights).map(([right, rule]) => [right, { ...rule, pausable: true }]);
  const pausing = await publish({ id: "pausing", rights: Object.fromEntries(rights) });
  const id = await takeInTicket(pausing, agent, ["access", "copy"], MONDAY);
  const { ticket } = await everythingOf(id);
  await act(id, "take", agent, MONDAY);
  await act(id, "verify", agent, MONDAY);
  await act(id, "ask", agent, MONDAY);
  const digest = await db().letter.findFirstOrThrow({ where: { kind: "digest", ticket: { visit: ticket.visit } } });
  const evening = new Date("2026-10-13T10:00:00Z");
  expect(await make(digest.id, evening)).toBe("made");
  const tasks = await db().task.findMany({ where: { ticketId: id, kind: "by-hand" } });
  const question = await db().letter.findFirstOrThrow({ where: { ticketId: id, kind: "question" } });
  expect([tasks.map(({ key }) => key), question.digestId]).toEqual([[question.id], digest.id]);
});

test("the page of somebody without an e-mail address answers a stranger as any other does", async () => {
  const id = await takeInTicket(policy, agent, "access", MONDAY);
  const { ticket } = await everythingOf(id);
  const sent = await sendTrackingCode(ticket.reference, "zh-CN", MONDAY, () => Promise.resolve(true));
  expect(sent).toEqual(await sendTrackingCode("RD-3333-4444", "zh-CN", MONDAY, () => Promise.resolve(true)));
  const code = await db().oneTimeCode.findFirstOrThrow({ where: { ticketId: id } });
  expect(code.toSealed).toBeNull();
});

test("of two who change a contact at once, the second replaces nothing", async () => {
  const id = await takeInTicket(policy, agent, "access", MONDAY);
  const { version } = (await everythingOf(id)).ticket;
  const change = (email: string, seen: number) =>
    setContact({
      ticketId: id,
      actor: agent,
      contact: { name: PERSON.name, email, letterLocale: "zh-CN" },
      reason: "本人来电",
      seen,
      now: MONDAY,
    });
  expect(await change("first@person.example", version)).toEqual({ ok: true });
  expect(await change("second@person.example", version)).toMatchObject({
    refusal: "moved-meanwhile",
    detail: { action: "contact-set" },
  });
  const { ticket } = await everythingOf(id);
  expect(unsealContact(ticket)).toMatchObject({ email: "first@person.example" });
  expect(await change("second@person.example", ticket.version)).toEqual({ ok: true });
});

test("who was reached by e-mail until now is told there that it was changed, once, and nothing of the new contact", async () => {
  const id = await takeInTicket(policy, agent, ["access", "delete"], MONDAY, { receivedAt: FRIDAY });
  const by = (email: string) =>
    setContact({
      ticketId: id,
      actor: agent,
      contact: { name: PERSON.name, email, letterLocale: "en" },
      reason: "电话里说换了邮箱",
      seen: null,
      now: MONDAY,
    });
  const changes = async () => (await everythingOf(id)).letters.filter(({ kind }) => kind === "contact-changed");
  // There was a number, and no address to tell.
  expect([await by("before@mail.example"), (await changes()).length]).toEqual([{ ok: true }, 0]);
  expect([await by("after@mail.example"), await by("after@mail.example")]).toEqual([{ ok: true }, { ok: true }]);
  const [letter, ...others] = await changes();
  expect([others, letter?.collected]).toEqual([[], false]);
  const sent: { to: string | null; subject: string; html: string; text: string }[] = [];
  await sendLetterOnce(
    letter!.id,
    () => MONDAY,
    async ({ content }) => {
      const words = await writeLetter(content, "https://rights.example");
      sent.push({ to: content.to, ...words });
      return { end: "refused", failure: "EENVELOPE 550", letter: { to: content.to, ...words, parts: [], at: MONDAY } };
    },
  );
  expect(sent.map(({ to }) => to)).toEqual(["before@mail.example"]);
  const { subject, html, text } = sent[0]!;
  const { ticket, outbox } = await everythingOf(id);
  expect(subject).toContain(ticket.visit);
  for (const hidden of ["after@", PERSON.name, "See personal data", "电话里说换了邮箱"])
    expect([subject, html, text].filter((part) => part.includes(hidden))).toEqual([]);
  expect(JSON.stringify([letter!.data, outbox.map(({ payload }) => payload)])).not.toContain("before@");
  // A dead address is what a contact is changed for: nobody has to tell it by other means.
  expect([ticket.undelivered, await db().task.count({ where: { ticketId: id, kind: "undelivered" } })]).toEqual([
    false,
    0,
  ]);
});
