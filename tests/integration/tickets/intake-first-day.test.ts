import { beforeAll, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { correctReceipt } from "#app/domain/tickets/intake/correct-receipt.server";
import { receiptLimits } from "#app/domain/tickets/intake/receipt-limits.server";
import { takeIn } from "#app/domain/tickets/intake/take-in.server";
import { db } from "#app/platform/database/db.server";
import { intakeOf, readyIntake, takeInTicket } from "#tests/factories/intake";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { useDatabase } from "#tests/support/database";

useDatabase();
let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;

const MONDAY = new Date("2026-10-12T02:00:00Z");
const FRIDAY = new Date("2026-10-09T14:45:00Z");

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
  reviewer = await makeStaff("reviewer");
});

test("before the first day of a policy that was given one, nothing was received under it", async () => {
  const young = await publish({ id: "young" });
  const proposed = {
    policyId: "young",
    kind: "publish",
    status: "done",
    version: 1,
    note: "",
    zone: young.profile.zone,
  };
  const from = "2026-10-10";
  await db().policyProposal.create({
    data: { ...proposed, effectiveOn: from, proposedAt: FRIDAY, proposedById: reviewer.id, decidedById: agent.id },
  });
  const early = new Date("2026-10-09T15:59:00Z");
  const draft = await readyIntake(young, agent, MONDAY, intakeOf("access", MONDAY, { receivedAt: early }));
  const refused = { ok: false, refusal: "received-before-policy" };
  expect(await takeIn({ ...draft, actor: agent, again: false, now: MONDAY })).toEqual(refused);
  const ticketId = await takeInTicket(young, agent, "access", MONDAY, { receivedAt: new Date("2026-10-09T16:00:00Z") });
  const asked = { ticketId, actor: agent, reason: "录音", seen: null, now: MONDAY };
  expect(await correctReceipt({ ...asked, receivedAt: early })).toEqual(refused);
  expect(await receiptLimits(young.profile, MONDAY)).toMatchObject({ from });
  expect((await receiptLimits(policy.profile, MONDAY)).from).toBeNull();
});
