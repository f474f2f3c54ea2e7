import { beforeAll, describe, expect, test } from "vitest";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket, INPUT } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { remedyFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import type { Pause } from "#app/domain/tickets/workflow/codes";
import { transaction } from "#app/platform/database/db.server";
import { writeLetter } from "#jobs/tasks/write-letter";

useDatabase();

/** A Monday; a month from it is Thursday, 2 April 2026. */
const NOW = new Date("2026-03-02T09:00:00Z");
/** Ten days later. */
const ANSWERED = new Date("2026-03-12T09:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish(gdpr);
  agent = await makeStaff("agent");
});

async function taken(): Promise<string> {
  const id = await fileTicket(policy, "access", NOW);
  await act(id, "take", agent, NOW);
  return id;
}

async function letterOf(ticketId: string, kind: string): Promise<string> {
  const letter = (await everythingOf(ticketId)).letters.find((each) => each.kind === kind)!;
  const content = await transaction((tx) => letterContent(tx, { ...letter, locale: "en" }, policy.profile, NOW));
  return (await writeLetter(content!, "https://rights.example")).text.replace(/\s+/g, " ");
}

const ASKED: readonly (readonly [Pause, string, RegExp])[] = [
  [
    "identity",
    "2026-04-13",
    /reasonable doubts about who is asking.*paused \(General Data Protection Regulation, Art\. 12\(6\)\)/,
  ],
  ["clarification", "2026-04-13", /know what you mean.*paused/],
  ["none", "2026-04-02", /runs on/],
];

describe.each(ASKED)("a question that says “%s” of the clock", (pause, dueOn, told) => {
  test("moves the date by the days waited only for a reason the law names, and says which in journal, letter and both stories", async () => {
    const id = await taken();
    await act(id, "ask", agent, NOW, { question: "Which account?", pause });
    const asked = (await everythingOf(id)).journal.find(
      ({ kind, data }) => kind === "moved" && (data as { action: string }).action === "ask",
    );
    expect(asked!.data).toMatchObject({ pause });
    expect(await letterOf(id, "question")).toMatch(told);
    expect((await findPublicTicket(id, ANSWERED))!.dueOn).toBe(dueOn);
    await act(id, "answer", REQUESTER, ANSWERED);
    const { ticket } = await everythingOf(id);
    expect(ticket.dueOn).toBe(dueOn);
    const { timeline } = (await findPublicTicket(id, ANSWERED))!;
    const clocks = timeline.flatMap(({ clock }) => (clock ? [clock] : []));
    expect(clocks).toMatchObject(
      pause === "none"
        ? []
        : [
            { what: "paused", reason: pause },
            { what: "resumed", dueOn },
          ],
    );
    const lines = (await findTicketPage(ticket.reference, ANSWERED))!.journal;
    expect(lines.flatMap((line) => (line.kind === "moved" && line.data.pause ? [line.data.pause] : []))).toEqual([
      pause,
    ]);
  });
});

test("the letter that asks for evidence says it as well", async () => {
  const id = await taken();
  await act(id, "ask-evidence", agent, NOW, { ...INPUT["ask-evidence"], items: [], others: "x", pause: "identity" });
  expect(await letterOf(id, "evidence")).toMatch(/reasonable doubts.*12\(6\)/);
});

test("without a reason nothing is asked, and a doubt about somebody who is known is none", async () => {
  const id = await taken();
  const ask = (input: { question: string; pause?: Pause }) =>
    move({ ticketId: id, action: "ask", actor: agent, input, now: NOW, seen: null });
  expect(await ask({ question: "?" })).toMatchObject({ ok: false, refusal: "pause-reason-missing" });
  expect((await everythingOf(id)).ticket.status).toBe("verifying");
  await act(id, "verify", agent, NOW);
  expect(await ask({ question: "?", pause: "identity" })).toMatchObject({
    ok: false,
    refusal: "pause-reason-missing",
  });
  expect(await ask({ question: "?", pause: "clarification" })).toMatchObject({ ok: true, to: "awaiting" });
});

test("a refusal names the articles on reasons, complaint and suit", () => {
  const { reasons, complain, court } = remedyFacts(gdpr, "en", "access", { refusing: true });
  expect(reasons).toMatch(/Art\. 12\(4\)/);
  expect(complain.every((each) => /Art\. 77\(1\)/.test(each))).toBe(true);
  expect(court).toMatch(/Art\. 79/);
});
