import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { addMonths } from "#app/domain/clock/dates/civil-date";
import { RETENTION_DUTIES } from "#app/domain/policies/profile/retention-duties";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { LOCALES } from "#app/domain/language";
import { outcomeName } from "#app/domain/tickets/answer/items";
import { writtenDate } from "#emails/words/date";
import { ANY_LANGUAGE } from "#app/routes/desk/letter-words/to-person";
import { atDesk, press, signIn, TRADE_DONE } from "./colleague";
import { findingsOn } from "./look";
import { file, somebody, track } from "./person";
import { arriving, follow, heading, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();
let agentPage: Page;
let reviewerPage: Page;

beforeAll(async () => {
  [agentPage, reviewerPage] = [await stage.visit(), await stage.visit()];
  await signIn(agentPage, "agent", "zh-CN");
  await signIn(reviewerPage, "reviewer", "zh-CN");
});

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

const DESK = deskCopy("zh-CN");
const CARRIER = resourceGo.recipients[0]!;
const FIND = "运单号 7781";

/** What the agent writes; the person reads it as it is, in either language. */
const ITEMS = [
  { what: "2021 年的收货地址", outcome: "deleted", note: "" },
  { what: "2025 年的订单", outcome: "restricted", note: "订单里有收货地址" },
  { what: "诉讼中的提单", outcome: "refused", note: "案件还没有审结" },
] as const;

/** Until when the law has a trade kept: three years from its end, whenever that is answered. And the end of one that need not be kept any more. */
const KEPT_UNTIL = addMonths(TRADE_DONE, 36);
const TOO_LONG_AGO = addMonths(TRADE_DONE, -40);

/** Answers item by item: the first as it was prefilled, the others added by the form's own button. */
async function answer(page: Page, reference: string): Promise<void> {
  await press(page, reference, "finish", "zh-CN");
  expect(await page.locator("textarea[name='items[0].what']").inputValue()).not.toBe("");
  for (const [at, { what, outcome, note }] of ITEMS.entries()) {
    if (at > 0) await follow(page.getByRole("button", { name: DESK.actions.finish.add }));
    await page.locator(`textarea[name='items[${at}].what']`).fill(what);
    await page.locator(`select[name='items[${at}].outcome']`).selectOption(outcome);
    await page.locator(`textarea[name='items[${at}].note']`).fill(note);
  }
  await page.locator("select[name='items[1].reason']").selectOption("e-commerce");
  await page.locator("input[name='items[1].eventOn']").fill(TOO_LONG_AGO);
  await page.getByRole("checkbox", { name: CARRIER.text["zh-CN"] }).check();
  await follow(page.getByRole("button", { name: DESK.actions.finish.submit }));
  // The ground of the refusal, what the recipient has to find and the systems are still missing; nothing typed is lost.
  expect(await page.locator("textarea[name='items[2].note']").inputValue()).toBe(ITEMS[2].note);
  await page.getByRole("link", { name: `${DESK.actions.finish.item(3)} · ${DESK.actions.finish.ground}` }).waitFor();
  await page.locator("select[name='items[2].groundId']").selectOption("criminal-proceedings");
  await page.getByLabel(DESK.actions.finish.recipients.find.label(CARRIER.text["zh-CN"])).fill(FIND);
  await page.locator("textarea[name=where]").fill("运单系统");
  await follow(page.getByRole("button", { name: DESK.actions.finish.submit }));
  // A duty that is over is no reason to keep anything; it says so beside the day it is counted from, which is kept.
  const over = sharedCopy("zh-CN").fieldErrors["duty-over"];
  await page.locator("#item-1-eventOn-error", { hasText: over }).waitFor();
  const event = page.locator("input[name='items[1].eventOn']");
  expect(await event.inputValue()).toBe(TOO_LONG_AGO);
  await event.fill(TRADE_DONE);
  await follow(page.getByRole("button", { name: DESK.actions.finish.submit }));
  // Words in another language than the letter's go once somebody has said that they may.
  const any = page.locator(`input[name="${ANY_LANGUAGE}"]`);
  if ((await any.count()) > 0) {
    await any.check();
    await follow(page.getByRole("button", { name: DESK.actions.finish.submit }));
  }
  // Until when it is kept is read before it counts.
  await page.getByText(DESK.actions.finish.counted.word).waitFor();
  const { longDate } = sharedCopy("zh-CN");
  await page.getByText(DESK.actions.finish.ends("交易完成", longDate(TRADE_DONE), longDate(KEPT_UNTIL))).waitFor();
  expect(await findingsOn(page, "zh-CN")).toEqual([]);
  await follow(page.getByRole("button", { name: DESK.actions.finish.submit }));
  await page.waitForURL(({ pathname }) => pathname === `/desk/tickets/${reference}`);
}

describe.each(LOCALES)("a deletion answered item by item, in %s", (locale) => {
  test("goes through a second person to the person, and to who received the data", async () => {
    const { portal } = stage;
    const story = somebody("delete", locale);
    const person = await stage.visit({ locale, options: { javaScriptEnabled: false } });
    const reference = await file(person, portal, story);
    const agent = atDesk(agentPage, "zh-CN");
    await agent.take(reference);
    await agent.verify(reference);
    await agent.approve(reference, "");
    await answer(agentPage, reference);
    await agentPage.getByText(sharedCopy("zh-CN").statuses.reviewing).first().waitFor();
    await track(person, portal, story, reference);
    expect(await mainOf(person)).not.toContain(ITEMS[2].note);

    await press(reviewerPage, reference, "confirm-finish", "zh-CN");
    await reviewerPage.locator("#proposal").getByText(ITEMS[2].note).waitFor();
    expect(await mainOf(reviewerPage)).toContain(sharedCopy("zh-CN").longDate(KEPT_UNTIL));
    await follow(reviewerPage.getByRole("button", { name: DESK.actions["confirm-finish"].submit }));
    await reviewerPage.waitForURL(({ pathname }) => pathname === `/desk/tickets/${reference}`);

    const closing = await portal.mailbox.waitFor(
      ({ to, subject, text }) => to === story.email && subject.includes(reference) && text.includes(ITEMS[2].note),
    );
    await person.reload();
    const told = await mainOf(person);
    for (const { what, outcome } of ITEMS) {
      for (const words of [what, outcomeName("delete", outcome)[locale]])
        for (const text of [closing.text, told]) expect(text.toLowerCase()).toContain(words.toLowerCase());
    }
    // What is kept: since the trade was completed, until when.
    for (const day of [TRADE_DONE, KEPT_UNTIL]) {
      expect(closing.text).toContain(writtenDate(day, locale));
      expect(told).toContain(sharedCopy(locale).longDate(day));
    }
    expect(told).toContain(RETENTION_DUTIES["e-commerce"].event[locale]);
    // Where the refusal stands: the policy's own section.
    expect(told).toContain(locale === "en" ? "5.8 (4)" : "五8（4）");

    const request = await portal.mailbox.waitFor(
      ({ to, subject }) => to === CARRIER.email && subject.includes(reference),
    );
    expect(request.text).toContain(FIND);
    for (const secret of [story.name, story.email, ITEMS[0].what]) expect(request.text).not.toContain(secret);
    const link = /https?:\/\/\S+\/answer\/[A-Za-z0-9_-]{43}/.exec(request.text)![0];
    const carrier = await stage.visit({ options: { javaScriptEnabled: false } });
    await carrier.goto(new URL(link).pathname);
    expect(new URL(carrier.url()).pathname).toBe("/answer");
    const words = portalCopy("zh-CN").answer;
    // It says who asks, what is to be done, that an answer is waited for; and each step is titled.
    const asked = await mainOf(carrier);
    for (const text of [resourceGo.controller.name["zh-CN"], words.steps.act.delete, FIND, reference])
      expect(asked).toContain(text);
    expect(asked).toMatch(/最迟 \d{4}年\d{1,2}月\d{1,2}日（周.）/);
    await lookAtAnswering(new URL(link).pathname);
    const titled = (title: string) => expect(carrier.title()).resolves.toMatch(new RegExp(`^${title} · `));
    await titled(words.title.delete);
    await follow(carrier.locator("#send"));
    await carrier.getByRole("alert").or(carrier.locator("#result-error")).first().waitFor();
    await carrier.getByRole("radio", { name: words.results["not-held"] }).check();
    await follow(carrier.locator("#send"));
    await heading(carrier, words.check.title);
    await titled(words.check.title);
    await follow(carrier.locator("#change"));
    await titled(words.title.delete);
    expect(await carrier.getByRole("radio", { name: words.results["not-held"] }).isChecked()).toBe(true);
    await carrier.getByRole("radio", { name: words.results.done }).check();
    await follow(carrier.locator("#send"));
    expect(await mainOf(carrier)).toContain(words.results.done);
    await follow(carrier.locator("#send"));
    await carrier.getByRole("heading", { name: words.thanks.title }).waitFor();
    await titled(words.thanks.title);
    await carrier.goto(new URL(link).pathname);
    await carrier.getByRole("heading", { name: words.thanks.title }).waitFor();

    await agentPage.goto(`/desk/tickets/${reference}?tab=tasks`);
    const tasks = await mainOf(agentPage);
    const back = DESK.tasks.until(sharedCopy("zh-CN").longDate(KEPT_UNTIL));
    for (const text of [DESK.tasks.results.done, FIND, ITEMS[1].what, back]) expect(tasks).toContain(text);
    expect(tasks).not.toContain(DESK.ticket.nothingToDo);
    expect(await findingsOn(agentPage, "zh-CN")).toEqual([]);

    // A letter's link opens in the letter's language, whatever this browser read before, and leaves a clean address.
    const tracked = new URL(/https?:\/\/\S+\/track\?\S+/.exec(closing.text)![0]);
    const elsewhere = await stage.visit({ locale: locale === "en" ? "zh-CN" : "en" });
    await elsewhere.goto(tracked.pathname + tracked.search);
    expect(new URL(elsewhere.url()).search).toBe(`?reference=${reference}`);
    expect(await findingsOn(elsewhere, locale)).toEqual([]);
    await elsewhere.context().close();
    await Promise.all([person, carrier].map((page) => page.context().close()));
  });
});

/** Looks at a recipient's pages as far as they go without an answer being given. */
async function lookAtAnswering(path: string): Promise<void> {
  const words = portalCopy("zh-CN").answer;
  const page = await stage.visit();
  await page.goto(path);
  expect(await findingsOn(page, "zh-CN")).toEqual([]);
  await page.getByRole("radio", { name: words.results.done }).check();
  await follow(page.locator("#send"));
  await heading(page, words.check.title);
  expect(await findingsOn(page, "zh-CN")).toEqual([]);
  await page.context().close();
}

test("a link nobody gave opens nothing, and says so", async () => {
  const stranger = await stage.visit();
  await stranger.goto(`/answer/${"A".repeat(43)}`);
  await stranger.getByRole("heading", { name: portalCopy("zh-CN").answer.gone.title }).waitFor();
  expect(stage.portal.output()).not.toContain("A".repeat(43));
  await stranger.context().close();
});

test("open tasks of all tickets stand in one list, beside the queue's views", async () => {
  await agentPage.goto("/desk");
  await follow(agentPage.getByRole("link", { name: new RegExp(`^${DESK.tasks.view}`) }));
  await heading(agentPage, DESK.tasks.view);
});

const SHARED = sharedCopy("zh-CN");

test("an access request takes at most 12 clicks and 6 pages from being taken to being finished", async () => {
  const [agent, person] = [await stage.visit(), await stage.visit()];
  await signIn(agent, "agent", "zh-CN");
  const reference = await file(person, stage.portal, somebody("access", "zh-CN"));
  await agent.goto(`/desk/tickets/${reference}`);
  // Every press of the pointer that the browser itself makes, and every page that comes from then on.
  let [clicks, pages] = [0, 0];
  await agent.exposeFunction("countClick", () => void (clicks += 1));
  const listen = () =>
    document.addEventListener("pointerdown", () => (window as unknown as { countClick: () => void }).countClick());
  await agent.addInitScript(listen);
  await agent.evaluate(listen);
  agent.on("load", () => (pages += 1));
  const bar = agent.getByRole("group", { name: DESK.ticket.actionsLabel });
  await follow(bar.getByRole("button", { name: SHARED.actions.take, exact: true }));
  await follow(bar.getByRole("link", { name: SHARED.actions.verify, exact: true }));
  await agent.locator("input[name=method][value=code-and-facts]").check();
  await agent.locator("textarea[name=detail]").fill("订单号和注册日期一致");
  await agent.getByRole("checkbox", { name: DESK.actions.verify.atOnce.text }).check();
  await follow(agent.getByRole("button", { name: DESK.actions.verify.submit }));
  await follow(bar.getByRole("link", { name: SHARED.actions.finish, exact: true }));
  await agent.locator("textarea[name$='.lines']").first().fill("手机号：139****7781");
  await agent
    .locator("#file")
    .setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
  await agent.locator("#attach").selectOption({ index: 1 });
  await agent.locator("input[name=rest][value=nothing]").check();
  await agent.locator("input[name=redacted]").check();
  await agent.locator("textarea[name=where]").fill("订单系统");
  await follow(agent.getByRole("button", { name: DESK.actions.finish.submit }));
  await agent.getByText(SHARED.statuses.finished).first().waitFor();
  expect(clicks).toBeGreaterThan(5);
  expect(clicks).toBeLessThanOrEqual(12);
  expect(pages).toBeLessThanOrEqual(6);
  await agent.goto(`/desk/tickets/${reference}?tab=files`);
  expect(await agent.locator("#found").innerText()).toContain(DESK.files.found.told(1, 1, 0));
});

/** Drops or pastes a file on the row of a category, as a browser tells the page of it. */
function give(page: Page, row: number, how: "drop" | "paste", file: { name: string; type: string; text: string }) {
  return page
    .locator("[data-attach]")
    .nth(row)
    .evaluate(
      (element, [event, { name, type, text }]) => {
        const held = new DataTransfer();
        held.items.add(new File([text], name, { type }));
        const over = new DragEvent("dragover", { dataTransfer: held, bubbles: true, cancelable: true });
        // Where a page does not say that it takes the file, the browser would open it instead.
        const taken = event === "paste" || !element.dispatchEvent(over);
        const told =
          event === "drop"
            ? new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true })
            : new ClipboardEvent("paste", { clipboardData: held, bubbles: true, cancelable: true });
        const target = event === "paste" ? element.querySelector("textarea")! : element;
        return [taken, !target.dispatchEvent(told)];
      },
      [how, file] as const,
    );
}

test("a file dropped or pasted on a row of the grid goes to its category, and no word is lost", async () => {
  const [agent, person] = [await stage.visit(), await stage.visit()];
  await signIn(agent, "agent", "zh-CN");
  const reference = await file(person, stage.portal, somebody("access", "zh-CN"));
  for (const act of ["take", "verify"] as const) await atDesk(agent, "zh-CN")[act](reference);
  await agent.goto(`/desk/tickets/${reference}/finish`);
  const rows = agent.locator("[data-attach]");
  await rows.nth(0).locator("textarea").first().fill("手机号：139****7781");
  await agent.locator("textarea[name=where]").fill("订单系统");
  const table = { type: "text/csv", text: "订单,日期\n7781,2026-10-01\n" };
  for (const [row, how] of [
    [1, "drop"],
    [2, "paste"],
  ] as const) {
    const name = `${how}.csv`;
    let told: unknown;
    await arriving(agent, async () => void (told = await give(agent, row, how, { name, ...table })));
    expect([how, told]).toEqual([how, [true, true]]);
    expect(await rows.nth(row).innerText()).toContain(DESK.actions.finish.grid.table(1, 2));
    expect(await rows.nth(0).locator("textarea").first().inputValue()).toBe("手机号：139****7781");
    expect(await agent.locator("textarea[name=where]").inputValue()).toBe("订单系统");
  }
  expect(await findingsOn(agent, "zh-CN")).toEqual([]);
  // What is no file is the page's own matter: text is pasted as text.
  const text = await rows
    .nth(0)
    .locator("textarea")
    .first()
    .evaluate((field) => {
      const held = new DataTransfer();
      held.setData("text/plain", "一行字");
      return field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: held, bubbles: true, cancelable: true }));
    });
  expect(text).toBe(true);
  // What is turned away says why, beside its field, and keeps the rest.
  await arriving(
    agent,
    async () => void (await give(agent, 0, "drop", { name: "a.exe", type: "application/octet-stream", text: "MZ" })),
  );
  await agent.locator("[data-error-summary]").waitFor();
  expect(await agent.locator("textarea[name=where]").inputValue()).toBe("订单系统");
});
