import { afterEach, describe, expect, test } from "vitest";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { resourceCloud } from "#app/domain/policies/profiles/resource-cloud";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { yishou } from "#app/domain/policies/profiles/yishou";
import { paths } from "#app/paths";
import { atDesk, signIn } from "./colleague";
import { offering, OFFERED } from "./offering";
import { file, onward, sayWhoAsks, somebody, track } from "./person";
import { useStage } from "./stage";

const stage = useStage();

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
    const receipt = await stage.portal.mailbox.waitFor(({ to, subject }) => to === story.email && subject.includes(reference));
    expect(receipt.text).toContain(policy.controller.name.en);
    await agent.take(reference);
    expect(await agent.page.locator("main").innerText()).toContain(policy.name.en);
    await person.context().close();
  }
});

test("一手：五项后果逐条确认，少一条不能继续", async () => {
  const words = portalCopy("zh-CN");
  const page = await stage.visit({ locale: "zh-CN" });
  await page.goto(`${paths.portal(yishou.id)}?right=cancel`);
  await onward(page);
  await sayWhoAsks(page, { locale: "zh-CN", policy: yishou });
  await page.getByLabel(words.request.who.account.label, { exact: true }).fill("shop-7781");
  await onward(page);
  expect(yishou.consequences).toHaveLength(5);
  for (const { text } of yishou.consequences.slice(0, 4)) await page.getByRole("checkbox", { name: text["zh-CN"] }).check();
  await onward(page);
  await page.getByText(sharedCopy("zh-CN").fieldErrors["accept-all"]).first().waitFor();
  await page.getByRole("checkbox", { name: yishou.consequences[4]!.text["zh-CN"] }).check();
  await onward(page);
  await page.waitForURL("**/request/contact");
});

describe.each([
  { policy: resourceGo, blocker: "unsettled-balance", locale: "zh-CN" as const },
  { policy: resourceCloud, blocker: "goods-pending", locale: "en" as const },
])("a cancellation at $policy.id that $blocker blocks", ({ policy, blocker, locale }) => {
  test("waits without being refused, goes on when the person says it is cleared, and is finished", async () => {
    const { mailbox } = stage.portal;
    const story = somebody("cancel", locale, policy);
    const { text, remedy } = policy.cancellation.blockers.find(({ id }) => id === blocker)!;
    const person = await stage.visit({ locale });
    const reference = await file(person, stage.portal, story);
    const agent = await agentAt(locale);
    await agent.take(reference);
    await agent.verify(reference);
    await agent.block(reference, text[locale]);
    const letter = await mailbox.waitFor(({ to, text: words }) => to === story.email && words.includes(text[locale]));
    expect(letter.text).toContain(remedy[locale]);

    await track(person, stage.portal, story, reference);
    await person.getByText(remedy[locale]).first().waitFor();
    await person.getByRole("link", { name: portalCopy(locale).track.clear.open }).click();
    await onward(person);
    await person.waitForURL("**/track/ticket");
    await agent.approve(reference, "");
    for (const signInElsewhere of policy.cancellation.thirdPartySignIns) {
      await mailbox.waitFor(({ to, text: words }) => to === story.email && words.includes(signInElsewhere.text[locale].slice(0, 12)));
    }
    await agent.finish(reference, locale === "en" ? "Your account is gone." : "您的账号已注销。");
    await mailbox.waitFor(({ to, text: words }) => to === story.email && words.includes(locale === "en" ? "Your account is gone." : "您的账号已注销。"));
  });
});

test("GDPR: a month, prolonged once with its reason; the person is told the new date", async () => {
  const story = somebody("access", "en", gdpr);
  const person = await stage.visit({ locale: "en" });
  const reference = await file(person, stage.portal, story);
  const agent = await agentAt("en");
  await agent.take(reference);
  await agent.extend(reference, "Your data lie in nine systems.");
  const letter = await stage.portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes("nine systems"));
  await track(person, stage.portal, story, reference);
  const due = (await person.locator("main").innerText()).match(/\w+day \d+ \w+ 20\d\d/)?.[0] ?? "no date";
  expect(letter.text).toContain(due);
  await agent.page.goto(paths.ticket(reference));
  expect(await agent.page.getByRole("link", { name: sharedCopy("en").actions.extend, exact: true }).count()).toBe(0);
});

test("every portal is found from the list, and an unknown one is not", async () => {
  const page = await stage.visit({ locale: "zh-CN" });
  await page.goto(paths.portals());
  await page.getByRole("link", { name: yishou.name["zh-CN"] }).click();
  await page.waitForURL(`**${paths.portal(yishou.id)}`);
  expect((await page.goto("/p/nobody"))?.status()).toBe(404);
  stage.errors.splice(0);
});
