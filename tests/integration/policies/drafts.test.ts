import { beforeAll, describe, expect, test } from "vitest";
import type { LooseObject } from "#app/domain/policies/check/loose";
import {
  beginPolicy,
  discardPolicyDraft,
  findPolicyDraft,
  savePolicyDraft,
  startPolicyDraft,
} from "#app/domain/policies/versions/policy-draft.server";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { findPolicyInForce, loadPolicyVersion } from "#app/domain/policies/versions/published.server";
import { findVersion, listVersions } from "#app/domain/policies/versions/versions.server";
import { openTicketsByPolicy } from "#app/domain/tickets/desk/queue/open-by-policy.server";
import { publishShipped } from "#prisma/publish";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket, ticketAt } from "#tests/factories/ticket";
import { publishDraft } from "#tests/factories/published-draft";
import { useDatabase } from "#tests/support/database";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const TEN = { count: 10, unit: "working-day", roll: false } as const;

let one: StaffActor;
let other: StaffActor;
beforeAll(async () => {
  one = await makeStaff("administrator", { name: "林晓" });
  other = await makeStaff("administrator", { name: "周宁" });
});

function shorter(profile: LooseObject): LooseObject {
  const rights = profile.rights as Record<string, LooseObject>;
  return { ...profile, rights: { ...rights, access: { ...rights.access, term: TEN, target: null } } };
}

/** A draft of a published policy, with a shorter term for access. */
async function written(policyId: string): Promise<{ seen: number; against: number }> {
  const { version } = await publish({ id: policyId });
  await startPolicyDraft({ policyId, by: one.id, now: NOW });
  const draft = (await findPolicyDraft(policyId))!;
  await savePolicyDraft({ policyId, seen: draft.version, profile: shorter(draft.profile), by: one.id, now: NOW });
  return { seen: draft.version + 1, against: version };
}

describe("a draft", () => {
  test("begins as the version in force; beginning again leaves it as it is", async () => {
    await publish({ id: "begun" });
    expect(await startPolicyDraft({ policyId: "begun", by: one.id, now: NOW })).toEqual({ ok: true });
    const draft = (await findPolicyDraft("begun"))!;
    expect(draft).toMatchObject({
      baseVersion: 1,
      version: 1,
      updatedBy: one.id,
      profile: { ...resourceGo, id: "begun" },
    });
    await savePolicyDraft({
      policyId: "begun",
      seen: 1,
      profile: { ...draft.profile, policyDate: "" },
      by: one.id,
      now: NOW,
    });
    await startPolicyDraft({ policyId: "begun", by: other.id, now: later(1) });
    expect(await findPolicyDraft("begun")).toMatchObject({
      version: 2,
      updatedBy: one.id,
      profile: { policyDate: "" },
    });
  });

  test("of a policy that is not there is none", async () => {
    expect(await startPolicyDraft({ policyId: "nobody", by: one.id, now: NOW })).toEqual({
      ok: false,
      refusal: "policy-gone",
    });
  });

  test("of a new policy is blank or a copy; a taken id is refused, also while ten try at once", async () => {
    await publish({ id: "taken" });
    const begin = (policyId: string, copyOf: string | null) => beginPolicy({ policyId, copyOf, by: one.id, now: NOW });
    expect(await begin("taken", null)).toEqual({ ok: false, refusal: "policy-taken" });
    expect(await begin("copied", "nobody")).toEqual({ ok: false, refusal: "policy-gone" });
    const many = await Promise.all(Array.from({ length: 10 }, () => begin("copied", "taken")));
    expect(many.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findPolicyDraft("copied")).toMatchObject({
      baseVersion: null,
      profile: { id: "copied", name: { "zh-CN": "", en: "" }, copyFormats: resourceGo.copyFormats },
    });
    expect(await begin("empty", null)).toEqual({ ok: true });
    expect(await findPolicyDraft("empty")).toMatchObject({ profile: { id: "empty", rights: {} } });
  });

  test("saved by two who saw the same: one wins, the other is told who was faster", async () => {
    await publish({ id: "raced" });
    await startPolicyDraft({ policyId: "raced", by: one.id, now: NOW });
    const { profile } = (await findPolicyDraft("raced"))!;
    const saved = await Promise.all(
      [one, other].map(({ id }) => savePolicyDraft({ policyId: "raced", seen: 1, profile, by: id, now: NOW })),
    );
    const winner = [one, other][saved.findIndex(({ ok }) => ok)]!;
    expect(saved.filter(({ ok }) => !ok)).toEqual([
      { ok: false, refusal: "policy-draft-moved", detail: { by: winner.name } },
    ]);
    expect((await findPolicyDraft("raced"))?.version).toBe(2);
  });

  test("keeps its id whatever is written into it, and goes when it is discarded as it was seen", async () => {
    await publish({ id: "dropped" });
    await startPolicyDraft({ policyId: "dropped", by: one.id, now: NOW });
    await savePolicyDraft({ policyId: "dropped", seen: 1, profile: { id: "somebody-else" }, by: one.id, now: NOW });
    expect(await findPolicyDraft("dropped")).toMatchObject({ profile: { id: "dropped" } });
    expect(await discardPolicyDraft({ policyId: "dropped", seen: 1 })).toMatchObject({ refusal: "policy-draft-moved" });
    expect(await discardPolicyDraft({ policyId: "dropped", seen: 2 })).toEqual({ ok: true });
    expect(await discardPolicyDraft({ policyId: "dropped", seen: 2 })).toEqual({
      ok: false,
      refusal: "policy-draft-gone",
    });
  });
});

describe("publishing a draft", () => {
  test("makes the next version, with who and when, and ends the draft; it is in force at once", async () => {
    const { seen, against } = await written("next");
    expect((await findPolicyInForce("next", NOW))?.version).toBe(1);
    expect(await publishDraft({ policyId: "next", seen, against, by: one.id, now: later(1) })).toEqual({
      ok: true,
      version: 2,
    });
    expect(await findPolicyDraft("next")).toBeNull();
    expect(await findPolicyInForce("next", later(1))).toMatchObject({
      version: 2,
      profile: { rights: { access: { term: TEN } } },
    });
    expect(await listVersions("next")).toEqual([
      { policyId: "next", version: 2, publishedAt: later(1), publishedBy: "林晓" },
      { policyId: "next", version: 1, publishedAt: new Date("2026-01-01T00:00:00Z"), publishedBy: null },
    ]);
    expect((await findVersion("next", 1))?.profile.rights.access?.term.count).toBe(15);
    expect(await findVersion("next", 3)).toBeNull();
  });

  test("by two at once publishes once, and tells the other", async () => {
    const { seen, against } = await written("both");
    const outcomes = await Promise.all(
      [one, other].map(({ id }) => publishDraft({ policyId: "both", seen, against, by: id, now: NOW })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, version: 2 }]);
    const [told] = outcomes.filter((outcome) => !outcome.ok);
    expect(["policy-proposal-open", "policy-draft-gone"]).toContain(told?.refusal);
    expect(await listVersions("both")).toHaveLength(2);
  });

  test("is refused when it was saved since, compared with another version, incomplete, or says nothing new", async () => {
    const { seen, against } = await written("refusing");
    const asked = (told: Partial<Parameters<typeof publishDraft>[0]>) =>
      publishDraft({ policyId: "refusing", seen, against, by: one.id, now: NOW, ...told });
    expect(await asked({ seen: seen - 1 })).toEqual({
      ok: false,
      refusal: "policy-draft-moved",
      detail: { by: "林晓" },
    });
    expect(await asked({ against: null })).toEqual({ ok: false, refusal: "policy-version-moved" });
    const { profile } = (await findPolicyDraft("refusing"))!;
    await savePolicyDraft({
      policyId: "refusing",
      seen,
      profile: { ...profile, deletionGrounds: [] },
      by: one.id,
      now: NOW,
    });
    expect(await asked({ seen: seen + 1 })).toEqual({ ok: false, refusal: "policy-incomplete" });
    await savePolicyDraft({
      policyId: "refusing",
      seen: seen + 1,
      profile: { ...resourceGo },
      by: one.id,
      now: NOW,
    });
    expect(await asked({ seen: seen + 2 })).toEqual({ ok: false, refusal: "policy-unchanged" });
    expect(await listVersions("refusing")).toHaveLength(1);
    expect(await findPolicyDraft("refusing")).not.toBeNull();
  });

  test("leaves tickets under the version they were filed under", async () => {
    const { seen, against } = await written("kept");
    const old = (await findPolicyInForce("kept", NOW))!;
    const ticket = await fileTicket(old, "access", NOW);
    await publishDraft({ policyId: "kept", seen, against, by: one.id, now: later(1) });
    const row = (await everythingOf(ticket)).ticket;
    expect([row.policyVersionId, row.dueOn]).toEqual([old.id, "2026-05-25"]);
    expect((await loadPolicyVersion(row.policyVersionId)).version).toBe(1);
  });

  test("is not undone by the next start, which publishes what ships", async () => {
    await publishShipped(NOW);
    await startPolicyDraft({ policyId: resourceGo.id, by: one.id, now: NOW });
    const { profile } = (await findPolicyDraft(resourceGo.id))!;
    await savePolicyDraft({ policyId: resourceGo.id, seen: 1, profile: shorter(profile), by: one.id, now: NOW });
    await publishDraft({ policyId: resourceGo.id, seen: 2, against: 1, by: one.id, now: NOW });
    expect(await publishShipped(later(60))).toContain(`${resourceGo.id} v2`);
    expect((await findPolicyInForce(resourceGo.id, later(120)))?.profile.rights.access?.term).toEqual(TEN);
  });
});

test("open tickets are counted by policy, whatever the version", async () => {
  const first = await publish({ id: "counted" });
  const agent = await makeStaff("agent");
  await fileTicket(first, "access", NOW);
  const second = await publish({ id: "counted", policyDate: "2026-04-01" });
  await fileTicket(second, "access", NOW);
  await act(await ticketAt("handling", second, agent, NOW), "refuse", agent, later(1));
  expect((await openTicketsByPolicy(one.id)).get("counted")).toBe(2);
  expect((await openTicketsByPolicy(one.id)).get("nobody")).toBeUndefined();
});
