import { describe, expect, it } from "vitest";
import { letters, type LetterKind } from "./catalog";
import type { Behalf, Locale } from "./letter/letter";
import { renderLetter } from "./render";
import { samples } from "./samples";

const TO_REQUESTERS = (Object.keys(letters) as LetterKind[]).filter(
  (kind) =>
    !["code", "recipient-request", "permission-request", "contact-changed", "programme-notice", "digest"].includes(
      kind,
    ) && !kind.startsWith("staff-"),
);
const LOCALES: Locale[] = ["zh-CN", "en"];
const KINDS = ["guardian", "agent", "relative"] as const;

const WHO: Record<Locale, Record<Behalf["kind"], string>> = {
  "zh-CN": { guardian: "张*（您监护的未成年人）", agent: "张*（委托您的人）", relative: "张*（您已故的亲属）" },
  en: {
    guardian: "张* (the young person in your care)",
    agent: "张* (the person you act for)",
    relative: "张* (your relative who died)",
  },
};
/** What belongs to somebody else is never said to be the reader's. */
const READERS = /\byour (personal )?(data|account|consent)\b|\bmy data\b|您的(账号|信息|个人信息|同意)|按您的同意/i;

describe.each(TO_REQUESTERS.flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const)))(
  "the letter %s in %s, to somebody who acts for another",
  (kind, locale) => {
    it.each(KINDS)("says whose data it is about: %s", async (who) => {
      const own = samples[kind][locale] as object;
      const told = {
        ...own,
        behalf: { kind: who, person: "张*" },
        rightName: locale === "en" ? "Cancel the account" : "注销账号",
        aboutRight: locale === "en" ? "Delete personal data" : "删除个人信息",
        packageUntil: "2026-11-11",
        notRetroactive: true,
        coolingOn: "2026-10-01",
      };
      const { text, subject } = await renderLetter(kind, told as never, locale);
      const flat = text.replace(/\s+/g, " ");
      expect(flat.replaceAll(" ", "")).toContain(WHO[locale][who].replaceAll(" ", ""));
      expect(`${subject} ${flat}`).not.toMatch(READERS);
    });

    it("and to somebody who asks for themselves, says nothing of the kind", async () => {
      const { text } = await renderLetter(
        kind,
        { ...(samples[kind][locale] as object), behalf: null } as never,
        locale,
      );
      expect(text).not.toMatch(/涉及的人|Whose data/);
    });
  },
);
