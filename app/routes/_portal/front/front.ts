import { calendarFor } from "#app/domain/clock/calendar/calendar";
import { dueOn } from "#app/domain/clock/stopwatch/due";
import { restDayAtEnd } from "#app/domain/clock/stopwatch/rest-day";
import { restDayText } from "#app/domain/clock/stopwatch/rest-day-text";
import type { CivilDate } from "#app/domain/clock/dates/civil-date";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import type { Profile, RightPromise } from "#app/domain/policies/profile/profile";
import type { Text } from "#app/domain/language";
import type { ServiceEnd } from "#app/domain/programmes/programme/service-end.server";
import type { ListedNotice } from "#app/domain/programmes/reading/public-notices.server";
import type { RetirementTold } from "#app/http/portal/retirement.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { offeredRights } from "../../_portal.request.right/form";

/** Clues named on the front page: enough to know what to look for. */
const CLUES_NAMED = 4;

type Term = { count: number; unit: "working-day" | "calendar-day" | "month" };

/** What a portal's front page tells. `due` is the last civil date for what is filed now, `restDay` why it is a day of rest or is not; `automatedDecisions` is what the policy says of them, if anything; `notices` is what everybody is told now; `end` is that of the service, where it was told; `retirement` that of the policy. */
export type Front = {
  policyId: string;
  rights: Right[];
  terms: Term[];
  due: string;
  /** Why that day, one of rest, is not moved, or why it is; null where it is a day of work. */ restDay: Text | null;
  automatedDecisions: Text | null;
  notices: ListedNotice[];
  end: ServiceEnd | null;
  retirement: RetirementTold | null;
  /** The first things by which the policy finds people. */ clues: Text[];
};

/** What is told now under a policy. */
export type ToldNow = Pick<Front, "notices" | "end" | "retirement">;

const NOTHING: ToldNow = { notices: [], end: null, retirement: null };

/** By when a request of today is finished, and what there is to say of that day. */
function endOf(
  term: RightPromise["term"],
  today: CivilDate,
  { calendar: id }: Profile,
): Pick<Front, "due" | "restDay"> {
  const calendar = calendarFor(id);
  const rest = restDayAtEnd(today, term, calendar);
  const restDay = rest && { "zh-CN": restDayText(term, rest, "zh-CN"), en: restDayText(term, rest, "en") };
  return { due: dueOn(today, term, calendar).dueOn, restDay };
}

/** The front page of a policy's portal. In: the policy, the instant, what everybody is told now. */
export function frontOf(profile: Profile, now: Date, told: ToldNow = NOTHING): Front {
  const today = civilDateIn(now, profile.zone);
  const rights = offeredRights(profile);
  const terms = rights.flatMap((right) => profile.rights[right]?.term ?? []);
  const distinct = [...new Map(terms.map((term) => [`${term.count} ${term.unit}`, term])).values()];
  const latest = distinct
    .map((term) => endOf(term, today, profile))
    .reduce((one, other) => (other.due > one.due ? other : one), { due: today, restDay: null });
  return {
    policyId: profile.id,
    rights,
    terms: distinct.map(({ count, unit }) => ({ count, unit })),
    ...latest,
    automatedDecisions: profile.automatedDecisions,
    ...told,
    clues: profile.clues
      .filter(({ kind }) => kind !== "text")
      .slice(0, CLUES_NAMED)
      .map(({ name }) => name),
  };
}
