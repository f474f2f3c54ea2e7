import { LOCALES, type Locale } from "#app/domain/language";
import type { Fields } from "#app/http/form/returned";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { useDeskWords } from "../frame";
import { useForm } from "../use-form";
import { ANY_LANGUAGE } from "./to-person";

/** In which language the letter goes whose words are written here. */
export function LetterLanguage({ locale }: { locale: Locale }) {
  const { preview } = useDeskWords().words;
  return <p className="text-small text-muted">{preview.writtenIn(preview.languages[locale])}</p>;
}

/** Sends words in another language all the same, once it was pointed out; or where it was sent so before. In: the languages of the letters, and what was said before. */
export function AnyLanguage({ locales, said }: { locales: readonly Locale[]; said?: Fields }) {
  const { preview, queue } = useDeskWords().words;
  const { choices, fields, errors } = useForm(said);
  const { chosen, ...control } = choices(ANY_LANGUAGE);
  const written = LOCALES.filter((locale) => locales.includes(locale));
  const asked = written.filter((locale) => Object.values(errors).some((code) => code === `not-in-${locale}`));
  if (asked.length === 0 && fields[ANY_LANGUAGE] !== "yes") return null;
  const languages = (asked.length > 0 ? asked : written).map((locale) => preview.languages[locale]);
  return (
    <Checkboxes
      {...control}
      chosen={chosen}
      label={preview.anyLanguage.label}
      choices={[{ value: "yes", text: preview.anyLanguage.text(languages.join(queue.filters.between)) }]}
    />
  );
}
