import { afterEach, expect, test } from "vitest";
import { sharedCopy } from "#app/copy/shared";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { yishou } from "#app/domain/policies/profiles/yishou";
import { paths } from "#app/paths";
import { atDesk, signIn } from "./colleague";
import { offering, OFFERED } from "./offering";
import { file, somebody, track } from "./person";
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
