import { z } from "zod";
import { inEveryLanguage, LONGEST_TEXT, type Locale, type Text } from "#app/domain/language";
import type { WrittenPromise } from "#app/domain/policies/profile/change-ledger";
import {
  LONGEST_SECTION,
  MOST_PROMISES,
  PROGRAMMES,
  PROMISE_PAGES,
  type Kept,
  type PromiseLine,
} from "#app/domain/policies/profile/papers";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import type { RefusalCode } from "#app/domain/refusal";
import { optionalText, requiredLine, requiredText, type FieldError } from "#app/domain/tickets/ticket/typed-fields";
import { machineText } from "#app/domain/typed/machine";
import { idFrom } from "#app/http/form/policy-form";
import type { Fields } from "#app/http/form/returned";
import { keptChoice } from "../desk.policies._index/promise-words";

/** Every way in which this product keeps a promise, in the order it is offered. */
export const KEPT_HERE: readonly Kept[] = [
  ...RIGHTS.map((right): Kept => ({ by: "right", right })),
  ...PROGRAMMES.map((programme): Kept => ({ by: "programme", programme })),
  ...PROMISE_PAGES.map((page): Kept => ({ by: "page", page })),
];

function keptOf(choice: string, how: Text): Kept | null {
  if (choice === "outside") return { by: "outside", how };
  if (choice === "not-yet") return { by: "not-yet" };
  return KEPT_HERE.find((kept) => keptChoice(kept) === choice) ?? null;
}

const PLACE = "promise-place-unusable" satisfies RefusalCode;
const CHOOSE = "choose-one" satisfies FieldError;

/** In which field a form asks for words in each language. */
const FIELDS = { what: { "zh-CN": "whatZh", en: "whatEn" }, how: { "zh-CN": "howZh", en: "howEn" } } as const;

/** The fields of a line's words in a policy's languages: in no other are they asked. */
export function askedFields(words: keyof typeof FIELDS, languages: readonly Locale[]) {
  return languages.map((locale) => ({ locale, name: FIELDS[words][locale] }));
}

/** What is said in the languages it was asked in; in any other, what the first of them says. */
function said(words: keyof typeof FIELDS, languages: readonly Locale[], typed: Record<string, string>): Text {
  return inEveryLanguage(
    Object.fromEntries(askedFields(words, languages).map(({ locale, name }) => [locale, typed[name] ?? ""])),
  );
}

/**
 * One line of a ledger, as its form sends it. In: the languages of its policy, and the fields as they were shown: how somebody outside keeps it
 * counts only where that is chosen, and is pointed out where it was typed for another choice.
 */
export function lineForm(languages: readonly Locale[], shown: Fields = {}) {
  return z
    .object({
      section: requiredLine(LONGEST_SECTION),
      whatZh: languages.includes("zh-CN") ? requiredText(LONGEST_TEXT) : optionalText(LONGEST_TEXT),
      whatEn: languages.includes("en") ? requiredText(LONGEST_TEXT) : optionalText(LONGEST_TEXT),
      kept: z.string({ error: CHOOSE }).max(60, CHOOSE),
      howZh: optionalText(LONGEST_TEXT),
      howEn: optionalText(LONGEST_TEXT),
      place: z
        .string()
        .overwrite(machineText)
        .max(20, PLACE)
        .refine((typed) => /^([1-9]\d{0,2})?$/.test(typed), PLACE)
        .default(""),
    })
    .superRefine((typed, context) => {
      const chosen = keptOf(typed.kept, said("how", languages, typed));
      const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
      if (chosen === null) say("kept", CHOOSE);
      for (const { name } of askedFields("how", languages))
        if (chosen?.by === "outside" && typed[name] === "") say(name, "required" satisfies FieldError);
        else if (chosen !== null && chosen.by !== "outside" && typed[name] !== "" && typed[name] !== shown[name])
          say(name, "of-other-choice" satisfies FieldError);
    });
}

export type TypedLine = z.output<ReturnType<typeof lineForm>>;

/** What a form says of a promise, and its place in the ledger from 0; null where none was typed. In: the languages it was asked in. */
export function writtenLine(
  typed: TypedLine,
  languages: readonly Locale[],
): { written: WrittenPromise; place: number | null } {
  const { section, kept, place } = typed;
  const chosen = keptOf(kept, said("how", languages, typed)) ?? { by: "not-yet" as const };
  return {
    written: { section, what: said("what", languages, typed), kept: chosen },
    place: place === "" ? null : Number(place) - 1,
  };
}

/** A line as its form shows it. In: its place in the ledger, from 0. */
export function lineFields({ section, what, kept }: PromiseLine, place: number): Fields {
  const how = kept.by === "outside" ? kept.how : { "zh-CN": "", en: "" };
  return {
    section,
    whatZh: what["zh-CN"],
    whatEn: what.en,
    kept: keptChoice(kept),
    howZh: how["zh-CN"],
    howEn: how.en,
    place: String(place + 1),
  };
}

/** A name for a new line, made from its English words, that no other line has. */
export function lineId(english: string, lines: readonly PromiseLine[]): string {
  const made = idFrom(english) || "promise";
  const taken = new Set(lines.map(({ id }) => id));
  const others = Array.from(
    { length: MOST_PROMISES + 1 },
    (_, at) => `${made.slice(0, 36).replace(/-+$/, "")}-${at + 2}`,
  );
  return [made, ...others].find((id) => !taken.has(id)) ?? made;
}
