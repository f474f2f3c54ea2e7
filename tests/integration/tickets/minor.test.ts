import { beforeAll, expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, expectOk, fileTicket, INPUT } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { move } from "#app/domain/tickets/moves/move.server";

useDatabase();

const NOW = new Date("2026-03-02T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  policy = await publish();
  [agent, reviewer] = await Promise.all([makeStaff("agent"), makeStaff("reviewer")]);
});

test("nothing about a child is refused by one person, though the same ground would do for anybody else", async () => {
  const child = await fileTicket(policy, "access", NOW, { requester: FOR_OTHERS.guardian });
  const adult = await fileTicket(policy, "access", NOW);
  for (const ticketId of [child, adult]) await act(ticketId, "take", agent, NOW);
  const refusal = { action: "refuse", actor: agent, input: INPUT.refuse, now: NOW, seen: null } as const;
  expect(await move({ ...refusal, ticketId: child })).toEqual({ ok: false, refusal: "second-person-needed" });
  expect((await expectOk(move({ ...refusal, ticketId: adult }))).to).toBe("refused");
  expect(await act(child, "propose-refusal", agent, NOW, INPUT.refuse)).toBe("reviewing");
  expect(await act(child, "confirm-refusal", reviewer, NOW)).toBe("refused");
});
