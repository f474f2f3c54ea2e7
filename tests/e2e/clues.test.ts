import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { profileSchema } from "#app/domain/policies/profile/profile";
import { baiju } from "#app/domain/policies/profiles/baiju";
import { tradeNotice } from "#app/domain/policies/profiles/trade-notice";
import { paths } from "#app/paths";
import { atDesk, signIn } from "./colleague";
import { findingsOn } from "./look";
import { file, onward, sayWhoAsks, somebody } from "./person";
import { follow, heading, mainOf } from "./reading";
import { useOwnStage } from "./stage";

const stage = useOwnStage();

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

const words = deskCopy("zh-CN").policies;
const zh = portalCopy("zh-CN");

/** An administrator with the next version of a policy begun. */
async function administrator(policyId: string): Promise<Page> {
  const page = await stage.visit({ locale: "zh-CN" });
  await signIn(page, "administrator", "zh-CN");
  await page.goto(paths.policy(policyId));
  await follow(page.getByRole("button", { name: words.policy.start }));
  return page;
}

/** Opens a section from the policy's page. */
async function section(page: Page, policyId: string, name: string): Promise<void> {
  await page.goto(paths.policy(policyId));
  await follow(page.getByRole("link", { name, exact: true }));
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function save(page: Page, policyId: string): Promise<void> {
  await follow(page.locator("#send"));
  await page.waitForURL(({ pathname, search }) => pathname + search === `${paths.policy(policyId)}?done=saved`);
}

async function publish(page: Page, version: number): Promise<void> {
  await follow(page.getByRole("link", { name: words.draft.toPublish }));
  await follow(page.getByRole("button", { name: words.publish.submit(version) }));
  await page.getByText(words.publish.done(version)).waitFor();
}

test("a clue is added to a policy and published; a person is asked it, and the agent has it before them when verifying", async () => {
  const page = await administrator(baiju.id);
  await section(page, baiju.id, words.sections.names.clues);
  const last = baiju.clues.length;
  await follow(page.getByRole("button", { name: words.form.add(words.fields.clues.label) }));
  await page.locator(`#clues_${last}_name`).fill("骑手工牌号");
  await page.locator(`#clues_${last}_name_en`).fill("Courier badge");
  await page.locator(`#clues_${last}_help`).fill("工牌背面的数字");
  await page.locator(`#clues_${last}_help_en`).fill("The figures on its back");
  await page.locator(`#clues_${last}_kind`).selectOption({ label: words.options["clues.kind"].text });
  await page.getByRole("radio", { name: words.options["clues.holder"]["no-account"] }).last().check();
  await follow(page.locator(`#clues_${last}_-row [value^="up "]`));
  expect(await page.locator(`#clues_${last - 1}_name`).inputValue()).toBe("骑手工牌号");
  await save(page, baiju.id);

  // It is seen before it is published: compared, and as the person will be asked.
  await page.goto(paths.policyCompare(baiju.id));
  expect(await mainOf(page)).toContain("骑手工牌号");
  await page.goto(paths.policyPreview(baiju.id, "who"));
  await page.getByLabel("骑手工牌号", { exact: true }).waitFor();
  await page.goto(paths.policy(baiju.id));
  await publish(page, 2);

  const written = profileSchema.parse({
    ...baiju,
    clues: [
      ...baiju.clues,
      { id: "courier-badge", name: { "zh-CN": "骑手工牌号", en: "Courier badge" }, kind: "text" },
    ],
  });
  const person = await stage.visit({ locale: "zh-CN", options: { viewport: { width: 320, height: 640 } } });
  await person.goto(paths.start("access", baiju.id));
  await onward(person);
  await sayWhoAsks(person, { locale: "zh-CN", policy: written });
  await heading(person, zh.request.who.title);
  for (const { name } of written.clues) await person.getByLabel(name["zh-CN"], { exact: true }).waitFor();
  for (const never of ["提单", "车牌"]) expect(await mainOf(person)).not.toContain(never);
  expect(await findingsOn(person, "zh-CN")).toEqual([]);

  const other = await stage.visit({ locale: "zh-CN" });
  const story = somebody("access", "zh-CN", { ...written, clues: written.clues.slice(-1) });
  const reference = await file(other, stage.portal, story);
  const agentPage = await stage.visit({ locale: "zh-CN" });
  await signIn(agentPage, "agent", "zh-CN");
  const agent = atDesk(agentPage, "zh-CN");
  await agent.take(reference);
  await follow(agentPage.getByRole("link", { name: sharedCopy("zh-CN").actions.verify, exact: true }));
  const told = agentPage.getByRole("region", { name: deskCopy("zh-CN").actions.verify.clues });
  expect(await told.innerText()).toMatch(/骑手工牌号\s*ORDER-7781/);
  expect(await findingsOn(agentPage, "zh-CN")).toEqual([]);
  await agent.verify(reference);
  await agentPage.goto(paths.ticket(reference));
  expect(await mainOf(agentPage)).toMatch(/骑手工牌号\s*ORDER-7781/);
});

test("a policy of Chinese alone has one portal, whatever the browser asks for, and no English to fill in", async () => {
  const page = await administrator(tradeNotice.id);
  await section(page, tradeNotice.id, words.sections.names.basics);
  await page.getByRole("checkbox", { name: words.options.languages.en }).uncheck();
  await save(page, tradeNotice.id);
  await section(page, tradeNotice.id, words.sections.names.basics);
  expect(await page.locator("[lang=en] input, [lang=en] textarea").count()).toBe(0);
  expect(await page.locator("#name").inputValue()).toBe(tradeNotice.name["zh-CN"]);
  await page.goto(paths.policy(tradeNotice.id));
  await publish(page, 2);

  const reader = await stage.visit({ locale: "en" });
  await reader.goto(paths.portal(tradeNotice.id));
  await heading(reader, zh.home.title);
  expect(await reader.locator("html").getAttribute("lang")).toBe("zh-CN");
  expect(await reader.getByRole("button", { name: "English", exact: true }).count()).toBe(0);
  expect(await findingsOn(reader, "zh-CN")).toEqual([]);
  const story = somebody("access", "zh-CN", profileSchema.parse({ ...tradeNotice, languages: ["zh-CN"] }));
  const reference = await file(reader, stage.portal, story);
  const receipt = await stage.portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes(reference));
  expect(receipt.text).toContain("您");

  // Elsewhere the same browser reads what it chose.
  await reader.goto(paths.portal(baiju.id));
  await heading(reader, portalCopy("en").home.title);
  expect(await reader.locator("html").getAttribute("lang")).toBe("en");

  // The policy cannot be read here: no link to it, and its address says how to ask.
  await reader.goto(paths.portal(tradeNotice.id));
  expect(await reader.locator("footer a").count()).toBeGreaterThan(0);
  expect(await reader.locator(`a[href^="${paths.policyText(tradeNotice.id)}"]`).count()).toBe(0);
  expect((await reader.goto(paths.policyText(tradeNotice.id)))?.status()).toBe(404);
  await reader.getByText(zh.policyText.notHere).waitFor();
});
