import { afterEach, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { codeSentTo, fillIn, onward, referenceOn, somebody } from "./person";
import { heading, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();
const zh = portalCopy("zh-CN");
const { fieldErrors } = sharedCopy("zh-CN");

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

/** Plain letters, figures and signs as a Chinese input method in full width types them. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));
}

function phone(): Promise<Page> {
  return stage.visit({ options: { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true } });
}

test("on a phone with a Chinese input method: address, code and reference in full width, filed and found again", async () => {
  const page = await phone();
  const story = somebody("access", "zh-CN");
  await fillIn(page, { ...story, email: fullWidth(story.email).replaceAll("．", "。") });
  expect(await mainOf(page)).toContain(story.email.slice(story.email.indexOf("@")));
  const code = await codeSentTo(stage.portal, story.email);
  await page.locator("#code").fill(fullWidth(`${code.slice(0, 3)}–${code.slice(3)}`));
  await onward(page);
  await heading(page, zh.request.sent.title);
  const reference = await referenceOn(page);
  await page.goto("/track");
  const asked = Date.now();
  await page.locator("#reference").fill(`编号：${fullWidth(reference)}\u200B。`);
  await onward(page);
  const again = await codeSentTo(stage.portal, story.email, asked);
  await page.locator("#code").fill(`\u202A${again}\u202C　`);
  await onward(page);
  await page.waitForURL(/\/track\/ticket$/);
  expect((await mainOf(page)).replace(/\s/g, "")).toContain(reference);
});

test("a name nobody can see and an address that is none come back beside their fields, as they were typed", async () => {
  const page = await phone();
  const story = somebody("access", "zh-CN");
  await fillIn(page, story);
  await page.goto("/request/contact?change");
  await page.locator("#name").fill("\u200B\u3164\u202E");
  await page.locator("#email").fill("王＠例子");
  await onward(page);
  await heading(page, zh.request.contact.title);
  expect(await page.locator("#name-error").innerText()).toContain(fieldErrors.required);
  expect(await page.locator("#email-error").innerText()).toContain(fieldErrors.email);
  expect(await page.locator("#name").inputValue()).toBe("\u200B\u3164\u202E");
  await page.locator("#name").fill("欧阳\u202E试用");
  await page.locator("#email").fill("user@例子.中国");
  await onward(page);
  await heading(page, zh.request.check.title);
  const shown = await mainOf(page);
  expect(shown).toContain("欧阳试用");
  expect(shown).toContain("user@例子.中国");
  expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});
