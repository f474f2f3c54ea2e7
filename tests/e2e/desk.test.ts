import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import { atDesk, press, signIn, signOut } from "./colleague";
import { findingsOn } from "./look";
import { file, somebody } from "./person";
import { arriving, follow, mainOf } from "./reading";
import { useOwnStage } from "./stage";

const stage = useOwnStage();
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

test("a colleague takes over, asked once and told from whom; the first can no longer act, and reads why", async () => {
  const [first, second, person] = [await stage.visit(), await stage.visit(), await stage.visit()];
  await signIn(first, "agent", "zh-CN");
  await signIn(second, "reviewer", "zh-CN");
  const reference = await file(person, stage.portal, somebody("copy", "zh-CN"));
  await atDesk(first, "zh-CN").take(reference);
  await second.goto(`/desk/tickets/${reference}`);
  await follow(second.getByRole("link", { name: words.ticket.takeOver, exact: true }));
  expect(await mainOf(second)).toContain(words.actions.takeOver.help("林悦"));
  await follow(second.getByRole("button", { name: words.actions.takeOver.submit }));
  await second.getByRole("link", { name: shared.actions.verify, exact: true }).waitFor();
  await first.goto(`/desk/tickets/${reference}`);
  expect(await first.getByRole("link", { name: shared.actions.verify, exact: true }).count()).toBe(0);
  // Their buttons are there, cannot be pressed, and say why.
  const barred = first.getByRole("region", { name: words.ticket.notNow });
  expect(await barred.getByRole("button", { name: shared.actions.verify, exact: true }).isDisabled()).toBe(true);
  expect(await barred.innerText()).toContain(shared.refusals["not-assignee"]);
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

test("back from a ticket one goes on at the row one left, in the view one left, by key and without", async () => {
  const agent = await stage.visit();
  await signIn(agent, "agent", "zh-CN");
  await agent.goto("/desk?view=mine");
  await agent.waitForLoadState("networkidle");
  const rows = await agent.locator("tbody th a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const focused = () => agent.evaluate(() => document.activeElement?.getAttribute("href"));
  for (let row = 0; row < 2; row += 1) await agent.keyboard.press("j");
  expect(await focused()).toBe(rows[1]);
  await arriving(agent, () => agent.keyboard.press("Enter"));
  await agent.waitForURL(`**${rows[1]}`);
  await follow(agent.locator("a[data-back]"));
  await agent.waitForURL("**/desk?view=mine&at=*");
  await agent.waitForLoadState("networkidle");
  expect(await focused()).toBe(rows[1]);
  await agent.keyboard.press("j");
  expect(await focused()).toBe(rows[2]);
});

test("the table's header stays over the rows it names, and the views and the bar in sight", async () => {
  const agent = await stage.visit({ options: { viewport: { width: 1280, height: 480 } } });
  await signIn(agent, "agent", "zh-CN");
  await agent.goto("/desk?view=all");
  const box = agent.locator("tbody input[type=checkbox]").nth(3);
  await box.evaluate((element) => {
    window.scrollBy(0, element.getBoundingClientRect().top - document.querySelector("thead th")!.clientHeight / 2);
  });
  const over = await box.evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, Math.max(2, top + 4))?.closest("thead") !== null;
  });
  expect(over).toBe(true);
  for (const part of [agent.getByRole("navigation", { name: words.queue.viewsLabel }), agent.locator("#chosen-form")]) {
    const { y, height } = (await part.boundingBox())!;
    expect([y >= 0, y + height <= 480]).toEqual([true, true]);
  }
});

test("in English a row of the queue takes one line where its right has a short name", async () => {
  const agent = await stage.visit({ locale: "en" });
  await signIn(agent, "agent", "en");
  await agent.goto("/desk?view=all");
  const wrapped = await agent.locator("tbody tr").evaluateAll((rows) =>
    rows.flatMap((row) => {
      const [right, last] = [row.children[2]!, row.children[row.children.length - 1]!];
      const short = (right.textContent ?? "").length <= 22;
      return short && (row.clientHeight > 44 || last.getClientRects()[0]!.height > 44) ? [row.textContent] : [];
    }),
  );
  expect(wrapped).toEqual([]);
});

test("what is to be mended is seen and has the focus though the address points at a field, without a script too", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const [agent, person] = [await stage.visit({ options: { javaScriptEnabled } }), await stage.visit()];
    await signIn(agent, "agent", "zh-CN");
    const reference = await file(person, stage.portal, somebody("correct", "zh-CN"));
    for (const act of ["take", "verify"] as const) await atDesk(agent, "zh-CN")[act](reference);
    await atDesk(agent, "zh-CN").approve(reference, "");
    await press(agent, reference, "finish", "zh-CN");
    const submit = agent.getByRole("button", { name: words.actions.finish.submit }).last();
    await follow(agent.getByRole("button", { name: words.actions.finish.add }));
    expect(new URL(agent.url()).hash).not.toBe("");
    for (let time = 0; time < 2; time += 1) {
      await follow(submit);
      const summary = agent.locator("[data-error-summary]");
      await summary.waitFor();
      const { y } = (await summary.boundingBox())!;
      expect([
        javaScriptEnabled,
        y >= 0 && y < 900,
        await summary.evaluate((it) => it === document.activeElement),
      ]).toEqual([javaScriptEnabled, true, true]);
      // As its first line does.
      await summary
        .locator("a")
        .first()
        .evaluate((line) => location.assign((line as HTMLAnchorElement).hash));
      expect(new URL(agent.url()).hash).not.toBe("");
    }
  }
});

test.each(["zh-CN", "en"] as const)(
  "on a phone all that a row says is in sight, without moving the table, in %s",
  async (locale) => {
    const agent = await stage.visit({ locale, options: { viewport: { width: 320, height: 640 }, isMobile: true } });
    await signIn(agent, "agent", locale);
    for (const address of ["/desk?view=all", "/desk/tasks"]) {
      await agent.goto(address);
      const cells = await agent.locator("tbody tr :is(th, td)").evaluateAll((all) =>
        all.map((cell) => {
          const { left, right, width } = cell.getBoundingClientRect();
          return { text: cell.textContent ?? "", in: width > 0 && left >= 0 && right <= 320 };
        }),
      );
      expect(cells.length).toBeGreaterThan(5);
      expect(cells.filter((cell) => !cell.in)).toEqual([]);
      expect(cells.some(({ text }) => /\d/.test(text))).toBe(true);
    }
  },
);

test("a caller without a reference is found, with a reason, and the manager reads who looked", async () => {
  const [agent, manager, person] = [await stage.visit(), await stage.visit(), await stage.visit()];
  await signIn(agent, "agent", "zh-CN");
  await signIn(manager, "compliance", "zh-CN");
  const story = somebody("access", "zh-CN");
  const reference = await file(person, stage.portal, story);
  const { search } = words;
  await agent.goto("/desk/tasks");
  await agent.keyboard.press("/");
  await agent.keyboard.type(story.email.toUpperCase());
  await arriving(agent, () => agent.keyboard.press("Enter"));
  expect(agent.url()).not.toContain(story.email);
  await agent.getByText(search.ask).waitFor();
  expect(await agent.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("why");
  expect(await findingsOn(agent, "zh-CN")).toEqual([]);
  await agent.locator("input[name=why]").first().focus();
  await agent.keyboard.press("Space");
  await arriving(agent, () => agent.keyboard.press("Enter"));
  await agent.waitForURL("**/desk/search/*");
  expect(await mainOf(agent)).toContain(search.lookedFor(search.ways.email));
  expect(await findingsOn(agent, "zh-CN")).toEqual([]);
  await agent.waitForLoadState("networkidle");
  await agent.keyboard.press("j");
  await arriving(agent, () => agent.keyboard.press("Enter"));
  await agent.waitForURL(({ pathname }) => pathname === `/desk/tickets/${reference}`);
  await agent.goto(`/desk/tickets/${reference}?tab=journal`);
  expect(await mainOf(agent)).toContain(search.journal("林悦"));
  await manager.goto("/desk/search");
  await follow(manager.getByRole("link", { name: search.log.open }));
  expect(await mainOf(manager)).toContain(reference);
  expect(await mainOf(manager)).not.toContain(story.email);
  expect(await findingsOn(manager, "zh-CN")).toEqual([]);
});

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
  await signOut(page, "zh-CN");
  await page.waitForURL("**/desk/sign-in**");
  const thief = await stage.visit({ options: { storageState } });
  await thief.goto("/desk");
  expect(new URL(thief.url()).pathname).toBe("/desk/sign-in");
});

test("what concerns a colleague reaches the page they have open, leads to the place, and is read from then on", async () => {
  const [agent, reviewer, person] = [await stage.visit(), await stage.visit(), await stage.visit()];
  await signIn(agent, "agent", "zh-CN");
  await signIn(reviewer, "reviewer", "zh-CN");
  const reference = await file(person, stage.portal, somebody("delete", "zh-CN"));
  await atDesk(agent, "zh-CN").take(reference);
  await atDesk(agent, "zh-CN").verify(reference);
  await reviewer.goto("/desk/told");
  const count = reviewer.locator("[data-unread]");
  const before = Number((await count.textContent())?.match(/\d+/)?.[0] ?? 0);
  await reviewer.waitForResponse((response) => response.url().endsWith("/desk/told/stream"));
  await atDesk(agent, "zh-CN").refuse(reference, "nothing-found", "查过三个系统，没有记录。");
  await count.getByText(words.told.count(String(before + 1))).waitFor();
  await reviewer.locator("[data-told-new]").waitFor();
  expect(await findingsOn(reviewer, "zh-CN")).toEqual([]);
  await reviewer.reload();
  await follow(reviewer.getByRole("link", { name: reference }).first());
  await reviewer.waitForURL(({ pathname }) => pathname === `/desk/tickets/${reference}/confirm-refusal`);
});
