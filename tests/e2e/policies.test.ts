import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { asksIdentity } from "#app/domain/policies/profile/rungs";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { tradeNotice } from "#app/domain/policies/profiles/trade-notice";
import { yishou } from "#app/domain/policies/profiles/yishou";
import { paths } from "#app/paths";
import { atDesk, press, signIn } from "./colleague";
import { offering, OFFERED } from "./offering";
import { file, somebody, track } from "./person";
import { follow, mainOf } from "./reading";
import { useOwnStage } from "./stage";

const stage = useOwnStage();

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

async function agentAt(locale: "zh-CN" | "en") {
  const page = await stage.visit({ locale });
  await signIn(page, "agent", locale);
  return { page, ...atDesk(page, locale) };
}

test("rights the default portal does not offer are filed at the portals that do, and answered under their policy", async () => {
  const agent = await agentAt("en");
  for (const right of OFFERED.filter((each) => !resourceGo.rights[each])) {
    const policy = offering(right)!;
    const story = somebody(right, "en", policy);
    const person = await stage.visit({ locale: "en" });
    const reference = await file(person, stage.portal, story);
    const receipt = await stage.portal.mailbox.waitFor(
      ({ to, subject }) => to === story.email && subject.includes(reference),
    );
    expect(receipt.text).toContain(policy.controller.name.en);
    await press(agent.page, reference, "take", "en");
    const next = asksIdentity(policy, right) ? "verify" : "approve";
    await agent.page.getByRole("link", { name: sharedCopy("en").actions[next], exact: true }).waitFor();
    expect(await mainOf(agent.page)).toContain(policy.name.en);
    await person.context().close();
  }
});

test("GDPR: a month, prolonged once with its reason; the person is told the new date", async () => {
  const story = somebody("access", "en", gdpr);
  const person = await stage.visit({ locale: "en" });
  const reference = await file(person, stage.portal, story);
  const agent = await agentAt("en");
  await agent.take(reference);
  await agent.extend(reference, "Your data lie in nine systems.");
  const letter = await stage.portal.mailbox.waitFor(
    ({ to, text }) => to === story.email && text.includes("nine systems"),
  );
  await track(person, stage.portal, story, reference);
  const due = (await mainOf(person)).match(/\w+day \d+ \w+ 20\d\d/)?.[0] ?? "no date";
  expect(letter.text).toContain(due);
  await agent.page.goto(paths.ticket(reference));
  expect(await agent.page.getByRole("link", { name: sharedCopy("en").actions.extend, exact: true }).count()).toBe(0);
});

test("商贸名录：没有账号的联系人要求删除名录里的电话；政策承诺不与第三方共享，得到过信息的由员工告知", async () => {
  const { mailbox } = stage.portal;
  const story = somebody("delete", "zh-CN", tradeNotice);
  const [received] = tradeNotice.recipients;
  const { actions, tasks } = deskCopy("zh-CN");
  const person = await stage.visit({ locale: "zh-CN" });
  const reference = await file(person, stage.portal, story);
  const agent = await agentAt("zh-CN");
  await agent.take(reference);
  await agent.verify(reference);
  await agent.approve(reference, "");
  await press(agent.page, reference, "finish", "zh-CN");
  await agent.page.locator("textarea[name='items[0].what']").fill("名录页上的手机号");
  await agent.page.locator("select[name='items[0].outcome']").selectOption("deleted");
  await agent.page.locator("textarea[name='items[0].note']").fill("名录页和站内搜索都已更新。");
  await agent.page.locator("textarea[name=where]").fill("名录系统、站内搜索");
  await agent.page.getByRole("checkbox", { name: received!.text["zh-CN"] }).check();
  await agent.page.getByLabel(actions.finish.recipients.find.label(received!.text["zh-CN"])).fill("名录编号 D-7781");
  await follow(agent.page.getByRole("button", { name: actions.finish.submit }));
  await agent.page.waitForURL(`**${paths.ticket(reference)}`);
  const closing = await mailbox.waitFor(
    ({ to, text }) => to === story.email && text.includes("名录页和站内搜索都已更新。"),
  );
  expect(closing.text).toContain(tradeNotice.controller.name["zh-CN"]);

  await agent.page.goto(`${paths.ticket(reference)}?tab=tasks`);
  expect(await mainOf(agent.page)).toContain("名录编号 D-7781");
  const form = agent.page.locator("form:has(input[name=result][value=done])");
  await form.locator("input[name=result][value=done]").check();
  await form.locator("textarea").fill("已用电话告知，对方确认删除");
  await follow(form.getByRole("button"));
  await agent.page.getByText(tasks.results.done).first().waitFor();
  await track(person, stage.portal, story, reference);
  await person.getByText("名录页和站内搜索都已更新。").waitFor();
});

test("every portal is found from the list, and an unknown one is not", async () => {
  const page = await stage.visit({ locale: "zh-CN" });
  await page.goto(paths.portals());
  await follow(page.getByRole("link", { name: yishou.name["zh-CN"] }));
  await page.waitForURL(`**${paths.portal(yishou.id)}`);
  expect((await page.goto("/p/nobody"))?.status()).toBe(404);
  stage.errors.splice(0);
});
