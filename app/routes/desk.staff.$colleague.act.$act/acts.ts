import type { ColleagueState } from "#app/domain/people/colleagues/state";

export const ACTS = [
  "invite-again",
  "withdraw",
  "enable",
  "sign-out",
  "reset-password",
  "reset-factor",
  "disable",
] as const;
export type Act = (typeof ACTS)[number];

/** Which acts an account's state has room for. */
const IN: Record<ColleagueState, readonly Act[]> = {
  active: ["reset-password", "reset-factor", "disable"],
  invited: ["invite-again", "withdraw"],
  withdrawn: ["invite-again"],
  disabled: ["enable"],
};

/** True for an act of this page. */
export function isAct(value: unknown): value is Act {
  return typeof value === "string" && (ACTS as readonly string[]).includes(value);
}

/** What can be done with an account now. In: its state, whether it has a second factor, how many sessions it has. */
export function actsNow(account: { state: ColleagueState; enrolled: boolean }, sessions: number): Act[] {
  const acts = IN[account.state].filter((act) => act !== "reset-factor" || account.enrolled);
  return sessions > 0 ? ["sign-out", ...acts] : acts;
}
