import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import type { CopyLocale } from "#app/copy/locale";
import { sharedCopy } from "#app/copy/shared";
import { baiju } from "#app/domain/policies/profiles/baiju";
import { yishou } from "#app/domain/policies/profiles/yishou";
import { paths } from "#app/paths";
import { publishByTwo, signIn } from "./colleague";
import { findingsOn } from "./look";
import { file, onward, somebody } from "./person";
import { follow, mainOf } from "./reading";
import { useOwnStage } from "./stage";
import { letterName } from "#app/domain/tickets/letters/content/kinds.server";

const stage = useOwnStage();

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

const SIXTH = "sixth-shop";
const NAME = { "zh-CN": "六号店", en: "Shop six" };
/** Its grounds need no section of its text, so that a copy can be published before it has sections of its own. */
const COPIED = baiju;
/** The policy as the administrator will have written it, as far as a person who files has to do with it. */
const written = { ...COPIED, id: SIXTH, name: NAME };
/** Whose policy it is and what it is called, which a copy does not say. */
const OWN = {
  controller_name: { "zh-CN": "六号商贸", en: "Six Trading" },
  title: { "zh-CN": "六号店隐私权政策", en: "Privacy policy of shop six" },
};
const words = deskCopy("zh-CN").policies;

async function administrator(locale: CopyLocale): Promise<Page> {
  const page = await stage.visit({ locale });
  await signIn(page, "administrator", locale);
  return page;
}

/** Opens a section from the policy's page. */
async function section(page: Page, name: string): Promise<void> {
  await page.goto(paths.policy(SIXTH));
  await follow(page.getByRole("link", { name, exact: true }));
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function save(page: Page): Promise<void> {
  await follow(page.locator("#send"));
  await page.waitForURL(({ pathname, search }) => pathname + search === `${paths.policy(SIXTH)}?done=saved`);
}

async function setTerm(page: Page, days: string): Promise<void> {
  await section(page, words.sections.right(sharedCopy("zh-CN").rights.access.name));
  await page.locator("#rights_access_term").fill(days);
  await page.locator("#rights_access_term_unit").selectOption("working-day");
  await page.locator("#rights_access_target").fill("");
  await save(page);
}

async function publish(page: Page, version: number): Promise<void> {
  const second = await stage.visit({ locale: "zh-CN" });
  await publishByTwo(page, second, version, async () => expect(await findingsOn(second, "zh-CN")).toEqual([]));
  await page.reload();
}

test("a sixth policy is written, checked, previewed, published and kept to; its next version leaves the ticket as it was", async () => {
  const page = await administrator("zh-CN");
  await follow(page.getByRole("link", { name: deskCopy("zh-CN").frame.policies, exact: true }));
  await follow(page.getByRole("link", { name: words.begin.open }));
  await page.locator("#id").fill("Sixth Shop");
  await follow(page.locator("#send"));
  await page.getByText(sharedCopy("zh-CN").refusals["policy-id-unusable"]).first().waitFor();
  await page.locator("#id").fill(SIXTH);
  await page.getByRole("radio", { name: words.begin.from.copy(COPIED.name["zh-CN"]) }).check();
  await follow(page.locator("#send"));
  await page.waitForURL(`**${paths.policy(SIXTH)}`);

  // Term and words; the English name is forgotten, and the check says so.
  await setTerm(page, "10");
  await section(page, words.sections.names.basics);
  await page.locator("#name").fill(NAME["zh-CN"]);
  await page.locator("#name_en").fill("");
  for (const [field, said] of Object.entries(OWN)) {
    await page.locator(`#${field}`).fill(said["zh-CN"]);
    await page.locator(`#${field}_en`).fill(said.en);
  }
  await page.locator("#stands_title").fill("第一条");
  await save(page);
  await page.getByText(words.draft.mend(1)).waitFor();
  expect((await page.goto(paths.policyPublish(SIXTH)))?.status()).toBe(200);
  expect(await page.locator("#send").count()).toBe(0);
  await follow(page.locator("main").getByRole("link", { name: words.fields.name.label }));
  await page.getByText(words.findings["missing-en"]()).first().waitFor();
  await page.locator("#name_en").fill(NAME.en);
  await save(page);
  await page.getByText(words.draft.mend(1)).waitFor({ state: "detached" });

  await editWithoutScript(page);

  // The preview is the portal, and keeps nothing.
  await page.goto(paths.policyPreview(SIXTH));
  await page.getByText(words.preview.bar).waitFor();
  await follow(page.getByRole("link", { name: sharedCopy("zh-CN").rights.delete.name }).last());
  await page.getByRole("radio", { name: "不再营业" }).check();
  await onward(page);
  await page.waitForURL(`**${paths.policyPreview(SIXTH)}/**`);
  expect((await page.request.get(paths.portal(SIXTH))).status()).toBe(404);

  // The letters are written by the worker, with the real words.
  await page.goto(paths.policyLetters(SIXTH));
  await follow(page.getByRole("button", { name: words.preview.letters.make }));
  await follow(page.getByRole("link", { name: letterName("finished")["zh-CN"] }));
  expect(await page.locator("pre").innerText()).toContain(COPIED.remedies.court["zh-CN"]);
  expect(await page.frameLocator("iframe").locator("body").innerText()).toContain(OWN.controller_name["zh-CN"]);

  await page.goto(paths.policy(SIXTH));
  await publish(page, 1);

  // Its portal takes a request, under its own term.
  const person = await stage.visit({ locale: "zh-CN" });
  await person.goto(paths.portal(SIXTH));
  await person.getByText("10 个工作日").first().waitFor();
  const story = somebody("access", "zh-CN", written);
  const reference = await file(person, stage.portal, story);
  await stage.portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes("10 个工作日"));

  // The next version: compared, published; the ticket keeps its own.
  await follow(page.getByRole("button", { name: words.policy.start }));
  await setTerm(page, "5");
  await page.goto(paths.policyCompare(SIXTH));
  const changes = await mainOf(page);
  for (const said of [words.fields["rights.term"].label, "10 个工作日", "5 个工作日"]) expect(changes).toContain(said);
  await page.goto(paths.policy(SIXTH));
  await publish(page, 2);
  await person.goto(paths.portal(SIXTH));
  await person.getByText("5 个工作日").first().waitFor();
  await page.goto(paths.ticket(reference));
  await follow(page.getByRole("link", { name: deskCopy("zh-CN").ticket.policy(OWN.title["zh-CN"], null, 1) }));
  await page.waitForURL(`**${paths.policyVersion(SIXTH, 1)}`);
  expect(await page.locator("#right-access").innerText()).toContain("10 个工作日");
});

/** A row is added, filled and moved up with plain buttons, in a browser without scripts; what was typed stays. */
async function editWithoutScript(page: Page): Promise<void> {
  const plain = await stage.visit({
    locale: "zh-CN",
    options: { javaScriptEnabled: false, storageState: await page.context().storageState() },
  });
  await section(plain, words.sections.names.deletion);
  const last = COPIED.deletionGrounds.length;
  await plain.locator("#deletionGrounds_0_text").fill("处理我的信息违法");
  await follow(plain.getByRole("button", { name: words.form.add(words.fields.deletionGrounds.label) }));
  await plain.locator(`#deletionGrounds_${last}_text`).fill("不再营业");
  await plain.locator(`#deletionGrounds_${last}_text_en`).fill("No longer in business");
  await follow(plain.locator(`#deletionGrounds_${last}_-row [value^="up "]`));
  expect(await plain.locator(`#deletionGrounds_${last - 1}_text`).inputValue()).toBe("不再营业");
  expect(await plain.locator("#deletionGrounds_0_text").inputValue()).toBe("处理我的信息违法");
  await follow(plain.locator(`#deletionGrounds_${last}_-row [value^="remove "]`));
  await save(plain);
  await section(plain, words.sections.names.deletion);
  expect(await plain.locator(`#deletionGrounds_${last - 1}_id`).inputValue()).toBe("no-longer-in-business");
  expect(await plain.locator(`#deletionGrounds_${last}_id`).count()).toBe(0);
  await plain.context().close();
}

test.each(["zh-CN", "en"] as const)("every page of the policies is fit to be read by anybody in %s", async (locale) => {
  const page = await administrator(locale);
  await page.goto(paths.policy(yishou.id));
  const start = page.getByRole("button", { name: deskCopy(locale).policies.policy.start });
  if (await start.count()) {
    await follow(start);
    await start.waitFor({ state: "detached" });
  }
  const { policies } = deskCopy(locale);
  // Nothing has changed yet, so there is nothing to publish.
  await page.goto(paths.policy(yishou.id));
  await page.getByText(policies.draft.unchanged).waitFor();
  expect(await page.getByRole("link", { name: policies.draft.toPublish }).count()).toBe(0);
  const pages = [
    paths.policies(),
    paths.policy(yishou.id),
    paths.policySection(yishou.id, "cancellation"),
    paths.policySection(yishou.id, "right-delete"),
    paths.policyVersion(yishou.id, 1),
  ];
  if (locale === "zh-CN")
    pages.push(
      paths.policyNew(),
      paths.calendars(),
      paths.policyRetire(yishou.id),
      paths.policySection(yishou.id, "basics"),
      paths.policyDiscard(yishou.id),
      paths.policyPreview(yishou.id, "cancel"),
    );
  for (const path of pages) {
    await page.goto(path);
    expect([path, await findingsOn(page, locale, { inBoth: true })]).toEqual([path, []]);
  }
  await page.goto(paths.policySection(yishou.id, "requesters"));
  await page.locator("#minorAge").fill("x");
  await follow(page.locator("#send"));
  await page.getByText(policies.findings.number()).first().waitFor();
  expect(await page.title()).toContain(deskCopy(locale).frame.problem(""));
  expect(await findingsOn(page, locale, { inBoth: true })).toEqual([]);
});
