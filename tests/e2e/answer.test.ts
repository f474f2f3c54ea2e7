import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { textOf } from "#tests/support/paper";
import { atDesk, signIn } from "./colleague";
import { findingsOn } from "./look";
import { file, somebody, track } from "./person";
import { useStage } from "./stage";

const stage = useStage();
const zh = portalCopy("zh-CN").track.ticket;
const { letters, ticket } = deskCopy("zh-CN");

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
  const mailed = await stage.portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes("三个系统都没有您的记录。"));
  const attached = Buffer.from(await stage.portal.mailbox.file(mailed, 0));
  await track(person, stage.portal, story, reference);
  const link = person.getByRole("link", { name: zh.paper });
  const downloaded = await person.context().request.get(new URL((await link.getAttribute("href")) ?? "", person.url()).toString());
  expect(Buffer.compare(await downloaded.body(), attached)).toBe(0);
  expect(await textOf(new Uint8Array(await downloaded.body()))).toContain("三个系统都没有您的记录。");

  await desk.goto(`/desk/tickets/${reference}?tab=letters`);
  expect(await findingsOn(desk, "zh-CN")).toEqual([]);
  await desk.getByRole("link", { name: deskCopy("zh-CN").journal.letters.refused }).click();
  await desk.getByText(letters.vouched.matches).waitFor();
  expect(await desk.frameLocator("iframe").getByText("三个系统都没有您的记录。").isVisible()).toBe(true);
  expect(await desk.frameLocator("iframe").locator(".card").evaluate((card) => getComputedStyle(card).paddingTop)).toBe("32px");
  // The letter's own words hold an address and the name of a file.
  expect((await findingsOn(desk, "zh-CN")).filter((finding) => !/^says (pdf|KB|http|track|reference) /.test(finding))).toEqual([]);
  const kept = await desk.context().request.get(new URL((await desk.getByRole("link", { name: `${reference}.pdf` }).getAttribute("href")) ?? "", desk.url()).toString());
  expect(Buffer.compare(await kept.body(), attached)).toBe(0);
  await desk.getByRole("link", { name: letters.back(reference) }).click();
  await desk.getByRole("heading", { name: letters.title, exact: true }).waitFor();
  expect(await desk.getByRole("navigation", { name: ticket.tabs.label }).innerText()).toContain(ticket.tabs.letters);
});
