import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { LOCALES } from "#app/domain/language";
import { addMonths } from "#app/domain/clock/dates/civil-date";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { ASKED_RIGHTS } from "#app/domain/policies/profile/rights";
import { writtenDate } from "#emails/words/date";
import { atDesk, signIn, TRADE_DONE } from "./colleague";
import { file, fileByHand, somebody, track } from "./person";
import { follow, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();

/** Each is gone through in one of the languages, in turn: the way is the same, and the words of every page and letter are read in both elsewhere. */
const OFFERED = ASKED_RIGHTS.filter((right) => right !== "delete" && resourceGo.rights[right]);

type Desks = Record<(typeof LOCALES)[number], { agent: Page; reviewer: Page }>;
const desks = {} as Desks;

beforeAll(async () => {
  for (const locale of LOCALES) {
    const [agent, reviewer] = [await stage.visit({ locale }), await stage.visit({ locale })];
    await signIn(agent, "agent", locale);
    await signIn(reviewer, "reviewer", locale);
    desks[locale] = { agent, reviewer };
  }
});

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

/** What is written in each language, by staff and by the person: typed, not from the product. */
const SAID = {
  "zh-CN": {
    question: "您说的是哪一张提单？",
    answer: "七月那张",
    note: "备份会在三十天内清除。",
    done: "已按您的要求处理完毕。",
    reason: "交易记录依法保存三年。",
  },
  en: {
    question: "Which bill of lading do you mean?",
    answer: "The one of July",
    note: "Backups are purged within thirty days.",
    done: "Everything you asked for is done.",
    reason: "Trade records are kept for three years by law.",
  },
};

describe.each(LOCALES)("in %s", (locale) => {
  const words = portalCopy(locale);
  const said = SAID[locale];

  test.each(OFFERED.filter((_right, place) => LOCALES[place % LOCALES.length] === locale))(
    "%s: from the form to the closing letter",
    async (right) => {
      const { portal } = stage;
      const story = somebody(right, locale);
      const person = await stage.visit({ locale });
      const reference = await fileByHand(person, portal, story);
      const letter = (about: RegExp) =>
        portal.mailbox.waitFor(
          ({ to, subject, text }) => to === story.email && subject.includes(reference) && about.test(text),
        );
      await letter(/./);

      const agent = atDesk(desks[locale].agent, locale);
      await agent.take(reference);
      if (right === "access" || right === "correct") {
        await agent.ask(reference, said.question);
        await letter(new RegExp(said.question.replace("?", "\\?")));
        await track(person, portal, story, reference);
        await person.getByText(said.question).first().waitFor();
        await person.getByLabel(words.track.ticket.answer.label).fill(said.answer);
        await follow(person.getByRole("button", { name: words.track.ticket.answer.submit }));
        await person.getByText(said.answer).or(person.getByText(words.track.events.answer)).first().waitFor();
      }
      await agent.verify(reference);
      await agent.approve(reference, said.note);
      await letter(new RegExp(said.note));
      await agent.finish(reference, said.done);
      const closing = await letter(new RegExp(said.done));
      expect(closing.headers["content-language"]).toBe(locale);

      if (right !== "access" && right !== "correct") await track(person, portal, story, reference);
      else await person.reload();
      await person.getByText(said.done).first().waitFor();
      expect(await mainOf(person)).toContain(sharedCopy(locale).rights[right].name);
      await person.context().close();
    },
  );

  test("delete: refused by two people, with its reasons and the way out", async () => {
    const { portal } = stage;
    const story = somebody("delete", locale);
    const person = await stage.visit({ locale });
    const reference = await file(person, portal, story);
    const agent = atDesk(desks[locale].agent, locale);
    await agent.take(reference);
    await agent.verify(reference);
    await agent.refuse(reference, "statutory-duty", said.reason);
    expect(await desks[locale].agent.getByText(sharedCopy(locale).statuses.reviewing).count()).toBeGreaterThan(0);
    await track(person, portal, story, reference);
    expect(await mainOf(person)).not.toContain(said.reason);

    await atDesk(desks[locale].reviewer, locale).confirmRefusal(reference);
    const letter = await portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes(said.reason));
    expect(letter.subject).toContain(reference);
    // The duty behind it: since when, and until when.
    for (const day of [TRADE_DONE, addMonths(TRADE_DONE, 36)]) expect(letter.text).toContain(writtenDate(day, locale));
    await person.reload();
    await person.getByText(said.reason).first().waitFor();
    await person.getByRole("heading", { name: words.track.ticket.remediesTitle }).waitFor();
    await person.context().close();
  });

  test("delete: done", async () => {
    const { portal } = stage;
    const story = somebody("delete", locale);
    const person = await stage.visit({ locale });
    const reference = await file(person, portal, story);
    const agent = atDesk(desks[locale].agent, locale);
    await agent.takeByHand(reference);
    await agent.verifyByHand(reference);
    await agent.approve(reference, said.note);
    await agent.finish(reference, said.done);
    await portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes(said.done));
    await person.context().close();
  });
});

test("nothing a person said stands in what the processes wrote", () => {
  const log = stage.portal.output();
  for (const word of ["mail.example", "Robin", "欧阳", "ORDER-7781", SAID.en.answer, SAID["zh-CN"].answer])
    expect(log).not.toContain(word);
});
