import type { Profile } from "../../policies/profile/profile";
import type { Locale, Text } from "../../language";
import type { WhatAnswer } from "../filing/answers";
import type { Erasure } from "../workflow/codes";
import { RIGHT_NAMES } from "../../policies/profile/right-names";

/** One thing a person asked for; `category` is what of the policy's lists it is. */
export type AskedItem = { what: string; category: string | null };

type Listed = { id: string; text: Text };

function listed(choices: readonly Listed[], locale: Locale): AskedItem[] {
  return choices.map(({ id, text }) => ({ what: text[locale], category: id }));
}

function inWords(...words: string[]): AskedItem[] {
  return words.filter((each) => each !== "").map((what) => ({ what, category: null }));
}

const ANONYMISED: Text = { "zh-CN": "（匿名化）", en: " (to be made anonymous)" };

/** Items that say so themselves where the data shall not be deleted but made anonymous. */
function anonymised(items: AskedItem[], erasure: Erasure | undefined, locale: Locale): AskedItem[] {
  return erasure === "anonymise"
    ? items.map((item) => ({ ...item, what: `${item.what}${ANONYMISED[locale]}` }))
    : items;
}

function itemsOf(what: WhatAnswer, profile: Profile, locale: Locale): AskedItem[] {
  switch (what.right) {
    case "access":
    case "copy":
      return [
        ...inWords(what.what),
        ...(what.scope === "all" || what.what === "" ? listed(profile.dataCategories, locale) : []),
      ];
    case "correct":
    case "supplement":
      return inWords(what.field);
    case "withdraw":
      return [
        ...listed(
          profile.consents.filter(({ id }) => what.consents.includes(id)),
          locale,
        ),
        ...inWords(what.other),
      ];
    case "cancel":
      return anonymised(listed(profile.cancellation.systems, locale), what.erasure, locale);
    case "delete":
      return anonymised(inWords(what.what), what.erasure, locale);
    case "personalisation":
      return inWords(what.where);
    case "rules":
      return inWords(what.question);
    case "automated":
      return inWords(what.decision);
    default:
      return inWords(what.what);
  }
}

/** What was asked for, thing by thing, as the desk begins its answer: in the person's own words, or the policy's. Never empty. */
export function askedItems(what: WhatAnswer, profile: Profile, locale: Locale): AskedItem[] {
  const items = itemsOf(what, profile, locale);
  return items.length > 0 ? items : inWords(RIGHT_NAMES[what.right][locale]);
}
