import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { dueOn } from "#app/domain/clock/stopwatch/due";
import { calendarFor } from "#app/domain/clock/calendar/calendar";
import type { Profile } from "#app/domain/policies/profile/profile";
import { resourceCloud } from "#app/domain/policies/profiles/resource-cloud";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { yishou } from "#app/domain/policies/profiles/yishou";
import { paths } from "#app/paths";
import { closeDb } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { startControllerSystem } from "#tests/support/controller-system";
import { until } from "#tests/support/until";
import { byPost } from "./by-post";
import { atDesk, type Colleague, press, signIn } from "./colleague";
import { findingsOn } from "./look";
import { clueName, file, onward, sayWhoAsks, somebody, track } from "./person";
import { follow } from "./reading";
import { useOwnStage } from "./stage";

const system = await startControllerSystem();
const stage = useOwnStage({
  CONNECTORS: JSON.stringify({ [resourceGo.id]: { url: system.url, secret: system.secret, private: true } }),
});

afterAll(() => system.stop());
afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

async function colleagueAt(who: Colleague, locale: "zh-CN" | "en") {
  const page = await stage.visit({ locale });
  await signIn(page, who, locale);
  return { page, ...atDesk(page, locale) };
}

test("资源GO：结算中心的余额由平台系统答复，处理好以后再问一次，账号注销", async () => {
  const { mailbox } = stage.portal;
  const [blocker] = resourceGo.cancellation.blockers;
  const { text, remedy } = blocker!;
  const says = deskCopy("zh-CN").blockers;
  system.answers({ standing: [blocker!.id] });
  const story = somebody("cancel", "zh-CN", resourceGo);
  const person = await stage.visit({ locale: "zh-CN" });
  const reference = await file(person, stage.portal, story);
  const agent = await colleagueAt("agent", "zh-CN");
  await agent.take(reference);
  await agent.verify(reference);
  const answered = async (sentence: string) =>
    (await byPost(agent.page).open(paths.ticket(reference))).page.text.includes(sentence);
  await until("the system's answer at the desk", () => answered(says.standing));
  await press(agent.page, reference, "block", "zh-CN");
  expect(await agent.page.getByRole("checkbox", { name: text["zh-CN"] }).isChecked()).toBe(true);
  await follow(agent.page.getByRole("button", { name: deskCopy("zh-CN").actions.block.submit }));
  const letter = await mailbox.waitFor(({ to, text: words }) => to === story.email && words.includes(text["zh-CN"]));
  expect(letter.text).toContain(remedy["zh-CN"]);

  system.answers({ standing: [] });
  await track(person, stage.portal, story, reference);
  await follow(person.getByRole("link", { name: portalCopy("zh-CN").track.clear.open }));
  await onward(person);
  await person.waitForURL("**/track/ticket");
  await until("the system's second answer", () => answered(says.clear));
  // The demo has cancellations of its own.
  expect(system.heard.filter(({ body }) => body.reference === reference).map(({ signed }) => signed)).toEqual([
    true,
    true,
  ]);
  await agent.approve(reference, "");
  await agent.finish(reference, "账号已注销");
  await mailbox.waitFor(({ to, text: words }) => to === story.email && words.includes("账号已注销"));
});

test("Resource Cloud: pending goods wait without a refusal, and who signs in elsewhere is sent there", async () => {
  const { mailbox } = stage.portal;
  const { text, remedy } = resourceCloud.cancellation.blockers.find(({ id }) => id === "goods-pending")!;
  const story = somebody("cancel", "en", resourceCloud);
  const person = await stage.visit({ locale: "en" });
  const reference = await file(person, stage.portal, story);
  const agent = await colleagueAt("agent", "en");
  await agent.take(reference);
  await agent.verify(reference);
  await agent.block(reference, text.en);
  await mailbox.waitFor(({ to, text: words }) => to === story.email && words.includes(text.en));
  await track(person, stage.portal, story, reference);
  await person.getByText(remedy.en).first().waitFor();
  await follow(person.getByRole("link", { name: portalCopy("en").track.clear.open }));
  await onward(person);
  await person.waitForURL("**/track/ticket");
  await agent.approve(reference, "");
  for (const { text: elsewhere } of resourceCloud.cancellation.thirdPartySignIns) {
    const approval = await mailbox.waitFor(
      ({ to, text: words }) => to === story.email && words.includes(elsewhere.en.slice(0, 12)),
    );
    // The text sends people to the third party: nobody is told to remove anything.
    expect(approval.text).toContain("Third-party accounts: please contact the other companies");
    expect(approval.text).not.toContain("remove");
  }
  await agent.finish(reference, "Your account is gone.");
  await mailbox.waitFor(({ to, text: words }) => to === story.email && words.includes("Your account is gone."));
});

test("一手：五项后果逐条确认，少一条不能继续", async () => {
  const page = await stage.visit({ locale: "zh-CN" });
  await page.goto(`${paths.portal(yishou.id)}?right=cancel`);
  await onward(page);
  await sayWhoAsks(page, { locale: "zh-CN", policy: yishou });
  await page.getByLabel(clueName("account", "zh-CN", yishou), { exact: true }).fill("shop-7781");
  await onward(page);
  expect(yishou.consequences).toHaveLength(5);
  for (const { text } of yishou.consequences.slice(0, 4))
    await page.getByRole("checkbox", { name: text["zh-CN"] }).check();
  await onward(page);
  await page.getByText(sharedCopy("zh-CN").fieldErrors["accept-all"]).first().waitFor();
  await page.getByRole("checkbox", { name: yishou.consequences[4]!.text["zh-CN"] }).check();
  await onward(page);
  await page.waitForURL("**/request/evidence");
});

test("一手：十五天内答复；一再申请的，先由两个人告知费用，由本人决定", async () => {
  const story = somebody("access", "zh-CN", yishou);
  const { actions } = deskCopy("zh-CN");
  const agent = await colleagueAt("agent", "zh-CN");
  const person = await stage.visit({ locale: "zh-CN" });
  let reference = "";
  for (let time = 0; time <= yishou.feeRule!.freeRequests; time++) {
    reference = await file(person, stage.portal, story);
    await agent.take(reference);
    await agent.verify(reference);
    if (time < yishou.feeRule!.freeRequests)
      await agent.refuse(reference, "nothing-found", "按账号查了三个系统，都没有记录。");
  }
  const receipt = await stage.portal.mailbox.waitFor(
    ({ to, subject }) => to === story.email && subject.includes(reference),
  );
  const today = civilDateIn(new Date(receipt.date), yishou.zone);
  const { dueOn: due } = dueOn(today, yishou.rights.access!.term, calendarFor(yishou.calendar));
  expect(receipt.text).toContain(sharedCopy("zh-CN").longDate(due));

  await press(agent.page, reference, "propose-fee", "zh-CN");
  await agent.page.locator("textarea[name=amount]").fill("人民币 20 元");
  await agent.page.locator("textarea[name=reason]").fill("导出和核对需要两小时人工。");
  await follow(agent.page.getByRole("button", { name: actions["propose-fee"].submit }));
  await agent.page.waitForURL(`**${paths.ticket(reference)}`);
  const reviewer = await colleagueAt("reviewer", "zh-CN");
  await press(reviewer.page, reference, "confirm-fee", "zh-CN");
  await reviewer.page.locator("#proposal").getByText("人民币 20 元").waitFor();
  await follow(reviewer.page.getByRole("button", { name: actions["confirm-fee"].submit }));
  const letter = await stage.portal.mailbox.waitFor(
    ({ to, text }) => to === story.email && text.includes("人民币 20 元"),
  );
  expect(letter.text).toContain("两小时人工");

  await track(person, stage.portal, story, reference);
  await person.getByText("导出和核对需要两小时人工。").waitFor();
  await follow(person.getByRole("button", { name: portalCopy("zh-CN").track.fee.goOn }));
  await person.getByText(portalCopy("zh-CN").track.fee.agreed("人民币 20 元")).waitFor();
  await agent.page.goto(paths.ticket(reference));
  await agent.page.getByRole("link", { name: sharedCopy("zh-CN").actions.approve, exact: true }).waitFor();
});

/** A policy with a week to change one's mind, published to the running portal. */
async function aWeekToThink(): Promise<Profile> {
  process.env.DATABASE_URL = stage.portal.databaseUrl;
  const coolingOff = { count: 7, unit: "calendar-day", roll: false } as const;
  const cancellation = { ...resourceGo.cancellation, coolingOff, irreversible: true };
  const { profile } = await publish({ id: "a-week", cancellation }, new Date());
  await closeDb();
  return profile;
}

/** Lets the week pass. */
async function aWeekLater(reference: string): Promise<void> {
  const client = new pg.Client(stage.portal.databaseUrl);
  await client.connect();
  await client.query(`UPDATE "Ticket" SET "coolingUntil" = now() - interval '1 second' WHERE "reference" = $1`, [
    reference,
  ]);
  await client.end();
}

test("冷静期：同意后可以改变主意；没有改变主意的，到期执行，逐个系统核实账号已注销", async () => {
  const { mailbox } = stage.portal;
  const words = portalCopy("zh-CN");
  const policy = await aWeekToThink();
  const agent = await colleagueAt("agent", "zh-CN");
  const approved = async () => {
    const story = somebody("cancel", "zh-CN", policy);
    const person = await stage.visit({ locale: "zh-CN" });
    const reference = await file(person, stage.portal, story);
    await agent.take(reference);
    await agent.verify(reference);
    await agent.approve(reference, "");
    await agent.page.getByText(sharedCopy("zh-CN").statuses.cooling).first().waitFor();
    await track(person, stage.portal, story, reference);
    await person.getByText(words.track.cooling.irreversible).waitFor();
    return { story, person, reference };
  };

  const { story, person, reference } = await approved();
  await agent.page.goto(paths.ticket(reference));
  expect(await agent.page.getByRole("link", { name: sharedCopy("zh-CN").actions.finish, exact: true }).count()).toBe(0);
  await aWeekLater(reference);

  // Meanwhile somebody else changes their mind within the week.
  const undecided = await approved();
  expect(await findingsOn(undecided.person, "zh-CN")).toEqual([]);
  await follow(undecided.person.getByRole("link", { name: words.track.cooling.open }));
  await follow(undecided.person.getByRole("button", { name: words.track.cooling.submit, exact: true }));
  await undecided.person
    .getByText(/您已于 .*撤回这份申请/)
    .first()
    .waitFor();
  await agent.page.goto(paths.ticket(undecided.reference));
  await agent.page.getByText(sharedCopy("zh-CN").statuses.withdrawn).first().waitFor();

  await until("the end of the week at the desk", async () =>
    (await byPost(agent.page).open(paths.ticket(reference))).page.querySelector("a[href$='/finish']"),
  );
  await agent.finish(reference, "账号已在三个系统注销");
  await mailbox.waitFor(({ to, text }) => to === story.email && text.includes("账号已在三个系统注销"));
  await person.reload();
  await person.getByText("账号已在三个系统注销").waitFor();
});
