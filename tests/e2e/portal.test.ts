import { afterEach, describe, expect, test } from "vitest";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { paths } from "#app/paths";
import { atDesk, signIn } from "./colleague";
import {
  clueName,
  codeSentTo,
  file,
  fileByHand,
  fillIn,
  onward,
  referenceOn,
  sayWhoAsks,
  somebody,
  track,
  trackByHand,
} from "./person";
import { follow, heading, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();
const zh = portalCopy("zh-CN");
const en = portalCopy("en");

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

/** How many receipts went to an address: one a ticket. */
async function receiptsOf(email: string): Promise<number> {
  return (await stage.portal.mailbox.letters()).filter(({ to, subject }) => to === email && /RD-/.test(subject)).length;
}

test("all of it without JavaScript: filed, asked, answered, refused, at the portal and at the desk", async () => {
  const options = { javaScriptEnabled: false };
  const [person, desk] = [await stage.visit({ options }), await stage.visit({ options })];
  const story = somebody("access", "zh-CN");
  const reference = await fileByHand(person, stage.portal, story);
  await signIn(desk, "agent", "zh-CN");
  const agent = atDesk(desk, "zh-CN");
  await agent.takeByHand(reference);
  await agent.ask(reference, "您的账号注册于哪一年？");
  await trackByHand(person, stage.portal, story, reference);
  await person.getByLabel(zh.track.ticket.answer.label).fill("2021 年");
  await follow(person.getByRole("button", { name: zh.track.ticket.answer.submit }));
  await agent.refuse(reference, "nothing-found", "三个系统都没有您的记录。");
  await stage.portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes("三个系统都没有您的记录。"));
  await person.goto("/track/ticket");
  expect(await mainOf(person)).toContain("三个系统都没有您的记录。");
});

test("on a phone of 320 pixels, with a finger", async () => {
  const page = await stage.visit({
    locale: "en",
    options: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  });
  const wide: string[] = [];
  const story = somebody("cancel", "en");
  const reference = await fileByHand(page, stage.portal, story, async (at, name) => {
    if (await at.evaluate(() => document.documentElement.scrollWidth > 320)) wide.push(name);
  });
  expect([reference.length, wide]).toEqual([12, []]);
});

describe("a change of language", () => {
  test("keeps what was typed, valid or not, on every question", async () => {
    const page = await stage.visit();
    const toEnglish = () => follow(page.getByRole("button", { name: "English", exact: true }));
    const toChinese = () => follow(page.getByRole("button", { name: "中文", exact: true }));
    await page.goto("/request/right");
    await page.getByRole("checkbox", { name: sharedCopy("zh-CN").rights.correct.name }).check();
    await toEnglish();
    await page.getByText(en.request.right.title).first().waitFor();
    expect(await page.getByRole("checkbox", { name: sharedCopy("en").rights.correct.name }).isChecked()).toBe(true);
    await onward(page);
    await sayWhoAsks(page, { locale: "en" });
    await page.getByLabel(clueName("plate", "en"), { exact: true }).fill("沪A7781X");
    await toChinese();
    await heading(page, zh.request.who.title);
    expect(await page.getByLabel(clueName("plate", "zh-CN"), { exact: true }).inputValue()).toBe("沪A7781X");
    await onward(page);
    await page.getByLabel(zh.request.what.correct.field.label, { exact: true }).fill("姓名");
    await toEnglish();
    await heading(page, en.request.what.correct.title);
    expect(await page.getByLabel(en.request.what.correct.field.label, { exact: true }).inputValue()).toBe("姓名");
  });

  test("on the code's page files nothing", async () => {
    const page = await stage.visit();
    const story = somebody("access", "zh-CN");
    await fillIn(page, story);
    await page.locator("#code").fill(await codeSentTo(stage.portal, story.email));
    await follow(page.getByRole("button", { name: "English", exact: true }));
    await heading(page, en.request.code.title);
    expect(await receiptsOf(story.email)).toBe(0);
  });
});

describe("a draft", () => {
  test("survives a reload, and a browser that was closed", async () => {
    const page = await stage.visit({ locale: "en" });
    const story = somebody("copy", "en");
    await fillIn(page, story);
    await page.goto("/request/check");
    await page.reload();
    await page.getByText(story.email).waitFor();
    const storageState = await page.context().storageState();
    await page.context().close();
    const again = await stage.visit({ locale: "en", options: { storageState } });
    await again.goto("/request/check");
    await again.getByText(story.email).waitFor();
    await again.getByText("ORDER-7781").waitFor();
  });

  test("is nobody else's: another browser begins anew", async () => {
    const page = await stage.visit();
    await page.goto("/request/check");
    expect(new URL(page.url()).pathname).toBe("/request/right");
    await page.goto("/request/sent");
    expect(new URL(page.url()).pathname).not.toBe("/request/sent");
  });

  test("leads a person who runs ahead back to the first open question", async () => {
    const page = await stage.visit();
    await page.goto("/request/right?right=delete");
    await onward(page);
    await sayWhoAsks(page, { locale: "zh-CN" });
    for (const step of ["what", "contact", "check", "code"]) {
      await page.goto(`/request/${step}`);
      expect([step, new URL(page.url()).pathname]).toEqual([step, "/request/who"]);
    }
  });

  test("is changed from the check, answer by answer, and comes back to it", async () => {
    const page = await stage.visit({ locale: "en" });
    const story = somebody("access", "en");
    await fillIn(page, story);
    await page.goto("/request/check");
    await follow(page.getByRole("link", { name: en.request.check.change }).nth(2));
    await page.getByLabel(clueName("order-number", "en"), { exact: true }).fill("ORDER-0001");
    await onward(page);
    await heading(page, en.request.check.title);
    await page.getByText("ORDER-0001").waitFor();
  });
});

describe("a draft in two tabs", () => {
  test.each(["zh-CN", "en"] as const)(
    "%s, without JavaScript: what one changed is not filed by the other, but shown again",
    async (locale) => {
      const { request } = portalCopy(locale);
      const first = await stage.visit({ locale, options: { javaScriptEnabled: false } });
      const story = somebody("access", locale);
      await fillIn(first, story);
      const code = await codeSentTo(stage.portal, story.email);

      const second = await first.context().newPage();
      await second.goto(paths.changeAnswer("who"));
      await second.getByLabel(clueName("order-number", locale), { exact: true }).fill("ORDER-0002");
      await onward(second);
      await heading(second, request.check.title);

      await first.locator("#code").fill(code);
      await onward(first);
      await heading(first, request.check.title);
      const shown = await mainOf(first);
      expect(shown).toContain(sharedCopy(locale).refusals["draft-changed"]);
      expect(shown).toContain("ORDER-0002");
      expect(await receiptsOf(story.email)).toBe(0);

      await onward(first);
      await heading(first, request.code.title);
      await first.locator("#code").fill(code);
      await onward(first);
      await heading(first, request.sent.title);
    },
  );
});

describe("filing once", () => {
  test("back and again after filing gives the same ticket", async () => {
    const page = await stage.visit();
    const story = somebody("delete", "zh-CN");
    const reference = await fileByHand(page, stage.portal, story);
    await page.goBack();
    if (await page.locator("#code").count()) {
      await page.locator("#code").fill("123456");
      await onward(page);
      await page.waitForURL("**/request/sent");
    }
    await page.goto("/request/sent");
    expect(await referenceOn(page)).toBe(reference);
    await page.goto("/request/check");
    expect(await referenceOn(page)).toBe(reference);
    await stage.portal.mailbox.waitFor(({ to, subject }) => to === story.email && subject.includes(reference));
    expect(await receiptsOf(story.email)).toBe(1);
  });

  test("the code sent ten times at once from one browser gives one ticket", async () => {
    const page = await stage.visit();
    const story = somebody("access", "zh-CN");
    await fillIn(page, story);
    const seen = await page.locator("input[name=seen]").first().inputValue();
    const form = { seen, code: await codeSentTo(stage.portal, story.email) };
    const headers = { "Sec-Fetch-Site": "same-origin" };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => page.request.post("/request/code", { form, headers, maxRedirects: 0 })),
    );
    expect(new Set(answers.map((answer) => `${answer.status()} ${answer.headers().location}`))).toEqual(
      new Set(["303 /request/sent"]),
    );
    await page.goto("/request/sent");
    const reference = await referenceOn(page);
    await stage.portal.mailbox.waitFor(({ to, subject }) => to === story.email && subject.includes(reference));
    expect(await receiptsOf(story.email)).toBe(1);
  });

  test("a code to an address that was then changed is worth nothing", async () => {
    const page = await stage.visit();
    const story = somebody("access", "zh-CN");
    await fillIn(page, story);
    const code = await codeSentTo(stage.portal, story.email);
    await follow(page.getByRole("link", { name: zh.request.code.change }));
    await page.getByLabel(zh.request.contact.email.label, { exact: true }).fill(`other-${story.email}`);
    await onward(page);
    await onward(page);
    await page.locator("#code").fill(code);
    await onward(page);
    await page.getByText(sharedCopy("zh-CN").refusals["code-wrong"]).first().waitFor();
    expect(await receiptsOf(story.email)).toBe(0);
  });
});

describe("following a request", () => {
  /** What a browser shows that asks for a reference and types a wrong code, with the reference itself left out. */
  async function asking(reference: string): Promise<string[]> {
    const page = await stage.visit();
    const seen: string[] = [];
    const note = async () => {
      // The answer may still be on its way in: what is compared is the whole page.
      await page.waitForLoadState();
      seen.push(new URL(page.url()).pathname, (await page.locator("body").innerText()).replaceAll(reference, "…"));
    };
    await page.goto("/track");
    await page.getByLabel(zh.track.reference.label).fill(reference);
    await onward(page);
    await note();
    for (const code of ["000000", "12"]) {
      await page.locator("#code").fill(code);
      await onward(page);
      await note();
    }
    await follow(page.getByRole("button", { name: zh.track.code.resend }));
    await note();
    await page.goto("/track/ticket");
    await note();
    return seen;
  }

  test("a reference nobody has is answered exactly like one that somebody has", async () => {
    const page = await stage.visit();
    const reference = await file(page, stage.portal, somebody("access", "zh-CN"));
    const known = await asking(reference);
    expect(await asking("RD-AAAA-AAAC")).toEqual(known);
    expect(known.at(-2)).not.toBe("/track/ticket");
  });

  test("what cannot be a reference is said to be so", async () => {
    const page = await stage.visit();
    await page.goto("/track");
    await page.getByLabel(zh.track.reference.label).fill("RD-0000-0000");
    await onward(page);
    await page.getByText(zh.track.referenceUnreadable).first().waitFor();
    expect(await page.title()).toContain("错误");
  });

  test("a person withdraws, gets the letter, leaves, and is out", async () => {
    const page = await stage.visit({ locale: "en" });
    const story = somebody("withdraw", "en");
    const reference = await file(page, stage.portal, story);
    await track(page, stage.portal, story, reference);
    await follow(page.getByRole("link", { name: en.track.ticket.withdraw }));
    await follow(page.getByRole("link", { name: en.track.withdraw.keep }));
    await heading(page, en.track.ticket.title);
    await follow(page.getByRole("link", { name: en.track.ticket.withdraw }));
    await follow(page.getByRole("button", { name: en.track.withdraw.submit }));
    await page.getByText(en.track.events.withdraw).first().waitFor();
    expect(await page.getByRole("link", { name: en.track.ticket.withdraw }).count()).toBe(0);
    await stage.portal.mailbox.waitFor(
      ({ to, subject, text }) =>
        to === story.email && subject.includes(reference) && /withdr/i.test(`${subject} ${text}`),
    );
    await follow(page.getByRole("button", { name: en.track.ticket.leave }));
    await page.waitForURL(({ pathname }) => pathname === paths.home());
    await page.goto("/track/ticket");
    expect(new URL(page.url()).pathname).toBe("/track");
  });

  test("an answer sent twice is kept once", async () => {
    const desk = await stage.visit();
    await signIn(desk, "agent", "zh-CN");
    const page = await stage.visit();
    const story = somebody("access", "zh-CN");
    const reference = await file(page, stage.portal, story);
    await atDesk(desk, "zh-CN").take(reference);
    await atDesk(desk, "zh-CN").ask(reference, "哪一年？");
    await track(page, stage.portal, story, reference);
    const send = () =>
      page.request.post("/track/ticket", {
        form: { answer: "就是那一年" },
        headers: { "Sec-Fetch-Site": "same-origin" },
        maxRedirects: 0,
      });
    expect((await Promise.all([send(), send(), send()])).map((answer) => answer.status())).toEqual([303, 303, 303]);
    await desk.goto(`/desk/tickets/${reference}?tab=conversation`);
    expect(await desk.getByText("就是那一年").count()).toBe(1);
  });
});
