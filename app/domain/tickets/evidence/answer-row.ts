import type { FoundLine } from "../../files/finding";

/** What was typed into one part of an answer, field by field; what is empty is left out. */
export type RowFields = Record<string, string | string[]>;

/** One part of an answer as it is kept until the answer is given. `key`: a category of the policy, `items` or `rest`. */
export type AnswerRow = { key: string; version: number; fields: RowFields };

/**
 * One part of an answer as it came back: its fields, the mark of what its page was made from, and, for a category that is searched, what was
 * found there in words.
 */
export type TypedRow = Pick<AnswerRow, "key" | "fields"> & {
  mark: string;
  found: { nothing: boolean; lines: FoundLine[] } | null;
};
