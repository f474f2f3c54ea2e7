import { beforeAll, describe, expect, test } from "vitest";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket, itemOf, PARTICULARS } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { move } from "#app/domain/tickets/moves/move.server";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import { transaction } from "#app/platform/database/db.server";
import { shownTicket } from "#app/routes/desk.tickets.$reference.$action/shown";

useDatabase();

const NOW = new Date("2026-03-02T10:00:00+01:00");
const WEIGHING = ["compelling-grounds", "not-open-to-objection"] as const;

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  policy = await publish(gdpr);
  [agent, reviewer] = [await makeStaff("agent"), await makeStaff("reviewer")];
});

/** Somebody objects, and it is being handled. */
async function objects(against: "marketing" | "situation"): Promise<string> {
  const reason = against === "situation" ? "Ich werde von einem früheren Partner verfolgt." : "";
  const what = { right: "object", against, what: "Der Newsletter", reason } as const;
  const id = await fileTicket(policy, "object", NOW, { what });
  await act(id, "take", agent, NOW);
  await act(id, "verify", agent, NOW);
  return id;
}

function tries<A extends "refuse" | "propose-refusal" | "propose-finish">(
  ticketId: string,
  action: A,
  input: MoveInput[A],
) {
  return move({ ticketId, action, actor: agent, input, now: NOW, seen: null });
}

const on = (ground: string) => ({ grounds: [{ id: ground, explanation: "Wir müssen einen Anspruch abwehren." }] });

describe("an objection to direct marketing", () => {
  test.each(WEIGHING)(
    "is not weighed: %s is no ground against it, alone or for a part, and nothing is written",
    async (ground) => {
      const id = await objects("marketing");
      const before = await everythingOf(id);
      for (const action of ["refuse", "propose-refusal"] as const)
        expect((await tries(id, action, on(ground))).ok).toBe(false);
      expect(await everythingOf(id)).toEqual(before);
      await act(id, "approve", agent, NOW);
      const items = [itemOf(), itemOf({ outcome: "refused", groundId: ground, note: "Wir wägen ab." })];
      expect(
        await tries(id, "propose-finish", { items, where: "CRM", done: "", particulars: PARTICULARS.object }),
      ).toMatchObject({ ok: false });
    },
  );

  test("can still be refused where it is manifestly unfounded, by two people", async () => {
    const id = await objects("marketing");
    expect(await tries(id, "propose-refusal", on("manifestly-unfounded"))).toEqual({ ok: true, to: "reviewing" });
  });

  test("ends the use, from a day on, and the letter says which and since when", async () => {
    const id = await objects("marketing");
    await act(id, "approve", agent, NOW);
    expect(await act(id, "finish", agent, NOW)).toBe("finished");
    const { letters, ticket } = await everythingOf(id);
    expect(ticket.dueOn).toBe("2026-04-02");
    const letter = letters.find(({ kind }) => kind === "finished")!;
    const content = await transaction((tx) => letterContent(tx, letter, policy.profile, NOW));
    expect(content?.facts).toMatchObject({
      rightName: "反对处理",
      asked: [
        { name: "against", value: "marketing" },
        { name: "what", value: "Der Newsletter" },
      ],
      particulars: {
        right: "object",
        facts: [
          { name: "processing", value: PARTICULARS.object.processing },
          { name: "since", value: PARTICULARS.object.since },
        ],
      },
    });
  });
});

describe("an objection on grounds of one's own situation", () => {
  test("is refused only by two people, on compelling grounds; the letter names the article, the authorities and the courts of the Regulation", async () => {
    const id = await objects("situation");
    expect(await tries(id, "refuse", on("compelling-grounds"))).toEqual({ ok: false, refusal: "second-person-needed" });
    expect(await tries(id, "propose-refusal", on("compelling-grounds"))).toEqual({ ok: true, to: "reviewing" });
    await act(id, "confirm-refusal", reviewer, NOW);
    const letter = (await everythingOf(id)).letters.find(({ kind }) => kind === "refused")!;
    const content = await transaction((tx) => letterContent(tx, { ...letter, locale: "en" }, policy.profile, NOW));
    expect(content?.facts).toMatchObject({
      grounds: [{ source: "General Data Protection Regulation, Art. 21(1)" }],
      remedies: {
        complain: [expect.stringMatching(/where you live, where you work or where the infringement happened/)],
        court: expect.stringMatching(/where the controller is established, or where you live/),
      },
    });
    expect(JSON.stringify(content?.facts)).not.toMatch(/Personal Information Protection Law|GB\/T/);
  });
});

test("the desk offers exactly the grounds that are open against the very objection", async () => {
  const offered = async (against: "marketing" | "situation") => {
    const { reference } = (await everythingOf(await objects(against))).ticket;
    const page = await findTicketPage(reference, NOW);
    return shownTicket(page!, "refuse", "2026-03-02").offered.map(({ id }) => id);
  };
  // Who objects for themselves needs nobody's authority.
  const all = gdpr.rights.object!.refusalGrounds.filter((id) => id !== "representative-not-authorised");
  expect(await offered("situation")).toEqual(all);
  expect(await offered("marketing")).toEqual(all.filter((id) => !WEIGHING.some((each) => each === id)));
});
