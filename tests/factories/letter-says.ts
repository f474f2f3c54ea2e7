import { civilDateIn } from "#app/domain/clock/dates/zone";
import { addDays } from "#app/domain/clock/dates/civil-date";
import { knownGround } from "#app/domain/policies/profile/grounds";
import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import type { Right } from "#app/domain/policies/profile/rights";
import type { Locale } from "#app/domain/language";
import { listFor } from "#app/domain/tickets/evidence/evidence-asked";
import { outcomeName } from "#app/domain/tickets/answer/items";
import { keptUntil } from "#app/domain/tickets/workflow/keeping";
import type { FinishItem, Verdict } from "#app/domain/tickets/workflow/move-input";
import { writtenDate } from "#emails/words/date";
import type { Case } from "./endings";
import { itemsOf, rowOf, SAID } from "./walks";
import { rightName } from "#app/domain/policies/profile/right-names";

/** The verdicts and the withdrawal as the letters put them. */
const VERDICT: Record<Verdict, Record<Locale, string>> = {
  confirmed: { "zh-CN": "维持原答复", en: "Our answer stands" },
  changed: { "zh-CN": "改变原答复", en: "Our answer changes" },
  withdrawn: { "zh-CN": "撤销原答复", en: "Our answer is taken back" },
};
const WITHDRAWN: Record<Locale, string> = { "zh-CN": "我们不再办理", en: "we have stopped work" };
/** Whose data it is about, as the letters put it to somebody who asks for another person. */
const WHOSE: Record<RequesterKind, Record<Locale, string> | null> = {
  subject: null,
  guardian: { "zh-CN": "欧**（您监护的未成年人）", en: "欧** (the young person in your care)" },
  agent: { "zh-CN": "欧**（委托您的人）", en: "欧** (the person you act for)" },
  relative: { "zh-CN": "欧**（您已故的亲属）", en: "欧** (your relative who died)" },
};

function itemWords(item: FinishItem, { profile, right }: Case, locale: Locale): string[] {
  const { what, outcome, note, groundId, eventOn } = item;
  const until = keptUntil(item);
  return [
    what,
    outcomeName(right, outcome)[locale],
    note,
    groundId ? knownGround(profile, right, groundId).name[locale] : "",
    until ? writtenDate(until, locale) : "",
    eventOn ? writtenDate(eventOn, locale) : "",
  ];
}

/** The right a letter names: of a verdict, the one that was complained about. */
async function namedRight(ticketId: string, { ending, right }: Case): Promise<Right> {
  if (ending.kind !== "judged") return right;
  const { parentId } = await rowOf(ticketId);
  return (await rowOf(parentId!)).right as Right;
}

async function happened(ticketId: string, each: Case, locale: Locale): Promise<string[]> {
  const { profile, requester, right, ending } = each;
  const row = await rowOf(ticketId);
  const due = writtenDate(row.dueOn, locale);
  switch (ending.kind) {
    case "finished":
    case "partly":
    case "cleared":
      return [...itemsOf(ending, profile).flatMap((item) => itemWords(item, each, locale)), SAID.searched];
    case "refused":
      return [knownGround(profile, right, ending.ground).name[locale], SAID.explained];
    case "judged":
      return [VERDICT[ending.verdict][locale], SAID.explained];
    case "blocked": {
      const blocker = profile.cancellation.blockers.find(({ id }) => id === ending.blocker)!;
      // The bereaved have no account to put anything right in.
      return [blocker.text[locale], ...(requester === "relative" ? [] : [blocker.remedy[locale]])];
    }
    case "extended":
      return [due, SAID.explained];
    case "withdrawn":
    case "brought-back":
      return [WITHDRAWN[locale]];
    case "asked":
      return [SAID.asked, due];
    case "evidence":
      return [
        ...listFor({ ...row, right }, profile).map((item) => item[locale]),
        SAID.evidence,
        writtenDate(row.evidenceDueOn!, locale),
      ];
    case "fee":
      return [SAID.amount, SAID.explained, profile.feeRule!.cost[locale]];
    case "reopened":
      return [due];
    case "cooling":
      return [writtenDate(addDays(civilDateIn(row.coolingUntil!, profile.zone), -1), locale)];
  }
}

/** Everything the letter of a case must say, in a language. */
export async function mustSay(ticketId: string, each: Case, locale: Locale): Promise<string[]> {
  const whose = WHOSE[each.requester];
  const named = rightName(await namedRight(ticketId, each), locale);
  return [named, ...(whose ? [whose[locale]] : []), ...(await happened(ticketId, each, locale))];
}
