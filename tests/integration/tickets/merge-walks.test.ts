import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTerm } from "#app/domain/clock/dates/terms";
import { merge } from "#app/domain/tickets/merging/merge.server";
import { split } from "#app/domain/tickets/merging/split.server";
import { takeApart } from "#app/domain/tickets/merging/take-apart.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { isMerged } from "#app/domain/tickets/workflow/facts.server";
import type { LockedTicket } from "#app/domain/tickets/ticket/lock.server";
import { db } from "#app/platform/database/db.server";
import { WHAT } from "#tests/factories/answers";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { expectOk, INPUT, ticketAt } from "#tests/factories/ticket";
import { asking, on, useTwinsDesk } from "#tests/factories/twins";
import { useDatabase } from "#tests/support/database";

useDatabase();
const desk = useTwinsDesk();

const which = fc.nat({ max: 3 });
const step = fc.oneof(
  fc.record({ do: fc.constant("merge" as const), one: which, other: which }),
  fc.record({ do: fc.constantFrom("apart" as const, "split" as const), one: which }),
  fc.record({
    do: fc.constantFrom(
      "ask" as const,
      "extend" as const,
      "approve" as const,
      "refuse" as const,
      "reopen" as const,
      "answer" as const,
      "withdraw" as const,
    ),
    one: which,
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function ticketsOf(policyVersionId: string): Promise<LockedTicket[]> {
  return (await db().ticket.findMany({ where: { policyVersionId }, orderBy: { receivedAt: "asc" } })) as LockedTicket[];
}

async function take(asked: Step, tickets: readonly LockedTicket[], now: Date): Promise<void> {
  const at = (place: number) => tickets[place % tickets.length]!.id;
  const ticketId = at(asked.one);
  if (asked.do === "merge") await merge(asking(ticketId, at(asked.other), desk.agent, now));
  else if (asked.do === "apart") await takeApart({ ticketId, actor: desk.agent, seen: null, now });
  else if (asked.do === "split") {
    const along = { what: WHAT.access, fileIds: [], messageIds: [], reason: "两件事", seen: null };
    await split({ ticketId, actor: desk.agent, now, ...along });
  } else {
    const theirs = asked.do === "answer" || asked.do === "withdraw";
    const actor = theirs ? REQUESTER : asked.do === "reopen" ? desk.lead : desk.agent;
    await move({ ticketId, action: asked.do, actor, input: INPUT[asked.do], now, seen: null });
  }
}

test("whatever is put together, taken apart, split and moved: no date that was told moves later while two are together, and no ticket is lost", async () => {
  const { correct } = desk.policy.profile.rights;
  let walks = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      walks += 1;
      const rights = {
        ...desk.policy.profile.rights,
        correct: { ...correct!, pausable: true, extension: parseTerm("5wd")! },
      };
      const policy = await publish({ id: `walk-${walks}`, rights });
      for (const day of ["09-18", "09-21", "09-22"]) await ticketAt("handling", policy, desk.agent, on(day), "correct");
      const [first, second] = await ticketsOf(policy.id);
      await expectOk(merge(asking(first!.id, second!.id, desk.agent)));
      let before = await ticketsOf(policy.id);
      for (const [at, asked] of steps.entries()) {
        await take(asked, before, on("09-23", `${10 + at}:00`));
        const after = await ticketsOf(policy.id);
        const byId = new Map(after.map((ticket) => [ticket.id, ticket]));
        for (const was of before) {
          const is = byId.get(was.id);
          expect(is, "a ticket is lost").toBeDefined();
          expect([is!.reference, is!.receivedAt]).toEqual([was.reference, was.receivedAt]);
          const bound = (each: LockedTicket) => isMerged(each) || each.leads;
          if (bound(was) && bound(is!)) expect(is!.dueAt <= was.dueAt).toBe(true);
        }
        for (const led of after.filter(isMerged)) {
          const main = byId.get(led.mergedIntoId ?? "");
          expect(main).toMatchObject({ open: true, leads: true, mergedIntoId: null });
          // The stricter date governs.
          expect(main!.dueAt <= led.dueAt).toBe(true);
        }
        for (const main of after.filter(({ leads }) => leads))
          expect(after.some((led) => isMerged(led) && led.mergedIntoId === main.id)).toBe(true);
        before = after;
      }
      for (const { id } of before) await verifiedChain(id);
    }),
    { numRuns: 12 },
  );
});
