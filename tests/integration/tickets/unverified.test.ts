import { beforeAll, describe, expect, test } from "vitest";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { ccpa } from "#app/domain/policies/profiles/ccpa";
import type { Right } from "#app/domain/policies/profile/rights";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import { transaction } from "#app/platform/database/db.server";
import { writeLetter } from "#jobs/tasks/write-letter";

useDatabase();

/** A Monday in California: 45 days from it is Thursday, 16 April 2026. */
const NOW = new Date("2026-03-02T18:00:00Z");
const FROM = "2026-04-16";
const DAY_BEFORE = new Date("2026-04-16T06:59:59Z");
const LAST_DAY = new Date("2026-04-16T07:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  policy = await publish(ccpa);
  agent = await makeStaff("agent");
  reviewer = await makeStaff("reviewer");
});

async function taken(right: Right): Promise<string> {
  const id = await fileTicket(policy, right, NOW);
  await act(id, "take", agent, NOW);
  return id;
}

type Denial = NonNullable<MoveInput["refuse"]["grounds"][number]["denial"]>;

function denying(denial?: Denial): MoveInput["refuse"] {
  return { grounds: [{ id: "identity-not-proven", explanation: "Two of three facts differ.", denial }] };
}

/** Denied by one, or by two where a deletion takes two. */
async function deny(id: string, right: Right, denial?: Denial, now = LAST_DAY): Promise<void> {
  if (right !== "delete") return void (await act(id, "refuse", agent, now, denying(denial)));
  await act(id, "propose-refusal", agent, now, denying(denial));
  await act(id, "confirm-refusal", reviewer, now);
}

async function textOf(ticketId: string): Promise<string> {
  const letter = (await everythingOf(ticketId)).letters.find(({ kind }) => kind === "refused")!;
  const content = await transaction((tx) => letterContent(tx, { ...letter, locale: "en" }, policy.profile, NOW));
  return (await writeLetter(content!, "https://rights.example")).text.replace(/\s+/g, " ");
}

describe("a denial because nobody could be verified", () => {
  test.each(["access", "correct"] as const)(
    "of %s is refused a moment before the last of the 45 days, and not on it",
    async (right) => {
      const id = await taken(right);
      const denied = (now: Date) =>
        move({ ticketId: id, action: "refuse", actor: agent, input: denying(), now, seen: null });
      expect(await denied(DAY_BEFORE)).toMatchObject({ ok: false, refusal: "deny-too-early" });
      expect((await everythingOf(id)).ticket.status).toBe("verifying");
      expect(await denied(LAST_DAY)).toMatchObject({ ok: true, to: "refused" });
      expect((await everythingOf(id)).ticket.breachedAt).toBeNull();
    },
  );

  test("cannot be proposed to a second person before it either, and waiting for the person does not move the day", async () => {
    const id = await taken("delete");
    await act(id, "ask", agent, NOW, { question: "Which account?" });
    const propose = (now: Date) =>
      move({ ticketId: id, action: "propose-refusal", actor: agent, input: denying(), now, seen: null });
    expect(await propose(DAY_BEFORE)).toMatchObject({ ok: false, refusal: "deny-too-early" });
    expect(await propose(LAST_DAY)).toMatchObject({ ok: true, to: "reviewing" });
  });

  test("is none where the person was verified, nor where nobody has to be", async () => {
    const known = await taken("access");
    await act(known, "verify", agent, NOW);
    const refuse = (ticketId: string) =>
      move({ ticketId, action: "refuse", actor: agent, input: denying(), now: LAST_DAY, seen: null });
    expect(await refuse(known)).toMatchObject({ ok: false, refusal: "deny-verified" });
    for (const right of ["opt-out", "limit"] as const)
      expect(await refuse(await taken(right))).toMatchObject({ ok: false, refusal: "ground-not-allowed" });
  });

  test("keeps its day where the term was prolonged", async () => {
    const id = await taken("access");
    await act(id, "extend", agent, NOW);
    const { reference } = (await everythingOf(id)).ticket;
    expect((await findTicketPage(reference, NOW))!.denyFrom).toBe(FROM);
    await deny(id, "access");
  });

  test("stands on the ticket's page while the person is not known", async () => {
    const id = await taken("access");
    const { reference } = (await everythingOf(id)).ticket;
    expect((await findTicketPage(reference, NOW))!.denyFrom).toBe(FROM);
    await act(id, "verify", agent, NOW);
    expect((await findTicketPage(reference, NOW))!.denyFrom).toBeNull();
  });
});

describe("its letter and page say that nobody could be verified, and what is still done", () => {
  test("a copy is looked at as a request for categories: told where the person is known well enough", async () => {
    const id = await taken("copy");
    const bare = await move({
      ticketId: id,
      action: "refuse",
      actor: agent,
      input: denying(),
      now: LAST_DAY,
      seen: null,
    });
    expect(bare).toMatchObject({ ok: false, refusal: "denial-incomplete" });
    await deny(id, "copy", { reached: "categories", categories: ["account"] });
    expect(await textOf(id)).toMatch(/could not verify who you are.*categories of data: Account\./);
    expect((await findPublicTicket(id, LAST_DAY))!.decision).toMatchObject({ still: { way: "categories" } });
  });

  test("and is led to the policy where not", async () => {
    const id = await taken("copy");
    await deny(id, "copy", { reached: "nothing", categories: [] });
    expect(await textOf(id)).toMatch(/could not verify you well enough either.*in our privacy policy/);
  });

  test.each([
    ["access", /in our privacy policy/],
    ["delete", /not to sell or share these data/],
    ["correct", /make a new request at any time/],
  ] as const)("%s", async (right, told) => {
    const id = await taken(right);
    await deny(id, right);
    const text = await textOf(id);
    expect(text).toMatch(/could not verify who you are/);
    expect(text).toMatch(told);
    expect((await findPublicTicket(id, LAST_DAY))!.decision).toMatchObject({
      kind: "refused",
      still: { way: expect.any(String) },
    });
  });

  test("a refusal on any other ground says nothing of it", async () => {
    const id = await taken("access");
    await act(id, "refuse", agent, NOW);
    expect(await textOf(id)).not.toMatch(/could not verify|still do/);
    expect((await findPublicTicket(id, NOW))!.decision).toMatchObject({ kind: "refused", still: null });
  });

  test("the person may take back what was denied as little as any refusal", async () => {
    const id = await taken("access");
    await deny(id, "access");
    expect(
      await move({ ticketId: id, action: "withdraw", actor: REQUESTER, input: {}, now: LAST_DAY, seen: null }),
    ).toMatchObject({ ok: false });
  });
});
