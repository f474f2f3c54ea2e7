import pg from "pg";
import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { photo } from "#tests/factories/uploads";
import demoStaff from "#prisma/demo-staff.json";
import { atDesk, press, signIn, signOut } from "./colleague";
import { codeSentTo, file, fillIn, onward, somebody, track } from "./person";
import { follow, heading, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();
let agentPage: Page;
let reviewerPage: Page;

beforeAll(async () => {
  [agentPage, reviewerPage] = [await noScript(), await noScript()];
  await signIn(agentPage, "agent", "zh-CN");
  await signIn(reviewerPage, "reviewer", "zh-CN");
});

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

const [DESK, DESK_EN] = [deskCopy("zh-CN"), deskCopy("en")];
const [WORDS, WORDS_EN] = [portalCopy("zh-CN"), portalCopy("en")];
const CARRIER = resourceGo.recipients[0]!;

function noScript(): Promise<Page> {
  return stage.visit({ options: { javaScriptEnabled: false } });
}

/** Chooses a picture in the page's form, and presses nothing. */
async function choose(page: Page, name: string): Promise<void> {
  await page.locator("#file").setInputFiles({ name, mimeType: "image/jpeg", buffer: await photo() });
}

/** The same page in English, and back: what it says is looked at in both languages. */
async function inEnglish(page: Page, look: () => Promise<void>): Promise<void> {
  await follow(page.getByRole("button", { name: sharedCopy("en").languageName }));
  await look();
  await follow(page.getByRole("button", { name: sharedCopy("zh-CN").languageName }));
}

/** A ticket taken and verified. Out: its reference. */
async function handled(person: Page, story: ReturnType<typeof somebody>): Promise<string> {
  const reference = await file(person, stage.portal, story);
  await atDesk(agentPage, "zh-CN").take(reference);
  await atDesk(agentPage, "zh-CN").verify(reference);
  return reference;
}

test("a file chosen while filing goes along with “continue”, with “back” and with a change of language", async () => {
  const person = await noScript();
  const story = somebody("copy", "zh-CN");
  await fillIn(person, story, async (_, name) => {
    if (name !== "evidence") return;
    await choose(person, "one.jpg");
    await follow(person.getByRole("button", { name: WORDS.frame.back }));
    await onward(person);
    await heading(person, WORDS.files.question.title);
    await person.getByText("one.jpg").first().waitFor();
    await choose(person, "two.jpg");
    await follow(person.getByRole("button", { name: sharedCopy("en").languageName }));
    await heading(person, WORDS_EN.files.question.title);
    for (const each of ["one.jpg", "two.jpg"]) await person.getByText(each).first().waitFor();
    await follow(person.getByRole("button", { name: sharedCopy("zh-CN").languageName }));
    await choose(person, "three.jpg");
  });
  await person.goto("/request/check");
  expect(await mainOf(person)).toContain(WORDS.files.question.checkValue(3));
  await person.context().close();
});

test("a file that is not taken keeps the person on the page, beside the field, whatever was pressed", async () => {
  const person = await noScript();
  await fillIn(person, somebody("copy", "zh-CN"), async (_, name) => {
    if (name !== "evidence") return;
    const nothing = { name: "not-a-picture.png", mimeType: "image/png", buffer: Buffer.from("<html>") };
    await person.locator("#file").setInputFiles(nothing);
    await onward(person);
    await heading(person, WORDS.files.question.title);
    await person.locator("#file-error").waitFor();
    expect(await person.locator("#file").getAttribute("aria-describedby")).toContain("file-error");
  });
  await person.context().close();
});

test("a file chosen on the ticket goes along with “that is all”; what is still missing can be asked for again", async () => {
  const [person, story] = [await noScript(), somebody("delete", "zh-CN")];
  const reference = await handled(person, story);
  const ask = async () => {
    await press(agentPage, reference, "ask-evidence", "zh-CN");
    await agentPage.locator("input[name=items]").first().check();
    await follow(agentPage.getByRole("button", { name: DESK.actions["ask-evidence"].submit }));
    await agentPage.waitForURL(({ pathname }) => pathname === `/desk/tickets/${reference}`);
  };
  await ask();
  await track(person, stage.portal, story, reference);
  await heading(person, WORDS.track.ticket.title);
  await choose(person, "licence.jpg");
  await person.locator("#answer").fill("授权书下周才能拿到");
  await follow(person.getByRole("button", { name: WORDS.files.asked.submit }));
  await person.getByRole("heading", { name: WORDS.files.add.title }).waitFor();
  await person.getByText("licence.jpg").first().waitFor();
  await ask();
  await person.goto("/track/ticket");
  await person.getByRole("heading", { name: WORDS.files.asked.title }).waitFor();
  await agentPage.goto(`/desk/tickets/${reference}?tab=files`);
  await agentPage.getByText("licence.jpg").first().waitFor();
  await person.context().close();
});

test("a person adds a file and a word on an open ticket without being asked", async () => {
  const [person, story] = [await noScript(), somebody("access", "zh-CN")];
  const reference = await file(person, stage.portal, story);
  await track(person, stage.portal, story, reference);
  await person.getByRole("heading", { name: WORDS.files.add.title }).waitFor();
  await inEnglish(person, () => person.getByRole("heading", { name: WORDS_EN.files.add.title }).waitFor());
  await person.locator("#answer").fill("补充：账号在三月换过手机号");
  await choose(person, "bill.jpg");
  await follow(person.getByRole("button", { name: WORDS.files.add.submit }));
  const shown = await mainOf(person);
  for (const text of ["补充：账号在三月换过手机号", "bill.jpg", WORDS.track.events.added])
    expect(shown).toContain(text);
  await agentPage.goto(`/desk/tickets/${reference}?tab=conversation`);
  expect(await mainOf(agentPage)).toContain("补充：账号在三月换过手机号");
  await person.context().close();
});

/** What is written into the form of a finish with a part refused, with who is told. */
async function fillFinish(reference: string): Promise<void> {
  await press(agentPage, reference, "finish", "zh-CN");
  await agentPage.locator("textarea[name='items[0].what']").fill("诉讼中的提单");
  await agentPage.locator("select[name='items[0].outcome']").selectOption("refused");
  await agentPage.locator("select[name='items[0].groundId']").selectOption("criminal-proceedings");
  await agentPage.locator("textarea[name='items[0].note']").fill("案件还没有审结");
  await follow(agentPage.getByRole("button", { name: DESK.actions.finish.add }));
  await agentPage.locator("textarea[name='items[1].what']").fill("收货地址");
  await agentPage.locator("select[name='items[1].outcome']").selectOption("deleted");
  await agentPage.getByRole("checkbox", { name: CARRIER.text["zh-CN"] }).check();
  await agentPage.getByLabel(DESK.actions.finish.recipients.find.label(CARRIER.text["zh-CN"])).fill("运单号 7781");
  await agentPage.locator("textarea[name=where]").fill("运单系统");
  await agentPage.locator("textarea[name=done]").fill("另寄说明");
}

async function expectFinish(): Promise<void> {
  const value = (name: string) => agentPage.locator(`[name='${name}']`).inputValue();
  expect(await agentPage.getByRole("checkbox", { name: CARRIER.text["zh-CN"] }).isChecked()).toBe(true);
  expect(
    await Promise.all(
      [
        "items[0].what",
        "items[0].outcome",
        "items[0].groundId",
        "items[0].note",
        "items[1].what",
        "items[1].outcome",
        "recipients[0].find",
        "where",
        "done",
      ].map(value),
    ),
  ).toEqual([
    "诉讼中的提单",
    "refused",
    "criminal-proceedings",
    "案件还没有审结",
    "收货地址",
    "deleted",
    "运单号 7781",
    "运单系统",
    "另寄说明",
  ]);
}

/** That words are back is what the page says first, wherever it was scrolled to: in its title, and in sight. */
async function expectBackInSight(): Promise<void> {
  expect(await agentPage.title()).toContain(sharedCopy("zh-CN").kept.titled("").trim());
  const [box, size] = [await agentPage.locator("#kept").boundingBox(), agentPage.viewportSize()];
  expect([box!.y >= 0, box!.y + box!.height <= size!.height]).toEqual([true, true]);
}

/** What time does by itself, done at once. */
async function later(statement: string): Promise<void> {
  const client = new pg.Client(stage.portal.databaseUrl);
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Ends every session of the demo's agent, as half an hour without a press does. */
function endSessions(): Promise<void> {
  return later(`UPDATE "StaffSession" SET "expiresAt" = now() - interval '1 minute' WHERE "staffId" IN
    (SELECT "id" FROM "Staff" WHERE "role" = 'agent')`);
}

describe("a finish", () => {
  test("that is sent back stands in the form again with who is to be told; a session that ends in the middle loses none of it", async () => {
    const [person, story] = [await noScript(), somebody("delete", "zh-CN")];
    const reference = await handled(person, story);
    await person.context().close();
    await atDesk(agentPage, "zh-CN").approve(reference, "");
    await fillFinish(reference);
    await endSessions();
    await follow(agentPage.getByRole("button", { name: DESK.actions.finish.submit }));
    await heading(agentPage, DESK.signIn.title);
    const told = await mainOf(agentPage);
    for (const text of Object.values(DESK.signIn.over)) expect(told).toContain(text);
    await inEnglish(agentPage, async () => {
      const english = await mainOf(agentPage);
      for (const text of Object.values(DESK_EN.signIn.over)) expect(english).toContain(text);
    });
    await signInHere(agentPage);
    expect([new URL(agentPage.url()).pathname, await mainOf(agentPage)]).toEqual([
      `/desk/tickets/${reference}/finish`,
      expect.stringContaining(DESK.kept.help),
    ]);
    await agentPage.locator("#kept:focus").waitFor();
    await expectBackInSight();
    await expectFinish();
    await agentPage.reload();
    await expectBackInSight();
    await expectFinish();
    await follow(agentPage.getByRole("button", { name: DESK.actions.finish.submit }));
    await agentPage.waitForURL(({ pathname }) => pathname === `/desk/tickets/${reference}`);

    await press(reviewerPage, reference, "send-back", "zh-CN");
    const proposed = await mainOf(reviewerPage);
    for (const text of [CARRIER.text["zh-CN"], "运单号 7781"]) expect(proposed).toContain(text);
    await reviewerPage.locator("textarea[name=reason]").fill("请写明案号。");
    await follow(reviewerPage.getByRole("button", { name: DESK.actions["send-back"].submit }));
    await press(agentPage, reference, "finish", "zh-CN");
    await expectFinish();
    for (const text of [DESK.actions.sentBack.word, "请写明案号。"]) expect(await mainOf(agentPage)).toContain(text);
  });

  /** Signs the agent in on the page to which the way led, which knows the way back. */
  async function signInHere(page: Page): Promise<void> {
    const { email, password } = demoStaff.find(({ role }) => role === "agent")!;
    await page.getByLabel(DESK.signIn.email).fill(email);
    await page.getByLabel(DESK.signIn.password).fill(password);
    await follow(page.getByRole("button", { name: DESK.signIn.submit }));
  }

  test("is not lost either when somebody signs out in another window, and signs in again there", async () => {
    const [person, story] = [await noScript(), somebody("access", "zh-CN")];
    const reference = await handled(person, story);
    await person.context().close();
    await press(agentPage, reference, "ask", "zh-CN");
    await agentPage.locator("textarea[name=question]").fill("是上海的那一处吗？");
    const second = await agentPage.context().newPage();
    await second.goto("/desk");
    await signOut(second, "zh-CN");
    await follow(agentPage.getByRole("button", { name: DESK.actions.ask.submit }));
    await heading(agentPage, DESK.signIn.title);
    await second.goto("/desk/sign-in");
    await signInHere(second);
    await agentPage.reload();
    await agentPage.waitForURL(({ pathname }) => pathname === `/desk/tickets/${reference}/ask`);
    expect(await agentPage.locator("textarea[name=question]").inputValue()).toBe("是上海的那一处吗？");
    await second.close();
  });
});

test("who may not do it any more reads what they wrote on the page that says so, and throws it away there", async () => {
  const [person, story] = [await noScript(), somebody("access", "zh-CN")];
  const reference = await file(person, stage.portal, story);
  await person.context().close();
  await agentPage.goto(`/desk/tickets/${reference}/note`);
  await agentPage.locator("textarea[name=body]").fill("对方下周补寄授权书。\n见来信。");
  const role = (name: string) =>
    later(
      `UPDATE "Staff" SET "role" = '${name}' WHERE "email" = '${demoStaff.find((each) => each.role === "agent")!.email}'`,
    );
  await role("administrator");
  try {
    await follow(agentPage.getByRole("button", { name: DESK.ticket.notes.submit }));
    for (let time = 0; time < 2; time++) {
      const shown = await mainOf(agentPage);
      for (const text of [DESK.problems.forbidden.title, sharedCopy("zh-CN").kept.inVain.help, "对方下周补寄授权书。"])
        expect(shown).toContain(text);
      await agentPage.goto(`/desk/tickets/${reference}/note`);
    }
    await follow(agentPage.getByRole("button", { name: sharedCopy("zh-CN").kept.discard }));
    await agentPage.goto(`/desk/tickets/${reference}/note`);
    expect(await mainOf(agentPage)).not.toContain("对方下周补寄授权书。");
  } finally {
    await role("agent");
  }
});

test("a reply typed while the ticket's page closes comes back after a new code, with every word", async () => {
  const [person, story] = [await noScript(), somebody("delete", "zh-CN")];
  const reference = await handled(person, story);
  await atDesk(agentPage, "zh-CN").ask(reference, "哪一处收货地址？");
  await track(person, stage.portal, story, reference);
  const reply = "上海的那一处。\n另一处请保留。";
  await person.locator("#answer").fill(reply);
  await choose(person, "map.jpg");
  await person.context().clearCookies({ name: "track" });
  await follow(person.getByRole("button", { name: WORDS.track.ticket.answer.submit }));
  await heading(person, WORDS.track.title);
  expect(await mainOf(person)).toContain(WORDS.track.waits);
  await inEnglish(person, async () => expect(await mainOf(person)).toContain(WORDS_EN.track.waits));
  expect(await person.locator("#reference").inputValue()).toBe(reference);
  // The code before this one is older than the minute in which no other is sent.
  await later(`UPDATE "OneTimeCode" SET "createdAt" = "createdAt" - interval '2 minutes'`);
  const asked = Date.now();
  await onward(person);
  await heading(person, WORDS.track.code.title);
  expect(await mainOf(person)).toContain(WORDS.track.waits);
  await person.locator("#code").fill(await codeSentTo(stage.portal, story.email, asked));
  await onward(person);
  await heading(person, WORDS.track.ticket.title);
  expect(await person.locator("#answer").inputValue()).toBe(reply);
  const told = await mainOf(person);
  for (const text of [WORDS.track.back.help, WORDS.track.back.fileAgain]) expect(told).toContain(text);
  await choose(person, "map.jpg");
  await follow(person.getByRole("button", { name: WORDS.track.ticket.answer.submit }));
  await person.getByText("map.jpg").first().waitFor();
  await agentPage.goto(`/desk/tickets/${reference}?tab=conversation`);
  expect(await mainOf(agentPage)).toContain("另一处请保留。");
  for (const word of ["另一处请保留", story.email]) expect(stage.portal.output()).not.toContain(word);
  await person.context().close();
});
