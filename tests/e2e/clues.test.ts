import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { addDays } from "#app/domain/clock/dates/civil-date";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { readStopwatch } from "#app/domain/clock/stopwatch/stopwatch";
import { profileSchema } from "#app/domain/policies/profile/profile";
import { baiju } from "#app/domain/policies/profiles/baiju";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { tradeNotice } from "#app/domain/policies/profiles/trade-notice";
import { clockRule } from "#app/domain/tickets/deadlines/clock-rule";
import { paths } from "#app/paths";
import { atDesk, publishByTwo, signIn } from "./colleague";
import { findingsOn } from "./look";
import { file, onward, referenceOn, sayWhoAsks, somebody, track } from "./person";
import { follow, heading, mainOf } from "./reading";
import { useOwnStage } from "./stage";
import { until } from "#tests/support/until";

const stage = useOwnStage();

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

const words = deskCopy("zh-CN").policies;
const zh = portalCopy("zh-CN");

/** An administrator with the next version of a policy begun. */
async function administrator(policyId: string): Promise<Page> {
  const page = await stage.visit({ locale: "zh-CN" });
  await signIn(page, "administrator", "zh-CN");
  await page.goto(paths.policy(policyId));
  await follow(page.getByRole("button", { name: words.policy.start }));
  return page;
}

/** Opens a section from the policy's page. */
async function section(page: Page, policyId: string, name: string): Promise<void> {
  await page.goto(paths.policy(policyId));
  await follow(page.getByRole("link", { name, exact: true }));
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function save(page: Page, policyId: string): Promise<void> {
  await follow(page.locator("#send"));
  await page.waitForURL(({ pathname, search }) => pathname + search === `${paths.policy(policyId)}?done=saved`);
}

async function publish(page: Page, version: number): Promise<void> {
  await publishByTwo(page, await stage.visit({ locale: "zh-CN" }), version);
}

test("a clue is added to a policy and published; a person is asked it, and the agent has it before them when verifying", async () => {
  const page = await administrator(baiju.id);
  await section(page, baiju.id, words.sections.names.clues);
  const last = baiju.clues.length;
  await follow(page.getByRole("button", { name: words.form.add(words.fields.clues.label) }));
  await page.locator(`#clues_${last}_name`).fill("骑手工牌号");
  await page.locator(`#clues_${last}_name_en`).fill("Courier badge");
  await page.locator(`#clues_${last}_help`).fill("工牌背面的数字");
  await page.locator(`#clues_${last}_help_en`).fill("The figures on its back");
  await page.locator(`#clues_${last}_kind`).selectOption({ label: words.options["clues.kind"].text });
  await page.getByRole("radio", { name: words.options["clues.holder"]["no-account"] }).last().check();
  await follow(page.locator(`#clues_${last}_-row [value^="up "]`));
  expect(await page.locator(`#clues_${last - 1}_name`).inputValue()).toBe("骑手工牌号");
  await save(page, baiju.id);

  // It is seen before it is published: compared, and as the person will be asked.
  await page.goto(paths.policyCompare(baiju.id));
  expect(await mainOf(page)).toContain("骑手工牌号");
  await page.goto(paths.policyPreview(baiju.id, "who"));
  await page.getByLabel("骑手工牌号", { exact: true }).waitFor();
  await page.goto(paths.policy(baiju.id));
  await publish(page, 2);

  const written = profileSchema.parse({
    ...baiju,
    clues: [
      ...baiju.clues,
      { id: "courier-badge", name: { "zh-CN": "骑手工牌号", en: "Courier badge" }, kind: "text" },
    ],
  });
  const person = await stage.visit({ locale: "zh-CN", options: { viewport: { width: 320, height: 640 } } });
  await person.goto(paths.start("access", baiju.id));
  await onward(person);
  await sayWhoAsks(person, { locale: "zh-CN", policy: written });
  await heading(person, zh.request.who.title);
  for (const { name } of written.clues) await person.getByLabel(name["zh-CN"], { exact: true }).waitFor();
  for (const never of ["提单", "车牌"]) expect(await mainOf(person)).not.toContain(never);
  expect(await findingsOn(person, "zh-CN")).toEqual([]);

  const other = await stage.visit({ locale: "zh-CN" });
  const story = somebody("access", "zh-CN", { ...written, clues: written.clues.slice(-1) });
  const reference = await file(other, stage.portal, story);
  const agentPage = await stage.visit({ locale: "zh-CN" });
  await signIn(agentPage, "agent", "zh-CN");
  const agent = atDesk(agentPage, "zh-CN");
  await agent.takeByHand(reference);
  await follow(agentPage.getByRole("link", { name: sharedCopy("zh-CN").actions.verify, exact: true }));
  const told = agentPage.getByRole("region", { name: deskCopy("zh-CN").actions.verify.clues });
  expect(await told.innerText()).toMatch(/骑手工牌号\s*ORDER-7781/);
  expect(await findingsOn(agentPage, "zh-CN")).toEqual([]);
  await agent.verify(reference);
  await agentPage.goto(paths.ticket(reference));
  expect(await mainOf(agentPage)).toMatch(/骑手工牌号\s*ORDER-7781/);
});

test("a policy of Chinese alone has one portal, whatever the browser asks for, and no English to fill in", async () => {
  const page = await administrator(tradeNotice.id);
  await section(page, tradeNotice.id, words.sections.names.basics);
  await page.getByRole("checkbox", { name: words.options.languages.en }).uncheck();
  await save(page, tradeNotice.id);
  await section(page, tradeNotice.id, words.sections.names.basics);
  expect(await page.locator("[lang=en] input, [lang=en] textarea").count()).toBe(0);
  expect(await page.locator("#name").inputValue()).toBe(tradeNotice.name["zh-CN"]);
  await page.goto(paths.policy(tradeNotice.id));
  await publish(page, 2);

  const reader = await stage.visit({ locale: "en" });
  await reader.goto(paths.portal(tradeNotice.id));
  await heading(reader, zh.home.title);
  expect(await reader.locator("html").getAttribute("lang")).toBe("zh-CN");
  expect(await reader.getByRole("button", { name: "English", exact: true }).count()).toBe(0);
  expect(await findingsOn(reader, "zh-CN")).toEqual([]);
  const story = somebody("access", "zh-CN", profileSchema.parse({ ...tradeNotice, languages: ["zh-CN"] }));
  const reference = await file(reader, stage.portal, story);
  const receipt = await stage.portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes(reference));
  expect(receipt.text).toContain("您");

  // Elsewhere the same browser reads what it chose.
  await reader.goto(paths.portal(baiju.id));
  await heading(reader, portalCopy("en").home.title);
  expect(await reader.locator("html").getAttribute("lang")).toBe("en");

  // The policy cannot be read here: no link to it, and its address says how to ask.
  await reader.goto(paths.portal(tradeNotice.id));
  expect(await reader.locator("footer a").count()).toBeGreaterThan(0);
  expect(await reader.locator(`a[href^="${paths.policyText(tradeNotice.id)}"]`).count()).toBe(0);
  expect((await reader.goto(paths.policyText(tradeNotice.id)))?.status()).toBe(404);
  await reader.getByText(zh.policyText.notHere).waitFor();
});

test("来电没有编号：没申请过的代为登记，期限从来电算起，再来电按号码就能找到", async () => {
  const { search, intake, tasks, ticket, letters } = deskCopy("zh-CN");
  const shared = sharedCopy("zh-CN");
  const page = await stage.visit();
  const found: string[] = [];
  const look = async (name: string) => {
    found.push(...(await findingsOn(page, "zh-CN")).map((finding) => `${name} ${finding}`));
  };
  const next = () => follow(page.locator("#send"));
  const callsUnder = async (number: string) => {
    await page.goto("/desk/search");
    await page.locator("main input[name=q]").fill(number);
    await page.getByRole("radio", { name: search.why.choices.call }).check();
    await follow(page.locator("main").getByRole("button", { name: search.submit }));
  };
  const receivedOn = addDays(civilDateIn(new Date(), resourceGo.zone), -2);
  await signIn(page, "agent", "zh-CN");
  await callsUnder("139 7781 0042");
  await page.getByText(search.empty.title).waitFor();
  await follow(page.getByRole("link", { name: search.empty.takeIn }));
  await look("begin");
  await page.getByRole("radio", { name: resourceGo.name["zh-CN"] }).check();
  await next();
  await page.getByRole("radio", { name: intake.channels.phone }).check();
  await page.locator("#on").fill(receivedOn);
  await page.locator("#time").fill("25:00");
  await page.getByRole("checkbox", { name: shared.rights.access.name }).check();
  await next();
  await page.getByText(shared.fieldErrors.time).first().waitFor();
  expect(await page.locator("#on").inputValue()).toBe(receivedOn);
  await look("came");
  await page.locator("#time").fill("16:20");
  await next();
  await page.locator("#clue-account").fill("7781004201");
  await page.locator("#name").fill("来电测试");
  await page.getByRole("radio", { name: intake.person.ways.phone }).check();
  await page.locator("#phone").fill("13977810042");
  await look("person");
  await next();
  await page.locator("input[name=scope]").first().check();
  await next();
  await next();
  await page.getByText(shared.fieldErrors["words-or-scan"]).first().waitFor();
  await page.locator("#words").fill("我想知道你们存了我哪些信息");
  await look("words");
  await next();
  for (const told of ["来电测试", "13977810042", "我想知道你们存了我哪些信息", "16:20"])
    expect(await mainOf(page)).toContain(told);
  await look("check");
  await next();
  await heading(page, intake.done.title);
  await look("done");
  const reference = await referenceOn(page);

  // The clock of a request that came by the portal on that day ends on the same one.
  const reading = readStopwatch([{ type: "started", on: receivedOn, at: new Date() }], clockRule(resourceGo, "access"));
  await page.goto(paths.ticket(reference));
  const facts = await mainOf(page);
  for (const said of [shared.longDate(reading.dueOn), intake.fact.received, "16:20", intake.fact.registered])
    expect(facts).toContain(said);
  await look("ticket");
  await page.goto(`${paths.ticket(reference)}?tab=journal`);
  const journal = await mainOf(page);
  for (const said of [intake.channels.phone, `${shared.longDate(receivedOn)}`.slice(0, 4), "16:20"])
    expect(journal).toContain(said);

  // The receipt is told by phone, and the person is asked to verify.
  const told = page.locator("form", { has: page.getByRole("radio", { name: tasks.results.phoned }) });
  await until("the receipt is made", async () => {
    await page.goto(`${paths.ticket(reference)}?tab=tasks`);
    return (await told.count()) === 1;
  });
  await look("by hand");
  await page.goto(`${paths.ticket(reference)}?tab=letters`);
  await follow(page.locator("tbody a").first());
  for (const said of [letters.word.made, letters.vouched.matches]) expect(await mainOf(page)).toContain(said);
  const letter = page.frameLocator("iframe").locator("body");
  for (const said of [reference, "还没有核验身份", "打电话、邮寄或者当面告知"])
    expect(await letter.innerText()).toContain(said);
  await look("letter");
  await page.goto(`${paths.ticket(reference)}?tab=tasks`);
  await told.getByRole("radio", { name: tasks.results.phoned }).check();
  await told.locator("textarea").fill("本人接听，已读给对方听");
  await follow(told.getByRole("button", { name: tasks.submit }));
  expect(await mainOf(page)).toContain(tasks.results.phoned);

  await callsUnder("139-7781-0042");
  await follow(page.getByRole("link", { name: reference }));
  await page.waitForURL(({ pathname }) => pathname === paths.ticket(reference));
  expect(await mainOf(page)).toContain(ticket.unassigned);
  expect(found).toEqual([]);
});

test("12345 转来的：主管机关的期限在我们的旁边，申请人收到回执、打开申请", async () => {
  const { intake } = deskCopy("zh-CN");
  const shared = sharedCopy("zh-CN");
  const page = await stage.visit();
  const next = () => follow(page.locator("#send"));
  const story = somebody("access", "zh-CN");
  const today = civilDateIn(new Date(), resourceGo.zone);
  const [receivedOn, answerBy] = [addDays(today, -2), addDays(today, 3)];
  await signIn(page, "agent", "zh-CN");
  await page.goto(paths.intake());
  await page.getByRole("radio", { name: resourceGo.name["zh-CN"] }).check();
  await next();
  await page.getByRole("radio", { name: intake.channels.authority }).check();
  await page.locator("#office").fill("12345 热线");
  await page.locator("#file").fill("7781");
  await page.locator("#answerBy").fill(answerBy);
  await page.locator("#on").fill(receivedOn);
  await page.locator("#time").fill("09:30");
  await page.getByRole("checkbox", { name: shared.rights.access.name }).check();
  await next();
  await page.locator("#clue-account").fill("7781004202");
  await page.locator("#name").fill(story.name);
  await page.getByRole("radio", { name: intake.person.ways["e-mail"] }).check();
  await page.locator("#email").fill(story.email);
  await next();
  await page.locator("input[name=scope]").first().check();
  await next();
  await page.locator("#words").fill("群众要求查询个人信息");
  await next();
  await next();
  await heading(page, intake.done.title);
  const reference = await referenceOn(page);
  await page.goto(paths.ticket(reference));
  const ours = await mainOf(page);
  for (const said of [intake.authority.notice.word("12345 热线"), shared.longDate(answerBy), "7781"])
    expect(ours).toContain(said);
  expect(await findingsOn(page, "zh-CN")).toEqual([]);
  await page.goto("/desk?view=unassigned");
  const row = page.locator("tbody tr", { has: page.getByRole("link", { name: reference }) });
  expect(await row.innerText()).toContain(intake.authority.queue);

  const receipt = await stage.portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes(reference));
  for (const said of [shared.longDate(receivedOn).slice(0, 10), "还没有核验身份"]) expect(receipt.text).toContain(said);
  const person = await stage.visit();
  await track(person, stage.portal, story, reference);
  expect(await findingsOn(person, "zh-CN")).toEqual([]);
});
