import { z } from "zod";

/** Longest mark: a section's number, or a law with its article. */
export const LONGEST_MARK = 120;
const LAW = "law:";
const SECTION = "§";

/** Where an entry of a policy stands: in a section of the policy's own text, in a law, or nowhere but with the operator. */
export type Stand = { in: "section"; section: string } | { in: "law"; law: string } | { in: "own" };

/**
 * Reads a mark: `§七（二）3` is a section as the policy's text numbers it, `law:《个人信息保护法》第四十五条` a law, `own` the operator's own.
 * Null for anything else.
 */
export function readStand(mark: string): Stand | null {
  if (mark === "own") return { in: "own" };
  const [law, section] = [LAW, SECTION].map((sign) => (mark.startsWith(sign) ? mark.slice(sign.length).trim() : ""));
  if (law) return { in: "law", law };
  return section ? { in: "section", section } : null;
}

const markSchema = z
  .string()
  .trim()
  .max(LONGEST_MARK)
  .refine((mark) => readStand(mark) !== null, "own, § and a section, or law: and an article");

/** Where an entry stands; null where nobody has said it yet, as in every version older than the marks. */
export const standsSchema = markSchema.nullable().default(null);

/** Marks of the entries of a list that are no more than ids, by their ids. In: the most there can be. */
export function standsById(most: number) {
  return z
    .record(z.string().max(40), markSchema)
    .refine((marks) => Object.keys(marks).length <= most)
    .default({});
}

/** Marks of the parts of something, by the parts' names. */
export function standsOf<Name extends string>(...names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, standsSchema])) as Record<Name, typeof standsSchema>;
}
