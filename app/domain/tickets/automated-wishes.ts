/** What a person can want of a decision made by a program: to have it explained, or to have a person decide. */
export const AUTOMATED_WISHES = ["explain", "human"] as const;
export type AutomatedWish = (typeof AUTOMATED_WISHES)[number];
