import type { CivilDate } from "../../clock/dates/civil-date";
import { DUTY_GROUND } from "../../policies/profile/grounds";
import { type Concern, needsSecondPerson } from "../../policies/profile/second-person";
import type { Profile } from "../../policies/profile/profile";
import { refuse, type Refusal } from "../../refusal";
import { groundsOffered, type AskedHow } from "./grounds-offered";
import type { FinishItem, MoveInput } from "./move-input";
import { allHold } from "./transfer-conditions";
import { denialFault, denialGaps, UNVERIFIED, type Denial, type DenyScope } from "./unverified";
import type { Action } from "./workflow";
import { outcomesFor, groundsOf } from "./item-outcomes";
import { dutyFault, isDutyOf } from "./keeping";

/** Under which a move's input is looked at: a denial of somebody unverified, and what the request is. `today` is a civil date of the policy's zone. */
export type InputScope = DenyScope & AskedHow;

type Asked = { action: Action; input: MoveInput[Action] };

/** The grounds a decision about to be made names; null for what refuses nothing by its nature. */
function groundsNamed({ action, input }: Asked): string[] | null {
  if (action === "refuse" || action === "propose-refusal")
    return (input as MoveInput["refuse"]).grounds.map(({ id }) => id);
  return action === "finish" || action === "propose-finish" ? groundsOf((input as MoveInput["finish"]).items) : null;
}

/** Whether a decision about to be made needs a second person: a refusal by its grounds and what it is about, a finish by what it refuses. Null for anything else. */
export function twoPeopleDecide(asked: Asked, profile: Profile, concern: Concern): boolean | null {
  const grounds = groundsNamed(asked);
  if (!grounds) return null;
  return grounds.length > 0 && needsSecondPerson(profile, concern, grounds);
}

/** As `twoPeopleDecide`, of a decision that answers several tickets: what two must decide for one of them, they decide for all. */
export function twoPeopleDecideAny(asked: Asked, profile: Profile, concerns: readonly Concern[]): boolean | null {
  const needed = concerns.map((concern) => twoPeopleDecide(asked, profile, concern));
  return needed.includes(true) ? true : (needed[0] ?? null);
}

/** What of the policy's lists an item can be. */
function categoriesOf({ dataCategories, consents, cancellation }: Profile): string[] {
  return [...dataCategories, ...consents, ...cancellation.systems].map(({ id }) => id);
}

/** What speaks against a duty to keep data as the reason of an item or a ground. */
function dutyRefused(
  { dutyId, eventOn }: { dutyId?: string | null; eventOn?: CivilDate | null },
  { profile, today }: InputScope,
): Refusal | null {
  if (!dutyId) return null;
  if (!isDutyOf(profile, dutyId) || !eventOn) return refuse("item-not-allowed");
  const fault = dutyFault({ dutyId, eventOn }, today);
  return fault && refuse(fault === "in-future" ? "event-ahead" : "duty-ended");
}

function itemRefused(item: FinishItem, scope: InputScope): Refusal | null {
  const { outcome, category, groundId, dutyId, until } = item;
  const { right, profile, today } = scope;
  if (!outcomesFor(right).includes(outcome)) return refuse("item-not-allowed");
  if (category && !categoriesOf(profile).includes(category)) return refuse("item-not-allowed");
  if (outcome === "refused" && dutyId && groundId !== DUTY_GROUND) return refuse("item-not-allowed");
  if (outcome !== "restricted" && outcome !== "refused") return null;
  if (dutyId || outcome === "refused") return dutyRefused(item, scope);
  return until && until > today ? null : refuse("until-not-ahead");
}

/** What speaks against a denial of somebody who could not be verified: its day has not come, they are known, or it does not say what is still done. */
function denialRefused(asked: Asked, scope: InputScope): Refusal | null {
  if (!(groundsNamed(asked) ?? []).includes(UNVERIFIED)) return null;
  const fault = denialFault(scope);
  if (fault) return refuse(fault);
  const { grounds = [] } = asked.input as Partial<MoveInput["refuse"]>;
  const lacking = grounds.some(({ id, denial }) => id === UNVERIFIED && hasGaps(denial ?? {}, scope));
  return lacking ? refuse("denial-incomplete") : null;
}

function hasGaps(denial: Partial<Denial>, scope: InputScope): boolean {
  return Object.keys(denialGaps(denial, scope)).length > 0;
}

/** What speaks against the grounds of a refusal: a duty that is none of this ground's, has not begun or is over. */
function dutiesRefused({ grounds }: MoveInput["refuse"], scope: InputScope): Refusal | null {
  const wrong = grounds.some(({ id, dutyId }) => dutyId && id !== DUTY_GROUND);
  if (wrong) return refuse("item-not-allowed");
  return grounds.map((ground) => dutyRefused(ground, scope)).find((refusal) => refusal !== null) ?? null;
}

function itemsRefused(items: readonly FinishItem[], scope: InputScope): Refusal | null {
  if (items.every(({ outcome }) => outcome === "refused")) return refuse("all-items-refused");
  return items.map((item) => itemRefused(item, scope)).find((refusal) => refusal !== null) ?? null;
}

/** What speaks against a move's input: what the policy does not know or does not allow for the right. Null when nothing does. */
export function inputRefused(asked: Asked, scope: InputScope): Refusal | null {
  const { action, input } = asked;
  const { right, profile } = scope;
  const offered = groundsOffered(profile, right, scope);
  if (!(groundsNamed(asked) ?? []).every((ground) => offered.includes(ground))) return refuse("ground-not-allowed");
  const denied = denialRefused(asked, scope);
  if (denied) return denied;
  if (action === "refuse" || action === "propose-refusal") return dutiesRefused(input as MoveInput["refuse"], scope);
  if (action === "finish" || action === "propose-finish") {
    const { items, recipients = [] } = input as MoveInput["finish"];
    const known = profile.recipients.map(({ id }) => id);
    return (
      itemsRefused(items, scope) ??
      (recipients.every(({ id }) => known.includes(id)) ? null : refuse("item-not-allowed"))
    );
  }
  if (action === "approve" && right === "transfer" && !allHold((input as MoveInput["approve"]).conditions))
    return refuse("transfer-conditions-open");
  if (action !== "block") return null;
  const known = profile.cancellation.blockers.map(({ id }) => id);
  return (input as MoveInput["block"]).blockers.every((id) => known.includes(id)) ? null : refuse("blocker-unknown");
}
