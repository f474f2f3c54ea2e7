import { z } from "zod";
import { LONGEST_TEXT, type Text } from "#app/domain/language";
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

/** One line of a ledger, as its form sends it. */
export const lineForm = z
  .object({
    section: requiredLine(LONGEST_SECTION),
    whatZh: requiredText(LONGEST_TEXT),
    whatEn: requiredText(LONGEST_TEXT),
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
  .superRefine(({ kept, howZh, howEn }, context) => {
    const chosen = keptOf(kept, { "zh-CN": howZh, en: howEn });
    const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (chosen === null) say("kept", CHOOSE);
    if (chosen?.by === "outside" && howZh === "") say("howZh", "required" satisfies FieldError);
    if (chosen?.by === "outside" && howEn === "") say("howEn", "required" satisfies FieldError);
  });

export type TypedLine = z.output<typeof lineForm>;

/** What a form says of a promise, and its place in the ledger from 0; null where none was typed. */
export function writtenLine({ section, whatZh, whatEn, kept, howZh, howEn, place }: TypedLine): {
  written: WrittenPromise;
  place: number | null;
} {
  const chosen = keptOf(kept, { "zh-CN": howZh, en: howEn }) ?? { by: "not-yet" as const };
  return {
    written: { section, what: { "zh-CN": whatZh, en: whatEn }, kept: chosen },
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
