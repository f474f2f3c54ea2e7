import { z } from "zod";
import { requiredLine, optionalLine, type FieldError } from "../../ticket/typed-fields";
import { LONGEST_TYPED, looksForPerson, readTyped, type Looked } from "./read-typed";

/** Why somebody looks for a person: one of these is said with every search for one. Source: the product's own. */
export const SEARCH_REASONS = ["call", "letter", "authority", "own", "other"] as const;
export type SearchReason = (typeof SEARCH_REASONS)[number];

/** A search as it was asked for. `why` is null where no person is looked for. */
export type SearchAsked = { typed: string; looked: Looked; why: SearchReason | null; note: string };

/** What the form of the search brings: what is looked for, and why where that is a person; in words where none of the reasons fits. */
export const searchInput = z
  .object({
    q: requiredLine(LONGEST_TYPED),
    why: z.enum(SEARCH_REASONS, { error: "choose-one" satisfies FieldError }).optional(),
    note: optionalLine,
  })
  .transform(({ q, why = null, note }, context): SearchAsked => {
    const looked = readTyped(q);
    const say = (path: string, message: FieldError) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    if (!looked) return say("q", "too-short");
    if (!looksForPerson(looked)) return { typed: q, looked, why: null, note: "" };
    if (why === null) return say("why", "choose-one");
    if (why === "other" && note === "") return say("note", "required");
    return { typed: q, looked, why, note: why === "other" ? note : "" };
  });
