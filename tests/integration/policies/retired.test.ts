import { beforeAll, describe, expect, test } from "vitest";
import { agree, callOff } from "#app/domain/policies/proposals/decide.server";
import { proposePublishing, proposeRetiring } from "#app/domain/policies/proposals/propose.server";
import { findRetirement, listRetired } from "#app/domain/policies/proposals/retired.server";
import { takeEffectDue } from "#app/domain/policies/proposals/take-effect.server";
import { findPolicyDraft, savePolicyDraft, startPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { clearClosedPortals } from "#app/domain/programmes/ending/end-services.server";
import { findUnlisted, listChoices } from "#app/domain/tickets/desk/queue/choices.server";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import { NO_FILTERS } from "#app/domain/tickets/desk/queue/views";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { receiptLimits } from "#app/domain/tickets/intake/receipt-limits.server";
import { isClosed, lastDayOf } from "#app/http/portal/closed-portal.server";
import { retirementTold } from "#app/http/portal/retirement.server";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, readyDraft, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

const NOW = new Date("2026-12-01T02:00:00Z");
const ON = "2026-12-10";
/** The first instant of that day in Shanghai. */
const BEGINS = new Date("2026-12-09T16:00:00Z");
const after = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1_000);
const INSTEAD = { "zh-CN": "请到新店的申请页提出。", en: "Please ask at the new shop." };

let writer: StaffActor;
let second: StaffActor;
beforeAll(async () => {
  writer = await makeStaff("administrator");
  second = await makeStaff("compliance");
});

/** A published policy whose retirement two colleagues have agreed on. */
async function retiring(policyId: string, successorId: string | null = null) {
  const policy = await publish({ id: policyId });
  const proposed = await expectOk(
    proposeRetiring({
      policyId,
      retiredOn: ON,
      instead: INSTEAD,
      successorId,
      note: "并入新店",
      actor: writer,
      now: NOW,
    }),
  );
  const { proposalId } = proposed;
  await expectOk(agree({ proposalId, policyId, actor: second, now: NOW }));
  return { policy, proposalId };
}

describe("a policy that is retired", () => {
  test("takes requests until its day and none from its first instant on, whether a timer ran or not", async () => {
    const { policy } = await retiring("closing");
    expect(await findRetirement("closing", NOW)).toMatchObject({ state: "ahead", on: ON });
    expect(await isClosed(policy, after(BEGINS, -1))).toBe(false);
    expect(await isClosed(policy, BEGINS)).toBe(true);
    expect(await listRetired(after(BEGINS, -1))).not.toContain("closing");
    expect(await listRetired(BEGINS)).toContain("closing");
    expect(await lastDayOf(policy, NOW)).toEqual({ on: "2026-12-09", retired: true });

    const late = await readyDraft(policy, "access", after(BEGINS, -30));
    expect(await submitDraft(late.draft, late.code, BEGINS)).toEqual({ ok: false, refusal: "draft-gone" });
    const inTime = await readyDraft(policy, "access", after(BEGINS, -30));
    expect(await submitDraft(inTime.draft, inTime.code, after(BEGINS, -1))).toMatchObject({ ok: true });
    expect(await clearClosedPortals(BEGINS)).toBeGreaterThan(0);
  });

  test("keeps its open tickets to their end", async () => {
    const { policy } = await retiring("kept");
    const agent = await makeStaff("agent");
    const ticket = await ticketAt("handling", policy, agent, NOW);
    await act(ticket, "approve", agent, after(BEGINS, 86_400));
    expect((await everythingOf(ticket)).ticket).toMatchObject({ status: "approved", policyVersionId: policy.id });
  });

  test("is still a choice of the queue's filter, said to be retired, and its tickets are found by it: those before the day it was told and those after", async () => {
    const { policy } = await retiring("looked-for");
    const open = await fileTicket(policy, "access", NOW);
    const late = await fileTicket(policy, "delete", after(BEGINS, -60));
    await fileTicket(await publish({ id: "beside" }), "access", NOW);
    await takeEffectDue(BEGINS);
    const filters = { ...NO_FILTERS, policies: ["looked-for"] };
    const asked = { view: "all", filters, cursor: null, staffId: second.id, now: after(BEGINS, 86_400) } as const;
    const { rows } = await listQueue(asked);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([open, late]));
    const choices = await listChoices(second.id, after(BEGINS, 86_400));
    expect(choices.policies.map(({ id }) => id)).toContain("looked-for");
    expect(choices.retired).toContain("looked-for");
    expect(await findUnlisted(filters, choices)).toMatchObject([{ kind: "policies", id: "looked-for", state: "left" }]);
  });

  test("a letter that came before its day is still taken in afterwards, one that came later is not", async () => {
    const { policy } = await retiring("letters");
    expect(await receiptLimits(policy.profile, after(BEGINS, 86_400))).toMatchObject({ until: "2026-12-09" });
  });

  test("tells people what to do instead, and names its successor while that one takes requests", async () => {
    await publish({ id: "heir" });
    await retiring("old", "heir");
    expect(await retirementTold("old", BEGINS)).toMatchObject({
      state: "retired",
      instead: INSTEAD,
      successor: { policyId: "heir" },
    });
    const proposed = await expectOk(
      proposeRetiring({
        policyId: "heir",
        retiredOn: ON,
        instead: INSTEAD,
        successorId: null,
        note: "也停",
        actor: writer,
        now: NOW,
      }),
    );
    await expectOk(agree({ proposalId: proposed.proposalId, policyId: "heir", actor: second, now: NOW }));
    expect(await retirementTold("old", after(BEGINS, 10))).toMatchObject({ successor: null });
  });

  test("can be kept after all until its day begins, and not after", async () => {
    const { policy, proposalId } = await retiring("saved");
    const off = { proposalId, policyId: "saved", actor: writer, reason: "不停了" };
    expect(await callOff({ ...off, now: BEGINS })).toEqual({ ok: false, refusal: "policy-proposal-over" });
    await expectOk(callOff({ ...off, now: after(BEGINS, -1) }));
    expect(await isClosed(policy, after(BEGINS, 60))).toBe(false);
    expect(await findRetirement("saved", BEGINS)).toBeNull();
    await fileTicket(policy, "access", after(BEGINS, 60));
  });

  test("is written down as done on its day, once; it gets no version and is retired no second time", async () => {
    await retiring("done");
    expect(await takeEffectDue(after(BEGINS, -1))).toBe(0);
    const done = await Promise.all([takeEffectDue(BEGINS), takeEffectDue(BEGINS)]);
    const open = await db().policyProposal.count({ where: { policyId: "done", status: "done" } });
    expect([open, done.some((count) => count > 0)]).toEqual([1, true]);
    await startPolicyDraft({ policyId: "done", by: writer.id, now: BEGINS });
    const { profile } = (await findPolicyDraft("done"))!;
    await savePolicyDraft({
      policyId: "done",
      seen: 1,
      profile: { ...profile, packageDays: 45 },
      by: writer.id,
      now: BEGINS,
    });
    const publishing = {
      policyId: "done",
      seen: 2,
      against: 1,
      effectiveOn: null,
      note: "x",
      actor: writer,
      now: BEGINS,
    };
    expect(await proposePublishing(publishing)).toEqual({ ok: false, refusal: "policy-retired" });
    const again = { policyId: "done", retiredOn: "2027-01-10", instead: INSTEAD, successorId: null, note: "x" };
    expect(await proposeRetiring({ ...again, actor: writer, now: BEGINS })).toEqual({
      ok: false,
      refusal: "policy-retired",
    });
  });

  test("agreed to only when its day has come is not: nobody loses a day they were not told of", async () => {
    await publish({ id: "slow" });
    const asked = { policyId: "slow", retiredOn: ON, instead: INSTEAD, successorId: null, note: "x" };
    const { proposalId } = await expectOk(proposeRetiring({ ...asked, actor: writer, now: NOW }));
    expect(await agree({ proposalId, policyId: "slow", actor: second, now: BEGINS })).toEqual({
      ok: false,
      refusal: "policy-day-over",
    });
  });
});
