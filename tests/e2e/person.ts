import type { Page } from "playwright-core";
import type { CopyLocale } from "#app/copy/locale";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { AgeBand } from "#app/domain/policies/profile/ages";
import type { Profile } from "#app/domain/policies/profile/profile";
import { RIGHTS, type Right } from "#app/domain/policies/profile/rights";
import { asksWhoAsks, type RequesterAnswer } from "#app/domain/tickets/filing/requester";
import { clueField } from "#app/domain/tickets/filing/clue-answers";
import { paths } from "#app/paths";
import { single } from "#app/platform/single";
import type { Portal } from "#tests/support/processes";
import { byPost, FORM, type Fetched, type Typed } from "./by-post";
import { follow, heading, mainOf } from "./reading";

/** `also`: other rights asked for in the same visit. */
export type Story = {
  requester?: RequesterAnswer;
  /** How old the person is, where they say it. */
  age?: AgeBand;
  also?: readonly Right[];
  /** The account they tell, where they do. */
  account?: string;
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

/** What somebody who asks for a right says of it, by the names of the form's fields. */
function whatOf(right: Right, { locale, policy }: Story): Typed {
  const said = (zh: string, en: string) => (locale === "en" ? en : zh);
  const typed: Partial<Record<Right, Typed>> = {
    access: { scope: "all" },
    copy: { scope: "all", format: "csv" },
    correct: {
      field: said("公司名称", "Company name"),
      wrongValue: said("旧名钢铁", "Old Steel"),
      rightValue: said("新名钢铁", "New Steel"),
      evidence: said("营业执照三月已变更。", "The licence changed in March."),
    },
    delete: {
      what: said("2021 年留下的收货地址", "The delivery address of 2021"),
      ground: policy.deletionGrounds[2]?.id ?? "",
    },
    withdraw: { consents: [policy.consents[0]?.id ?? ""] },
    cancel: { accepted: policy.consequences.map(({ id }) => id) },
    transfer: {
      receiver: said("新名钢铁", "New Steel"),
      receiverContact: said("总机", "Switchboard"),
      what: said("近三年的订单", "Orders of three years"),
    },
    supplement: {
      field: said("发票抬头", "Invoice title"),
      value: said("新名钢铁", "New Steel"),
      evidence: said("营业执照", "The licence"),
    },
    restrict: {
      what: said("不要再提供我的电话", "Stop giving my phone number"),
      reason: said("频繁来电", "Too many calls"),
    },
    object: { against: "marketing", what: said("订阅的营销邮件", "The newsletter"), reason: "" },
    rules: { question: said("保存多久？", "How long is it kept?") },
    automated: { wish: "human", decision: said("拒绝赊销的决定", "The refusal of credit") },
  };
  return typed[right] ?? {};
}

/** Fills in fields by their names as a hand does: what is chosen is ticked, what is asked for in words is typed. */
async function fill(page: Page, typed: Typed): Promise<void> {
  for (const [name, values] of Object.entries(typed)) {
    const choices = page.locator(`input[name="${name}"]:is([type=radio], [type=checkbox])`);
    if ((await choices.count()) === 0) await page.locator(`[name="${name}"]`).fill(String(values));
    else for (const value of [values].flat()) await page.locator(`input[name="${name}"][value="${value}"]`).check();
  }
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
    await fill(page, whatOf(each, story));
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

/** Files a request by hand, from the front page to the confirmation. Out: its reference. */
export async function fileByHand(page: Page, portal: Portal, story: Story, look: Look = pass): Promise<string> {
  const asked = Date.now();
  await fillIn(page, story, look);
  await page.locator("#code").fill(await codeSentTo(portal, story.email, asked));
  await onward(page);
  await heading(page, portalCopy(story.locale).request.sent.title);
  await look(page, "sent");
  return referenceIn(await mainOf(page));
}

/** What is said on the page of a question of the filing; nothing where the way as it stands is good. */
async function answerTo(question: string, portal: Portal, story: Story, asked: number): Promise<Typed> {
  const { requester = { kind: "subject" }, right, also = [], policy, locale, email, name, age, account } = story;
  const rights = [right, ...also];
  switch (question) {
    case "right":
      return { right: rights };
    case "requester":
      return { kind: requester.kind };
    case "behalf":
      return Object.fromEntries(Object.entries(requester).map(([field, value]) => [field, String(value)]));
    case "who": {
      const clue = policy.clues.find(({ kind }) => kind === "order-number") ?? policy.clues[0];
      return {
        ...(clue ? { [clueField(clue.id)]: "ORDER-7781" } : {}),
        ...(account ? { [clueField("account")]: account } : {}),
        ...(age ? { age } : {}),
      };
    }
    case "contact":
      return { name, email, letterLocale: locale };
    case "code":
      return { code: await codeSentTo(portal, email, asked) };
    default:
      return {};
  }
}

/** Answers one question of the filing after the other without a window, until one of them is reached. */
async function answerUntil(end: string, person: Page, portal: Portal, story: Story): Promise<Fetched> {
  const asked = Date.now();
  const post = byPost(person);
  let at = await post.open(paths.start([story.right], story.policy.id));
  while (!at.url.pathname.endsWith(`/${end}`)) {
    const question = at.url.pathname.split("/").at(-1)!;
    const right = RIGHTS.find((each) => each === at.url.searchParams.get("right")) ?? story.right;
    const typed = question === "what" ? whatOf(right, story) : await answerTo(question, portal, story, asked);
    const from = at.url.href;
    at = await post.send(at, FORM, typed);
    if (at.url.href === from) throw new Error(`${question} is asked again: ${at.page.querySelector("main")?.text}`);
  }
  return at;
}

/** Opens a question of the filing; the way there is gone by post. */
export async function openQuestion(end: "what", person: Page, portal: Portal, story: Story): Promise<void> {
  await person.goto((await answerUntil(end, person, portal, story)).url.href);
}

/** Files a request by post: the same questions, answered without a window. For stories that begin after that. Out: its reference. */
export async function file(person: Page, portal: Portal, story: Story): Promise<string> {
  const { page } = await answerUntil("sent", person, portal, story);
  return referenceIn(page.querySelector("main")!.text);
}

/** The first reference in what a page says. */
function referenceIn(text: string): string {
  return /RD-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text.replace(/\s/g, ""))?.[0] ?? "";
}

/** The reference a page shows first. */
export async function referenceOn(page: Page): Promise<string> {
  return referenceIn(await mainOf(page));
}

/** Opens a request's own page, or the overview of a visit with several, with the code sent to its address; page by page, looking at each. */
export async function trackByHand(
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

/** Opens a request's own page, or the overview of a visit with several; the way there is gone by post. */
export async function track(page: Page, portal: Portal, { email }: Story, reference: string): Promise<void> {
  const asked = Date.now();
  const post = byPost(page);
  const code = await post.send(await post.open("/track"), FORM, { reference });
  const there = await post.send(code, FORM, { code: await codeSentTo(portal, email, asked) });
  await page.goto(there.url.href);
}
