import { beforeAll, describe, expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, INPUT } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { move } from "#app/domain/tickets/moves/move.server";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import type { RequesterAnswer } from "#app/domain/tickets/filing/requester";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { confirmationsFor } from "#app/domain/tickets/filing/verification";

useDatabase();

const NOW = new Date("2026-03-10T02:00:00Z");
const TODAY = "2026-03-10";
/** Shanghai is eight hours ahead: the first instant there after the 31st of March. */
const APRIL = new Date("2026-03-31T16:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
});

async function taken(requester: RequesterAnswer): Promise<string> {
  const id = await fileTicket(policy, "access", NOW, { requester });
  await act(id, "take", agent, NOW);
  return id;
}

function verify(ticketId: string, told: Partial<MoveInput["verify"]>, now = NOW) {
  return move({ ticketId, action: "verify", actor: agent, input: { ...INPUT.verify, ...told }, now, seen: null });
}

async function lastMove(ticketId: string) {
  const { journal } = await everythingOf(ticketId);
  return journal.findLast(({ kind }) => kind === "moved")?.data;
}

describe.each(Object.values(FOR_OTHERS))("a ticket by a $kind", (requester) => {
  test("is not verified by who asks alone, nor with a part, nor without what was looked at", async () => {
    const id = await taken(requester);
    const wanted = confirmationsFor(requester, TODAY);
    for (const told of [{}, { confirmed: wanted.slice(1), behalf: "材料" }, { confirmed: [...wanted], behalf: "" }]) {
      expect(await verify(id, told)).toEqual({ ok: false, refusal: "verification-incomplete" });
    }
    expect((await everythingOf(id)).ticket).toMatchObject({ status: "verifying", identityVerifiedAt: null });
  });

  test("is verified with both, and the journal holds both, in codes", async () => {
    const id = await taken(requester);
    const confirmed = [...confirmationsFor(requester, TODAY)];
    expect((await expectOk(verify(id, { confirmed, behalf: "户口簿-7781" }))).to).toBe("handling");
    expect(await lastMove(id)).toMatchObject({ action: "verify", method: "code-and-facts", confirmed });
    expect(JSON.stringify((await everythingOf(id)).journal.map(({ data }) => data))).not.toContain("7781");
    const page = await findTicketPage((await everythingOf(id)).ticket.reference, NOW);
    expect(page?.decisions[0]).toMatchObject({ kind: "verify", body: { confirmed, behalf: "户口簿-7781" } });
  });
});

test("of somebody who asks for themselves nothing more is asked", async () => {
  const id = await taken({ kind: "subject" });
  expect((await expectOk(verify(id, {}))).to).toBe("handling");
  expect(await lastMove(id)).not.toHaveProperty("confirmed");
});

describe("an agent whose authority ends while the ticket waits", () => {
  const requester = { ...FOR_OTHERS.agent, authorityUntil: "2026-03-31" };
  const inForce = { confirmed: ["authority-covers" as const, "authority-in-force" as const], behalf: "委托书" };
  const renewed = { confirmed: ["authority-covers" as const, "authority-renewed" as const], behalf: "新的委托书" };

  test("is warned about from the day after, in the policy's zone", async () => {
    const { ticket } = await everythingOf(await taken(requester));
    const endedAt = async (now: Date) => (await findTicketPage(ticket.reference, now))?.authorityEnded;
    expect(await endedAt(new Date(APRIL.getTime() - 1))).toBeNull();
    expect(await endedAt(APRIL)).toBe("2026-03-31");
  });

  test("is verified on its last day, and after it only with a renewed one that was seen", async () => {
    const [first, second] = [await taken(requester), await taken(requester)];
    expect((await verify(first, inForce, new Date(APRIL.getTime() - 1))).ok).toBe(true);
    expect(await verify(second, inForce, APRIL)).toEqual({ ok: false, refusal: "verification-incomplete" });
    expect((await verify(second, renewed, APRIL)).ok).toBe(true);
    expect(await lastMove(second)).toMatchObject({ confirmed: renewed.confirmed });
    const { ticket } = await everythingOf(second);
    expect((await findTicketPage(ticket.reference, APRIL))?.authorityEnded).toBeNull();
  });
});
