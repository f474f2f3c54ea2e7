import { describe, expect, test } from "vitest";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { baiju } from "#app/domain/policies/profiles/baiju";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { atDesk, signIn } from "./colleague";
import { findingsOn } from "./look";
import { type Look, codeSentTo, file, fileByHand, fillIn, onward, referenceOn, somebody, trackByHand } from "./person";
import { follow, heading, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();
const zh = portalCopy("zh-CN");
const en = portalCopy("en");

async function lettersAbout(email: string): Promise<number> {
  return (await stage.portal.mailbox.letters()).filter(({ to, subject }) => to === email && /RD-/.test(subject)).length;
}

test("一次申请三项：一个编号、一封回执、各有各的期限，可以逐项或者一并撤回", async () => {
  const found: string[] = [];
  const look: Look = async (page, name) => {
    found.push(...(await findingsOn(page, "zh-CN")).map((finding) => `${name} ${finding}`));
  };
  const rights = sharedCopy("zh-CN").rights;
  const story = { ...somebody("access", "zh-CN"), also: ["delete", "cancel"] as const };
  const page = await stage.visit({ locale: "zh-CN" });
  const reference = await fileByHand(page, stage.portal, story, look);
  const main = page.locator("main");
  for (const right of ["access", "delete", "cancel"] as const) expect(await mainOf(page)).toContain(rights[right].name);
  const receipt = await stage.portal.mailbox.waitFor(
    ({ to, subject }) => to === story.email && subject.includes(reference),
  );
  for (const right of ["access", "delete", "cancel"] as const) expect(receipt.text).toContain(rights[right].name);

  await trackByHand(page, stage.portal, story, reference, look);
  await heading(page, zh.track.visit.title);
  expect(await main.getByRole("link", { name: zh.track.visit.open }).count()).toBe(3);
  await follow(page.getByRole("link", { name: `${zh.track.visit.open} ${rights.delete.name}` }));
  await heading(page, rights.delete.name);
  expect(await mainOf(page)).toContain(reference);
  await follow(page.getByRole("link", { name: zh.track.ticket.withdraw }));
  await follow(page.getByRole("button", { name: zh.track.withdraw.submit }));
  await heading(page, rights.delete.name);
  await follow(page.getByRole("link", { name: zh.track.visit.back }));
  await follow(page.getByRole("link", { name: zh.track.visit.withdraw }));
  await heading(page, zh.track.withdrawAll.title);
  await look(page, "withdraw all");
  expect(await main.getByRole("listitem").allInnerTexts()).toEqual([rights.access.name, rights.cancel.name]);
  await follow(page.getByRole("button", { name: zh.track.withdrawAll.submit }));
  await heading(page, zh.track.visit.title);
  await look(page, "all withdrawn");
  expect(await page.getByText(/您已于 .* 撤回|您已于 .*撤回这份申请/).count()).toBe(3);
  expect(await page.getByRole("link", { name: zh.track.visit.withdraw }).count()).toBe(0);
  await page.goto("/track/ticket?n=4");
  await heading(page, zh.track.visit.title);
  expect(found).toEqual([]);
});

test("a guardian asks for a child, sees what will be needed, and the desk sees who asks", async () => {
  const found: string[] = [];
  const look: Look = async (page, name) => {
    found.push(...(await findingsOn(page, "en")).map((finding) => `${name} ${finding}`));
  };
  const requester = { kind: "guardian", subjectName: "Kim Planted", subjectAge: 9, relation: "mother" } as const;
  const story = somebody("delete", "en", baiju, requester);
  const page = await stage.visit({ locale: "en" });
  const seen: string[] = [];
  await fillIn(page, story, async (at, name) => {
    if (name.startsWith("behalf")) seen.push(await mainOf(at));
    if (name === "check") seen.push(await mainOf(at));
    await look(at, name);
  });
  const [behalf, check] = seen;
  for (const { en: evidence } of baiju.requesters.find(({ kind }) => kind === "guardian")!.evidence)
    expect(behalf).toContain(evidence);
  for (const told of [en.request.requester.kinds.guardian.text, "Kim Planted", "9", "mother"])
    expect(check).toContain(told);
  await page.locator("#code").fill(await codeSentTo(stage.portal, story.email));
  await onward(page);
  await heading(page, en.request.sent.title);
  const reference = await referenceOn(page);
  const desk = await stage.visit({ locale: "en" });
  await signIn(desk, "agent", "en");
  await atDesk(desk, "en").askToSee(reference, "I work on it and have to look at the papers");
  for (const untold of ["Kim Planted", "mother", story.name]) expect(await mainOf(desk)).not.toContain(untold);
  const manager = await stage.visit({ locale: "en", options: { javaScriptEnabled: false } });
  await signIn(manager, "compliance", "en");
  await atDesk(manager, "en").letSee(reference);
  await atDesk(desk, "en").take(reference);
  await desk.goto(`/desk/tickets/${reference}`);
  for (const told of ["Guardian", "Kim Planted", "mother", story.name]) expect(await mainOf(desk)).toContain(told);
  expect(found).toEqual([]);
});

describe("somebody of age and a relative's limits", () => {
  test("somebody of age is not asked for by a guardian; a relative is offered only what is open to relatives", async () => {
    const page = await stage.visit({ locale: "zh-CN" });
    const { requester } = zh.request;
    await page.goto("/request/right?right=withdraw");
    await onward(page);
    await page.getByRole("radio", { name: requester.kinds.relative.text }).check();
    await onward(page);
    await page.getByText(sharedCopy("zh-CN").fieldErrors["not-for-relatives"]).first().waitFor();
    await page.getByRole("radio", { name: requester.kinds.guardian.text }).check();
    await onward(page);
    await page.locator("#subjectName").fill("欧阳幼测");
    await page.locator("#subjectAge").fill("18");
    await page.locator("#relation").fill("父亲");
    await onward(page);
    await page.getByText(sharedCopy("zh-CN").fieldErrors["of-age"]).first().waitFor();
    expect(await page.locator("#subjectName").inputValue()).toBe("欧阳幼测");

    await page.goto("/request/right?right=access");
    await page.getByRole("checkbox", { name: sharedCopy("zh-CN").rights.withdraw.name }).uncheck();
    await onward(page);
    await page.waitForURL(({ pathname }) => pathname !== "/request/right");
    await page.goto("/request/requester");
    await page.getByRole("radio", { name: requester.kinds.relative.text }).check();
    await onward(page);
    await heading(page, requester.relative.title);
    await page.goto("/request/right");
    await page.getByText(requester.relativeRights).waitFor();
    expect(
      await page.getByRole("checkbox").evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
    ).toEqual(["access", "copy", "correct", "delete", "cancel"]);
  });
});

test("the same once more is led to the open one, with its page open and nothing filed twice", async () => {
  const story = somebody("access", "en");
  const first = await stage.visit({ locale: "en" });
  const reference = await file(first, stage.portal, story);
  await stage.portal.mailbox.waitFor(({ to, subject }) => to === story.email && subject.includes(reference));
  const asked = Date.now();
  const again = await stage.visit({ locale: "en" });
  await fillIn(again, story);
  expect(await again.locator("body").innerText()).not.toContain(reference);
  await again.locator("#code").fill(await codeSentTo(stage.portal, story.email, asked));
  await onward(again);
  await heading(again, en.request.sent.titleLed);
  expect(await referenceOn(again)).toBe(reference);
  expect(await findingsOn(again, "en")).toEqual([]);
  await follow(again.getByRole("link", { name: en.request.sent.led.open }));
  await heading(again, en.track.ticket.title);
  expect(await mainOf(again)).toContain(reference);
  expect(await lettersAbout(story.email)).toBe(1);
});

test("without JavaScript: several rights, an agent, everything optional withdrawn in one press", async () => {
  const page = await stage.visit({ locale: "zh-CN", options: { javaScriptEnabled: false } });
  const words = zh.request;
  const rights = sharedCopy("zh-CN").rights;
  const email = somebody("withdraw", "zh-CN").email;
  await page.goto("/request/right?right=withdraw");
  await page.getByRole("checkbox", { name: rights.access.name }).check();
  await onward(page);
  await page.getByRole("radio", { name: words.requester.kinds.agent.text }).check();
  await onward(page);
  await onward(page);
  await page.getByText(zh.errors.summary).waitFor();
  await page.locator("#subjectName").fill("欧阳托测");
  await page.locator("#authority").fill("代为查阅并撤回同意");
  await page.locator("#authorityUntil").fill("2099年3月1日");
  await onward(page);
  await heading(page, words.who.titleForOthers.agent);
  await page.locator("#clue-plate").fill("沪A7781X");
  await onward(page);
  await heading(page, words.what.access.title);
  await page.getByRole("radio", { name: words.what.access.scope.all }).check();
  await onward(page);
  await heading(page, words.what.withdraw.title);
  for (const { "zh-CN": stays } of resourceGo.notWithdrawable) await page.getByText(stays).waitFor();
  await follow(page.getByRole("button", { name: words.what.withdraw.everything }));
  await heading(page, zh.files.question.title);
  await onward(page);
  await page.locator("#name").fill("欧阳代测");
  await page.locator("#email").fill(email);
  await onward(page);
  await heading(page, words.check.title);
  const told = await mainOf(page);
  for (const { text } of resourceGo.consents) expect(told).toContain(text["zh-CN"]);
  for (const each of [words.requester.kinds.agent.text, "欧阳托测", "2099年3月1日"]) expect(told).toContain(each);
  await onward(page);
  await page.locator("#code").fill(await codeSentTo(stage.portal, email));
  await onward(page);
  await heading(page, words.sent.title);
  const shown = await mainOf(page);
  for (const right of ["access", "withdraw"] as const) expect(shown).toContain(rights[right].name);
});
