import type { Locale } from "../../language";

/** Where each reader's own stands in a letter that is written once for all. No words anybody types look like these. */
export const PLACES = {
  greeting: "rightsdesk--greeting--here",
  releasedAt: "rightsdesk--released--here",
  /** As long as a real one, so that what a link looks like is what it will be. */
  token: "rightsdesk--token--here".padEnd(43, "-"),
} as const;

/** A letter as it is written once: `to` says for whom. */
export type MasterLetter = {
  to: "person" | "authority";
  locale: Locale;
  subject: string;
  html: string;
  text: string;
};

/** What is a reader's own. */
export type Own = { greeting: string; token: string | null; releasedAt: string };

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** How a reader is greeted, by name where we know it. */
export function greetingOf(name: string | null, locale: Locale): string {
  if (locale === "zh-CN") return name === null ? "您好：" : `${name}，您好：`;
  return name === null ? "Hello," : `Dear ${name},`;
}

function filled(text: string, { greeting, token, releasedAt }: Own): string {
  return text
    .replaceAll(PLACES.token, token ?? "")
    .replaceAll(PLACES.releasedAt, () => releasedAt)
    .replaceAll(PLACES.greeting, () => greeting);
}

/** The letter of one reader: the written one, with what is theirs in its places. */
export function fillLetter(
  { subject, html, text }: MasterLetter,
  own: Own,
): Pick<MasterLetter, "subject" | "html" | "text"> {
  const ownInHtml = { ...own, greeting: inHtml(own.greeting), releasedAt: inHtml(own.releasedAt) };
  return { subject, html: filled(html, ownInHtml), text: filled(text, own) };
}
