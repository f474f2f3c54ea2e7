/** Why somebody runs a task again that was given up, or puts it aside. */
export const REASONS_AGAIN = ["mended", "passed"] as const;
export const REASONS_ASIDE = ["by-hand", "not-needed"] as const;
export type GivenUpReason = (typeof REASONS_AGAIN)[number] | (typeof REASONS_ASIDE)[number];
