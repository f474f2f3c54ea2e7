import { dateText } from "../../clock/dates/date-text";
import type { Locale } from "../../language";
import { rightName } from "../profile/right-names";
import type { Profile } from "../profile/profile";
import type { Right } from "../profile/rights";
import { fillSnippet } from "./variables";

/** What a snippet is picked for: a ticket, and the language of its letter. `dueOn`: a civil date. */
export type Writing = { reference: string; right: Right; dueOn: string; profile: Profile; locale: Locale };

/** A snippet's words with what is known of the ticket filled in, in the language of the letter; what is not known stays between braces. */
export function filledFor(body: string, { reference, right, dueOn, profile, locale }: Writing): string {
  const { name, hotline, email } = profile.controller;
  return fillSnippet(body, {
    reference,
    due: dateText(dueOn, locale),
    company: name[locale],
    right: rightName(right, locale),
    phone: hotline,
    email,
  });
}

/** What a text has left open: a place between braces that nobody filled in. */
const OPEN = /\{[^{}\n]{1,40}\}/;

/**
 * Whether words have a brace that is no part of a place to be filled in: one that was not closed, or is too far from the other, or is written
 * wide. Such words would be sent as they stand.
 */
export function hasLooseBrace(words: string): boolean {
  return /[{}｛｝]/.test(words.replace(new RegExp(OPEN, "g"), ""));
}

/** Whether words leave something between braces, which no person is sent. */
export function isLeftOpen(words: string): boolean {
  return OPEN.test(words);
}
