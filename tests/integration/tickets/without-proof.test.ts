import { beforeAll, describe, expect, test } from "vitest";
import { REQUESTER } from "#tests/factories/facts";
import { FOR_OTHERS, WHAT } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket, INPUT } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { ccpa } from "#app/domain/policies/profiles/ccpa";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { move } from "#app/domain/tickets/moves/move.server";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { db, transaction } from "#app/platform/database/db.server";
import { shownTicket } from "#app/routes/desk.tickets.$reference.$action/shown";
import { writeLetter } from "#jobs/tasks/write-letter";

useDatabase();

/** A Monday in California. */
const NOW = new Date("2026-03-02T18:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish(ccpa);
  agent = await makeStaff("agent");
});

/** The words of a ticket's letter in English. */
async function textOf(ticketId: string, kind: string): Promise<string> {
  const letter = (await everythingOf(ticketId)).letters.find((each) => each.kind === kind)!;
  const content = await transaction((tx) => letterContent(tx, { ...letter, locale: "en" }, policy.profile, NOW));
  return (await writeLetter(content!, "https://rights.example")).text.replace(/\s+/g, " ");
}

describe.each(["opt-out", "limit"] as const)("%s", (right) => {
  test("is at work as soon as it is taken, is due in 15 business days, and is done without anybody having been verified", async () => {
    const id = await fileTicket(policy, right, NOW);
    expect((await everythingOf(id)).ticket.dueOn).toBe("2026-03-23");
    expect(await act(id, "take", agent, NOW)).toBe("handling");
    await act(id, "ask", agent, NOW, { question: "Which of your two accounts?" });
    expect(await act(id, "answer", REQUESTER, NOW, { answer: "Both." })).toBe("handling");
    await act(id, "approve", agent, NOW);
    expect(await act(id, "finish", agent, NOW)).toBe("finished");
    const { journal, ticket } = await everythingOf(id);
    expect(ticket.identityVerifiedAt).toBeNull();
    expect(journal.map(({ data }) => (data as { action?: string }).action)).not.toContain("verify");
    expect((await findPublicTicket(id, NOW))?.status).toBe("finished");
  });

  test("comes back to work where it was proposed for refusal and sent back", async () => {
    const reviewer = await makeStaff("reviewer");
    const id = await fileTicket(policy, right, NOW);
    await act(id, "take", agent, NOW);
    await act(id, "propose-refusal", agent, NOW, {
      grounds: [{ id: "believed-fraudulent", explanation: "Sent by a script." }],
    });
    expect((await findPublicTicket(id, NOW))?.status).toBe("handling");
    expect(await act(id, "send-back", reviewer, NOW)).toBe("handling");
  });

  test("its receipt asks for no proof, and names no step of that kind", async () => {
    const text = await textOf(await fileTicket(policy, right, NOW), "receipt");
    expect(text).not.toMatch(/check who you are|compare/);
    expect(text).toMatch(/15 working days/);
  });

  test("is not held up by who asks for another person either", async () => {
    const id = await fileTicket(policy, right, NOW, { requester: FOR_OTHERS.agent });
    expect(await act(id, "take", agent, NOW)).toBe("handling");
  });
});

test("third parties who received the data are told of an opt-out", async () => {
  const id = await fileTicket(policy, "opt-out", NOW);
  await act(id, "take", agent, NOW);
  await act(id, "approve", agent, NOW);
  await act(id, "finish", agent, NOW, {
    items: [
      {
        what: "All of it",
        category: null,
        outcome: "granted",
        note: "",
        groundId: null,
        dutyId: null,
        eventOn: null,
        until: null,
      },
    ],
    where: "CRM, ad server",
    done: "",
    recipients: [{ id: "third-parties", find: "The pseudonym we gave them" }],
    particulars: { right: "opt-out", processing: "Sale to advertising networks", since: "2026-03-02" },
  });
  expect(await db().task.findMany({ where: { ticketId: id }, select: { kind: true, key: true } })).toEqual([
    { kind: "recipient", key: "third-parties" },
  ]);
});

test.each([
  ["access", /at least two details/],
  ["delete", /at least two details/],
  ["copy", /at least three details .* sign a declaration on the page of your request, under penalty of perjury/],
] as const)("the receipt of %s says how it is verified who asks, and by when it is answered", async (right, how) => {
  const text = await textOf(await fileTicket(policy, right, NOW), "receipt");
  expect(text).toMatch(how);
  expect(text).toMatch(/16 April 2026|April 16, 2026/);
});

describe("at the desk", () => {
  const shown = async (right: "access" | "copy" | "correct") => {
    const { reference } = (await everythingOf(await fileTicket(policy, right, NOW))).ticket;
    return shownTicket((await findTicketPage(reference, NOW))!, "verify", "2026-03-02");
  };

  test("a signed declaration is a way to verify only who asks for specific pieces, and the person is told that one is to be signed", async () => {
    expect((await shown("copy")).methods).toContain("facts-and-declaration");
    expect((await shown("copy")).evidence.map(({ en }) => en)).toEqual([expect.stringMatching(/penalty of perjury/)]);
    for (const right of ["access", "correct"] as const)
      expect((await shown(right)).methods).not.toContain("facts-and-declaration");
  });

  test("what is to be corrected is named as what nobody is verified by, and nothing else is", async () => {
    expect((await shown("correct")).disputed).toBe(WHAT.correct.field);
    expect((await shown("access")).disputed).toBeNull();
  });
});

describe("a correction", () => {
  const verify = async (input: Partial<MoveInput["verify"]>) => {
    const id = await fileTicket(policy, "correct", NOW, {
      what: {
        right: "correct",
        field: "Phone number",
        wrongValue: "0200 1234",
        rightValue: "0300 5678",
        evidence: "x",
      },
      who: { account: "jane", "known-contact": "02001234" },
    });
    await act(id, "take", agent, NOW);
    const whole = { ...INPUT.verify, detail: "Sign-up day and last order agree", ...input };
    const verified = await move({ ticketId: id, action: "verify", actor: agent, input: whole, now: NOW, seen: null });
    return { verified, ...(await everythingOf(id)) };
  };

  test("is verified by anything but what is to be corrected", async () => {
    for (const input of [
      { compared: ["known-contact", "account"] },
      { compared: ["account"], detail: "Phone number agrees" },
    ]) {
      const { verified, ticket } = await verify(input);
      expect(verified).toMatchObject({ ok: false, refusal: "verified-by-disputed" });
      expect(ticket.status).toBe("verifying");
    }
    expect((await verify({ compared: [] })).verified).toMatchObject({ ok: false, refusal: "verification-incomplete" });
  });

  test("is verified by the rest, and the journal says by which", async () => {
    const { verified, journal } = await verify({ compared: ["account"] });
    expect(verified).toMatchObject({ ok: true, to: "handling" });
    expect(journal.at(-1)!.data).toMatchObject({ action: "verify", compared: ["account"] });
  });
});
