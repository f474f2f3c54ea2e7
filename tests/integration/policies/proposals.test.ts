import { beforeAll, describe, expect, test } from "vitest";
import type { LooseObject } from "#app/domain/policies/check/loose";
import { agree, callOff, sendBack } from "#app/domain/policies/proposals/decide.server";
import { listProposals, listWhy, whoMayAgree } from "#app/domain/policies/proposals/list.server";
import { proposePublishing } from "#app/domain/policies/proposals/propose.server";
import { takeEffectDue } from "#app/domain/policies/proposals/take-effect.server";
import {
  discardPolicyDraft,
  findPolicyDraft,
  savePolicyDraft,
  startPolicyDraft,
} from "#app/domain/policies/versions/policy-draft.server";
import { findPolicyInForce } from "#app/domain/policies/versions/published.server";
import { listVersions } from "#app/domain/policies/versions/versions.server";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf, expectOk, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

/** 10:00 on 1 December in Shanghai. */
const NOW = new Date("2026-12-01T02:00:00Z");
const DAY = "2026-12-10";
/** The first instant of that day in Shanghai. */
const BEGINS = new Date("2026-12-09T16:00:00Z");
const after = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1_000);
const TEN = { count: 10, unit: "working-day", roll: false } as const;

let writer: StaffActor;
let second: StaffActor;
let third: StaffActor;
beforeAll(async () => {
  writer = await makeStaff("administrator", { name: "林晓" });
  second = await makeStaff("compliance", { name: "周宁" });
  third = await makeStaff("administrator", { name: "何平" });
});

function shorter(profile: LooseObject, term: LooseObject = TEN): LooseObject {
  const rights = profile.rights as Record<string, LooseObject>;
  return { ...profile, rights: { ...rights, access: { ...rights.access, term, target: null } } };
}

/** A draft of a published policy with a shorter term, and why. */
async function written(policyId: string, by = writer): Promise<{ policyId: string; seen: number; against: number }> {
  const { version } = await publish({ id: policyId });
  await startPolicyDraft({ policyId, by: by.id, now: NOW });
  const { profile, version: seen } = (await findPolicyDraft(policyId))!;
  await expectOk(
    savePolicyDraft({
      policyId,
      seen,
      profile: shorter(profile),
      notes: { "right-access": "法务要求十个工作日" },
      by: by.id,
      now: NOW,
    }),
  );
  return { policyId, seen: seen + 1, against: version };
}

/** Proposes what was written for a day, by the writer unless somebody else is named. */
async function proposed(policyId: string, effectiveOn: string | null, by = writer): Promise<string> {
  const seen = await written(policyId);
  const outcome = await expectOk(
    proposePublishing({ ...seen, effectiveOn, note: "监管来函后缩短", actor: by, now: NOW }),
  );
  return outcome.proposalId;
}

async function edit(policyId: string, by: StaffActor, at = NOW): Promise<void> {
  const { profile, version } = (await findPolicyDraft(policyId))!;
  await expectOk(savePolicyDraft({ policyId, seen: version, profile, by: by.id, now: at }));
}

describe("publishing takes two people", () => {
  test("the second one agrees, the version holds at once, and why stands with it", async () => {
    const proposalId = await proposed("two", null);
    expect(await findPolicyInForce("two", NOW)).toMatchObject({ version: 1 });
    const agreed = await agree({ proposalId, policyId: "two", actor: second, now: after(NOW, 60) });
    expect(agreed).toEqual({ ok: true, version: 2, from: after(NOW, 60) });
    expect(await findPolicyInForce("two", after(NOW, 60))).toMatchObject({ version: 2 });
    expect((await listVersions("two"))[0]).toMatchObject({
      version: 2,
      publishedAt: after(NOW, 60),
      publishedBy: "林晓",
    });
    expect(await listWhy("two", 1, 2)).toMatchObject([
      {
        version: 2,
        note: "监管来函后缩短",
        notes: { "right-access": "法务要求十个工作日" },
        proposedBy: "林晓",
        decidedBy: "周宁",
      },
    ]);
    expect(await listWhy("two", 2, 7)).toEqual([]);
  });

  test("never who proposed it, nor who last wrote in the draft, nor who may not; nor does the database take them", async () => {
    const proposalId = await proposed("own", null, third);
    const asked = { proposalId, policyId: "own", now: NOW };
    for (const actor of [writer, third])
      expect(await agree({ ...asked, actor })).toEqual({ ok: false, refusal: "same-author" });
    for (const role of ["agent", "reviewer"] as const)
      expect(await agree({ ...asked, actor: await makeStaff(role) })).toEqual({ ok: false, refusal: "not-permitted" });
    for (const decidedById of [writer.id, third.id, null])
      await expect(
        db().policyProposal.update({ where: { id: proposalId }, data: { status: "agreed", decidedById } }),
      ).rejects.toThrow(/PolicyProposal_second_person/);
    expect(await whoMayAgree([writer.id, third.id])).toContain("周宁");
    expect(await whoMayAgree([writer.id, third.id])).not.toContain("何平");
    expect(await agree({ ...asked, actor: second })).toMatchObject({ ok: true, version: 2 });
  });

  test("sent back with a reason it can be mended and proposed again; taken back by its proposer as well", async () => {
    const first = await proposed("back", null);
    const reason = "期限写错了";
    await expectOk(sendBack({ proposalId: first, policyId: "back", actor: second, reason, now: NOW }));
    expect(await agree({ proposalId: first, policyId: "back", actor: second, now: NOW })).toEqual({
      ok: false,
      refusal: "policy-proposal-over",
    });
    await edit("back", writer);
    const again = await expectOk(
      proposePublishing({
        policyId: "back",
        seen: 3,
        against: 1,
        effectiveOn: null,
        note: "改好了",
        actor: writer,
        now: NOW,
      }),
    );
    const taken = { proposalId: again.proposalId, policyId: "back", actor: writer, reason: "再想想", now: NOW };
    expect(await sendBack(taken)).toEqual({ ok: true });
    expect(await sendBack(taken)).toEqual({ ok: false, refusal: "policy-proposal-over" });
    expect(await listProposals("back")).toMatchObject([
      { status: "sent-back", reason: "再想想", decidedBy: "林晓" },
      { status: "sent-back", reason, decidedBy: "周宁" },
    ]);
    expect(await listVersions("back")).toHaveLength(1);
  });

  test("a second question about the same policy waits for the first; of ten at once one is asked", async () => {
    const seen = await written("once");
    const ask = () => proposePublishing({ ...seen, effectiveOn: null, note: "同时", actor: writer, now: NOW });
    const asked = await Promise.all(Array.from({ length: 10 }, ask));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(asked.filter((each) => !each.ok && each.refusal === "policy-proposal-open")).toHaveLength(9);
  });
});

describe("anything written after it was proposed", () => {
  test("makes it void: nobody agrees to what nobody saw, and it can be proposed anew", async () => {
    const proposalId = await proposed("edited", null);
    await edit("edited", third);
    expect(await agree({ proposalId, policyId: "edited", actor: second, now: NOW })).toEqual({
      ok: false,
      refusal: "policy-proposal-void",
    });
    expect(await listVersions("edited")).toHaveLength(1);
    const anew = { policyId: "edited", seen: 3, against: 1, effectiveOn: null, note: "新的", actor: writer, now: NOW };
    await expectOk(proposePublishing(anew));
    expect((await listProposals("edited")).map(({ status }) => status)).toEqual(["proposed", "void"]);
  });

  test("makes void what was agreed to for a later day as well, also where the draft was thrown away and begun again", async () => {
    const proposalId = await proposed("thrown", DAY);
    await expectOk(agree({ proposalId, policyId: "thrown", actor: second, now: NOW }));
    await expectOk(discardPolicyDraft({ policyId: "thrown", seen: 2 }));
    await startPolicyDraft({ policyId: "thrown", by: writer.id, now: NOW });
    await edit("thrown", writer);
    expect(await takeEffectDue(BEGINS)).toBe(0);
    expect(await listVersions("thrown")).toHaveLength(1);
    expect((await listProposals("thrown")).map(({ status }) => status)).toEqual(["void"]);
  });

  test("races with the agreement: either it is agreed as it was seen, or it is void, never another text", async () => {
    for (let round = 0; round < 8; round++) {
      const policyId = `race-${round}`;
      const proposalId = await proposed(policyId, null);
      const { profile, version } = (await findPolicyDraft(policyId))!;
      const [agreed, saved] = await Promise.all([
        agree({ proposalId, policyId, actor: second, now: NOW }),
        savePolicyDraft({
          policyId,
          seen: version,
          profile: shorter(profile, { ...TEN, count: 3 }),
          by: third.id,
          now: NOW,
        }),
      ]);
      const inForce = (await findPolicyInForce(policyId, after(NOW, 10)))!;
      expect(agreed.ok).toBe(!saved.ok);
      expect(inForce.profile.rights.access?.term.count).toBe(agreed.ok ? 10 : 15);
    }
  });
});

describe("a version for a later day", () => {
  test("holds from the beginning of that day in its zone, not before, and once, with two workers as well", async () => {
    const proposalId = await proposed("day", DAY);
    expect(await agree({ proposalId, policyId: "day", actor: second, now: NOW })).toEqual({
      ok: true,
      version: null,
      from: BEGINS,
    });
    expect(await takeEffectDue(after(BEGINS, -1))).toBe(0);
    expect(await findPolicyInForce("day", after(BEGINS, -1))).toMatchObject({ version: 1 });
    const [one, other] = await Promise.all([takeEffectDue(BEGINS), takeEffectDue(BEGINS)]);
    expect(one + other).toBe(1);
    expect(await takeEffectDue(after(BEGINS, 60))).toBe(0);
    expect(await findPolicyInForce("day", BEGINS)).toMatchObject({ version: 2 });
    expect(await findPolicyDraft("day")).toBeNull();
    expect((await listVersions("day")).map(({ publishedAt }) => publishedAt)[0]).toEqual(BEGINS);
  });

  test("written late holds from its day all the same; who filed in between keeps the version they were shown", async () => {
    const policyId = "late";
    const proposalId = await proposed(policyId, DAY);
    await expectOk(agree({ proposalId, policyId, actor: second, now: NOW }));
    const shown = (await findPolicyInForce(policyId, after(BEGINS, 3_600)))!;
    const ticket = await fileTicket(shown, "access", after(BEGINS, 3_600));
    const woke = after(BEGINS, 7_200);
    expect(await takeEffectDue(woke)).toBe(1);
    expect((await listVersions(policyId))[0]).toMatchObject({ version: 2, publishedAt: BEGINS });
    expect((await listProposals(policyId))[0]).toMatchObject({ status: "done", effectiveAt: BEGINS, doneAt: woke });
    expect((await everythingOf(ticket)).ticket.policyVersionId).toBe(shown.id);
    const next = await fileTicket((await findPolicyInForce(policyId, after(woke, 6)))!, "access", after(woke, 6));
    expect((await everythingOf(next)).ticket.policyVersionId).not.toBe(shown.id);
  });

  test("agreed to only after its day holds from the agreement, never earlier", async () => {
    const proposalId = await proposed("belated", DAY);
    const agreedAt = after(BEGINS, 90_000);
    expect(await agree({ proposalId, policyId: "belated", actor: second, now: agreedAt })).toEqual({
      ok: true,
      version: 2,
      from: agreedAt,
    });
  });

  test("can be called off until then, and not after; its draft stays", async () => {
    const proposalId = await proposed("off", DAY);
    await expectOk(agree({ proposalId, policyId: "off", actor: second, now: NOW }));
    const off = { proposalId, policyId: "off", actor: third, reason: "推迟" };
    expect(await callOff({ ...off, now: BEGINS })).toEqual({ ok: false, refusal: "policy-proposal-over" });
    expect(await callOff({ ...off, now: after(BEGINS, -1) })).toEqual({ ok: true });
    expect(await takeEffectDue(after(BEGINS, 60))).toBe(0);
    expect(await listVersions("off")).toHaveLength(1);
    expect(await findPolicyDraft("off")).not.toBeNull();
  });

  test("is overtaken where another version came in force meanwhile", async () => {
    const proposalId = await proposed("overtaken", DAY);
    await expectOk(agree({ proposalId, policyId: "overtaken", actor: second, now: NOW }));
    await publish({ id: "overtaken", packageDays: 60 }, NOW);
    expect(await takeEffectDue(BEGINS)).toBe(0);
    expect((await listProposals("overtaken"))[0]?.status).toBe("void");
    expect((await listVersions("overtaken"))[0]?.version).toBe(2);
  });

  test("has to be to come, and no further than anybody plans", async () => {
    const seen = await written("days");
    const ask = (effectiveOn: string) =>
      proposePublishing({ ...seen, effectiveOn, note: "日期", actor: writer, now: NOW });
    expect(await ask("2026-12-01")).toEqual({ ok: false, refusal: "policy-day-over" });
    expect(await ask("2029-01-01")).toEqual({ ok: false, refusal: "policy-day-far" });
    expect(await ask("2026-12-02")).toMatchObject({ ok: true });
  });
});

test("each act stands in the chain of the colleague who did it, and what came of it in that of who agreed", async () => {
  const one = await makeStaff("administrator");
  const two = await makeStaff("compliance");
  const proposalId = await proposed("journal", DAY, one);
  await expectOk(agree({ proposalId, policyId: "journal", actor: two, now: NOW }));
  await takeEffectDue(BEGINS);
  const lines = await db().journalEntry.findMany({
    where: { staffId: { in: [one.id, two.id] } },
    orderBy: { id: "asc" },
    select: { staffId: true, kind: true, actorKind: true, data: true },
  });
  const data = { proposalId, policyId: "journal", act: "publish" };
  expect(lines).toEqual([
    { staffId: one.id, kind: "policy-proposed", actorKind: "staff", data },
    { staffId: two.id, kind: "policy-agreed", actorKind: "staff", data },
    { staffId: two.id, kind: "policy-took-effect", actorKind: "system", data },
  ]);
});
