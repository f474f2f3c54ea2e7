import { beforeAll, describe, expect, test } from "vitest";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket, INPUT } from "#tests/factories/ticket";
import { sendAt } from "#tests/factories/visit";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { foldTicket } from "#app/domain/reports/fold/fold";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";

useDatabase();

/** Noon in Berlin, where the policy lives: what was received on 2 March is due on 2 April; prolonged, on 2 June. */
const at = (day: string) => new Date(`${day}T12:00:00+02:00`);
const RECEIVED = at("2026-03-02");
const REFUSAL = { grounds: [{ id: "nothing-found", explanation: "In keinem System." }] };

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  policy = await publish(gdpr);
  [agent, reviewer] = [await makeStaff("agent"), await makeStaff("reviewer")];
});

/** A request for access at work, prolonged on a day if told so. */
async function atWork(extendedOn: string | null): Promise<string> {
  const id = await fileTicket(policy, "access", RECEIVED);
  await act(id, "take", agent, RECEIVED);
  await act(id, "verify", agent, RECEIVED);
  if (extendedOn) await act(id, "extend", agent, at(extendedOn));
  return id;
}

const page = async (id: string, now: Date) => findTicketPage((await everythingOf(id)).ticket.reference, now);

/** What the journal says of breaches, and whether the reports count the ticket as in time. */
async function judged(id: string) {
  const { journal } = await everythingOf(id);
  const facts = foldTicket(id, journal, gdpr.zone)!;
  return {
    breaches: journal.filter(({ kind }) => kind === "breached").map(({ data }) => data),
    onTime: facts.runs.at(-1)!.end?.onTime,
  };
}

describe("a refusal is told within a month of receipt, whatever prolongs the promise", () => {
  test("the desk shows the day beside the due date, and an extension moves only the due date", async () => {
    const id = await atWork("2026-03-20");
    expect(await page(id, at("2026-03-20"))).toMatchObject({
      due: { dueOn: "2026-06-02" },
      refusal: { by: "2026-04-02", late: false },
    });
  });

  test.each([
    ["on its last day", "2026-04-02T23:59:59+02:00", [], true],
    ["a moment later", "2026-04-03T00:00:00+02:00", [{ clock: "refusal", dueOn: "2026-04-02" }], false],
  ] as const)("%s", async (_, instant, breaches, onTime) => {
    const id = await atWork("2026-03-20");
    const now = new Date(instant);
    expect(await act(id, "refuse", agent, now, REFUSAL)).toBe("refused");
    expect(await judged(id)).toEqual({ breaches, onTime });
    expect((await page(id, now))!.refusal).toEqual({ by: "2026-04-02", late: !onTime });
    // The promise itself was kept: nothing says otherwise.
    expect((await everythingOf(id)).ticket.breachedAt).toBeNull();
  });

  test("what counts is when the second person confirmed it, not when it was proposed", async () => {
    const id = await atWork("2026-03-20");
    const two = { grounds: [{ id: "manifestly-unfounded", explanation: "Zum neunten Mal in einer Woche." }] };
    await act(id, "propose-refusal", agent, at("2026-04-01"), two);
    await act(id, "confirm-refusal", reviewer, at("2026-04-07"));
    expect(await judged(id)).toMatchObject({ breaches: [{ clock: "refusal" }], onTime: false });
  });

  test("days on which a question to the person was open are given back to it as well", async () => {
    const id = await atWork(null);
    await act(id, "ask", agent, at("2026-03-10"));
    await act(id, "answer", REQUESTER, at("2026-03-14"));
    const { refusal, due } = (await page(id, at("2026-03-14")))!;
    expect([refusal.by, due.dueOn]).toEqual([due.dueOn, "2026-04-07"]);
    await act(id, "refuse", agent, at(due.dueOn), REFUSAL);
    expect(await judged(id)).toEqual({ breaches: [], onTime: true });
  });

  test("done in full in the longer time is in time", async () => {
    const id = await atWork("2026-03-20");
    await act(id, "approve", agent, at("2026-05-20"));
    await act(id, "finish", agent, at("2026-05-20"));
    expect(await judged(id)).toEqual({ breaches: [], onTime: true });
  });

  test("a policy that sets no such day has none", async () => {
    const none = await publish();
    const id = await fileTicket(none, "access", RECEIVED);
    expect((await page(id, RECEIVED))!.refusal).toEqual({ by: null, late: false });
  });
});

test("the promise stands still only while we ask who somebody is or what they mean, not while they think about a fee", async () => {
  const contact = { name: "欧阳测试", email: "often@person.example", letterLocale: "en" } as const;
  for (let time = 0; time < 3; time++)
    await act(await fileTicket(policy, "access", RECEIVED, { contact }), "withdraw", REQUESTER, RECEIVED);
  const id = await fileTicket(policy, "access", RECEIVED, { contact });
  await act(id, "take", agent, RECEIVED);
  await act(id, "verify", agent, RECEIVED);
  await act(id, "propose-fee", agent, at("2026-03-04"), INPUT["propose-fee"]);
  await act(id, "confirm-fee", reviewer, at("2026-03-05"));
  await sendAt((await everythingOf(id)).letters.at(-1)!.id, at("2026-03-05"));
  expect((await page(id, at("2026-03-20")))!.due.dueOn).toBe("2026-04-02");
  await act(id, "answer", REQUESTER, at("2026-03-20"), { answer: "Go on." });
  expect((await everythingOf(id)).ticket.dueOn).toBe("2026-04-02");
  const { journal } = await everythingOf(id);
  expect(foldTicket(id, journal, gdpr.zone)!.waits).toEqual([]);
});
