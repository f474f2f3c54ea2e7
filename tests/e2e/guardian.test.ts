import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { calendarFor } from "#app/domain/clock/calendar/calendar";
import { dueOn } from "#app/domain/clock/stopwatch/due";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { baiju } from "#app/domain/policies/profiles/baiju";
import demoStaff from "#prisma/demo-staff.json";
import { textOf } from "#tests/support/paper";
import { atDesk, press, signIn } from "./colleague";
import { findingsOn } from "./look";
import { file, somebody, track } from "./person";
import { arriving, follow, heading, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();
const desk = deskCopy("zh-CN");
const CHILD = "欧阳幼测";
const nameOf = (role: string) => demoStaff.find((each) => each.role === role)!.name;

const found: string[] = [];
afterEach(() => {
  expect([...found.splice(0), ...stage.errors.splice(0)]).toEqual([]);
});

async function look(page: Page, name: string): Promise<void> {
  found.push(...(await findingsOn(page, "zh-CN")).map((finding) => `${name} ${finding}`));
}

test("监护人替孩子申请：先获批准才能查看，孩子和监护人分别核实，答复寄给监护人", async () => {
  const requester = { kind: "guardian", subjectName: CHILD, subjectAge: 9, relation: "母亲" } as const;
  const story = somebody("delete", "zh-CN", baiju, requester);
  const [person, agentPage, managerPage] = [await stage.visit(), await stage.visit(), await stage.visit()];
  const reference = await file(person, stage.portal, story);
  const receipt = await stage.portal.mailbox.waitFor(
    ({ to, subject }) => to === story.email && subject.includes(reference),
  );
  const { dueOn: due } = dueOn(
    civilDateIn(new Date(receipt.date), baiju.zone),
    baiju.rights.delete!.term,
    calendarFor(baiju.calendar),
  );
  expect(receipt.text).toContain(sharedCopy("zh-CN").longDate(due));
  const agent = atDesk(agentPage, "zh-CN");

  // Before the approval: the front alone, whichever way one comes; the ticket is taken all the same.
  await signIn(agentPage, "agent", "zh-CN");
  await agentPage.goto(`/desk/tickets/${reference}?tab=letters`);
  await agentPage.waitForURL(`**/desk/tickets/${reference}/access`);
  await look(agentPage, "front");
  for (const untold of [CHILD, "母亲", story.name, story.email]) expect(await mainOf(agentPage)).not.toContain(untold);
  await follow(agentPage.getByRole("button", { name: desk.access.take, exact: true }));
  await follow(agentPage.getByRole("button", { name: desk.bulk.checked.submit(desk.bulk.acts.take) }));
  await follow(agentPage.getByRole("link", { name: reference }));
  await agentPage.waitForURL(({ pathname }) => pathname === `/desk/tickets/${reference}/access`);
  expect(await mainOf(agentPage)).toContain(desk.ticket.assignee(nameOf("agent")));

  // By keyboard alone, first without a reason.
  await agentPage.locator("#send").focus();
  await arriving(agentPage, () => agentPage.keyboard.press("Enter"));
  await agentPage.getByText(desk.errorSummary).waitFor();
  await look(agentPage, "no reason");
  await agentPage.keyboard.press("Tab");
  await agentPage.locator("#reason").focus();
  await agentPage.keyboard.type("由我办理，要核对监护关系的材料");
  await agentPage.keyboard.press("Tab");
  await arriving(agentPage, () => agentPage.keyboard.press("Enter"));
  await agentPage.getByText(desk.access.states.waitingWord, { exact: true }).waitFor();
  await look(agentPage, "waiting");

  // Whoever decides is told by letter, which holds nobody's data, and finds it in the list.
  const manager = demoStaff.find(({ role }) => role === "compliance")!;
  const told = await stage.portal.mailbox.waitFor(
    ({ to, subject }) => to === manager.email && subject.includes(reference),
  );
  for (const untold of [CHILD, story.name, story.email, "监护关系的材料"]) expect(told.text).not.toContain(untold);
  await signIn(managerPage, "compliance", "zh-CN");
  await follow(managerPage.getByRole("link", { name: desk.access.view }));
  await heading(managerPage, desk.access.list.title);
  await look(managerPage, "what is asked");
  expect(await mainOf(managerPage)).not.toContain(CHILD);
  await follow(managerPage.getByRole("table", { name: desk.access.list.open }).getByRole("link", { name: reference }));
  await follow(managerPage.getByRole("button", { name: desk.access.decide.submit }));
  await managerPage.getByText(desk.errorSummary).waitFor();
  await look(managerPage, "a decision to mend");
  await atDesk(managerPage, "zh-CN").letSee(reference);
  await look(managerPage, "decided");
  // Who approves does not see it for that.
  await managerPage.goto(`/desk/tickets/${reference}`);
  await managerPage.waitForURL(`**/desk/tickets/${reference}/access`);
  await stage.portal.mailbox.waitFor(
    ({ to, text }) =>
      to === demoStaff.find(({ role }) => role === "agent")!.email &&
      text.includes(reference) &&
      text.includes("您可以查看和处理"),
  );

  // Two people are verified, each asked for apart.
  await agentPage.goto(`/desk/tickets/${reference}`);
  for (const shown of [CHILD, "母亲", story.name]) expect(await mainOf(agentPage)).toContain(shown);
  await press(agentPage, reference, "verify", "zh-CN");
  await look(agentPage, "verify");
  await follow(agentPage.getByRole("button", { name: desk.actions.verify.submit }));
  await agentPage.getByText(desk.errorSummary).waitFor();
  await look(agentPage, "verify to mend");
  const { behalf, method, detail } = desk.actions.verify;
  const fieldErrors = sharedCopy("zh-CN").fieldErrors;
  const lines = [
    [behalf.guardian.label, fieldErrors["accept-all"]],
    [behalf.guardian.method, fieldErrors["choose-one"]],
    [behalf.guardian.detail.label, fieldErrors.required],
    [method, fieldErrors["choose-one"]],
    [detail.label, fieldErrors.required],
  ] as const;
  for (const [label, error] of lines)
    await agentPage.getByRole("link", { name: desk.errorLine(label, error) }).waitFor();
  await agent.verifyGuardian(reference);
  await agent.approve(reference, "");
  await agent.finish(reference, "已从账号和订单中删除。");

  // The answer, to the guardian: in the mail, on paper, on their page.
  const mailed = await stage.portal.mailbox.waitFor(
    ({ to, text }) => to === story.email && text.includes("已从账号和订单中删除。"),
  );
  expect(mailed.subject).toContain(reference);
  const paper = await textOf(new Uint8Array(await stage.portal.mailbox.file(mailed, 0)));
  for (const words of ["已从账号和订单中删除。", CHILD]) expect(paper).toContain(words);
  expect(mailed.text).not.toContain(CHILD);
  await track(person, stage.portal, story, reference);
  await person.getByRole("link", { name: portalCopy("zh-CN").track.ticket.paper }).waitFor();

  // The journal tells who was let in by whom, and when they looked: once, for all those pages.
  await agentPage.goto(`/desk/tickets/${reference}?tab=journal`);
  await look(agentPage, "journal");
  const journal = await mainOf(agentPage);
  expect(journal).toContain(desk.access.journal.asked(nameOf("agent")));
  expect(journal).toMatch(new RegExp(`${nameOf("compliance")}批准${nameOf("agent")}查看未成年人的信息`));
  expect(journal.match(new RegExp(`${nameOf("agent")}在.*查看了未成年人的信息`, "g"))?.length).toBeLessThanOrEqual(2);
  for (const confirmed of ["child-identity", "guardianship"] as const)
    expect(journal).toContain(desk.actions.verify.confirmations[confirmed].text);
  expect(journal).toContain(desk.actions.verify.own(desk.actions.verify.methods.document.text));
});

test("没有批准的同事提交任何操作，都只会看到怎样申请", async () => {
  const story = somebody("delete", "zh-CN", baiju, {
    kind: "guardian",
    subjectName: CHILD,
    subjectAge: 9,
    relation: "母亲",
  });
  const [person, page] = [await stage.visit(), await stage.visit()];
  const reference = await file(person, stage.portal, story);
  await signIn(page, "reviewer", "zh-CN");
  await page.goto(`/desk/tickets/${reference}/access`);
  // A form as an old page would still hold it.
  await page.evaluate((action) => {
    const form = Object.assign(document.createElement("form"), { method: "post", action });
    const body = Object.assign(document.createElement("input"), { name: "body", value: "x" });
    form.append(body);
    document.body.append(form);
    form.submit();
  }, `/desk/tickets/${reference}/note`);
  await page.getByText(desk.access.notDone).waitFor();
  await look(page, "not done");
});

test("in English the pages say no less: refused with a reason, asked again, approved by an administrator", async () => {
  const english = deskCopy("en");
  const story = somebody("delete", "en", baiju, {
    kind: "guardian",
    subjectName: "Kim Planted",
    subjectAge: 9,
    relation: "mother",
  });
  const [person, agentPage, managerPage] = [
    await stage.visit({ locale: "en" }),
    await stage.visit({ locale: "en" }),
    await stage.visit({ locale: "en" }),
  ];
  const see = async (page: Page, name: string) =>
    void found.push(...(await findingsOn(page, "en")).map((finding) => `${name} ${finding}`));
  const reference = await file(person, stage.portal, story);
  await signIn(agentPage, "agent", "en");
  const agent = atDesk(agentPage, "en");
  await agentPage.goto(`/desk/tickets/${reference}`);
  await see(agentPage, "front");
  await agent.askToSee(reference, "I work on it and have to look at the papers");
  await see(agentPage, "waiting");
  await signIn(managerPage, "administrator", "en");
  await managerPage.goto("/desk/access");
  await follow(
    managerPage.getByRole("table", { name: english.access.list.open }).getByRole("link", { name: reference }),
  );
  await see(managerPage, "decide");
  await managerPage.locator("input[name=decision][value=refused]").check();
  await follow(managerPage.getByRole("button", { name: english.access.decide.submit }));
  await managerPage.getByText(english.errorSummary).waitFor();
  await managerPage.locator("#note").fill("Please take the ticket first");
  await follow(managerPage.getByRole("button", { name: english.access.decide.submit }));
  await managerPage.waitForURL("**/desk/access");
  await agentPage.goto(`/desk/tickets/${reference}`);
  await agentPage.getByText("Please take the ticket first").waitFor();
  await see(agentPage, "refused");
  await agent.askToSee(reference, "The ticket is mine now");
  await atDesk(managerPage, "en").letSee(reference);
  await agent.takeByHand(reference);
  await see(agentPage, "the ticket");
  await press(agentPage, reference, "verify", "en");
  await see(agentPage, "verify");
  await agent.verifyGuardian(reference);
  await agentPage.goto(`/desk/tickets/${reference}?tab=journal`);
  await see(agentPage, "journal");
  expect(await mainOf(agentPage)).toContain(english.actions.verify.confirmations.guardianship.text);

  // Not needed any more: taken back with a reason, and the ticket is closed at once.
  const { end } = english.access;
  await managerPage.goto("/desk/access");
  await follow(
    managerPage
      .getByRole("table", { name: english.access.list.decided })
      .getByRole("row")
      .filter({ hasText: "Approved until" })
      .getByRole("link", { name: reference }),
  );
  await follow(managerPage.getByRole("link", { name: end.open }));
  await heading(managerPage, end.title);
  await see(managerPage, "take back");
  await follow(managerPage.getByRole("button", { name: end.submit }));
  await managerPage.getByText(english.errorSummary).waitFor();
  await see(managerPage, "take back, to mend");
  await managerPage.locator("#reason").fill("The papers are checked");
  await follow(managerPage.getByRole("button", { name: end.submit }));
  await managerPage.getByText("The papers are checked").waitFor();
  await see(managerPage, "taken back");
  await agentPage.reload();
  await agentPage.waitForURL(`**/desk/tickets/${reference}/access`);
  await agentPage.getByText("The papers are checked").waitFor();
  await see(agentPage, "closed again");
});
