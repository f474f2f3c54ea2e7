import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import { atDesk, press, signIn } from "./colleague";
import { file, somebody } from "./person";
import { arriving, follow, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();
const words = deskCopy("zh-CN");
const shared = sharedCopy("zh-CN");

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

test("two at once: one wins, the other is told what happened and loses no word", async () => {
  const [one, other, person] = [await stage.visit(), await stage.visit(), await stage.visit()];
  await signIn(one, "agent", "zh-CN");
  await signIn(other, "agent", "zh-CN");
  const reference = await file(person, stage.portal, somebody("access", "zh-CN"));
  await atDesk(one, "zh-CN").take(reference);
  await atDesk(one, "zh-CN").verify(reference);
  await press(other, reference, "approve", "zh-CN");
  await other.locator("textarea[name=note]").fill("这段话不该丢");
  await atDesk(one, "zh-CN").ask(reference, "还有别的账号吗？");
  await follow(other.getByRole("button", { name: words.actions.approve.submit }));
  await other.getByText(words.actions.refused.word).first().waitFor();
  const told = await mainOf(other);
  for (const part of ["林悦", words.actions.refused.acted.ask, shared.statuses.awaiting, "这段话不该丢"])
    expect(told).toContain(part);
});

test("a colleague takes over; the first can no longer act", async () => {
  const [first, second, person] = [await stage.visit(), await stage.visit(), await stage.visit()];
  await signIn(first, "agent", "zh-CN");
  await signIn(second, "reviewer", "zh-CN");
  const reference = await file(person, stage.portal, somebody("copy", "zh-CN"));
  await atDesk(first, "zh-CN").take(reference);
  await second.goto(`/desk/tickets/${reference}`);
  await follow(second.getByRole("button", { name: words.ticket.takeOver, exact: true }));
  await second.getByRole("link", { name: shared.actions.verify, exact: true }).waitFor();
  await first.goto(`/desk/tickets/${reference}`);
  expect(await first.getByRole("link", { name: shared.actions.verify, exact: true }).count()).toBe(0);
});

test("a note is seen by colleagues, never by the person", async () => {
  const [agent, person] = [await stage.visit(), await stage.visit()];
  await signIn(agent, "agent", "zh-CN");
  const story = somebody("access", "zh-CN");
  const reference = await file(person, stage.portal, story);
  await agent.goto(`/desk/tickets/${reference}?tab=notes`);
  await agent.getByLabel(words.ticket.notes.label).fill("电话里说周五方便");
  await follow(agent.getByRole("button", { name: words.ticket.notes.submit }));
  await agent.getByText("电话里说周五方便").first().waitFor();
});

test("what stands in the queue leads to the ticket, by key and by pointer", async () => {
  const agent = await stage.visit();
  await signIn(agent, "agent", "zh-CN");
  await agent.goto("/desk?view=all");
  const first = await agent.locator("tbody tr").first().locator("a").first().getAttribute("href");
  await arriving(agent, () => agent.locator("tbody tr").first().locator("td").nth(2).click({ force: true }));
  await agent.waitForURL(`**${first}`);
  await agent.goto("/desk?view=all");
  await agent.waitForLoadState("networkidle");
  await agent.keyboard.press("j");
  await arriving(agent, () => agent.keyboard.press("Enter"));
  await agent.waitForURL("**/desk/tickets/**");
});

test.each(["zh-CN", "en"] as const)(
  "on a phone each ticket's due date is in sight beside its name, in %s",
  async (locale) => {
    const agent = await stage.visit({ locale, options: { viewport: { width: 320, height: 640 }, isMobile: true } });
    await signIn(agent, "agent", locale);
    for (const address of ["/desk?view=all", "/desk/tasks"]) {
      await agent.goto(address);
      const seen = await agent.locator("tbody th").evaluateAll((names) =>
        names.map((name) => {
          const due = name.querySelector("span.block");
          return due ? [due.textContent ?? "", due.getBoundingClientRect().right] : null;
        }),
      );
      expect(seen.length).toBeGreaterThan(0);
      for (const [due, right] of seen.map((each) => each ?? ["", Infinity])) {
        expect(due).toMatch(/\d/);
        expect(right).toBeLessThanOrEqual(304);
      }
    }
  },
);

test("on a phone the whole name of a chosen ground is read, though the closed list cuts it", async () => {
  const [agent, person] = [
    await stage.visit({ options: { viewport: { width: 320, height: 640 } } }),
    await stage.visit(),
  ];
  await signIn(agent, "agent", "zh-CN");
  const reference = await file(person, stage.portal, somebody("correct", "zh-CN"));
  for (const act of ["take", "verify"] as const) await atDesk(agent, "zh-CN")[act](reference);
  await atDesk(agent, "zh-CN").approve(reference, "");
  await press(agent, reference, "finish", "zh-CN");
  await agent.locator("select[name='items[0].outcome']").selectOption("refused");
  const grounds = agent.locator("select[name='items[0].groundId']");
  const texts = await grounds.locator("option").allInnerTexts();
  const longest = texts.reduce((one, other) => (other.length > one.length ? other : one));
  await grounds.selectOption({ label: longest });
  const whole = agent.locator("select[name='items[0].groundId'] ~ [data-whole]");
  expect(await whole.innerText()).toBe(longest);
  expect(await whole.evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(304);
  await grounds.selectOption("nothing-found");
  expect(await whole.isVisible()).toBe(false);
});

test("nobody comes in by a door that is not theirs", async () => {
  const [stranger, agent, manager] = [await stage.visit(), await stage.visit(), await stage.visit()];
  await signIn(agent, "agent", "zh-CN");
  await signIn(manager, "compliance", "zh-CN");
  for (const path of [
    "/desk",
    "/desk?view=closed",
    "/desk/tickets/RD-AAAA-AAAA",
    "/reports",
    "/reports/figures.csv",
    "/reports/tickets.csv",
  ]) {
    const answer = await stranger.goto(path);
    expect([path, new URL(stranger.url()).pathname, answer?.status()]).toEqual([path, "/desk/sign-in", 200]);
  }
  for (const path of ["/reports", "/reports/figures.csv", "/reports/tickets.csv", "/reports/tickets"])
    expect([path, (await agent.request.get(path)).status()]).toEqual([path, 403]);
  expect((await manager.request.get("/reports/figures.csv")).headers()["content-type"]).toContain("text/csv");
});

test("signed out is out: the old cookie opens nothing", async () => {
  const page = await stage.visit();
  await signIn(page, "administrator", "zh-CN");
  const storageState = await page.context().storageState();
  await follow(page.getByRole("button", { name: words.frame.signOut }));
  await page.waitForURL("**/desk/sign-in**");
  const thief = await stage.visit({ options: { storageState } });
  await thief.goto("/desk");
  expect(new URL(thief.url()).pathname).toBe("/desk/sign-in");
});
