import { describe, expect, test } from "vitest";
import { may, ROLES } from "#app/domain/people/permissions";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { loadDraftPapers, saveDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import { beginPolicy, discardPolicyDraft, findPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { findNewestVersion } from "#app/domain/policies/versions/versions.server";
import { env } from "#app/platform/env/env.server";
import * as ledger from "#app/routes/desk.policies.$policy.promises._index/route";
import * as csv from "#app/routes/desk.policies.$policy.promises[.]csv/route";
import * as add from "#app/routes/desk.policies.$policy.promises.add/route";
import * as line from "#app/routes/desk.policies.$policy.promises.line.$line._index/route";
import * as remove from "#app/routes/desk.policies.$policy.promises.line.$line.remove/route";
import * as textEditor from "#app/routes/desk.policies.$policy.text/route";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";
import { FILLED, LINES, NOW, text, type Door, useLedger } from "#tests/support/ledger-desk";

process.env.SECOND_FACTOR = "off";
useDatabase();

const desk = useLedger();
const { staff, at, get, post } = desk;
const idsOfDraft = async () => (await loadDraftPapers(desk.policyId)).promises.map(({ id }) => id);

const DOORS: { name: string; more: Record<string, string>; loader: Door; action?: Door; read?: true }[] = [
  { name: "ledger", more: {}, ...ledger, read: true },
  { name: "file", more: {}, ...csv, read: true },
  { name: "new line", more: {}, ...add },
  { name: "line", more: { line: "delete" }, ...line },
  { name: "removal", more: { line: "delete" }, ...remove },
  { name: "text", more: {}, ...textEditor },
];

describe.each(DOORS)("the door of the $name", ({ more, loader, action, read }) => {
  test.each(ROLES)(
    "is for those who manage policies, and to be read for those who answer for them: %s",
    async (role) => {
      const answered = await knock(loader, staff[role].get("/desk/policies/x"), at(more));
      expect(answered.status).toBe(may(role, read ? "policy.read" : "policy.manage") ? 200 : 403);
      if (action && !may(role, "policy.manage"))
        expect((await knock(action, staff[role].post("/desk/policies/x"), at(more))).status).toBe(403);
    },
  );

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
      policyId: desk.policyId,
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

  test("shows whoever reads policies and does not write them the version in force, never a draft", async () => {
    const asked = staff.compliance.get("/desk/policies/x/promises?of=draft");
    const { data } = await knock(ledger.loader, asked, at());
    expect(data).toMatchObject({ drafted: false, ledger: { of: "in-force", manages: false, seen: null } });
    await beginPolicy({ policyId: "not-yet-published", copyOf: null, by: staff.administrator.id, now: NOW });
    expect((await knock(ledger.loader, asked, { policy: "not-yet-published" })).status).toBe(404);
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
    const response = await csv.loader({ request, params: at(), context });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = new TextDecoder().decode(bytes).trim().split("\r\n");
    expect(rows).toHaveLength(1 + LINES.length);
    // Read in a spreadsheet, a path alone leads nowhere.
    expect(rows[1]).toContain(`,${env().ORIGIN}/desk/policies/${desk.policyId}/versions/1#right-delete`);
    expect(rows[2]).toMatch(/^2,五,'=/);
  });
});

describe("a line", () => {
  test("is added at its place, or last where none is named", async () => {
    expect((await post(add.action, FILLED)).location).toBe(`/desk/policies/${desk.policyId}/promises?of=draft#row-4`);
    expect((await post(add.action, { ...FILLED, seen: "2", place: "2" })).location).toMatch(/#row-2$/);
    expect(await idsOfDraft()).toEqual([
      "delete",
      "an-answer-in-fifteen-days-2",
      "security",
      "notice",
      "an-answer-in-fifteen-days",
    ]);
    expect((await loadPapers((await findNewestVersion(desk.policyId))!.id)).promises).toEqual(LINES);
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
    ["howZh", { kept: "not-yet", howZh: "由他人" }, "of-other-choice"],
    ["howEn", { howEn: "by others" }, "of-other-choice"],
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
    expect((await findPolicyDraft(desk.policyId))?.version).toBe(1);
  });

  test("says what it says from now on, at another place, under its own name", async () => {
    const changed = { ...FILLED, kept: "outside", howZh: "由法务", howEn: "by the lawyers", place: "3" };
    expect((await post(line.action, changed, { line: "delete" })).location).toMatch(/#row-3$/);
    expect((await loadDraftPapers(desk.policyId)).promises[2]).toEqual({
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
        `/desk/policies/${desk.policyId}/promises?of=draft`,
      );
    expect(await idsOfDraft()).toEqual(["security", "notice"]);
    expect((await get(line.loader, { line: "delete" })).status).toBe(404);
    expect((await get(remove.loader, { line: "delete" })).status).toBe(404);
  });

  test("of a ledger that is full is refused in words", async () => {
    await saveDraftPapers({
      policyId: desk.policyId,
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
    await discardPolicyDraft({ policyId: desk.policyId, seen: 1 });
    for (const door of [add.action, textEditor.action])
      expect((await post(door, FILLED)).location).toBe(`/desk/policies/${desk.policyId}`);
  });
});
