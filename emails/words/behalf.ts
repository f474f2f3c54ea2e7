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
    invited: {
      page: "这份申请由我们代您登记，还没有核验身份。请打开进度页，看看登记得对不对，并补充能证明身份的信息或者材料。您先补充，我们就能早些办理。",
      byHand:
        "这份申请由我们代您登记，还没有核验身份。请看看登记得对不对，并按信末的联系方式告诉我们能证明身份的信息，例如账号或者订单号。您先补充，我们就能早些办理。",
    },
    check: {
      byContact: "我们通过已有记录中的联系方式，确认是您本人。",
      self: {
        "contact-code": "我们核对您的邮箱是否与已有的记录一致：一致的，不再要求您证明身份；不一致的，会写信问您。",
        "code-and-facts":
          "我们核验您的身份：把您填写的至少两项信息与我们已有的记录核对。需要您补充时，会写信问您；为核验而补充的信息不作他用。",
        declaration:
          "我们核验您的身份：把您填写的至少三项信息与我们已有的记录核对，并请您在进度页签署一份声明（不实的，依法承担伪证责任）。需要您补充时，会写信问您；为核验而补充的信息不作他用。",
        document: "我们核验您的身份：请您出示证件，无关内容可以遮盖。需要您补充时，会写信问您。",
      },
      guardianAgrees: "我们先向您的监护人核实是否同意，再核验您的身份。需要您补充时，会写信问您。",
      guardianOnly: "我们先向您的监护人核实是否同意。需要您补充时，会写信问您。",
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
    invited: {
      page: "We wrote this request down for you and have not verified who you are yet. Please open its page, check what we wrote, and add details or documents that show who you are. The sooner you do, the sooner we can act.",
      byHand:
        "We wrote this request down for you and have not verified who you are yet. Please check what we wrote, and tell us details that show who you are, such as your account or an order number. How to reach us is at the end of this letter. The sooner you do, the sooner we can act.",
    },
    check: {
      byContact: "We check that it is you by a contact we already hold.",
      self: {
        "contact-code":
          "We look whether your e-mail address is the one we have on record. If it is, we ask for no other proof of who you are; if not, we will write to you.",
        "code-and-facts":
          "We verify who you are: we compare at least two details you gave us with what we hold. If we need more, we will write to you, and use it only for this check.",
        declaration:
          "We verify who you are: we compare at least three details you gave us with what we hold, and ask you to sign a declaration on the page of your request, under penalty of perjury. If we need more, we will write to you, and use it only for this check.",
        document:
          "We verify who you are by a document. You may cover anything on it that we do not need. If we need anything else, we will write to you.",
      },
      guardianAgrees:
        "We first ask your guardian whether they agree, and then verify who you are. If we need anything else, we will write to you.",
      guardianOnly: "We first ask your guardian whether they agree. If we need anything else, we will write to you.",
      guardian:
        "We verify who you and the young person are, and that they are in your care. If we need anything else, we will write to you.",
      agent:
        "We verify who you are, and that you may act for this person. If we need anything else, we will write to you.",
      relative:
        "We verify who you are, how you are related, and why you ask. If we need anything else, we will write to you.",
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

/** How sure we must be who asks. The domain has the same names, which `emails` may not import: where letters are written, another does not compile. */
export type Rung = "none" | "contact-code" | "code-and-facts" | "declaration" | "document";

/** How it is verified who asks, as the first step; nothing where nobody has to prove who they are. In: `guardianAgrees`: a child asks without a guardian, who has to agree; `takenIn`: one of ours took the request in. */
export function checkStep(
  {
    behalf,
    identity,
    guardianAgrees,
    takenIn,
  }: Told & { identity: Rung; guardianAgrees: boolean; takenIn?: object | undefined },
  locale: Locale,
): string | undefined {
  if (identity === "none" && !guardianAgrees) return undefined;
  const { self, guardianAgrees: agrees, guardianOnly, byContact, ...others } = words[locale].check;
  if (behalf) return others[behalf.kind];
  if (identity === "none") return guardianOnly;
  if (guardianAgrees) return agrees;
  // Who called typed in no code.
  return takenIn && identity === "contact-code" ? byContact : self[identity];
}

/** Whom one of ours took a request in for is asked to verify who they are; nothing where nobody has to. In: how sure we must be, and whether the letter goes by hand. */
export function inviteStep(
  { identity, takenIn, byHand }: { identity: Rung; takenIn?: object | undefined; byHand?: boolean | undefined },
  locale: Locale,
): string | undefined {
  if (!takenIn || identity === "none") return undefined;
  const { page, byHand: told } = words[locale].invited;
  return byHand ? told : page;
}
