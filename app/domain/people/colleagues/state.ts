/** Where an account stands: invited and not come yet, able to sign in, ended, or invited in vain. */
export type ColleagueState = "active" | "invited" | "disabled" | "withdrawn";

/** How long a link works, in hours: an invitation, a reset by an administrator, one that was asked for at the sign-in page, one in the letter that says that strangers try passwords. */
export const LINK_HOURS = { invite: 72, reset: 24, forgot: 1, guessing: 24 } as const;
export type LinkPurpose = keyof typeof LINK_HOURS;

/** Links that are sent to one colleague in an hour at most. */
export const LINKS_AN_HOUR = 5;

/** The state of an account, by its row. */
export function stateOf(row: { active: boolean; invitedAt: Date | null; joinedAt: Date | null }): ColleagueState {
  if (row.active) return "active";
  if (row.joinedAt) return "disabled";
  return row.invitedAt ? "invited" : "withdrawn";
}

/** Until when an invitation works. */
export function invitedUntil(invitedAt: Date): Date {
  return new Date(invitedAt.getTime() + LINK_HOURS.invite * 3_600_000);
}
