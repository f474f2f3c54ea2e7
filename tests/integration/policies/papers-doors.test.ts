import { describe, expect, test } from "vitest";
import type { LooseObject } from "#app/domain/policies/check/loose";
import { NO_PAPERS } from "#app/domain/policies/profile/papers";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { loadDraftPapers, saveDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { beginPolicy, findPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { publishPolicy } from "#app/domain/policies/versions/published.server";
import { transaction } from "#app/platform/database/db.server";
import * as frame from "#app/routes/_portal/route";
import * as publicText from "#app/routes/_portal.p.$policy_.text.($version)/route";
import * as policy from "#app/routes/desk.policies.$policy._index/route";
import * as comparison from "#app/routes/desk.policies.$policy.compare/route";
import * as edit from "#app/routes/desk.policies.$policy.edit.$section/route";
import * as line from "#app/routes/desk.policies.$policy.promises.line.$line._index/route";
import { LARGEST_BODY, malformed } from "#app/platform/web/well-formed";
import { TEXT_LIMITS } from "#app/routes/desk.policies.$policy.text/form";
import * as textEditor from "#app/routes/desk.policies.$policy.text/route";
import { publishDraft } from "#tests/factories/published-draft";
import { expectOk } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { knock } from "#tests/support/desk-door";
import { FILLED, LINES, NOW, PAPERS, useLedger } from "#tests/support/ledger-desk";

process.env.SECOND_FACTOR = "off";
useDatabase();

const desk = useLedger();
const { staff, at, get, post } = desk;

describe("the policy's own text", () => {
  const LONGEST = "字".repeat(200_000);

  test("is pasted in whole, read by anybody from its publishing on, and stays with its version", async () => {
    expect((await post(textEditor.action, { seen: "1", text: LONGEST })).status).toBe(303);
    const first = await knock(publicText.loader, new Request("http://127.0.0.1:3000/p/x/text"), at());
    expect(first.data).toMatchObject({
      text: { paragraphs: ["第一条 我们只为交易处理您的信息。", "第二条 您可以要求删除。"] },
    });
    await expectOk(publishDraft({ policyId: at().policy, seen: 2, against: 1, by: staff.administrator.id, now: NOW }));
    const read = async (version: string) =>
      (
        (await knock(publicText.loader, new Request("http://127.0.0.1:3000/p/x/text"), at({ version }))).data as {
          text: { paragraphs: string[] };
        }
      ).text.paragraphs;
    expect([(await read("1")).length, await read("2")]).toEqual([2, [LONGEST]]);
  });

  test("too long is refused beside its field; far too long is not read", async () => {
    expect(await post(textEditor.action, { seen: "1", text: `${LONGEST}字` })).toMatchObject({
      status: 422,
      data: { returned: { errors: { text: "too-long" } } },
    });
    expect((await post(textEditor.action, { seen: "1", text: "字".repeat(300_000) })).status).toBe(413);
  });

  test("is taken whole by the web process as well, which counts before anything is read", () => {
    const body = new URLSearchParams({ _whose: "x".repeat(500), seen: "1", text: LONGEST }).toString();
    const headers = { "content-length": String(body.length), "content-type": "application/x-www-form-urlencoded" };
    expect(malformed({ method: "POST", url: "/desk/policies/x/text", host: "h", headers })).toBeNull();
    expect(TEXT_LIMITS.bytes).toBeLessThanOrEqual(LARGEST_BODY);
  });

  test("is linked from the portal; without one the policy's address is, and without that nothing", async () => {
    const footOf = async (id: string) =>
      (
        (await knock(frame.loader, new Request(`http://127.0.0.1:3000/p/${id}`), { policy: id })).data as {
          policyHref: string | null;
        }
      ).policyHref;
    const bare = { ...resourceGo, policyUrl: null };
    const named = { ...resourceGo, policyUrl: "https://example.com/privacy" };
    for (const [id, profile] of [
      ["bare", bare],
      ["named", named],
    ] as const)
      await transaction((tx) => publishPolicy(tx, { ...profile, id }, "tests", NOW, NO_PAPERS));
    expect([await footOf(desk.policyId), await footOf("named"), await footOf("bare")]).toEqual([
      `/p/${desk.policyId}/text/1`,
      "https://example.com/privacy",
      null,
    ]);
    const knockText = (more: Record<string, string>) =>
      knock(publicText.loader, new Request("http://127.0.0.1:3000/p/x/text"), more);
    expect((await knockText({ policy: "named" })).location).toBe("https://example.com/privacy");
    const nowhere: Record<string, string>[] = [
      { policy: "bare" },
      { policy: "nobody" },
      ...["9", "0", "x"].map((version) => ({ policy: desk.policyId, version })),
    ];
    for (const more of nowhere) expect((await knockText(more)).status).toBe(404);
  });
});

describe("the check and the comparison", () => {
  test("tell which promises have no answer, and what a ledger leans on that is not offered", async () => {
    const findings = async () =>
      ((await get(policy.loader)).data as { policy: { draft: { findings: { path: string; code: string }[] } } }).policy
        .draft.findings;
    const told = async () =>
      (await findings()).filter(({ path }) => path.startsWith("promises")).map(({ path, code }) => `${path} ${code}`);
    const unoffered = RIGHTS.find((right) => !resourceGo.rights[right]);
    expect(await told()).toEqual(["promises[2] promise-not-yet"]);
    await post(line.action, { ...FILLED, kept: `right:${unoffered}` }, { line: "security" });
    expect(await told()).toContain("promises[1] promise-right-gone");
    await saveDraftPapers({
      policyId: desk.policyId,
      seen: 2,
      by: staff.administrator.id,
      now: NOW,
      change: () => NO_PAPERS,
    });
    expect(await told()).toEqual(["promises no-ledger"]);
  });

  test("a ledger alone is a change to publish, and is compared line by line", async () => {
    await post(line.action, { ...FILLED, place: "1" }, { line: "delete" });
    await post(textEditor.action, { seen: "2", text: "第一条 我们只为交易处理您的信息。\n第三条 新的一条。" });
    expect((await get(comparison.loader)).data).toMatchObject({
      sections: [],
      papers: {
        text: { added: ["第三条 新的一条。"], removed: ["第二条 您可以要求删除。"] },
        lines: [{ what: "changed", before: LINES[0], after: { id: "delete", section: "八" } }],
        order: false,
      },
    });
    await expectOk(publishDraft({ policyId: at().policy, seen: 3, against: 1, by: staff.administrator.id, now: NOW }));
    expect((await get(comparison.loader, {}, "?from=1&to=2")).data).toMatchObject({
      papers: { lines: [{ what: "changed" }] },
    });
  });
});

describe("marks typed beside their entries", () => {
  const section = { section: "rights" };

  test("are kept with their section, whatever way they are spelt, and cleared again", async () => {
    const before = (await findPolicyDraft(desk.policyId))!.profile;
    const rights = Object.keys(before.rights as LooseObject);
    const marked = (mark: string) => ({ rights, "rights.delete.stands.right": mark });
    expect((await post(edit.action, { seen: "1", ...marked("七（二）3") }, section)).status).toBe(303);
    const markNow = async () =>
      ((await findPolicyDraft(desk.policyId))!.profile as unknown as typeof resourceGo).rights.delete!.stands.right;
    expect(await markNow()).toBe("§七（二）3");
    expect((await get(comparison.loader)).data).toMatchObject({
      sections: [{ section: "rights", marks: [{ path: "rights", id: "delete", after: "§七（二）3" }] }],
    });
    await post(edit.action, { seen: "2", ...marked("运营者自定") }, section);
    expect(await markNow()).toBe("own");
    await post(edit.action, { seen: "3", ...marked("") }, section);
    expect(await markNow()).toBeNull();
  });

  test("come back beside their field where they name no place", async () => {
    const fields = { seen: "1", rights: ["delete"], "rights.delete.stands.right": "我们的想法" };
    expect(await post(edit.action, fields, section)).toMatchObject({
      status: 422,
      data: {
        findings: [{ code: "mark-unread", mark: "rights.delete.stands.right", detail: "我们的想法" }],
        profile: { rights: { delete: { stands: { right: "我们的想法" } } } },
      },
    });
    expect((await findPolicyDraft(desk.policyId))?.version).toBe(1);
  });
});

test("a policy begun as a copy of another does not stand in the other's text", async () => {
  const marked = { ...resourceGo, id: "marked", stands: { ...resourceGo.stands, court: "§八", title: "own" } };
  await transaction((tx) => publishPolicy(tx, marked, "tests", NOW, PAPERS));
  await beginPolicy({ policyId: "copied", copyOf: "marked", by: staff.administrator.id, now: NOW });
  const copied = (await findPolicyDraft("copied"))!.profile as unknown as typeof resourceGo;
  expect(copied.stands.court).toBeUndefined();
  expect(await loadDraftPapers("copied")).toEqual(NO_PAPERS);
});
