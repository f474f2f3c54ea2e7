import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { may, ROLES, type Role } from "#app/domain/people/permissions";
import type { LooseObject } from "#app/domain/policies/check/loose";
import { NO_PAPERS, type Papers, type PromiseLine } from "#app/domain/policies/profile/papers";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { loadDraftPapers, saveDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import {
  beginPolicy,
  discardPolicyDraft,
  findPolicyDraft,
  startPolicyDraft,
} from "#app/domain/policies/versions/policy-draft.server";
import { publishPolicy } from "#app/domain/policies/versions/published.server";
import { findNewestVersion } from "#app/domain/policies/versions/versions.server";
import { transaction } from "#app/platform/database/db.server";
import * as frame from "#app/routes/_portal/route";
import * as publicText from "#app/routes/_portal.p.$policy_.text.($version)/route";
import * as policy from "#app/routes/desk.policies.$policy._index/route";
import * as comparison from "#app/routes/desk.policies.$policy.compare/route";
import * as edit from "#app/routes/desk.policies.$policy.edit.$section/route";
import * as ledger from "#app/routes/desk.policies.$policy.promises._index/route";
import * as csv from "#app/routes/desk.policies.$policy.promises[.]csv/route";
import * as add from "#app/routes/desk.policies.$policy.promises.add/route";
import * as line from "#app/routes/desk.policies.$policy.promises.line.$line._index/route";
import * as remove from "#app/routes/desk.policies.$policy.promises.line.$line.remove/route";
import * as publishing from "#app/routes/desk.policies.$policy.publish/route";
import * as textEditor from "#app/routes/desk.policies.$policy.text/route";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

type Door = Parameters<typeof knock>[0];

const NOW = new Date("2026-04-30T02:00:00Z");
const text = (chinese: string, en: string) => ({ "zh-CN": chinese, en });
const LINES: PromiseLine[] = [
  { id: "delete", section: "七（二）", what: text("可以要求删除", "Deletion"), kept: { by: "right", right: "delete" } },
  {
    id: "security",
    section: "五",
    what: text("=加密保存", "=Kept encrypted"),
    kept: { by: "outside", how: text("由信息安全部负责", "by the security team") },
  },
  { id: "notice", section: "十", what: text("停止运营前通知", "Notice of the end"), kept: { by: "not-yet" } },
];
const PAPERS: Papers = { text: "第一条 我们只为交易处理您的信息。\n\n第二条 您可以要求删除。", promises: LINES };

const staff = {} as Record<Role, SignedIn>;
let made = 0;
let policyId = "";

beforeAll(async () => {
  for (const role of ROLES) staff[role] = await colleague(role);
});

/** A published policy with papers, and a draft of its next version. */
beforeEach(async () => {
  policyId = `ledger-${++made}`;
  await transaction((tx) => publishPolicy(tx, { ...resourceGo, id: policyId }, "tests", NOW, PAPERS));
  await startPolicyDraft({ policyId, by: staff.administrator.id, now: NOW });
});

const at = (more: Record<string, string> = {}) => ({ policy: policyId, ...more });
const get = (door: Door, more?: Record<string, string>, query = "") =>
  knock(door, staff.administrator.get(`/desk/policies/x${query}`), at(more));
const post = (door: Door, fields: Record<string, string | string[]>, more?: Record<string, string>) =>
  knock(door, staff.administrator.post("/desk/policies/x", fields), at(more));
const idsOfDraft = async () => (await loadDraftPapers(policyId)).promises.map(({ id }) => id);

const FILLED = {
  seen: "1",
  section: "八",
  whatZh: "十五天内答复",
  whatEn: "An answer in fifteen days",
  kept: "page:track",
  howZh: "",
  howEn: "",
  place: "",
};

const DOORS: { name: string; more: Record<string, string>; loader: Door; action?: Door }[] = [
  { name: "ledger", more: {}, ...ledger },
  { name: "file", more: {}, ...csv },
  { name: "new line", more: {}, ...add },
  { name: "line", more: { line: "delete" }, ...line },
  { name: "removal", more: { line: "delete" }, ...remove },
  { name: "text", more: {}, ...textEditor },
];

describe.each(DOORS)("the door of the $name", ({ more, loader, action }) => {
  test.each(ROLES)("is for those who manage policies alone: %s", async (role) => {
    const answered = await knock(loader, staff[role].get("/desk/policies/x"), at(more));
    expect(answered.status).toBe(may(role, "policy.manage") ? 200 : 403);
    if (action && !may(role, "policy.manage"))
      expect((await knock(action, staff[role].post("/desk/policies/x"), at(more))).status).toBe(403);
  });

  test("sends strangers to sign in, forms from elsewhere away, and finds no policy that is not there", async () => {
    const stranger = browserWith(() => "");
    expect((await knock(loader, stranger.get("/desk/policies/x"), at(more))).location).toMatch(/^\/desk\/sign-in/);
    expect((await get(loader, { ...more, policy: "nobody" })).status).toBe(404);
    if (!action) return;
    expect((await knock(action, stranger.post("/desk/policies/x"), at(more))).location).toMatch(/^\/desk\/sign-in/);
    const foreign = staff.administrator.post("/desk/policies/x");
    foreign.headers.set("Sec-Fetch-Site", "cross-site");
    expect((await knock(action, foreign, at(more))).status).toBe(403);
  });
});

describe("the ledger", () => {
  test("shows the promises of the version in force or of the draft, counted, and where every entry stands", async () => {
    await saveDraftPapers({
      policyId,
      seen: 1,
      by: staff.administrator.id,
      now: NOW,
      change: (papers) => ({ ...papers, promises: papers.promises.slice(1) }),
    });
    expect((await get(ledger.loader)).data).toMatchObject({
      drafted: true,
      ledger: { of: "in-force", promises: LINES, counts: { all: 3, here: 1, outside: 1, notYet: 1 } },
    });
    const { data } = await get(ledger.loader, {}, "?of=draft");
    expect(data).toMatchObject({ ledger: { of: "draft", seen: 2, promises: LINES.slice(1) } });
    const { stands } = (data as { ledger: { stands: Record<string, { path: string; says: unknown }[]> } }).ledger;
    expect(
      Object.values(stands)
        .flat()
        .find(({ path }) => path === "consents[0]")?.says,
    ).toEqual(text(resourceGo.consents[0]!.text["zh-CN"], resourceGo.consents[0]!.text.en));
  });

  test("of a policy nobody has published is that of its draft", async () => {
    await beginPolicy({ policyId: "only-drafted", copyOf: null, by: staff.administrator.id, now: NOW });
    expect((await get(ledger.loader, { policy: "only-drafted" })).data).toMatchObject({
      ledger: { of: "draft", promises: [], svg: null },
    });
  });

  test("comes as a file that spreadsheets read as it is meant", async () => {
    const request = staff.administrator.get("/desk/policies/x/promises.csv");
    const context = { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) };
    const response = await csv.loader({ request, params: at(), context } as unknown as Parameters<
      typeof csv.loader
    >[0]);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = new TextDecoder().decode(bytes).trim().split("\r\n");
    expect(rows).toHaveLength(1 + LINES.length);
    expect(rows[1]).toContain(`/desk/policies/${policyId}/versions/1#right-delete`);
    expect(rows[2]).toMatch(/^2,五,'=/);
  });
});

describe("a line", () => {
  test("is added at its place, or last where none is named", async () => {
    expect((await post(add.action, FILLED)).location).toBe(`/desk/policies/${policyId}/promises?of=draft#row-4`);
    expect((await post(add.action, { ...FILLED, seen: "2", place: "2" })).location).toMatch(/#row-2$/);
    expect(await idsOfDraft()).toEqual([
      "delete",
      "an-answer-in-fifteen-days-2",
      "security",
      "notice",
      "an-answer-in-fifteen-days",
    ]);
    expect((await loadPapers((await findNewestVersion(policyId))!.id)).promises).toEqual(LINES);
  });

  test.each([
    ["section", { section: " " }, "required"],
    ["section", { section: "七".repeat(101) }, "too-long"],
    ["whatZh", { whatZh: "" }, "required"],
    ["whatEn", { whatEn: "" }, "required"],
    ["kept", { kept: "" }, "choose-one"],
    ["kept", { kept: "right:nothing" }, "choose-one"],
    ["howZh", { kept: "outside", howEn: "by others" }, "required"],
    ["howEn", { kept: "outside", howZh: "由他人" }, "required"],
    ["place", { place: "first" }, "promise-place-unusable"],
    ["place", { place: "0" }, "promise-place-unusable"],
  ])("says beside %s what is to be mended, and keeps what was typed: %o", async (field, typed, code) => {
    for (const [door, more] of [
      [add.action, {}],
      [line.action, { line: "delete" }],
    ] as const)
      expect(await post(door, { ...FILLED, ...typed }, more)).toMatchObject({
        status: 422,
        data: { returned: { errors: { [field]: code }, typed: { ...FILLED, ...typed } } },
      });
    expect((await findPolicyDraft(policyId))?.version).toBe(1);
  });

  test("says what it says from now on, at another place, under its own name", async () => {
    const changed = { ...FILLED, kept: "outside", howZh: "由法务", howEn: "by the lawyers", place: "3" };
    expect((await post(line.action, changed, { line: "delete" })).location).toMatch(/#row-3$/);
    expect((await loadDraftPapers(policyId)).promises[2]).toEqual({
      id: "delete",
      section: "八",
      what: text("十五天内答复", "An answer in fifteen days"),
      kept: { by: "outside", how: text("由法务", "by the lawyers") },
    });
  });

  test("moves by its buttons, and no further than the ends", async () => {
    expect((await post(ledger.action, { seen: "1", _move: "down delete" })).location).toMatch(/#row-2$/);
    expect(await idsOfDraft()).toEqual(["security", "delete", "notice"]);
    expect((await post(ledger.action, { seen: "2", _move: "up security" })).location).toMatch(/#row-1$/);
    expect(await idsOfDraft()).toEqual(["security", "delete", "notice"]);
    for (const _move of ["", "sideways delete", "up ../x"])
      expect((await post(ledger.action, { seen: "3", _move })).status).toBe(400);
  });

  test("goes once, however often it is pressed", async () => {
    for (const seen of ["1", "1"])
      expect((await post(remove.action, { seen }, { line: "delete" })).location).toBe(
        `/desk/policies/${policyId}/promises?of=draft`,
      );
    expect(await idsOfDraft()).toEqual(["security", "notice"]);
    expect((await get(line.loader, { line: "delete" })).status).toBe(404);
    expect((await get(remove.loader, { line: "delete" })).status).toBe(404);
  });

  test("of a ledger that is full is refused in words", async () => {
    await saveDraftPapers({
      policyId,
      seen: 1,
      by: staff.administrator.id,
      now: NOW,
      change: (papers) => ({
        ...papers,
        promises: Array.from({ length: 300 }, (_, each) => ({ ...LINES[0]!, id: `line-${each}` })),
      }),
    });
    expect(await post(add.action, { ...FILLED, seen: "2" })).toMatchObject({
      status: 409,
      data: { refused: { refusal: "promises-full" } },
    });
  });
});

describe("two who change the same draft", () => {
  test.each([
    ["add", add.action, {}, FILLED],
    ["change", line.action, { line: "delete" }, FILLED],
    ["write the text", textEditor.action, {}, { seen: "1", text: "第一条" }],
  ] as [string, Door, Record<string, string>, Record<string, string>][])(
    "where they %s, one wins; the other is told by whom, keeps what was typed, and can send it after that",
    async (_, door, more, fields) => {
      expect((await post(ledger.action, { seen: "1", _move: "down security" })).status).toBe(303);
      const late = await post(door, fields, more);
      expect(late).toMatchObject({
        status: 409,
        data: {
          refused: { refusal: "policy-draft-moved", detail: { by: staff.administrator.name } },
          returned: { typed: { ...fields, seen: "2" } },
        },
      });
      expect((await post(door, { ...fields, seen: "2" }, more)).status).toBe(303);
    },
  );

  test("where a line was removed meanwhile, its change is refused", async () => {
    await post(remove.action, { seen: "1" }, { line: "delete" });
    expect(await post(line.action, { ...FILLED, seen: "2" }, { line: "delete" })).toMatchObject({
      status: 404,
      data: { refused: { refusal: "promise-gone" } },
    });
  });

  test("where the order was changed meanwhile, a move and a removal are refused", async () => {
    await post(ledger.action, { seen: "1", _move: "down delete" });
    expect((await post(ledger.action, { seen: "1", _move: "down delete" })).status).toBe(409);
    expect((await post(remove.action, { seen: "1" }, { line: "delete" })).status).toBe(409);
  });

  test("where the draft is gone, what was typed leads to the policy's page", async () => {
    await discardPolicyDraft({ policyId, seen: 1 });
    for (const door of [add.action, textEditor.action])
      expect((await post(door, FILLED)).location).toBe(`/desk/policies/${policyId}`);
  });
});

describe("the policy's own text", () => {
  const LONGEST = "字".repeat(200_000);

  test("is pasted in whole, read by anybody from its publishing on, and stays with its version", async () => {
    expect((await post(textEditor.action, { seen: "1", text: LONGEST })).status).toBe(303);
    const [first] = [await knock(publicText.loader, new Request("http://127.0.0.1:3000/p/x/text"), at())];
    expect(first!.data).toMatchObject({ paragraphs: ["第一条 我们只为交易处理您的信息。", "第二条 您可以要求删除。"] });
    expect((await post(publishing.action, { seen: "2", against: "1" })).location).toMatch(/published$/);
    const read = async (version: string) =>
      (
        (await knock(publicText.loader, new Request("http://127.0.0.1:3000/p/x/text"), at({ version }))).data as {
          paragraphs: string[];
        }
      ).paragraphs;
    expect([(await read("1")).length, await read("2")]).toEqual([2, [LONGEST]]);
  });

  test("too long is refused beside its field; far too long is not read", async () => {
    expect(await post(textEditor.action, { seen: "1", text: `${LONGEST}字` })).toMatchObject({
      status: 422,
      data: { returned: { errors: { text: "too-long" } } },
    });
    expect((await post(textEditor.action, { seen: "1", text: "字".repeat(300_000) })).status).toBe(413);
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
    expect([await footOf(policyId), await footOf("named"), await footOf("bare")]).toEqual([
      `/p/${policyId}/text/1`,
      "https://example.com/privacy",
      null,
    ]);
    const knockText = (more: Record<string, string>) =>
      knock(publicText.loader, new Request("http://127.0.0.1:3000/p/x/text"), more);
    expect((await knockText({ policy: "named" })).location).toBe("https://example.com/privacy");
    const nowhere: Record<string, string>[] = [
      { policy: "bare" },
      { policy: "nobody" },
      ...["9", "0", "x"].map((version) => ({ policy: policyId, version })),
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
    expect(await told()).toEqual(["promises[2] promise-not-yet"]);
    await post(line.action, { ...FILLED, kept: "right:restrict" }, { line: "security" });
    expect(await told()).toContain("promises[1] promise-right-gone");
    await saveDraftPapers({ policyId, seen: 2, by: staff.administrator.id, now: NOW, change: () => NO_PAPERS });
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
    expect((await post(publishing.action, { seen: "3", against: "1" })).location).toMatch(/published$/);
    expect((await get(comparison.loader, {}, "?from=1&to=2")).data).toMatchObject({
      papers: { lines: [{ what: "changed" }] },
    });
  });
});

describe("marks typed beside their entries", () => {
  const section = { section: "rights" };

  test("are kept with their section, whatever way they are spelt, and cleared again", async () => {
    const before = (await findPolicyDraft(policyId))!.profile;
    const rights = Object.keys(before.rights as LooseObject);
    const marked = (mark: string) => ({ rights, "rights.delete.stands.right": mark });
    expect((await post(edit.action, { seen: "1", ...marked("七（二）3") }, section)).status).toBe(303);
    const markNow = async () =>
      ((await findPolicyDraft(policyId))!.profile as unknown as typeof resourceGo).rights.delete!.stands.right;
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
    expect((await findPolicyDraft(policyId))?.version).toBe(1);
  });
});

test("a policy begun as a copy of another does not stand in the other's text", async () => {
  const marked = { ...resourceGo, id: "marked", stands: { ...resourceGo.stands, court: "§八", title: "own" } };
  await transaction((tx) => publishPolicy(tx, marked, "tests", NOW, PAPERS));
  await beginPolicy({ policyId: "copied", copyOf: "marked", by: staff.administrator.id, now: NOW });
  const copied = (await findPolicyDraft("copied"))!.profile as unknown as typeof resourceGo;
  expect(copied.stands.court).toBeNull();
  expect(await loadDraftPapers("copied")).toEqual(NO_PAPERS);
});
