import { beforeAll, describe, expect, test } from "vitest";
import { check } from "#app/domain/policies/check/check";
import type { Loose, LooseObject } from "#app/domain/policies/check/loose";
import { inLanguages } from "#app/domain/policies/check/languages";
import { findPolicyDraft, startPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { loadDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { codeSender } from "#app/domain/tickets/letters/content/code-sender.server";
import { hearLanguages } from "#app/http/portal/languages.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteLocale } from "#app/http/request/turn.server";
import { db } from "#app/platform/database/db.server";
import { loader as frame } from "#app/routes/_portal/route";
import { loader as root } from "#app/root";
import * as contact from "#app/routes/_portal.request.contact/route";
import * as edit from "#app/routes/desk.policies.$policy.edit.$section/route";
import * as addLine from "#app/routes/desk.policies.$policy.promises.add/route";
import { loader as preview } from "#app/routes/desk_.policies.$policy.preview.($right)/route";
import { loader as publicText } from "#app/routes/_portal.p.$policy_.text.($version)/route";
import { answersFor } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { fileTicket, somebodyElse } from "#tests/factories/ticket";
import { sendAt } from "#tests/factories/visit";
import { publishDraft } from "#tests/factories/published-draft";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const NOW = new Date();
let chinese: PublishedPolicy;
let english: PublishedPolicy;
let both: PublishedPolicy;
let administrator: SignedIn;
beforeAll(async () => {
  both = await publish();
  chinese = await publish({ id: "chinese", languages: ["zh-CN"] });
  english = await publish({ id: "english", languages: ["en"] });
  administrator = await colleague("administrator");
});

/** The doors of one request, made as every request is: the languages are heard before any of them. */
async function page(path: string, { cookie = "lang=en", named }: { cookie?: string; named?: string } = {}) {
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers: { Cookie: cookie } });
  const context = { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) };
  await hearLanguages(request, context, named);
  return { request, context, params: named ? { policy: named } : {} };
}

describe("a portal of one language", () => {
  test.each([
    ["chinese", "lang=en", "zh-CN"],
    ["chinese", "", "zh-CN"],
    ["english", "lang=zh-CN", "en"],
    ["english", "", "en"],
    ["resource-go", "lang=en", "en"],
    ["resource-go", "", "zh-CN"],
  ])("%s with the cookie %j is read in %s, all of it", async (policy, cookie, locale) => {
    const args = (await page(`/p/${policy}`, { cookie, named: policy })) as never;
    expect(root(args).data.locale).toBe(locale);
    expect(await frame(args)).toMatchObject({
      locale,
      languages: policy === "resource-go" ? ["zh-CN", "en"] : [locale],
    });
  });

  test("stays so whatever its forms ask for", async () => {
    const { request, context } = await page("/p/chinese", { named: "chinese" });
    noteLocale(context, "en");
    expect(callerOf(request, context).locale).toBe("zh-CN");
  });

  test("is a draft's own wherever the browser came from; staff read what they chose, and an unknown policy does no harm", async () => {
    const { token } = await startDraft(chinese, { rights: ["access"] }, NOW);
    const heard = async (path: string, cookie: string, named?: string) => {
      const { request, context } = await page(path, { cookie, ...(named ? { named } : {}) });
      return callerOf(request, context).locale;
    };
    expect(await heard("/request/requester", `lang=en; draft=${token}`)).toBe("zh-CN");
    expect(await heard("/desk/policies", `lang=en; portal=chinese`)).toBe("en");
    expect(await heard("/track", `lang=en; portal=chinese`)).toBe("zh-CN");
    expect(await heard("/p/nothing", "lang=en", "nothing")).toBe("en");
  });

  test("asks nobody in which language to write, and writes in its own", async () => {
    const { contact: told, ...answers } = answersFor("access", { contact: somebodyElse() });
    const { token } = await startDraft(chinese, { ...answers, evidence: "seen" }, NOW);
    const { get, post } = browserWith(() => `draft=${token}; lang=en`);
    expect((await knock(contact.loader, get("/request/contact"))).data).toMatchObject({ languages: ["zh-CN"] });
    const sent = await knock(
      contact.action,
      post("/request/contact", { name: told.name, email: told.email, letterLocale: "en" }),
    );
    expect(sent.location).toBe("/request/check");
    const ticket = await fileTicket(chinese, "access", NOW, { contact: { ...somebodyElse(), letterLocale: "en" } });
    const letter = await db().letter.findFirstOrThrow({ where: { ticketId: ticket } });
    expect((await sendAt(letter.id, NOW))?.text).toContain("您");
    for (const [policy, wanted, spoken] of [
      [chinese, "en", "zh-CN"],
      [english, "zh-CN", "en"],
      [both, "en", "en"],
    ] as const) {
      const ticketId = await fileTicket(policy, "access", NOW);
      expect((await codeSender({ draftId: null, ticketId }, wanted, NOW)).locale).toBe(spoken);
    }
  });
});

describe("a policy written in Chinese alone", () => {
  const draftOf = async () => (await findPolicyDraft("chinese"))!;
  const post = async (section: string, fields: Record<string, string | string[]>) =>
    knock(edit.action, administrator.post("/", { seen: String((await draftOf()).version), ...fields }), {
      policy: "chinese",
      section,
    });

  test("is begun without English words, lacks none, and a row of it gets a name all the same", async () => {
    await startPolicyDraft({ policyId: "chinese", by: administrator.id, now: NOW });
    const { profile } = await draftOf();
    expect(profile).toEqual(inLanguages(profile as Loose));
    expect(profile.name).toEqual({ "zh-CN": both.profile.name["zh-CN"] });
    const rows = ["账号", "会员卡号"].flatMap((name, at): [string, string][] => [
      [`clues[${at}].name.zh-CN`, name],
      [`clues[${at}].help.zh-CN`, ""],
      [`clues[${at}].kind`, "text"],
      [`clues[${at}].holder`, "anyone"],
      [`clues[${at}].id`, at === 0 ? "account" : ""],
    ]);
    expect((await post("clues", Object.fromEntries(rows))).status).toBe(303);
    const { profile: saved } = await draftOf();
    expect((saved.clues as LooseObject[]).map(({ id, name, help }) => [id, name, help])).toEqual([
      ["account", { "zh-CN": "账号" }, null],
      ["clues", { "zh-CN": "会员卡号" }, null],
    ]);
    expect(check(saved as Loose).filter(({ severity }) => severity === "must")).toEqual([]);
  });

  test("is seen in the preview in Chinese by whoever reads English, asked its own clues", async () => {
    const look = browserWith(() => `${administrator.cookies()}; lang=en`).get("/desk/policies/chinese/preview/who");
    expect((await knock(preview, look, { policy: "chinese", right: "who" })).data).toMatchObject({
      reading: "en",
      frame: { locale: "zh-CN", languages: ["zh-CN"] },
      page: { right: "who", clues: [{ label: "账号" }, { label: "会员卡号" }] },
    });
  });

  test("has a ledger that asks for no English", async () => {
    const fields = { section: "三", whatZh: "三日内答复", kept: "outside", howZh: "由客服答复", place: "" };
    const seen = String((await draftOf()).version);
    const added = await knock(addLine.action, administrator.post("/", { ...fields, seen }), { policy: "chinese" });
    expect(added.status).toBe(303);
    const { promises } = await loadDraftPapers("chinese");
    expect(promises.at(-1)).toMatchObject({ what: { "zh-CN": "三日内答复", en: "三日内答复" } });
    const missing = await knock(
      addLine.action,
      administrator.post("/", { ...fields, whatZh: "", seen: String((await draftOf()).version) }),
      { policy: "chinese" },
    );
    expect(missing).toMatchObject({ status: 422, data: { returned: { errors: { whatZh: "required" } } } });
  });

  test("is published as it is, and published again says the same", async () => {
    const { version } = await draftOf();
    const publishing = { policyId: "chinese", against: 1, by: administrator.id, now: NOW };
    expect(await publishDraft({ ...publishing, seen: version })).toEqual({ ok: true, version: 2 });
    await startPolicyDraft({ policyId: "chinese", by: administrator.id, now: NOW });
    const again = await publishDraft({ ...publishing, seen: (await draftOf()).version, against: 2 });
    expect(again).toMatchObject({ ok: false, refusal: "policy-unchanged" });
  });

  test("takes English on later, with every field of it empty, and keeps it while it is off", async () => {
    const basics = {
      "name.zh-CN": "中文店",
      "controller.name.zh-CN": "中文店",
      zone: "Asia/Shanghai",
      calendar: "CN",
      law: "pipl",
      "remedies.court.zh-CN": "法院",
    };
    await post("basics", { ...basics, languages: ["zh-CN", "en"] });
    const missing = check((await draftOf()).profile as Loose).filter(({ code }) => code === "missing-en");
    expect(missing.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["name", "clues[1].name", "remedies.court"]),
    );
    await post("basics", { ...basics, "name.en": "Chinese shop", languages: ["zh-CN", "en"] });
    await post("basics", { ...basics, "name.en": "Chinese shop", languages: ["zh-CN"] });
    await post("basics", { ...basics, "name.zh-CN": "中文新店", languages: ["zh-CN"] });
    const { profile } = await draftOf();
    expect([profile.name, profile.languages]).toEqual([{ "zh-CN": "中文新店", en: "Chinese shop" }, ["zh-CN"]]);
    expect(check(profile as Loose).filter(({ severity }) => severity === "must")).toEqual([]);
  });
});

test("a policy whose text is nowhere has a page that says so and how to ask for it, and no link to it", async () => {
  const answered = await knock(publicText, new Request("http://127.0.0.1:3000/p/chinese/text"), { policy: "chinese" });
  expect(answered).toMatchObject({ status: 404, data: { policyId: "chinese", text: null } });
  expect(await frame((await page("/p/chinese", { named: "chinese" })) as never)).toMatchObject({ policyHref: null });
  const none = await knock(publicText, new Request("http://127.0.0.1:3000/p/none/text"), { policy: "none" });
  expect(none).toMatchObject({ status: 404, data: null });
});
