import type { Page } from "playwright-core";
import { afterEach, beforeAll, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import type { CopyLocale } from "#app/copy/locale";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { paths } from "#app/paths";
import { atDesk, signIn } from "./colleague";
import { findingsOn } from "./look";
import { file, somebody, track, type Story } from "./person";
import { arriving, follow, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();
const words = deskCopy("zh-CN");
const shared = sharedCopy("zh-CN");
const { beside, ways } = words.ticket;
const MINE = "/desk?view=mine&right=supplement";
const FROM = { from: "view=mine&right=supplement" };
let mine: string[];

/** Three requests of a kind nobody else's story has, taken by the agent, in the order of the queue. */
beforeAll(async () => {
  const agent = await stage.visit();
  await signIn(agent, "agent", "zh-CN");
  for (let ticket = 0; ticket < 3; ticket += 1) {
    const person = await stage.visit();
    await atDesk(agent, "zh-CN").take(await file(person, stage.portal, somebody("supplement", "zh-CN")));
  }
  await agent.goto(MINE);
  mine = await agent.locator("tbody th a").allInnerTexts();
  expect(mine.length).toBeGreaterThanOrEqual(3);
});

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

async function agentAt(path: string, options: Parameters<typeof stage.visit>[0] = {}): Promise<Page> {
  const agent = await stage.visit(options);
  await signIn(agent, "agent", "zh-CN");
  await agent.goto(path);
  return agent;
}

/** Where the facts or the queue stand, and the work. */
function columnsOf(page: Page) {
  return page.evaluate(() => {
    const [left, right] = document.querySelector("#work")!.parentElement!.children;
    return [left!, right!].map((column) => column.getBoundingClientRect().toJSON() as DOMRect) as [DOMRect, DOMRect];
  });
}

async function expectBothInSight(page: Page, height: number): Promise<void> {
  const [left, right] = await columnsOf(page);
  expect(left.right).toBeLessThan(right.left);
  for (const { top, bottom } of [left, right]) expect([top < height - 100, bottom > 100]).toEqual([true, true]);
}

test("beside the work stand the facts or the queue, as was chosen, and both stay in sight", async () => {
  const height = 600;
  const agent = await agentAt(paths.ticket(mine[0]!, FROM), { options: { viewport: { width: 1280, height } } });
  for (const shown of ["facts", "queue"] as const) {
    if (shown === "queue") await follow(agent.getByRole("button", { name: beside.queue, exact: true }));
    await expectBothInSight(agent, height);
    await agent.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expectBothInSight(agent, height);
    expect(await findingsOn(agent, "zh-CN")).toEqual([]);
  }
  // The ticket that is open is marked in the queue; what was chosen is kept, and the act opens in the place of the work.
  const queue = agent.getByRole("navigation", { name: beside.rows(words.queue.views.mine) });
  expect(await queue.locator("[aria-current]").innerText()).toContain(mine[0]);
  await agent.goto(paths.ticketAction(mine[0]!, "ask", FROM));
  expect(await queue.locator("[aria-current]").innerText()).toContain(mine[0]);
  await expectBothInSight(agent, height);
  // What is typed goes along when the facts are wanted after all.
  await agent.locator("textarea[name=question]").fill("还有别的账号吗？");
  await follow(agent.getByRole("button", { name: beside.facts, exact: true }));
  expect(await agent.locator("textarea[name=question]").inputValue()).toBe("还有别的账号吗？");
  const facts = agent.getByRole("group", { name: beside.facts, exact: true });
  expect(await facts.innerText()).toContain(words.ticket.facts.title);
  await expectBothInSight(agent, height);
  expect(await findingsOn(agent, "zh-CN")).toEqual([]);
});

test.each([true, false])(
  "narrower than 1200 pixels it is one column, the facts before the work; with a script: %s",
  async (javaScriptEnabled) => {
    const agent = await agentAt(MINE, { options: { viewport: { width: 1199, height: 700 }, javaScriptEnabled } });
    await follow(agent.locator("tbody th a").first());
    const [facts, work] = await columnsOf(agent);
    expect([facts.left, facts.bottom <= work.top]).toEqual([work.left, true]);
    expect(facts.height).toBeGreaterThan(200);
    expect(await agent.getByRole("link", { name: words.ticket.toWork }).getAttribute("href")).toBe("#work");
    // On the page of an act the facts are folded away above it, and are there when they are wanted.
    await follow(agent.locator("#acts a").first());
    const [folded] = await columnsOf(agent);
    expect(folded.height).toBeLessThan(60);
    await agent.locator("[data-beside] > summary").press("Space");
    expect((await columnsOf(agent))[0].height).toBeGreaterThan(200);
    // No key leads into what cannot be seen: on the width of two columns everything beside the work is there.
    await agent.setViewportSize({ width: 1280, height: 700 });
    expect(await agent.locator("[data-beside] > summary").isVisible()).toBe(false);
  },
);

test("on to the next ticket by key and by link, and back to its row in the queue as it was narrowed", async () => {
  const agent = await agentAt(MINE);
  const at = () => new URL(agent.url()).pathname;
  await follow(agent.locator("tbody th a").first());
  await agent.waitForLoadState("networkidle");
  await arriving(agent, () => agent.keyboard.press("n"));
  expect(at()).toBe(paths.ticket(mine[1]!));
  await follow(agent.locator("[data-step=next]"));
  expect(at()).toBe(paths.ticket(mine[2]!));
  await agent.waitForLoadState("networkidle");
  await arriving(agent, () => agent.keyboard.press("p"));
  expect(at()).toBe(paths.ticket(mine[1]!));
  // The way is kept through a tab and an act.
  await follow(agent.getByRole("link", { name: new RegExp(`^${words.ticket.tabs.letters}`) }));
  await follow(agent.locator("#acts a").first());
  await follow(agent.locator("a[data-back]").first());
  expect(agent.url()).toContain(MINE);
  expect(await agent.evaluate(() => document.activeElement?.textContent)).toBe(mine[1]);
});

/** Presses `n` with nothing in the way of it but what the page itself puts there. Out: whether it would have led on. */
function leadsOn(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let led = false;
    const stay = (event: Event) => {
      event.preventDefault();
      led = true;
    };
    const link = document.querySelector("[data-step=next]")!;
    link.addEventListener("click", stay);
    (document.activeElement ?? document).dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true }));
    link.removeEventListener("click", stay);
    return led;
  });
}

test("a key leads nowhere while somebody types, over words that were not sent, and once it was switched off", async () => {
  const agent = await agentAt(paths.ticketAction(mine[0]!, "ask", FROM));
  const question = agent.locator("textarea[name=question]");
  await question.focus();
  expect(await leadsOn(agent)).toBe(false);
  await question.fill("n");
  await question.blur();
  expect(await leadsOn(agent)).toBe(false);
  expect(await agent.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("question");
  await question.fill("");
  await question.blur();
  expect(await leadsOn(agent)).toBe(true);
  // The card of the keys names them all, and has the switch.
  await agent.locator("body").press("?");
  const { keys } = words.frame;
  expect(await agent.locator("[data-keys]").innerText()).toContain(keys.does.n);
  expect(await findingsOn(agent, "zh-CN")).toEqual([]);
  const use = agent.getByRole("checkbox", { name: keys.use });
  await use.uncheck();
  expect(await leadsOn(agent)).toBe(false);
  await agent.reload();
  expect(await leadsOn(agent)).toBe(false);
  await agent.locator("[data-keys] summary").press("Space");
  await use.check();
  expect(await leadsOn(agent)).toBe(true);
});

test("a ticket that has left the queue one came from says so and leads on in it, without a script", async () => {
  const unassigned = "/desk?view=unassigned&right=restrict";
  for (let ticket = 0; ticket < 2; ticket += 1)
    await file(await stage.visit(), stage.portal, somebody("restrict", "zh-CN"));
  const agent = await agentAt(unassigned, { options: { javaScriptEnabled: false } });
  const [first, second] = await agent.locator("tbody th a").allInnerTexts();
  await follow(agent.locator("tbody th a").first());
  await follow(agent.locator("#acts").getByRole("button", { name: shared.actions.take, exact: true }));
  const way = agent.getByRole("navigation", { name: ways.label });
  expect(await way.innerText()).toContain(ways.gone);
  // An act with something to mend comes back in the same place, with the facts beside it and the way on as it was.
  await follow(agent.locator("#acts").getByRole("link", { name: shared.actions.ask, exact: true }));
  await follow(agent.getByRole("button", { name: words.actions.ask.submit, exact: true }));
  await agent.locator("[data-error-summary]").waitFor();
  await expectBothInSight(agent, 900);
  // Its row is gone: one goes on at the one that took its place.
  await follow(way.locator("a[data-back]"));
  expect(agent.url()).toContain(`${unassigned}&at=${first}`);
  expect(await agent.locator("tbody th a#at").innerText()).toBe(second);
  expect(await agent.evaluate(() => document.activeElement?.id)).toBe("at");
  await agent.goto(paths.ticket(first!, { from: "view=unassigned&right=restrict" }));
  await follow(way.locator("[data-step=next]"));
  expect(agent.url()).toContain(second);
});

test("what is left to do leads to where it is done, and counts", async () => {
  const agent = await agentAt(paths.ticket(mine[0]!, FROM));
  const steps = agent.locator("section[aria-labelledby=steps-title]");
  const left = await steps.locator("> ol > li").count();
  expect(await steps.locator("h2").innerText()).toBe(words.ticket.steps.title(left));
  await follow(steps.getByRole("link", { name: words.ticket.steps.verify }));
  expect(new URL(agent.url()).pathname).toBe(paths.ticketAction(mine[0]!, "verify"));
  expect(await mainOf(agent)).toContain(words.ticket.steps.title(left));
});

test.each(["zh-CN", "en"] as const)("the top of the desk is one line, for every role, in %s", async (locale) => {
  for (const role of ["agent", "reviewer", "compliance", "administrator"] as const) {
    const page = await stage.visit({ locale });
    await signIn(page, role, locale);
    for (const width of [1200, 1280, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const { height } = (await page.locator("header").first().boundingBox())!;
      expect([role, width, height < 60]).toEqual([role, width, true]);
    }
  }
});

/** Somebody who asks for the same twice, from two addresses but with one account; both verified and in the agent's hands. */
async function twins(
  agent: Page,
  account: string,
  locale: CopyLocale = "zh-CN",
): Promise<{ story: Story; reference: string; person: Page }[]> {
  const filed = [];
  for (let time = 0; time < 2; time += 1) {
    const story = { ...somebody("correct", locale), account };
    const person = await stage.visit({ locale });
    const reference = await file(person, stage.portal, story);
    await atDesk(agent, locale).take(reference);
    await atDesk(agent, locale).verify(reference);
    filed.push({ story, reference, person });
  }
  return filed;
}

async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 720 });
}

test("what is asked twice is suggested, worked on together after the letter was looked at, and answered once under both references", async () => {
  const { merge } = words;
  const { together } = portalCopy("zh-CN").track;
  const agent = await agentAt("/desk");
  const [first, second] = await twins(agent, "account-twice");
  const [main, led] = [first!.reference, second!.reference];
  await agent.goto(paths.ticket(led));
  expect(await mainOf(agent)).toContain(words.related.twin);
  await follow(agent.getByRole("link", { name: merge.open(main) }));
  const asked = await mainOf(agent);
  for (const said of [main, led, merge.columns.main, merge.columns.led, merge.keeps]) expect(asked).toContain(said);
  const letter = agent.frameLocator("iframe").first();
  await letter.getByText(main, { exact: false }).first().waitFor();
  expect(await findingsOn(agent, "zh-CN")).toEqual([]);
  await expectNarrow(agent);
  await follow(agent.getByRole("button", { name: merge.submit }));
  expect(new URL(agent.url()).pathname).toBe(paths.ticket(main));
  expect(await mainOf(agent)).toContain(shared.said.merged.word);
  expect(await mainOf(agent)).toContain(merge.leads.apart(led));
  expect(await findingsOn(agent, "zh-CN")).toEqual([]);
  // On the other one nothing is done, and it says where.
  await agent.goto(paths.ticket(led));
  expect(await mainOf(agent)).toContain(merge.led.text(main));
  expect(await agent.locator("#acts a[href*='/approve']").count()).toBe(0);
  await expectNarrow(agent);
  // Each page of the person's says so plainly, in either language.
  await track(second!.person, stage.portal, second!.story, led);
  expect(await mainOf(second!.person)).toContain(together.open(together.other(main)));
  expect(await findingsOn(second!.person, "zh-CN")).toEqual([]);
  await expectNarrow(second!.person);
  await track(first!.person, stage.portal, first!.story, main);
  expect(await mainOf(first!.person)).toContain(together.leads(together.other(led)));
  await atDesk(agent, "zh-CN").refuse(main, "nothing-found", "三个系统都查过，没有这条信息。");
  for (const { person } of [first!, second!]) {
    await person.reload();
    expect(await mainOf(person)).toContain("三个系统都查过，没有这条信息。");
  }
  expect(await mainOf(second!.person)).toContain(together.led(together.other(main)));
});

test("what was put together is taken apart, and each goes on by itself, in English too", async () => {
  const en = deskCopy("en").merge;
  const agent = await stage.visit({ locale: "en" });
  await signIn(agent, "agent", "en");
  const [first, second] = await twins(agent, "account-apart", "en");
  const [main, led] = [first!.reference, second!.reference];
  await agent.goto(paths.ticketMerge(main, { other: led }));
  await follow(agent.getByRole("button", { name: en.submit }));
  await follow(agent.getByRole("link", { name: en.leads.apart(led) }));
  expect(await mainOf(agent)).toContain(en.apart.lead(main));
  expect(await findingsOn(agent, "en")).toEqual([]);
  await expectNarrow(agent);
  await follow(agent.getByRole("button", { name: en.apart.submit }));
  expect(await mainOf(agent)).toContain(sharedCopy("en").said["taken-apart"].word);
  expect(await agent.locator("#acts a[href*='/approve']").count()).toBe(1);
  await agent.goto(paths.ticketApart(led));
  expect(await mainOf(agent)).toContain(sharedCopy("en").refusals["not-merged"]);
});

test("what asks for two things is split, with the day it was received; what was split is not put together again", async () => {
  const { split } = words.merge;
  const agent = await agentAt("/desk");
  const person = await stage.visit();
  const story = somebody("correct", "zh-CN");
  const reference = await file(person, stage.portal, story);
  await atDesk(agent, "zh-CN").take(reference);
  await atDesk(agent, "zh-CN").verify(reference);
  await agent.goto(paths.ticket(reference));
  await follow(agent.getByRole("link", { name: split.open }));
  expect(await findingsOn(agent, "zh-CN")).toEqual([]);
  await follow(agent.getByRole("link", { name: shared.rights.restrict.name }));
  await follow(agent.getByRole("button", { name: split.submit, exact: true }));
  expect(await agent.evaluate(() => document.activeElement?.textContent)).toContain(split.reason.label);
  await agent.locator("textarea[name=what]").fill("不要再把我的电话给别人");
  await agent.locator("textarea[name=reason]").fill("频繁来电");
  await agent.locator("textarea[name=why]").fill("一段话里提了两件事");
  await follow(agent.getByRole("button", { name: words.preview.button }));
  await agent.locator("iframe").waitFor();
  expect(await findingsOn(agent, "zh-CN")).toEqual([]);
  await expectNarrow(agent);
  await follow(agent.getByRole("button", { name: split.submit, exact: true }));
  const made = /RD-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(new URL(agent.url()).pathname)![0];
  expect(made).not.toBe(reference);
  expect(await mainOf(agent)).toContain(split.from(reference));
  // The person has both under the reference they know.
  await track(person, stage.portal, story, reference);
  const theirs = await mainOf(person);
  for (const right of ["correct", "restrict"] as const) expect(theirs).toContain(shared.rights[right].name);
  // Two rights are not answered by one answer.
  await agent.goto(paths.ticketMerge(made, { other: reference }));
  expect(await mainOf(agent)).toContain(shared.refusals["merge-right"]);
});
