import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { baiju } from "#app/domain/policies/profiles/baiju";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import demoStaff from "#prisma/demo-staff.json";
import { atDesk, press, signIn } from "./colleague";
import { findingsOn } from "./look";
import { file, fileByHand, onward, sayWhoAsks, somebody, track, trackByHand } from "./person";
import { follow, heading, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();
const desk = deskCopy("zh-CN");
const portal = portalCopy("zh-CN");
const nameOf = (role: string) => demoStaff.find((each) => each.role === role)!.name;

const found: string[] = [];
afterEach(() => {
  expect([...found.splice(0), ...stage.errors.splice(0)]).toEqual([]);
});

async function look(page: Page, name: string): Promise<void> {
  found.push(...(await findingsOn(page, "zh-CN")).map((finding) => `${name} ${finding}`));
}

/** What a queue says, all of it. */
async function queueOf(page: Page): Promise<string> {
  await page.goto("/desk");
  return mainOf(page);
}

test("十六岁少年的监护人：从申请到答复，没有一处把少年叫作孩子", async () => {
  const YOUNG = "欧阳少测";
  const requester = { kind: "guardian", subjectName: YOUNG, subjectAge: 16, relation: "父亲" } as const;
  const story = somebody("delete", "zh-CN", baiju, requester);
  const [person, agentPage, managerPage] = [await stage.visit(), await stage.visit(), await stage.visit()];
  const read: string[] = [];
  const reference = await fileByHand(person, stage.portal, story, async (page, name) => {
    read.push(await mainOf(page));
    if (name.startsWith("behalf")) await look(page, name);
  });
  const agent = atDesk(agentPage, "zh-CN");
  await signIn(agentPage, "agent", "zh-CN");
  await agent.askToSee(reference, "由我办理，要核对监护关系");
  await signIn(managerPage, "compliance", "zh-CN");
  await atDesk(managerPage, "zh-CN").letSee(reference);
  await agent.take(reference);

  // Both are identified as surely as the right requires: a phone call is not enough, and the form says so beside each.
  await press(agentPage, reference, "verify", "zh-CN");
  const { verify } = desk.actions;
  expect(await mainOf(agentPage)).toContain(verify.required["code-and-facts"]);
  for (const name of ["method", "subjectMethod"])
    await agentPage.locator(`input[name=${name}][value=contact-on-file]`).check();
  for (const each of ["child-identity", "guardianship"] as const)
    await agentPage.getByRole("checkbox", { name: verify.confirmations[each].text }).check();
  await agentPage.locator("#behalf").fill("户口簿与账号资料一致");
  await agentPage.locator("#detail").fill("回拨了留存的电话");
  await follow(agentPage.getByRole("button", { name: verify.submit }));
  await agentPage.getByText(desk.errorSummary).waitFor();
  await look(agentPage, "too low");
  const low = sharedCopy("zh-CN").fieldErrors["rung-too-low"];
  for (const label of [verify.behalf.guardian.method, verify.method])
    await agentPage.getByRole("link", { name: desk.errorLine(label, low) }).waitFor();
  expect(await agentPage.locator("#detail").inputValue()).toBe("回拨了留存的电话");

  await agent.verifyGuardian(reference);
  await agent.approve(reference, "");
  await agent.finish(reference, "已从账号和订单中删除。");
  const answer = await stage.portal.mailbox.waitFor(
    ({ to, text }) => to === story.email && text.includes("已从账号和订单中删除。"),
  );
  await trackByHand(person, stage.portal, story, reference, async (page) => void read.push(await mainOf(page)));
  const mails = (await stage.portal.mailbox.letters()).filter(({ to }) => to === story.email);
  expect(mails.length).toBeGreaterThan(2);
  // What the policy says of children under fourteen is one of the grounds to choose from, and is nobody's name for this person.
  const ofChildren = baiju.deletionGrounds.map(({ text }) => text["zh-CN"]).filter((text) => text.includes("儿童"));
  const withoutThem = (text: string) => ofChildren.reduce((left, ground) => left.replaceAll(ground, ""), text);
  for (const text of [...read, ...mails.map((mail) => `${mail.subject} ${mail.text}`)])
    expect(withoutThem(text)).not.toMatch(/孩子|儿童|我的(全部)?(个人信息|数据|信息)/);
  expect(answer.text.replace(/\s/g, "")).toContain("您监护的未成年人");
});

test("代理人替未成年人提交的工单：没有批准的同事在列表、工单、文件、信件里都看不到内容；批准以后能看，查看留下记录", async () => {
  const CLIENT = "欧阳未测";
  const requester = {
    kind: "agent",
    subjectName: CLIENT,
    authority: "代为申请并接收结果",
    authorityUntil: "",
  } as const;
  const story = { ...somebody("access", "zh-CN", resourceGo, requester), name: "慕容代测", age: "under-18" as const };
  const [person, page, managerPage] = [await stage.visit(), await stage.visit(), await stage.visit()];
  const reference = await fileByHand(person, stage.portal, story, async (at, name) => {
    if (name === "who") {
      expect(await mainOf(at)).toContain(portal.request.who.age.labelForOthers);
      await look(at, "who, for another");
    }
    if (name === "check") expect(await mainOf(at)).toContain(portal.request.who.age["under-18"].text);
  });
  await signIn(page, "agent", "zh-CN");
  const secrets = [CLIENT, story.name, "慕**", "代为申请并接收结果", story.email];
  const queue = await queueOf(page);
  expect(queue).toContain(reference);
  for (const secret of secrets) expect(queue).not.toContain(secret);
  await look(page, "queue");
  for (const tab of ["", "?tab=files", "?tab=letters", "?tab=journal", "?tab=conversation", "?tab=notes"]) {
    await page.goto(`/desk/tickets/${reference}${tab}`);
    await page.waitForURL(`**/desk/tickets/${reference}/access`);
    for (const secret of secrets) expect(await page.content()).not.toContain(secret);
  }
  const agent = atDesk(page, "zh-CN");
  await agent.askToSee(reference, "由我办理");
  await signIn(managerPage, "compliance", "zh-CN");
  await atDesk(managerPage, "zh-CN").letSee(reference);
  await page.goto(`/desk/tickets/${reference}`);
  for (const shown of [CLIENT, story.name, desk.ticket.facts.requester.ageBands["under-18"]])
    expect(await mainOf(page)).toContain(shown);
  await look(page, "the ticket");
  await page.goto(`/desk/tickets/${reference}?tab=journal`);
  const journal = await mainOf(page);
  expect(journal).toMatch(new RegExp(`${nameOf("compliance")}批准${nameOf("agent")}查看未成年人的信息`));
  expect(journal).toMatch(new RegExp(`${nameOf("agent")}在.*查看了未成年人的信息`));
});

test("核验发现当事人是未成年人：记下以后，发现的人也要先获得批准", async () => {
  const story = { ...somebody("access", "zh-CN"), name: "慕容未测" };
  const [person, page] = [await stage.visit(), await stage.visit()];
  const reference = await file(person, stage.portal, story);
  await signIn(page, "agent", "zh-CN");
  const agent = atDesk(page, "zh-CN");
  await agent.take(reference);
  expect(await queueOf(page)).toContain("慕*");
  await press(page, reference, "verify", "zh-CN");
  await follow(page.getByRole("link", { name: desk.actions.verify.minor.link }));
  await heading(page, desk.access.note.title);
  await look(page, "note a minor");
  await follow(page.getByRole("button", { name: desk.access.note.submit }));
  await page.getByText(desk.errorSummary).waitFor();
  await look(page, "note a minor, to mend");
  await page.locator("input[name=band][value=under-18]").check();
  await page.locator("#shown").fill("出生日期显示十六岁");
  await follow(page.getByRole("button", { name: desk.access.note.submit }));
  await page.waitForURL(`**/desk/tickets/${reference}/access`);
  for (const secret of [story.name, story.email]) expect(await page.content()).not.toContain(secret);
  expect(await queueOf(page)).not.toContain("慕*");
});

test("a child who asks alone is led to a guardian, calmly and with nothing lost", async () => {
  const words = portalCopy("en").request;
  const [page, other] = [await stage.visit({ locale: "en" }), await stage.visit({ locale: "en" })];
  const see = async (at: Page, name: string) =>
    void found.push(...(await findingsOn(at, "en")).map((finding) => `${name} ${finding}`));
  const toGuardian = async (at: Page) => {
    await at.goto("/request/right?right=access");
    await onward(at);
    await sayWhoAsks(at, { locale: "en" });
    await at.locator("#clue-order-number").fill("ORDER-7781");
    await at.locator("input[name=age][value=under-14]").check();
    await onward(at);
    await heading(at, words.guardian.title);
  };
  await toGuardian(page);
  await see(page, "guardian");
  await onward(page);
  await page.getByText(portalCopy("en").errors.summary).waitFor();
  await see(page, "guardian, nothing chosen");
  await page.locator("input[name=way][value=asks]").check();
  await onward(page);
  await heading(page, words.requester.guardian.title);
  await page.locator("#subjectName").fill("Kim Planted");
  await page.locator("#subjectAge").fill("12");
  await page.locator("#relation").fill("mother");
  await onward(page);
  // What finds the person was told already, and is not asked again.
  await heading(page, words.what.access.title);

  await toGuardian(other);
  await other.locator("input[name=way][value=agrees]").check();
  await onward(other);
  await other.getByText(portalCopy("en").errors.summary).waitFor();
  await see(other, "guardian, nobody to ask");
  await other.locator("#contact").fill("mother@family.example");
  await onward(other);
  await heading(other, words.what.access.title);
});

test("逝者的近亲属可以注销账号，没有一处请他们登录，也不说自己办理更快", async () => {
  const requester = {
    kind: "relative",
    subjectName: "欧阳逝测",
    diedOn: "2026-03-05",
    kinship: "女儿",
    interest: "整理遗产",
  } as const;
  const story = somebody("cancel", "zh-CN", resourceGo, requester);
  const [person, page] = [await stage.visit(), await stage.visit()];
  const read: string[] = [];
  const reference = await fileByHand(person, stage.portal, story, async (at, name) => {
    if (name.startsWith("what")) {
      await look(at, name);
      read.push(await mainOf(at));
    }
  });
  expect(read.join()).not.toContain(portal.request.what.quicker);
  for (const { text, remedy } of resourceGo.cancellation.blockers) {
    expect(read.join()).toContain(text["zh-CN"]);
    expect(read.join()).not.toContain(remedy["zh-CN"]);
  }
  await signIn(page, "agent", "zh-CN");
  const agent = atDesk(page, "zh-CN");
  await agent.take(reference);
  await press(page, reference, "verify", "zh-CN");
  const { verify } = desk.actions;
  for (const each of ["death", "kinship", "interest"] as const)
    await page.getByRole("checkbox", { name: verify.confirmations[each].text }).check();
  expect(await page.locator("input[name=subjectMethod][value=contact-on-file]").count()).toBe(0);
  await page.locator("input[name=subjectMethod][value=document]").check();
  await page.locator("input[name=method][value=document]").check();
  await page.locator("#behalf").fill("死亡证明、户口簿");
  await page.locator("#detail").fill("身份证与申请一致");
  await follow(page.getByRole("button", { name: verify.submit }));
  const [blocker] = resourceGo.cancellation.blockers;
  await agent.block(reference, blocker!.text["zh-CN"]);
  const letter = await stage.portal.mailbox.waitFor(
    ({ to, text }) => to === story.email && text.includes(blocker!.text["zh-CN"]),
  );
  expect(letter.text).not.toContain(blocker!.remedy["zh-CN"]);
  expect(letter.text).toContain("您不用登录逝者的账号");
  await track(person, stage.portal, story, reference);
  const tracked = await mainOf(person);
  expect(tracked).toContain(portal.track.clear.relativeHelp);
  expect(tracked).not.toContain(blocker!.remedy["zh-CN"]);
  await look(person, "blocked");
  // Nobody tells the bereaved to settle what they cannot sign in to, on this page or the next.
  const { clear, events, ticket } = portal.track;
  const [toldToAct] = ticket.state.blocked("X").split("，");
  for (const untold of [toldToAct!, events.block]) expect(tracked).not.toContain(untold);
  await follow(person.getByRole("link", { name: clear.relativeOpen }));
  await heading(person, clear.relativeQuestion);
  expect(await person.title()).toContain(clear.relativeQuestion);
  await follow(person.getByRole("button", { name: clear.relativeSubmit }));
  await person.waitForURL("**/track/ticket");
  expect(await mainOf(person)).toContain(portal.track.relative.events.clear);
});
