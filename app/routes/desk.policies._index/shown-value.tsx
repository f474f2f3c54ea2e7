import { LOCALES } from "#app/domain/language";
import type { Shown } from "#app/domain/policies/check/shown";
import type { PolicyWords } from "./policy-words";

type ShownValueProps = { shown: Shown | null; fieldKey: string; words: PolicyWords };

/** One value of a policy in words; words in every language one under the other. */
export function ShownValue({ shown, fieldKey, words }: ShownValueProps) {
  const { read } = words.words;
  if (!shown) return <span className="text-muted">{read.nothing}</span>;
  switch (shown.kind) {
    case "text":
      return LOCALES.filter((locale) => shown.text[locale] !== undefined).map((locale) => (
        <span key={locale} lang={locale} className="block whitespace-pre-line">
          {shown.text[locale] || "—"}
        </span>
      ));
    case "plain":
      return <span lang="zxx">{shown.plain}</span>;
    case "date":
      return words.shared.longDate(shown.on);
    case "term":
      return read.term(
        words.shared.termUnits[shown.term.unit](shown.term.count),
        shown.term.roll && shown.term.unit !== "working-day",
      );
    case "yes":
      return shown.yes ? read.yes : read.no;
    case "options":
      return (
        <ul className="list-none">
          {shown.options.map((option) => (
            <li key={option}>{words.option(fieldKey, option)}</li>
          ))}
        </ul>
      );
  }
}
