import type { CivilDate } from "../../clock/dates/civil-date";

/** Until when an authority wants its own answer, beside our promise to the person: a civil date of the policy's zone and the midnight that ends it; null for none. */
export type AuthorityDue = { authorityDueOn: CivilDate | null; authorityDueAt: Date | null };

/** The day the desk works towards and is reminded of: ours, or an authority's where that comes first. `authority`: whether it is the authority's. */
export function urgentDue({
  dueOn,
  dueAt,
  authorityDueOn,
  authorityDueAt,
}: AuthorityDue & { dueOn: CivilDate; dueAt: Date }): { dueOn: CivilDate; dueAt: Date; authority: boolean } {
  if (authorityDueOn === null || authorityDueAt === null || authorityDueOn >= dueOn)
    return { dueOn, dueAt, authority: false };
  return { dueOn: authorityDueOn, dueAt: authorityDueAt, authority: true };
}
