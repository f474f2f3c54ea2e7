import type { Locale } from "#app/domain/language";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { useDeskWords } from "../frame";
import { useForm } from "../use-form";
import { ANY_LANGUAGE } from "./to-person";

/** In which language the letter goes whose words are written here. */
export function LetterLanguage({ locale }: { locale: Locale }) {
  const { preview } = useDeskWords().words;
  return <p className="text-small text-muted">{preview.writtenIn(preview.languages[locale])}</p>;
}

/** Sends words in another language all the same, once it was pointed out. */
export function AnyLanguage({ locale }: { locale: Locale }) {
  const { preview } = useDeskWords().words;
  const { choices, fields, errors } = useForm();
  const { chosen, ...control } = choices(ANY_LANGUAGE);
  const asked = Object.values(errors).some((code) => code === `not-in-${locale}`);
  if (!asked && fields[ANY_LANGUAGE] !== "yes") return null;
  return (
    <Checkboxes
      {...control}
      chosen={chosen}
      label={preview.anyLanguage.label}
      choices={[{ value: "yes", text: preview.anyLanguage.text(preview.languages[locale]) }]}
    />
  );
}
