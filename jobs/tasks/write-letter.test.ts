import { expect, test } from "vitest";
import { resourceCloud } from "#app/domain/policies/profiles/resource-cloud";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { LOCALES } from "#app/domain/language";
import {
  blockerFacts,
  controllerFacts,
  policyFacts,
  remedyFacts,
  endFacts,
} from "#app/domain/tickets/letters/facts/letter-facts";
import type { LetterContent } from "#app/domain/tickets/letters/content/kinds.server";
import { writeLetter } from "./write-letter";
import { RIGHT_NAMES } from "#app/domain/policies/profile/right-names";

const ORIGIN = "https://rights.example";
const REQUEST = { page: "request", reference: "RD-7K4M-2QXP" } as const;
const TRACK = `${ORIGIN}/track?reference=RD-7K4M-2QXP`;

test.each(LOCALES)(
  "letters about a cancellation say what the policy says, and where to go on, in %s",
  async (locale) => {
    const common = {
      controller: controllerFacts(resourceCloud, locale),
      reference: "RD-7K4M-2QXP",
      behalf: null,
      link: REQUEST,
      rightName: RIGHT_NAMES.cancel[locale],
    };
    const { blockers, thirdPartySignIns } = resourceCloud.cancellation;
    const blockedFacts = {
      ...common,
      blockers: blockerFacts(
        resourceCloud,
        blockers.map(({ id }) => id),
        locale,
      ),
      note: null,
      dueOn: "2026-10-15",
    };
    const approvedFacts = {
      ...common,
      dueOn: "2026-10-15",
      note: null,
      ...endFacts(resourceCloud, "cancel", locale),
    };
    const blocked = await write({ kind: "blocked", locale, to: "a@b.example", facts: blockedFacts });
    for (const said of [...blockers.flatMap(({ text, remedy }) => [text[locale], remedy[locale]]), TRACK])
      expect(blocked).toContain(flat(said));
    const approved = await write({ kind: "approved", locale, to: "a@b.example", facts: approvedFacts });
    for (const { text } of thirdPartySignIns) expect(approved).toContain(flat(text[locale]));
  },
);

test.each(LOCALES)("a longer term names both dates, the reason and the most it may take, in %s", async (locale) => {
  const common = {
    controller: controllerFacts(resourceGo, locale),
    reference: "RD-7K4M-2QXP",
    behalf: null,
    link: REQUEST,
    rightName: RIGHT_NAMES.access[locale],
  };
  const told = { ...common, before: "2026-10-15", dueOn: "2026-12-15", reason: "reason <one>" };
  const written = (limit: { termText: string; reopened: boolean } | null) =>
    write({ kind: "extended", locale, to: "a@b.example", facts: { ...told, limit } });
  const termText = locale === "en" ? "3 months" : "3 个月";
  const text = await written(null);
  const dates =
    locale === "en"
      ? ["Thursday 15 October 2026", "Tuesday 15 December 2026"]
      : ["2026年10月15日（周四）", "2026年12月15日（周二）"];
  for (const said of [...dates, "reason <one>", TRACK]) expect(text).toContain(flat(said));
  expect(text).not.toContain(flat(termText));
  const since = locale === "en" ? ["received", "reopened"] : ["收到", "重新打开"];
  for (const reopened of [false, true]) {
    const limited = await written({ termText, reopened });
    for (const said of [termText, since[Number(reopened)]!]) expect(limited).toContain(flat(said));
  }
});

test.each(LOCALES)(
  "a withdrawn consent changes nothing before it, data that are ready are named with their last day, and only their letters say so, in %s",
  async (locale) => {
    const common = {
      controller: controllerFacts(resourceGo, locale),
      reference: "RD-7K4M-2QXP",
      behalf: null,
      link: REQUEST,
      rightName: RIGHT_NAMES.withdraw[locale],
    };
    const asked = {
      file: "RD-7K4M-2QXP",
      person: "王**",
      subject: null,
      receivedOn: "2026-09-18",
      decidedOn: "2026-10-12",
      decidedAt: "2026-10-12T02:30:00.000Z",
      asked: [],
    };
    const facts = {
      ...common,
      ...asked,
      items: [],
      came: null,
      particulars: null,
      done: "x",
      where: "y",
      finishedOn: "2026-10-12",
      remedies: remedyFacts(resourceGo, locale, "withdraw", { refusing: false }),
    };
    const sentence = locale === "en" ? "doesnotaffect" : "不影响撤回前";
    expect(
      await write({
        kind: "finished",
        locale,
        to: "a@b.example",
        facts: { ...facts, notRetroactive: true, packageUntil: null },
      }),
    ).toContain(sentence);
    expect(
      await write({
        kind: "finished",
        locale,
        to: "a@b.example",
        facts: { ...facts, notRetroactive: false, packageUntil: null },
      }),
    ).not.toContain(sentence);
    const ready = await write({
      kind: "finished",
      locale,
      to: "a@b.example",
      facts: { ...facts, notRetroactive: false, packageUntil: "2026-11-11" },
    });
    expect(ready).toContain(
      flat(locale === "en" ? "enter the code we send you, and download them by" : "输入验证码后下载，最迟"),
    );
    expect(ready).toContain(flat(locale === "en" ? "Wednesday 11 November 2026" : "2026年11月11日（周三）"));
  },
);

async function write(content: LetterContent): Promise<string> {
  return flat((await writeLetter(content, ORIGIN)).text);
}

/** Words without the line breaks a mail adds. */
function flat(text: string): string {
  return text.replace(/^> ?/gm, "").replace(/\s+/g, "");
}

test.each(LOCALES)(
  "the foot names the policy by its title, and where its text or its page is, in %s",
  async (locale) => {
    const title = { "zh-CN": "示例隐私政策", en: "Sample privacy policy" };
    const named = { ...resourceGo, title, policyUrl: "https://policy.example/privacy" };
    const receipt = (profile: typeof resourceGo, text: { version: number } | null) =>
      write({
        kind: "withdrawn",
        locale,
        to: "a@b.example",
        facts: {
          controller: { ...controllerFacts(profile, locale), policy: policyFacts(profile, locale, text) },
          reference: "RD-7K4M-2QXP",
          behalf: null,
          link: REQUEST,
          rightName: RIGHT_NAMES.access[locale],
          withdrawnOn: "2026-10-01",
        },
      });
    const own = await receipt(named, { version: 3 });
    for (const said of [title[locale], `${ORIGIN}/p/${resourceGo.id}/text/3`]) expect(own).toContain(flat(said));
    const elsewhere = await receipt(named, null);
    for (const said of [title[locale], named.policyUrl]) expect(elsewhere).toContain(flat(said));
    expect(await receipt({ ...named, policyUrl: null }, null)).not.toContain(flat(title[locale]));
    expect(await receipt({ ...named, title: null }, { version: 3 })).not.toContain(flat(`/p/${resourceGo.id}/text`));
  },
);
