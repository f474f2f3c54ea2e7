import { beforeAll, describe, expect, test } from "vitest";
import { may, ROLES, type Permission, type Role } from "#app/domain/people/permissions";
import {
  askForLetters,
  findDraftToPreview,
  findLetters,
  keepLetters,
} from "#app/domain/policies/versions/preview-letters.server";
import { findPolicyDraft, savePolicyDraft, startPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { findOpenSigned } from "#app/domain/policies/proposals/list.server";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { listVersions } from "#app/domain/policies/versions/versions.server";
import { db } from "#app/platform/database/db.server";
import * as calendars from "#app/routes/desk.calendars/route";
import * as preview from "#app/routes/desk_.policies.$policy.preview.($right)/route";
import * as list from "#app/routes/desk.policies._index/route";
import * as policy from "#app/routes/desk.policies.$policy._index/route";
import * as comparison from "#app/routes/desk.policies.$policy.compare/route";
import * as discard from "#app/routes/desk.policies.$policy.discard/route";
import * as edit from "#app/routes/desk.policies.$policy.edit.$section/route";
import * as grounds from "#app/routes/desk.policies.$policy.grounds/route";
import * as letters from "#app/routes/desk.policies.$policy.letters/route";
import * as proposal from "#app/routes/desk.policies.$policy.proposal._index/route";
import * as proposalAct from "#app/routes/desk.policies.$policy.proposal.$act/route";
import * as publishing from "#app/routes/desk.policies.$policy.publish/route";
import * as retire from "#app/routes/desk.policies.$policy.retire/route";
import * as start from "#app/routes/desk.policies.$policy.start/route";
import * as version from "#app/routes/desk.policies.$policy.versions.$version/route";
import * as begin from "#app/routes/desk.policies.new/route";
import { publish } from "#tests/factories/policy";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

type Door = Parameters<typeof knock>[0];
type Page = { name: string; params: Record<string, string>; loader: Door; action?: Door; by?: Permission };

const at = { policy: "steel" };
const PAGES: Page[] = [
  { name: "list", params: {}, ...list, by: "policy.read" },
  { name: "calendars", params: {}, ...calendars, by: "policy.read" },
  { name: "new", params: {}, ...begin },
  { name: "policy", params: at, ...policy },
  { name: "start", params: at, ...start },
  { name: "edit", params: { ...at, section: "basics" }, ...edit },
  { name: "compare", params: at, ...comparison },
  { name: "publish", params: at, ...publishing },
  { name: "proposal", params: at, ...proposal, by: "policy.agree" },
  { name: "agree", params: { ...at, act: "agree" }, ...proposalAct, by: "policy.agree" },
  { name: "send back", params: { ...at, act: "send-back" }, ...proposalAct, by: "policy.agree" },
  { name: "call off", params: { ...at, act: "call-off" }, ...proposalAct, by: "policy.agree" },
  { name: "grounds", params: at, ...grounds },
  { name: "retire", params: at, ...retire },
  { name: "discard", params: at, ...discard },
  { name: "version", params: { ...at, version: "1" }, ...version, by: "policy.read" },
  { name: "letters", params: at, ...letters },
  { name: "preview", params: at, ...preview },
];

const staff = {} as Record<Role, SignedIn>;
beforeAll(async () => {
  const { rights } = (await publish({ id: "steel" })).profile;
  // Its grounds need no section of a text, so that a copy of it can be published as it is.
  const lawful = Object.entries(rights).map(([right, promise]) => [
    right,
    { ...promise, refusalGrounds: ["identity-not-proven"] },
  ]);
  await publish({ id: "lawful", rights: Object.fromEntries(lawful) });
  for (const role of ROLES) staff[role] = await colleague(role);
  await startPolicyDraft({ policyId: "steel", by: staff.administrator.id, now: new Date() });
});

describe.each(PAGES)("the page $name", ({ params, loader, action, by = "policy.manage" }) => {
  test.each(ROLES)(
    "opens for those who manage policies, and to be read for those who answer for them: %s",
    async (role) => {
      const { status } = await knock(loader, staff[role].get("/desk/policies"), params);
      expect(status === 403).toBe(!may(role, by));
      if (action && !may(role, by))
        expect((await knock(action, staff[role].post("/desk/policies"), params)).status).toBe(403);
    },
  );

  test("sends strangers to sign in, and forms from elsewhere away", async () => {
    const stranger = browserWith(() => "");
    expect((await knock(loader, stranger.get("/desk/policies"), params)).location).toMatch(/^\/desk\/sign-in/);
    if (!action) return;
    expect((await knock(action, stranger.post("/desk/policies"), params)).location).toMatch(/^\/desk\/sign-in/);
    const foreign = staff.administrator.post("/desk/policies");
    foreign.headers.set("Sec-Fetch-Site", "cross-site");
    expect((await knock(action, foreign, params)).status).toBe(403);
  });

  test("of a policy that is not there is not there", async () => {
    if (!params.policy || loader === start.loader) return;
    for (const nowhere of ["nobody", "__proto__", "🙂", "a b"])
      expect(
        (await knock(loader, staff.administrator.get("/desk/policies"), { ...params, policy: nowhere })).status,
      ).toBe(404);
  });
});

const post = (door: Door, fields: Record<string, string | string[]>, params: Record<string, string>) =>
  knock(door, staff.administrator.post("/desk/policies", fields), params);

/** The form of a section with one list of two consents. */
const CONSENTS = {
  seen: "1",
  "consents[0].id": "one",
  "consents[0].text.zh-CN": "一",
  "consents[0].text.en": "One",
  "consents[0].stops.zh-CN": "停",
  "consents[0].stops.en": "Stops",
  "consents[1].id": "",
  "consents[1].text.zh-CN": "二",
  "consents[1].text.en": "Second one",
};

describe("editing a section", () => {
  beforeAll(async () => {
    await publish({ id: "edited" });
    await startPolicyDraft({ policyId: "edited", by: staff.administrator.id, now: new Date() });
  });
  const params = { policy: "edited", section: "consents" };

  test("adds and moves rows without saving, and keeps what was typed", async () => {
    const added = await post(edit.action, { ...CONSENTS, _do: "add consents" }, params);
    expect(added).toMatchObject({
      status: 200,
      data: {
        focus: "consents[2]",
        profile: { consents: [{ id: "one" }, { text: { en: "Second one" } }, { id: "" }] },
      },
    });
    const moved = await post(edit.action, { ...CONSENTS, _do: "up consents[1]" }, params);
    expect(moved).toMatchObject({
      data: { focus: "consents[0]", profile: { consents: [{ text: { en: "Second one" } }, { id: "one" }] } },
    });
    expect((await findPolicyDraft("edited"))?.version).toBe(1);
  });

  test("comes back with what cannot be read, and keeps what is only incomplete", async () => {
    const wrong = await post(edit.action, { ...CONSENTS, "consents[0].id": "No Id" }, params);
    expect(wrong).toMatchObject({
      status: 422,
      data: { findings: [{ path: "consents[0].id", code: "id" }], profile: { consents: [{ id: "No Id" }, {}] } },
    });
    const saved = await post(edit.action, CONSENTS, params);
    expect(saved.location).toBe("/desk/policies/edited?done=saved");
    expect(await findPolicyDraft("edited")).toMatchObject({
      version: 2,
      profile: { consents: [{ id: "one" }, { id: "second-one" }] },
    });
    const checked = await knock(edit.loader, staff.administrator.get("/desk/policies/x?check=1"), params);
    const { findings } = checked.data as { findings: { path: string; code: string }[] };
    expect(findings.filter(({ code }) => code !== "stands-nowhere")).toMatchObject([
      { path: "consents[1].stops", code: "missing" },
    ]);
  });

  test("of two who saw the same one wins; the other is told, keeps what was typed, and can save it after that", async () => {
    const late = await post(edit.action, CONSENTS, params);
    expect(late).toMatchObject({
      status: 409,
      data: {
        conflict: { by: staff.administrator.name },
        seen: 2,
        profile: { consents: [{ id: "one" }, { text: { en: "Second one" } }] },
      },
    });
    expect((await post(edit.action, { ...CONSENTS, seen: "2147483648" }, params)).status).toBe(409);
    expect((await post(edit.action, { ...CONSENTS, seen: "2" }, params)).status).toBe(303);
  });

  test("a section that is not there is not found, a form too long is not read", async () => {
    for (const section of ["nothing", "right-personalisation", "__proto__", ""])
      expect(
        (await knock(edit.loader, staff.administrator.get("/desk/policies/x"), { policy: "edited", section })).status,
      ).toBe(404);
    const many = Object.fromEntries(Array.from({ length: 1_600 }, (_, place) => [`consents[${place}].id`, "x"]));
    expect((await post(edit.action, many, params)).status).toBe(413);
  });

  test("in the other language comes back as it was typed", async () => {
    const switched = await post(edit.action, { ...CONSENTS, _language: "en" }, params);
    expect(switched.setCookie).toContain("lang=en");
    expect(switched.data).toMatchObject({ profile: { consents: [{ id: "one" }, { text: { en: "Second one" } }] } });
  });
});

describe("beginning and publishing", () => {
  test("an id that cannot be one, is taken, or hides a page is refused beside its field", async () => {
    for (const [id, code] of [
      ["", "required"],
      ["No Id", "policy-id-unusable"],
      ["steel", "policy-taken"],
      ["new", "policy-taken"],
    ]) {
      expect(await post(begin.action, { id: id!, from: "-" }, {})).toMatchObject({
        status: 422,
        data: { returned: { errors: { id: code }, typed: { id } } },
      });
    }
    expect(await post(begin.action, { id: "sixth", from: "nobody" }, {})).toMatchObject({
      status: 404,
      data: { returned: { errors: { from: "policy-gone" } } },
    });
    expect((await post(begin.action, { id: "sixth", from: "lawful" }, {})).location).toBe("/desk/policies/sixth");
  });

  test("a copy is published once it says whose it is; what was seen, once; the second press finds it done", async () => {
    const { profile } = (await findPolicyDraft("sixth"))!;
    const named = { ...profile, name: resourceGo.name, controller: resourceGo.controller };
    const why = { note: "第六份政策上线", when: "now" };
    expect(
      (await post(publishing.action, { ...why, seen: "1", against: "" }, { policy: "sixth" })).location,
    ).toBeNull();
    await savePolicyDraft({ policyId: "sixth", seen: 1, profile: named, by: staff.administrator.id, now: new Date() });
    const pressed = () => post(publishing.action, { ...why, seen: "2", against: "" }, { policy: "sixth" });
    for (const seen of ["1", "9", "2147483648", "9007199254740991", "-1", "1e3", ""])
      expect((await post(publishing.action, { ...why, seen, against: "" }, { policy: "sixth" })).status).toBe(409);
    expect(
      (await post(publishing.action, { ...why, seen: "2", against: "2147483648" }, { policy: "sixth" })).status,
    ).toBe(409);
    expect((await pressed()).location).toBe("/desk/policies/sixth?done=proposed");
    expect((await pressed()).status).toBe(409);
    const { proposal: open } = (await findOpenSigned("sixth"))!;
    const agreeing = { policy: "sixth", act: "agree" };
    const own = await post(proposalAct.action, { proposal: open.id }, agreeing);
    expect(own.location).toBe("/desk/policies/sixth/proposal?no=same-author");
    const agreed = () =>
      knock(proposalAct.action, staff.compliance.post("/desk/policies", { proposal: open.id }), agreeing);
    expect((await agreed()).location).toBe("/desk/policies?done=published");
    expect((await agreed()).location).toBe("/desk/policies/sixth/proposal?no=policy-proposal-over");
    expect((await pressed()).location).toBe("/desk/policies/sixth");
    expect(await listVersions("sixth")).toMatchObject([{ version: 1, publishedBy: staff.administrator.name }]);
  });

  test("of versions that are not there nothing is shown", async () => {
    for (const typed of ["0", "2", "x", "1e3", "99999999999"])
      expect(
        (await knock(version.loader, staff.administrator.get("/desk/policies/x"), { ...at, version: typed })).status,
      ).toBe(404);
    expect(
      (await knock(comparison.loader, staff.administrator.get("/desk/policies/steel/compare?from=1&to=7"), at)).status,
    ).toBe(404);
    expect(
      (await knock(comparison.loader, staff.administrator.get("/desk/policies/steel/compare?from=1"), at)).status,
    ).toBe(404);
  });
});

describe("the preview", () => {
  test("shows the pages of the rights on offer, and files nothing", async () => {
    expect((await knock(preview.loader, staff.administrator.get("/x"), { ...at, right: "delete" })).data).toMatchObject(
      { page: { right: "delete" } },
    );
    for (const right of ["personalisation", "nothing", "__proto__"])
      expect((await knock(preview.loader, staff.administrator.get("/x"), { ...at, right })).status).toBe(404);
    expect((await post(preview.action, { what: "everything" }, { ...at, right: "access" })).location).toBe(
      "/desk/policies/steel/preview/copy",
    );
    expect([await db().draft.count(), await db().ticket.count()]).toEqual([0, 0]);
  });

  test("of an incomplete draft says what is missing instead", async () => {
    await publish({ id: "holes" });
    await startPolicyDraft({ policyId: "holes", by: staff.administrator.id, now: new Date() });
    const { profile } = (await findPolicyDraft("holes"))!;
    await savePolicyDraft({
      policyId: "holes",
      seen: 1,
      profile: { ...profile, name: { "zh-CN": "名", en: "" } },
      by: staff.administrator.id,
      now: new Date(),
    });
    expect((await knock(preview.loader, staff.administrator.get("/x"), { policy: "holes" })).data).toMatchObject({
      page: null,
      musts: [{ path: "name", code: "missing-en" }],
    });
  });

  test("has letters written once for what the draft says now", async () => {
    const now = new Date();
    const draft = (await findPolicyDraft("steel"))!;
    expect(await findLetters("steel")).toEqual({ written: null, waiting: false });
    for (let press = 0; press < 2; press++) await post(letters.action, {}, at);
    expect(await db().outbox.count({ where: { type: "preview-letters" } })).toBe(1);
    expect(await findLetters("steel")).toEqual({ written: null, waiting: true });
    expect(await findDraftToPreview(draft.id)).toMatchObject({ version: draft.version, profile: { id: "steel" } });
    const one = { kind: "receipt", locale: "en" as const, subject: "s", html: "<p>h</p>", text: "t" };
    await keepLetters(draft.id, { version: draft.version, letters: [one] });
    expect(await findDraftToPreview(draft.id)).toBeNull();
    await savePolicyDraft({
      policyId: "steel",
      seen: draft.version,
      profile: draft.profile,
      by: staff.administrator.id,
      now,
    });
    await askForLetters("steel", now);
    await keepLetters(draft.id, { version: draft.version - 1, letters: [] });
    expect((await findLetters("steel")).written).toEqual({ version: draft.version, letters: [one] });
    expect(await askForLetters("nobody", now)).toBe(false);
  });
});
