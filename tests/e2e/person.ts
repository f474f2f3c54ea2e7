import type { Page } from "playwright-core";
import type { CopyLocale } from "#app/copy/locale";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { AgeBand } from "#app/domain/policies/profile/ages";
import type { Profile } from "#app/domain/policies/profile/profile";
import { RIGHTS, type Right } from "#app/domain/policies/profile/rights";
import { asksWhoAsks, type RequesterAnswer } from "#app/domain/tickets/filing/requester";
import type { Text } from "#app/domain/language";
import { single } from "#app/platform/single";
import type { Portal } from "#tests/support/processes";
import { follow, heading, mainOf } from "./reading";

/** `also`: other rights asked for in the same visit. */
export type Story = {
  requester?: RequesterAnswer;
  /** How old the person is, where they say it. */
  age?: AgeBand;
  also?: readonly Right[];
  right: Right;
  locale: CopyLocale;
  policy: Profile;
  email: string;
  name: string;
};

/** Files that follow each other in one portal bring people of their own. */
const people = single("people", () => ({ brought: 0 }));

/** Somebody new, with an address nobody else has; for themselves, unless told for whom. */
export function somebody(
  right: Right,
  locale: CopyLocale,
  policy: Profile = resourceGo,
  requester: RequesterAnswer = { kind: "subject" },
): Story {
  return {
    requester,
    right,
    locale,
    policy,
    name: locale === "en" ? "Robin Planted" : "欧阳试用",
    email: `person-${process.pid}-${++people.brought}@mail.example`,
  };
}

/** What is typed for the rights that only ask for words. */
const TYPED: Partial<Record<Right, Record<string, Text>>> = {
  transfer: {
    receiver: { "zh-CN": "新名钢铁", en: "New Steel" },
    receiverContact: { "zh-CN": "总机", en: "Switchboard" },
    what: { "zh-CN": "近三年的订单", en: "Orders of three years" },
  },
  supplement: {
    field: { "zh-CN": "发票抬头", en: "Invoice title" },
    value: { "zh-CN": "新名钢铁", en: "New Steel" },
    evidence: { "zh-CN": "营业执照", en: "The licence" },
  },
  restrict: {
    what: { "zh-CN": "不要再提供我的电话", en: "Stop giving my phone number" },
    reason: { "zh-CN": "频繁来电", en: "Too many calls" },
  },
  object: {
    what: { "zh-CN": "订阅的营销邮件", en: "The newsletter" },
    reason: { "zh-CN": "", en: "" },
  },
  rules: { question: { "zh-CN": "保存多久？", en: "How long is it kept?" } },
  automated: { decision: { "zh-CN": "拒绝赊销的决定", en: "The refusal of credit" } },
};

/** Fills in “what exactly” as somebody would who asks for this right. */
async function fillWhat(page: Page, right: Right, { locale, policy }: Story): Promise<void> {
  const words = portalCopy(locale).request.what;
  const label = (text: string) => page.getByLabel(text, { exact: true });
  if (right === "access" || right === "copy") await page.getByRole("radio", { name: words[right].scope.all }).check();
  if (right === "copy") await page.getByRole("radio", { name: words.copy.format.csv.text }).check();
  if (right === "correct") {
    await label(words.correct.field.label).fill(locale === "en" ? "Company name" : "公司名称");
    await label(words.correct.wrongValue.label).fill(locale === "en" ? "Old Steel" : "旧名钢铁");
    await label(words.correct.rightValue.label).fill(locale === "en" ? "New Steel" : "新名钢铁");
    await label(words.correct.evidence.label).fill(
      locale === "en" ? "The licence changed in March." : "营业执照三月已变更。",
    );
  }
  if (right === "delete") {
    await label(words.delete.what.label).fill(
      locale === "en" ? "The delivery address of 2021" : "2021 年留下的收货地址",
    );
    await page.getByRole("radio", { name: policy.deletionGrounds[2]!.text[locale] }).check();
  }
  if (right === "withdraw") await page.getByRole("checkbox", { name: policy.consents[0]!.text[locale] }).check();
  if (right === "cancel")
    for (const { text } of policy.consequences) await page.getByRole("checkbox", { name: text[locale] }).check();
  if (right === "object") await page.getByRole("radio", { name: words.object.against.marketing.text }).check();
  if (right === "automated") await page.getByRole("radio", { name: words.automated.wish.human }).check();
  for (const [name, text] of Object.entries(TYPED[right] ?? {})) await page.locator(`#${name}`).fill(text[locale]);
}

/** Looks at each page on the way; for checks of how it is made. */
export type Look = (page: Page, name: string) => Promise<void>;
const pass: Look = () => Promise.resolve();

/** Says who asks, where the policy leaves anything to choose, and what that kind of requester tells. */
export async function sayWhoAsks(
  page: Page,
  { requester = { kind: "subject" }, locale, policy = resourceGo }: Partial<Story> & Pick<Story, "locale">,
  look: Look = pass,
): Promise<void> {
  if (!asksWhoAsks(policy)) return;
  const words = portalCopy(locale).request.requester;
  await look(page, "requester");
  await page.getByRole("radio", { name: words.kinds[requester.kind].text }).check();
  await onward(page);
  if (requester.kind === "subject") return;
  await heading(page, words[requester.kind].title);
  await look(page, `behalf-${requester.kind}`);
  for (const [name, value] of Object.entries(requester))
    if (name !== "kind") await page.locator(`#${name}`).fill(String(value));
  await onward(page);
}

/** The page of one question; `onward` presses its one button. */
export function onward(page: Page): Promise<void> {
  return follow(page.locator("#send"));
}

/** The six digits of the newest code sent to an address. */
export async function codeSentTo(portal: Portal, email: string, after = 0): Promise<string> {
  const mail = await portal.mailbox.waitFor(
    ({ to, text, date }) => to === email && /\b\d{6}\b/.test(text) && !/RD-/.test(text) && Date.parse(date) > after,
  );
  return /\b(\d{6})\b/.exec(mail.text)![1]!;
}

/** What a policy calls one of its clues. Throws for one it does not have. */
export function clueName(id: string, locale: CopyLocale, { clues }: Pick<Profile, "clues"> = resourceGo): string {
  const clue = clues.find((each) => each.id === id);
  if (!clue) throw new Error(`there is no clue ${id}`);
  return clue.name[locale];
}

/** From the front page to the page that asks for the code. */
export async function fillIn(page: Page, story: Story, look: Look = pass): Promise<void> {
  const { right, also = [], locale } = story;
  const { request } = portalCopy(locale);
  await page.goto(story.policy === resourceGo ? "/" : `/p/${story.policy.id}`);
  await look(page, "home");
  await follow(page.getByRole("link", { name: sharedCopy(locale).rights[right].name }));
  for (const other of also) await page.getByRole("checkbox", { name: sharedCopy(locale).rights[other].name }).check();
  await look(page, "right");
  await onward(page);
  await sayWhoAsks(page, story, look);
  await look(page, "who");
  const { clues } = story.policy;
  const { name } = clues.find(({ kind }) => kind === "order-number") ?? clues[0]!;
  await page.getByLabel(name[locale], { exact: true }).fill("ORDER-7781");
  if (story.age) await page.locator(`input[name=age][value=${story.age}]`).check();
  await onward(page);
  for (const each of RIGHTS.filter((known) => [right, ...also].includes(known))) {
    await heading(page, request.what[each].title);
    await look(page, `what-${each}`);
    await fillWhat(page, each, story);
    await onward(page);
  }
  // A policy that names no papers for who asks does not ask for any.
  await page.waitForURL(/\/request\/(evidence|contact)$/);
  if (new URL(page.url()).pathname === "/request/evidence") {
    await heading(page, portalCopy(locale).files.question.title);
    await look(page, "evidence");
    await onward(page);
  }
  await look(page, "contact");
  await page.getByLabel(request.contact.name.label, { exact: true }).fill(story.name);
  await page.getByLabel(request.contact.email.label, { exact: true }).fill(story.email);
  // A policy of one language does not ask for it.
  if (story.policy.languages.length > 1)
    await page.getByRole("radio", { name: request.contact.letterLocale[locale] }).check();
  await onward(page);
  await heading(page, request.check.title);
  await look(page, "check");
  await onward(page);
  await heading(page, request.code.title);
  await look(page, "code");
}

/** Files a request from the front page to the confirmation. Out: its reference. */
export async function file(page: Page, portal: Portal, story: Story, look: Look = pass): Promise<string> {
  const asked = Date.now();
  await fillIn(page, story, look);
  await page.locator("#code").fill(await codeSentTo(portal, story.email, asked));
  await onward(page);
  await heading(page, portalCopy(story.locale).request.sent.title);
  await look(page, "sent");
  return referenceOn(page);
}

/** The reference a page shows first. */
export async function referenceOn(page: Page): Promise<string> {
  const shown = (await mainOf(page)).replace(/\s/g, "");
  return /RD-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(shown)?.[0] ?? "";
}

/** Opens a request's own page, or the overview of a visit with several, with the code sent to its address. */
export async function track(
  page: Page,
  portal: Portal,
  { email, locale }: Story,
  reference: string,
  look: Look = pass,
): Promise<void> {
  const { track: words } = portalCopy(locale);
  const asked = Date.now();
  await page.goto("/track");
  await look(page, "track");
  await page.getByLabel(words.reference.label).fill(reference.toLowerCase());
  await onward(page);
  await look(page, "track-code");
  await page.locator("#code").fill(await codeSentTo(portal, email, asked));
  await onward(page);
  await page.waitForURL(/\/track\/(ticket|visit)$/);
  await look(page, "track-ticket");
}
