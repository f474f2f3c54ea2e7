import { describe, expect, test } from "vitest";
import { makeStaff } from "#tests/factories/staff";
import { publishDraft } from "#tests/factories/published-draft";
import { useDatabase } from "#tests/support/database";
import type { LooseObject } from "#app/domain/policies/check/loose";
import type { Papers } from "#app/domain/policies/profile/papers";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import { savePolicyDraft, startPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { publishPolicy, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db, transaction } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const PAPERS: Papers = {
  text: "第一条 我们只为交易处理您的信息。",
  promises: [
    {
      id: "delete",
      section: "七（二）",
      what: { "zh-CN": "可以要求删除", en: "Deletion on request" },
      kept: { by: "right", right: "delete" },
    },
    {
      id: "security",
      section: "五",
      what: { "zh-CN": "加密保存", en: "Kept encrypted" },
      kept: { by: "outside", how: { "zh-CN": "由信息安全部负责", en: "By the security team" } },
    },
  ],
};
const [LINE] = PAPERS.promises;

function publish(id: string, papers?: Papers): Promise<PublishedPolicy> {
  return transaction((tx) => publishPolicy(tx, { ...resourceGo, id }, "tests", NOW, papers));
}

describe("the papers of a policy", () => {
  test("go with its version: one with other papers is another version, and the old keeps its own", async () => {
    const [bare, full] = [await publish("papered"), await publish("papered", PAPERS)];
    expect([bare.version, full.version, (await publish("papered", PAPERS)).version]).toEqual([1, 2, 2]);
    expect([await loadPapers(bare.id), await loadPapers(full.id)]).toEqual([{ text: null, promises: [] }, PAPERS]);
  });

  test("stay what they are where only the profile is brought", async () => {
    await publish("kept", PAPERS);
    const profile = { ...resourceGo, id: "kept", policyDate: null };
    const next = await transaction((tx) => publishPolicy(tx, profile, "tests", NOW));
    expect([next.version, await loadPapers(next.id)]).toEqual([2, PAPERS]);
  });

  test("are changed or removed by nobody", async () => {
    const { id: policyVersionId } = await publish("stuck", PAPERS);
    const where = { policyVersionId };
    await expect(db().policyPapers.update({ where, data: { text: "x" } })).rejects.toThrow(/append-only/);
    await expect(db().policyPapers.delete({ where })).rejects.toThrow(/append-only/);
  });

  test.each([
    ["a text longer than anybody reads", { ...PAPERS, text: "字".repeat(200_001) }],
    ["an id that is there twice", { ...PAPERS, promises: [LINE!, LINE!] }],
    [
      "more lines than a ledger holds",
      { ...PAPERS, promises: Array.from({ length: 301 }, (_, at) => ({ ...LINE!, id: `line-${at}` })) },
    ],
  ])("are refused with %s", async (_, papers) => {
    await expect(publish("bounded", papers)).rejects.toThrow();
    expect(await db().policyVersion.count({ where: { policyId: "bounded" } })).toBe(0);
  });
});

describe("a draft", () => {
  async function begun(policyId: string) {
    const { id: by } = await makeStaff("administrator");
    await publish(policyId, PAPERS);
    await startPolicyDraft({ policyId, by, now: NOW });
    return { publishing: { policyId, seen: 1, against: 1, by, now: NOW }, by };
  }

  test("takes the papers of its version along, and publishes them as they are then", async () => {
    const { publishing } = await begun("rewritten");
    expect(await publishDraft(publishing)).toMatchObject({ refusal: "policy-unchanged" });
    const promises = [LINE!];
    await db().policyDraft.update({ where: { policyId: "rewritten" }, data: { promises } });
    expect(await publishDraft(publishing)).toEqual({ ok: true, version: 2 });
    const { id } = await db().policyVersion.findFirstOrThrow({ where: { policyId: "rewritten", version: 2 } });
    expect(await loadPapers(id)).toEqual({ ...PAPERS, promises });
  });

  test("begun before there were papers loses none that have come since", async () => {
    const { publishing, by } = await begun("older");
    await db().$executeRaw`UPDATE "PolicyDraft" SET "promises" = NULL, "text" = NULL WHERE "policyId" = 'older'`;
    const profile = { ...resourceGo, id: "older", policyDate: null } as unknown as LooseObject;
    await savePolicyDraft({ policyId: "older", seen: 1, profile, by, now: NOW });
    expect(await publishDraft({ ...publishing, seen: 2 })).toEqual({ ok: true, version: 2 });
    const { id } = await db().policyVersion.findFirstOrThrow({ where: { policyId: "older", version: 2 } });
    expect(await loadPapers(id)).toEqual(PAPERS);
  });

  test("whose ledger is not finished is not published", async () => {
    const { publishing } = await begun("unfinished");
    await db().policyDraft.update({ where: { policyId: "unfinished" }, data: { promises: [{ id: "half" }] } });
    expect(await publishDraft(publishing)).toMatchObject({ ok: false, refusal: "policy-incomplete" });
  });
});
