import { beforeAll, describe, expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, INPUT, itemOf } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { needsSecondPerson } from "#app/domain/policies/profile/second-person";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db } from "#app/platform/database/db.server";
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

/** What is to be confirmed of somebody whose age nobody asked for, or who is a guardian's charge. */
function wantedOf(requester: RequesterAnswer) {
  return [...confirmationsFor({ requester, ageBand: null }, TODAY)];
}

describe.each(Object.values(FOR_OTHERS))("a ticket by a $kind", (requester) => {
  test("is not verified by who asks alone, nor with a part, nor without what was looked at", async () => {
    const id = await taken(requester);
    const wanted = wantedOf(requester);
    const both = { confirmed: [...wanted], behalf: "材料", subjectMethod: "document" as const };
    const parts = [
      {},
      { ...both, confirmed: wanted.slice(1) },
      { ...both, behalf: "" },
      { ...both, subjectMethod: null },
    ];
    for (const told of parts) {
      expect(await verify(id, told)).toEqual({ ok: false, refusal: "verification-incomplete" });
    }
    expect((await everythingOf(id)).ticket).toMatchObject({ status: "verifying", identityVerifiedAt: null });
  });

  test("is verified with both, and the journal holds both, in codes", async () => {
    const id = await taken(requester);
    const told = { confirmed: wantedOf(requester), behalf: "户口簿-7781", subjectMethod: "document" as const };
    const { confirmed } = told;
    expect((await expectOk(verify(id, told))).to).toBe("handling");
    expect(await lastMove(id)).toMatchObject({
      action: "verify",
      method: "code-and-facts",
      subjectMethod: "document",
      confirmed,
    });
    expect((await everythingOf(id)).ticket.identityRung).toBe("code-and-facts");
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
  const seen = { subjectMethod: "document" as const };
  const inForce = {
    ...seen,
    confirmed: ["authority-covers" as const, "authority-in-force" as const],
    behalf: "委托书",
  };
  const renewed = {
    ...seen,
    confirmed: ["authority-covers" as const, "authority-renewed" as const],
    behalf: "新的委托书",
  };

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

describe("the rung a right requires", () => {
  const LOW = { ok: false, refusal: "identity-too-low" };
  let strict: PublishedPolicy;
  beforeAll(async () => {
    const { access, delete: deletion, ...others } = policy.profile.rights;
    strict = await publish({
      ...policy.profile,
      rights: {
        ...others,
        access: { ...access!, identity: "document" },
        delete: { ...deletion!, identity: "contact-code" },
      },
    });
  });

  async function takenOf(right: "access" | "delete", requester: RequesterAnswer = { kind: "subject" }) {
    const id = await fileTicket(strict, right, NOW, { requester });
    await act(id, "take", agent, NOW);
    return id;
  }

  test("is each right's own, also of one visit", async () => {
    const first = await fileTicket(strict, ["access", "delete"], NOW);
    const { visit } = (await everythingOf(first)).ticket;
    for (const { id, right } of await db().ticket.findMany({ where: { visit } })) {
      await act(id, "take", agent, NOW);
      const low = await verify(id, { method: "contact-on-file" });
      expect(low.ok).toBe(right === "delete");
      if (right === "delete") continue;
      expect(low).toEqual(LOW);
      expect(await verify(id, { method: "code-and-facts" })).toEqual(LOW);
      expect((await everythingOf(id)).ticket).toMatchObject({ status: "verifying", identityRung: null });
      expect((await verify(id, { method: "document" })).ok).toBe(true);
    }
  });

  test.each(Object.values(FOR_OTHERS))("holds for both where a $kind asks", async (requester) => {
    const id = await takenOf("access", requester);
    const told = { confirmed: wantedOf(requester), behalf: "材料" };
    expect(await verify(id, { ...told, method: "document", subjectMethod: "code-and-facts" })).toEqual(LOW);
    expect(await verify(id, { ...told, method: "code-and-facts", subjectMethod: "document" })).toEqual(LOW);
    expect((await verify(id, { ...told, method: "document", subjectMethod: "document" })).ok).toBe(true);
    expect((await everythingOf(id)).ticket.identityRung).toBe("document");
  });

  test("stops an approval, a finish and a second person's yes to it, until it is verified once more as required", async () => {
    const reviewer = await makeStaff("reviewer");
    const id = await takenOf("access");
    await act(id, "verify", agent, NOW, { ...INPUT.verify, method: "document" });
    const lower = () => db().ticket.update({ where: { id }, data: { identityRung: "code-and-facts" } });
    const again = () => verify(id, { method: "document" });
    const status = async () => (await everythingOf(id)).ticket.status;
    await lower();
    const approve = {
      ticketId: id,
      action: "approve",
      actor: agent,
      input: INPUT.approve,
      now: NOW,
      seen: null,
    } as const;
    expect(await move(approve)).toEqual(LOW);
    expect(await again()).toMatchObject({ ok: true, to: "handling" });
    await expectOk(move(approve));
    await lower();
    for (const [action, input] of [
      ["finish", INPUT.finish],
      ["propose-finish", INPUT["propose-finish"]],
    ] as const)
      expect(await move({ ...approve, action, input })).toEqual(LOW);
    expect(await again()).toMatchObject({ ok: true, to: "approved" });
    expect(await again()).toEqual({ ok: false, refusal: "identity-sure" });
    const ground = strict.profile.rights.access!.refusalGrounds.find((each) =>
      needsSecondPerson(strict.profile, { right: "access", ageBand: null }, [each]),
    );
    const refused = itemOf({ outcome: "refused", groundId: ground!, note: "不能全部给出" });
    await act(id, "propose-finish", agent, NOW, { ...INPUT.finish, items: [itemOf(), refused] });
    await lower();
    expect(await move({ ...approve, actor: reviewer, action: "confirm-finish", input: {} })).toEqual(LOW);
    expect(await status()).toBe("reviewing");
  });
});
