import { beforeAll, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { findFiledVisit, type FirstCheck } from "#app/domain/tickets/filing/filed-visit.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { findPublicVisit, listVisit } from "#app/domain/tickets/portal/public-visit.server";
import { openByTrackingCode, sendTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { listRelated } from "#app/domain/tickets/desk/search/related-tickets.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { db, transaction } from "#app/platform/database/db.server";
import { FOR_OTHERS, type Told } from "#tests/factories/answers";
import { verifiedChain } from "#tests/factories/chain";
import { codeFor, mayAlways } from "#tests/factories/code";
import { REQUESTER } from "#tests/factories/facts";
import { EVERY_RIGHT, publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, readyDraft, somebodyElse } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

const NOW = new Date("2026-05-06T02:00:00Z");
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const FEE_RULE = { freeRequests: 2, withinDays: 30, cost: { "zh-CN": "按成本", en: "At cost" } };

let policy: PublishedPolicy;
let paid: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish({
    id: "visits",
    rights: {
      ...EVERY_RIGHT,
      cancel: { ...EVERY_RIGHT.cancel!, term: { count: 25, unit: "calendar-day", roll: true } },
    },
  });
  paid = await publish({ id: "paid-repeats", rights: EVERY_RIGHT, feeRule: FEE_RULE });
  agent = await makeStaff("agent");
});

async function submit(asked: Right | readonly Right[], told: Told, at = NOW, under = policy) {
  const { draft, code } = await readyDraft(under, asked, at, told);
  return expectOk(submitDraft(draft, code, at));
}

const rowsOf = (visit: string) => db().ticket.findMany({ where: { visit }, orderBy: { reference: "asc" } });

describe("several rights in one visit", () => {
  const ASKED = ["access", "delete", "cancel"] as const;

  test("one reference, a ticket for each right with its own clock and journal, one receipt that tells of all", async () => {
    const id = await fileTicket(policy, ASKED, NOW);
    const { ticket, letters } = await everythingOf(id);
    const rows = await rowsOf(ticket.reference);
    expect(rows.map(({ right }) => right).sort()).toEqual([...ASKED].sort());
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(3);
    expect(rows.map((row) => [row.right, row.dueOn]).sort()).toEqual([
      ["access", "2026-05-26"],
      ["cancel", "2026-06-01"],
      ["delete", "2026-05-26"],
    ]);
    for (const row of rows) expect(await verifiedChain(row.id)).toBe(2);
    expect(await db().letter.count({ where: { ticketId: { in: rows.map((row) => row.id) } } })).toBe(1);
    const content = await transaction((tx) => letterContent(tx, letters[0]!, policy.profile, NOW));
    expect(content?.facts).toMatchObject({
      reference: ticket.reference,
      rights: [
        { rightName: "查阅个人信息", dueOn: "2026-05-26" },
        { rightName: "删除个人信息", dueOn: "2026-05-26" },
        { rightName: "注销账号", dueOn: "2026-06-01" },
      ],
    });
  });

  test("cut off anywhere, none of it is there", async () => {
    const { draft, code } = await readyDraft(policy, ASKED, NOW);
    const before = await db().ticket.count();
    await db().$executeRaw`ALTER TABLE "Letter" ADD CONSTRAINT "none" CHECK ("kind" <> 'receipt') NOT VALID`;
    await expect(submitDraft(draft, code, NOW)).rejects.toThrow();
    expect(await db().ticket.count()).toBe(before);
    await db().$executeRaw`ALTER TABLE "Letter" DROP CONSTRAINT "none"`;
    expect(await submitDraft(draft, code, NOW)).toMatchObject({ ok: true, ledTo: [] });
    expect(await db().ticket.count()).toBe(before + 3);
  });

  test("the code for any of its references opens the whole visit, in the portal's order, and no other", async () => {
    const contact = somebodyElse();
    const first = await fileTicket(policy, ASKED, NOW, { contact });
    await fileTicket(policy, "copy", NOW, { contact });
    const { visit } = await db().ticket.findUniqueOrThrow({ where: { id: first } });
    const rows = await rowsOf(visit);
    for (const [index, { reference }] of rows.entries()) {
      await expectOk(sendTrackingCode(reference, "zh-CN", days(index), mayAlways));
      const opened = await expectOk(
        openByTrackingCode(reference, await codeFor({ purpose: "track", holder: reference }, days(index)), days(index)),
      );
      expect(opened.ticketIds).toEqual(ASKED.map((right) => rows.find((row) => row.right === right)!.id));
    }
  });

  test("the person sees one reference; the desk each ticket's own, and the others of the visit", async () => {
    const ids = await listVisit(await fileTicket(policy, ASKED, NOW));
    const shown = await Promise.all(ids.map((id) => findPublicTicket(id, NOW)));
    expect(new Set(shown.map((each) => each?.reference)).size).toBe(1);
    const rows = await rowsOf(shown[0]!.reference);
    const page = await findTicketPage(rows[0]!.reference, NOW);
    const { rows: related } = await listRelated(page!, { staffId: agent.id, now: NOW });
    expect(related.flatMap(({ reference, near }) => (near === "visit" ? [reference] : [])).sort()).toEqual(
      rows
        .slice(1)
        .map(({ reference }) => reference)
        .sort(),
    );
  });

  test("each goes its own way, and the overview tells of each", async () => {
    const ids = await listVisit(await fileTicket(policy, ASKED, NOW));
    await act(ids[0]!, "take", agent, NOW);
    await act(ids[0]!, "ask", agent, NOW);
    await act(ids[1]!, "withdraw", REQUESTER, NOW);
    const rows = await findPublicVisit(ids, days(20));
    expect(rows.map(({ status, needsYou, canWithdraw, late }) => ({ status, needsYou, canWithdraw, late }))).toEqual([
      { status: "awaiting", needsYou: true, canWithdraw: true, late: false },
      { status: "withdrawn", needsYou: false, canWithdraw: false, late: false },
      { status: "received", needsYou: false, canWithdraw: true, late: false },
    ]);
    expect((await findPublicVisit(ids, days(22))).map(({ late }) => late)).toEqual([true, false, false]);
  });
});

const CHILD: Told = { age: "under-14", guardian: "agrees", guardianContact: "mother@family.example" };

describe("the confirmation says what comes first, and why a day is one of rest", () => {
  const confirmed = async (right: Right, told: Told, at = NOW) =>
    findFiledVisit({ ...(await submit(right, told, at)), policy }, "zh-CN");

  test.each<[name: string, right: Right, told: Told, check: FirstCheck]>([
    ["somebody who asks for themselves", "access", { age: "of-age" }, "subject"],
    ["a young person of fourteen or older", "access", { age: "under-18" }, "subject"],
    ["a child with a guardian's consent, for whom that is asked first", "access", CHILD, "guardian-agrees"],
    ["a right for which the address on file is enough", "rules", {}, "contact"],
    ["the same for a child", "rules", CHILD, "guardian-agrees"],
    ["a guardian", "access", { requester: FOR_OTHERS.guardian }, "guardian"],
    ["an agent", "rules", { requester: FOR_OTHERS.agent }, "agent"],
    ["a relative", "access", { requester: FOR_OTHERS.relative }, "relative"],
  ])("%s", async (_name, right, told, check) => {
    expect((await confirmed(right, { contact: somebodyElse(), ...told }))?.check).toBe(check);
  });

  test("the letter to a child says it too", async () => {
    const { ticketId } = await submit("access", {
      contact: somebodyElse(),
      ...CHILD,
    });
    const { letters } = await everythingOf(ticketId);
    const content = await transaction((tx) => letterContent(tx, letters[0]!, policy.profile, NOW));
    expect(content?.facts).toMatchObject({ guardianAgrees: true });
  });

  test("a last day of rest is told with what comes of it", async () => {
    const filed = (await confirmed("cancel", { contact: somebodyElse() }))?.filed;
    expect(filed).toMatchObject([
      { dueOn: "2026-06-01", restDay: "第 25 天是 2026年5月31日（周日），期限顺延到 2026年6月1日（周一）。" },
    ]);
    expect((await confirmed("access", { contact: somebodyElse() }))?.filed[0]?.restDay).toBeNull();
  });
});

describe("the same once more while it is open", () => {
  test("leads to the open one: nothing is filed, nobody is written to, and the draft shows where it led", async () => {
    const contact = somebodyElse();
    const { ticketId } = await submit("access", { contact });
    const counts = async () => [await db().ticket.count(), await db().letter.count(), await db().journalEntry.count()];
    const before = await counts();
    const { draft, code } = await readyDraft(policy, "access", days(1), { contact });
    const again = await expectOk(submitDraft(draft, code, days(1)));
    expect(again).toMatchObject({ ok: true, ticketId, ledTo: [ticketId], fresh: true });
    expect(await counts()).toEqual(before);
    expect(await submitDraft(draft, code, days(1))).toEqual({ ok: true, ticketId, ledTo: [ticketId], fresh: false });
    expect(await findFiledVisit({ ...again, policy }, "zh-CN")).toMatchObject({
      filed: [],
      open: [{ id: ticketId, right: "access" }],
    });
  });

  test("beside others: those are filed under a reference of their own", async () => {
    const contact = somebodyElse();
    const { ticketId: open } = await submit("delete", { contact });
    const visit = await submit(["access", "delete", "cancel"], { contact }, days(1));
    expect(visit.ledTo).toEqual([open]);
    const filed = await findFiledVisit({ ...visit, policy }, "zh-CN");
    expect(filed?.filed.map(({ right }) => right)).toEqual(["access", "cancel"]);
    expect(filed?.open.map(({ id }) => id)).toEqual([open]);
    expect(new Set([...filed!.filed, ...filed!.open].map(({ reference }) => reference)).size).toBe(2);
  });

  test("also when the policy was published anew meanwhile, and the address is written another way", async () => {
    const contact = somebodyElse();
    const { ticketId } = await submit("access", { contact }, NOW, paid);
    const newer = await publish({ id: "paid-repeats", rights: EVERY_RIGHT, feeRule: { ...FEE_RULE, freeRequests: 3 } });
    expect(newer.id).not.toBe(paid.id);
    expect(
      (await submit("access", { contact: { ...contact, name: ` ${contact.name} ` } }, days(1), newer)).ledTo,
    ).toEqual([ticketId]);
  });

  test.each<[string, Told | "aside" | "closed" | "other policy" | "other right"]>([
    ["what was put aside as spam", "aside"],
    ["what is closed", "closed"],
    ["another policy's", "other policy"],
    ["another right", "other right"],
    ["a request for a child", { requester: FOR_OTHERS.guardian }],
    ["somebody else behind the same address", { contact: { name: "欧阳另人", email: "", letterLocale: "zh-CN" } }],
  ])("does not lead to %s", async (_, between) => {
    const contact = somebodyElse();
    const first = (await submit("access", { contact })).ticketId;
    if (between === "aside") await act(first, "put-aside", agent, NOW);
    if (between === "closed") await act(first, "withdraw", REQUESTER, NOW);
    const told =
      typeof between === "string"
        ? { contact }
        : {
            contact,
            ...between,
            ...(between.contact ? { contact: { ...between.contact, email: contact.email } } : {}),
          };
    const again = await submit(
      between === "other right" ? "copy" : "access",
      told,
      days(1),
      between === "other policy" ? paid : policy,
    );
    expect(again.ledTo).toEqual([]);
    expect(again.ticketId).not.toBe(first);
  });

  test("a guardian is led to what was asked for the same child only", async () => {
    const contact = somebodyElse();
    const { ticketId } = await submit("access", { contact, requester: FOR_OTHERS.guardian });
    expect(
      (await submit("access", { contact, requester: { ...FOR_OTHERS.guardian, subjectName: "欧阳次测" } })).ledTo,
    ).toEqual([]);
    expect((await submit("access", { contact, requester: FOR_OTHERS.guardian })).ledTo).toEqual([ticketId]);
  });

  test("is not told before the code: a wrong one is a wrong one", async () => {
    const contact = somebodyElse();
    await submit("access", { contact });
    const known = await readyDraft(policy, "access", days(1), { contact });
    const unknown = await readyDraft(policy, "access", days(1));
    const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    expect(await submitDraft(known.draft, wrong(known.code), days(1))).toEqual(
      await submitDraft(unknown.draft, wrong(unknown.code), days(1)),
    );
  });
});

describe("repeats", () => {
  async function repeatsOf(ticketId: string) {
    return (await db().ticket.findUniqueOrThrow({ where: { id: ticketId } })).repeats;
  }

  test("are counted within the days of the policy's fee rule, for the same right and contact, spam left out", async () => {
    const contact = somebodyElse();
    const counted: number[] = [];
    const ids: string[] = [];
    for (const day of [0, 5, 10, 29, 30]) {
      const { ticketId } = await submit("access", { contact }, days(day), paid);
      counted.push(await repeatsOf(ticketId));
      ids.push(ticketId);
      await act(ticketId, day === 5 ? "put-aside" : "withdraw", day === 5 ? agent : REQUESTER, days(day));
    }
    expect(counted).toEqual([0, 1, 1, 2, 2]);
    const { reference } = await db().ticket.findUniqueOrThrow({ where: { id: ids[4]! } });
    const page = await findTicketPage(reference, days(30));
    const repeated = await db().ticket.findMany({
      where: { id: { in: [ids[2]!, ids[3]!] } },
      orderBy: { receivedAt: "asc" },
    });
    expect(page?.repeated).toEqual(repeated.map((row) => row.reference));
    expect(await repeatsOf((await submit("copy", { contact }, days(30), paid)).ticketId)).toBe(0);
  });

  test("of an agent's one client are neither counted nor shown for the next, whoever is asked for and by whatever name", async () => {
    const contact = somebodyElse();
    const first = { ...FOR_OTHERS.agent, subjectName: "王伟" };
    const who = { "known-contact": "13900001111" };
    for (const day of [0, 1, 2]) {
      const { ticketId } = await submit("access", { contact, requester: first, who }, days(day), paid);
      await act(ticketId, "withdraw", REQUESTER, days(day));
    }
    const open = await submit("access", { contact, requester: first, who }, days(3), paid);
    expect(await repeatsOf(open.ticketId)).toBe(3);
    const others = [
      { requester: { ...FOR_OTHERS.agent, subjectName: "欧阳次测" }, who },
      { requester: first, who: { "known-contact": "13900002222" } },
      { requester: { ...FOR_OTHERS.guardian, subjectName: "王伟" }, who },
      { requester: { kind: "subject" } as const, who },
    ];
    for (const other of others) {
      const next = await submit("access", { contact, ...other }, days(4), paid);
      expect(next.ledTo).toEqual([]);
      expect(await repeatsOf(next.ticketId)).toBe(0);
      // Each has one of their own before theirs is looked at: the list at the desk names that one alone.
      await act(next.ticketId, "withdraw", REQUESTER, days(4));
      const again = await submit("access", { contact, ...other }, days(5), paid);
      expect(await repeatsOf(again.ticketId)).toBe(1);
      const rows = await db().ticket.findMany({ where: { id: { in: [next.ticketId, again.ticketId] } } });
      const named = (id: string) => rows.find((row) => row.id === id)!.reference;
      expect((await findTicketPage(named(again.ticketId), days(5)))?.repeated).toEqual([named(next.ticketId)]);
    }
  });

  test("are none where the policy has no fee rule", async () => {
    const contact = somebodyElse();
    await act((await submit("access", { contact })).ticketId, "withdraw", REQUESTER, NOW);
    const { ticketId } = await submit("access", { contact }, days(1));
    expect(await repeatsOf(ticketId)).toBe(0);
    const { reference } = await db().ticket.findUniqueOrThrow({ where: { id: ticketId } });
    expect((await findTicketPage(reference, days(1)))?.repeated).toEqual([]);
  });
});
