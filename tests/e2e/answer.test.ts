import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { textOf } from "#tests/support/paper";
import { sharedCopy } from "#app/copy/shared";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { atDesk, press, signIn } from "./colleague";
import { findingsOn } from "./look";
import { file, onward, somebody, track } from "./person";
import { follow, heading } from "./reading";
import { useStage } from "./stage";
import { letterName } from "#app/domain/tickets/letters/content/kinds.server";

const stage = useStage();
const zh = portalCopy("zh-CN").track.ticket;
const words = deskCopy("zh-CN");
const { letters, ticket } = words;
const shared = sharedCopy("zh-CN");

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

test("the answer is downloaded as it was mailed, and the desk sees the letter as it was sent", async () => {
  const options = { javaScriptEnabled: false };
  const [person, desk] = [await stage.visit({ options }), await stage.visit()];
  const story = somebody("access", "zh-CN");
  const reference = await file(person, stage.portal, story);
  await signIn(desk, "agent", "zh-CN");
  const agent = atDesk(desk, "zh-CN");
  await agent.take(reference);
  await agent.refuse(reference, "nothing-found", "三个系统都没有您的记录。");
  const mailed = await stage.portal.mailbox.waitFor(
    ({ to, text }) => to === story.email && text.includes("三个系统都没有您的记录。"),
  );
  const attached = Buffer.from(await stage.portal.mailbox.file(mailed, 0));
  await track(person, stage.portal, story, reference);
  const link = person.getByRole("link", { name: zh.paper });
  const downloaded = await person
    .context()
    .request.get(new URL((await link.getAttribute("href")) ?? "", person.url()).toString());
  expect(Buffer.compare(await downloaded.body(), attached)).toBe(0);
  expect(await textOf(new Uint8Array(await downloaded.body()))).toContain("三个系统都没有您的记录。");

  await desk.goto(`/desk/tickets/${reference}?tab=letters`);
  expect(await findingsOn(desk, "zh-CN")).toEqual([]);
  await follow(desk.getByRole("link", { name: letterName("refused")["zh-CN"] }));
  await desk.getByText(letters.vouched.matches).waitFor();
  expect(await desk.frameLocator("iframe").getByText("三个系统都没有您的记录。").isVisible()).toBe(true);
  expect(
    await desk
      .frameLocator("iframe")
      .locator(".card")
      .evaluate((card) => getComputedStyle(card).paddingTop),
  ).toBe("32px");
  // The letter's own words hold an address and the name of a file.
  expect(
    (await findingsOn(desk, "zh-CN")).filter(
      (finding) => !/^says (pdf|KB|http|track|reference|lang|zh|CN) /.test(finding),
    ),
  ).toEqual([]);
  const kept = await desk
    .context()
    .request.get(
      new URL(
        (await desk.getByRole("link", { name: `${reference}.pdf` }).getAttribute("href")) ?? "",
        desk.url(),
      ).toString(),
    );
  expect(Buffer.compare(await kept.body(), attached)).toBe(0);
  await follow(desk.getByRole("link", { name: letters.back(reference) }));
  await desk.getByRole("heading", { name: letters.title, exact: true }).waitFor();
  expect(await desk.getByRole("navigation", { name: ticket.tabs.label }).innerText()).toContain(ticket.tabs.letters);
});

test("申诉：由没有经办过的人复核，改变答复，重新办理，办结", async () => {
  const { mailbox } = stage.portal;
  const words = portalCopy("zh-CN");
  const [person, first, second] = [await stage.visit(), await stage.visit(), await stage.visit()];
  const story = somebody("correct", "zh-CN", resourceGo);
  const reference = await file(person, stage.portal, story);
  await signIn(first, "agent", "zh-CN");
  const agent = atDesk(first, "zh-CN");
  await agent.take(reference);
  await agent.verify(reference);
  await agent.refuse(reference, "harms-objectivity", "发票抬头以开票当天为准。");
  await mailbox.waitFor(({ to, text }) => to === story.email && text.includes("发票抬头以开票当天为准。"));

  await track(person, stage.portal, story, reference);
  await follow(person.getByRole("link", { name: words.complaint.card.submit, exact: true }));
  await heading(person, words.request.what.complaint.title);
  expect(await findingsOn(person, "zh-CN")).toEqual([]);
  await onward(person);
  await person.getByText(words.errors.summary).waitFor();
  await person.getByRole("radio", { name: words.request.what.complaint.wrong["decision-wrong"] }).check();
  await person.getByLabel(words.request.what.complaint.what.label).fill("营业执照是三月变更的，开票在四月。");
  await onward(person);
  await heading(person, words.complaint.check.title);
  expect(await person.title()).toContain(words.complaint.check.title);
  expect(await findingsOn(person, "zh-CN")).toEqual([]);
  await onward(person);
  await heading(person, words.complaint.ticket.title);
  expect(await findingsOn(person, "zh-CN")).toEqual([]);
  // The person has one reference for all of it; the desk has one for each ticket.
  await mailbox.waitFor(
    ({ to, subject }) => to === story.email && subject.includes(reference) && subject.includes("申诉"),
  );

  const { ticket: atTheDesk, actions } = deskCopy("zh-CN");
  const take = (page: typeof first) =>
    page
      .getByRole("group", { name: atTheDesk.actionsLabel })
      .getByRole("button", { name: sharedCopy("zh-CN").actions.take, exact: true });
  await first.goto(`/desk/tickets/${reference}`);
  await follow(first.locator("#related a"));
  await first.locator("#parent").waitFor();
  const complaint = new URL(first.url()).pathname.split("/").at(-1)!;
  expect(await take(first).count()).toBe(0);
  await signIn(second, "reviewer", "zh-CN");
  await press(second, complaint, "take", "zh-CN");
  await press(second, complaint, "judge", "zh-CN");
  expect(await findingsOn(second, "zh-CN")).toEqual([]);
  await second.getByRole("radio", { name: actions.judge.verdict.changed.text }).check();
  await second.locator("textarea[name=reasons]").fill("开票晚于变更，抬头应当更正。");
  await follow(second.getByRole("button", { name: actions.judge.submit }));
  const decided = await mailbox.waitFor(
    ({ to, text }) => to === story.email && text.includes("开票晚于变更，抬头应当更正。"),
  );
  expect(decided.text).toContain("改变");
  await person.reload();
  await person.getByText(words.complaint.ticket.next.changed).waitFor();

  const reviewer = atDesk(second, "zh-CN");
  await reviewer.approve(reference, "");
  await reviewer.finish(reference, "抬头已更正。");
  await mailbox.waitFor(
    ({ to, subject, text }) => to === story.email && subject.includes(reference) && text.includes("抬头已更正。"),
  );
  await follow(person.getByRole("button", { name: words.complaint.ticket.back }));
  await person.getByText("抬头已更正。").waitFor();
  await person.getByText(words.complaint.card.verdict.changed).waitFor();
});

test("a letter and its paper are looked at before they leave, without a script too", async () => {
  const [agent, person] = [await stage.visit({ options: { javaScriptEnabled: false } }), await stage.visit()];
  await signIn(agent, "agent", "zh-CN");
  const reference = await file(person, stage.portal, somebody("copy", "zh-CN"));
  await atDesk(agent, "zh-CN").take(reference);
  await press(agent, reference, "refuse", "zh-CN");
  await agent.locator("input[name$='.id'][value='nothing-found']").check();
  const explanation = agent.locator("textarea[name$='.explanation']");
  const place = await agent.locator("input[value='nothing-found']").getAttribute("name");
  await agent.locator(`[name="${place!.replace(".id", ".explanation")}"]`).fill("三个系统都没有记录。");
  await follow(agent.getByRole("button", { name: words.preview.button }));
  expect(await agent.evaluate(() => document.activeElement?.id)).toBe("preview-title");
  expect(await agent.frameLocator("iframe").locator("body").innerText()).toContain("三个系统都没有记录。");
  expect(
    await explanation.evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value)),
  ).toContain("三个系统都没有记录。");
  const [opened] = await Promise.all([
    agent.context().waitForEvent("response", (response) => response.url().endsWith("/refuse/paper")),
    agent.getByRole("button", { name: words.preview.open(reference) }).click(),
  ]);
  expect([opened.status(), opened.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await follow(agent.getByRole("button", { name: words.actions.refuse.submit }));
  await agent.waitForURL(`**/desk/tickets/${reference}`);
  const said = () => agent.getByRole("status").filter({ hasText: shared.said.refuse.word });
  expect(await said().count()).toBe(1);
  expect(await agent.evaluate(() => document.activeElement?.textContent)).toContain(shared.said.refuse.word);
  // Looked at again, nothing was done.
  await agent.goto(`/desk/tickets/${reference}`);
  await agent.getByText(shared.statuses.refused).first().waitFor();
  expect(await said().count()).toBe(0);
});

test("what is written often is kept by a manager, put into a letter by an agent, and in the letter's language", async () => {
  const [manager, agent, person] = [await stage.visit(), await stage.visit(), await stage.visit()];
  await signIn(manager, "compliance", "zh-CN");
  await manager.goto("/desk/policies");
  await follow(manager.getByRole("link", { name: words.snippets.open, exact: true }));
  await follow(manager.getByRole("link", { name: words.snippets.add }));
  await manager.locator("#policy").selectOption("resource-go");
  await manager.locator("input[name=locale][value=zh-CN]").check();
  await manager.getByLabel(words.snippets.fields.title.label).fill("请补充运单号");
  await manager.getByLabel(words.snippets.fields.body.label).fill("关于 {编号}，请告诉我们 {哪一张} 运单。");
  expect(await findingsOn(manager, "zh-CN")).toEqual([]);
  await follow(manager.getByRole("button", { name: words.snippets.newSubmit }));
  await manager.getByText(shared.said["snippet-saved"].word).waitFor();
  expect(await findingsOn(manager, "zh-CN")).toEqual([]);
  await signIn(agent, "agent", "zh-CN");
  const reference = await file(person, stage.portal, somebody("access", "zh-CN"));
  await atDesk(agent, "zh-CN").take(reference);
  await press(agent, reference, "ask", "zh-CN");
  await agent.getByText(words.preview.writtenIn(words.preview.languages["zh-CN"])).waitFor();
  await agent.locator("details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
  await follow(agent.getByRole("button", { name: "请补充运单号" }));
  const question = agent.getByLabel(words.actions.ask.question.label);
  expect(await question.inputValue()).toBe(`关于 ${reference}，请告诉我们 {哪一张} 运单。`);
  await follow(agent.getByRole("button", { name: words.actions.ask.submit }));
  await agent.getByText(shared.fieldErrors["left-open"]).first().waitFor();
  await question.fill("Please tell us the number of the bill.");
  await follow(agent.getByRole("button", { name: words.actions.ask.submit }));
  await agent.getByText(shared.fieldErrors["not-in-zh-CN"]).first().waitFor();
  expect(await findingsOn(agent, "zh-CN")).toEqual([]);
  await agent.getByLabel(words.preview.anyLanguage.text(words.preview.languages["zh-CN"])).check();
  await follow(agent.getByRole("button", { name: words.actions.ask.submit }));
  await agent.getByText(shared.said.ask.word).waitFor();
});
