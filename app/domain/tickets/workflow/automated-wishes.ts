/** What a person can want of a decision made by a program: to have it explained, to have a person decide, or not to be decided upon by a program alone. Source: PIPL 24. */
export const AUTOMATED_WISHES = ["explain", "human", "refuse"] as const;
export type AutomatedWish = (typeof AUTOMATED_WISHES)[number];
