import type { Behalf, Locale } from "../letter/letter";
import type { Fact } from "../letter/paper";
import { factNames } from "./shared";
import { apart } from "./text";

const words = {
  "zh-CN": {
    fact: "涉及的人",
    who: { guardian: "您监护的未成年人", agent: "委托您的人", relative: "您已故的亲属" },
    own: { data: "您的信息", account: "您的账号" },
    data: { guardian: "未成年人的信息", agent: "委托人的信息", relative: "逝者的信息" },
    account: { guardian: "未成年人的账号", agent: "委托人的账号", relative: "逝者的账号" },
    check: {
      self: "我们核验您的身份。需要您补充信息时，会写信问您。",
      guardian: "我们核验您和未成年人的身份，以及监护关系。需要您补充时，会写信问您。",
      agent: "我们核验您的身份，以及对方给您的授权。需要您补充时，会写信问您。",
      relative: "我们核验您的身份、亲属关系和您申请的理由。需要您补充时，会写信问您。",
    },
  },
  en: {
    fact: "Whose data",
    who: {
      guardian: "the young person in your care",
      agent: "the person you act for",
      relative: "your relative who died",
    },
    own: { data: "your data", account: "your account" },
    data: {
      guardian: "the data of the young person",
      agent: "the data of the person you act for",
      relative: "the data of your relative",
    },
    account: {
      guardian: "the account of the young person",
      agent: "the account of the person you act for",
      relative: "the account of your relative",
    },
    check: {
      self: "We check who you are. If we need anything else, we will write to you.",
      guardian:
        "We check who you and the young person are, and that they are in your care. If we need anything else, we will write to you.",
      agent:
        "We check who you are, and that you may act for this person. If we need anything else, we will write to you.",
      relative:
        "We check who you are, how you are related, and why you ask. If we need anything else, we will write to you.",
    },
  },
} satisfies Record<Locale, object>;

type Told = { behalf?: Behalf | null };

/** Facts that a letter holding others says once for all of them, by name. */
export const SAID_ONCE: readonly string[] = (["zh-CN", "en"] as const).flatMap((locale) => [
  factNames[locale].reference,
  factNames[locale].right,
  words[locale].fact,
]);

/** Whose data a letter is about, where that is not the reader: masked, and who that is to them. */
export function whoseFacts({ behalf }: Told, locale: Locale): Fact[] {
  const { fact, who } = words[locale];
  if (!behalf) return [];
  const person = apart(behalf.person);
  return [[fact, locale === "en" ? `${person} (${who[behalf.kind]})` : `${person}（${who[behalf.kind]}）`]];
}

/** What a letter about a request begins with: its reference, what was asked, and for whom where it was for somebody else. */
export function aboutFacts(
  { reference, rightName, behalf }: Told & { reference: string; rightName: string },
  locale: Locale,
): Fact[] {
  const name = factNames[locale];
  return [[name.reference, reference], [name.right, rightName], ...whoseFacts({ behalf }, locale)];
}

/** “Your data”, or those of whom the reader acts for: the middle of a sentence. */
export function dataOf({ behalf }: Told, locale: Locale): string {
  const { own, data } = words[locale];
  return behalf ? data[behalf.kind] : own.data;
}

/** “Your account”, or that of whom the reader acts for: the middle of a sentence. */
export function accountOf({ behalf }: Told, locale: Locale): string {
  const { own, account } = words[locale];
  return behalf ? account[behalf.kind] : own.account;
}

/** Whether the reader asked for somebody who has died: they have no account of their own to look into. */
export function isRelative({ behalf }: Told): boolean {
  return behalf?.kind === "relative";
}

/** What is verified before anything else, as the first step. */
export function checkStep({ behalf }: Told, locale: Locale): string {
  return words[locale].check[behalf?.kind ?? "self"];
}
