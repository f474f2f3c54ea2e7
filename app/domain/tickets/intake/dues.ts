import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { readStopwatch } from "../../clock/stopwatch/stopwatch";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { clockRule } from "../deadlines/clock-rule";
import type { WholeIntake } from "./intake";

/** By when a right is to be finished that is about to be registered; `over`: that is past already. */
export type IntakeDue = { right: Right; dueOn: CivilDate; over: boolean };

/** The dates a request would have if it were registered now, counted from its true receipt. A day is a civil date of the policy's zone. */
export function intakeDues(
  { rights, came }: Pick<WholeIntake, "rights" | "came">,
  profile: Profile,
  now: Date,
): IntakeDue[] {
  const at = new Date(came.receivedAt);
  const on = civilDateIn(at, profile.zone);
  return rights.map((right) => {
    const { dueOn, dueAt } = readStopwatch([{ type: "started", on, at }], clockRule(profile, right));
    return { right, dueOn, over: dueAt <= now };
  });
}
