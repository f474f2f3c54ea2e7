import type { Profile } from "../../policies/profile/profile";
import type { Locale, Text } from "../../language";
import type { WhatAnswer } from "../filing/answers";

/** Parts of what a person asked for, by name; the names in people's words stand where the answer is written. */
type AskedName =
  | "scope"
  | "what"
  | "format"
  | "field"
  | "wrong-value"
  | "right-value"
  | "value"
  | "ground"
  | "erasure"
  | "consents"
  | "other"
  | "accepted"
  | "receiver"
  | "against"
  | "reason"
  | "where"
  | "question"
  | "wish"
  | "decision"
  | "wrong";

/** One part of what was asked: the person's own words, the policy's words they chose, or the code of a choice (`scope`, `format`, `erasure`, `against`, `wish`, `wrong`). */
export type AskedFacts = { name: AskedName; value: string };
type Part = readonly [name: AskedName, value: string];

function named(choices: readonly { id: string; text: Text }[], ids: readonly string[], locale: Locale): string {
  return choices
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text[locale])
    .join("\n");
}

/** Consents by their words, each with where the person switches it off themselves: no letter of ours does that on their device. */
function withdrawn({ consents }: Profile, ids: readonly string[], locale: Locale): string {
  const inBrackets = { "zh-CN": (words: string) => `（${words}）`, en: (words: string) => ` (${words})` }[locale];
  return consents
    .filter(({ id }) => ids.includes(id))
    .map(({ text, where }) => `${text[locale]}${where ? inBrackets(where[locale]) : ""}`)
    .join("\n");
}

function parts(what: WhatAnswer, profile: Profile, locale: Locale): Part[] {
  switch (what.right) {
    case "access":
      return [
        ["scope", what.scope],
        ["what", what.what],
      ];
    case "copy":
      return [
        ["scope", what.scope],
        ["what", what.what],
        ["format", what.format],
      ];
    case "correct":
      return [
        ["field", what.field],
        ["wrong-value", what.wrongValue],
        ["right-value", what.rightValue],
      ];
    case "delete":
      return [
        ["what", what.what],
        ["ground", named(profile.deletionGrounds, [what.ground], locale)],
        ["erasure", profile.anonymise ? (what.erasure ?? "delete") : ""],
      ];
    case "withdraw":
      return [
        ["consents", withdrawn(profile, what.consents, locale)],
        ["other", what.other],
      ];
    case "cancel":
      return [
        ["accepted", named(profile.consequences, what.accepted, locale)],
        ["erasure", profile.anonymise ? (what.erasure ?? "delete") : ""],
      ];
    case "transfer":
      return [
        ["receiver", what.receiver],
        ["what", what.what],
      ];
    case "supplement":
      return [
        ["field", what.field],
        ["value", what.value],
      ];
    case "restrict":
      return [
        ["what", what.what],
        ["reason", what.reason],
      ];
    case "object":
      return [
        ["against", what.against],
        ["what", what.what],
        ["reason", what.reason],
      ];
    case "opt-out":
    case "limit":
      return [["what", what.what]];
    case "personalisation":
      return [["where", what.where]];
    case "rules":
      return [["question", what.question]];
    case "automated":
      return [
        ["wish", what.wish],
        ["decision", what.decision],
      ];
    case "complaint":
      return [
        ["wrong", what.wrong],
        ["what", what.what],
      ];
  }
}

/**
 * What exactly was asked, as an answer repeats it: without evidence, without what identifies the person, without what was left empty.
 * In: the answers, the policy they were given under, the language.
 */
export function askedFacts(what: WhatAnswer, profile: Profile, locale: Locale): AskedFacts[] {
  return parts(what, profile, locale)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ({ name, value }));
}
