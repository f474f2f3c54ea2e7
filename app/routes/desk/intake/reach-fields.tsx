import type { Locale } from "#app/domain/language";
import { WAYS } from "#app/domain/tickets/intake/reach-form";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextArea } from "#app/ui/form/text-area";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../frame";
import type { useForm } from "../use-form";

const TYPED = { autoComplete: "off", autoCapitalize: "none", spellCheck: false } as const;

/** The names of the fields below, in their order. */
export const REACH_FIELDS = ["name", "way", "email", "phone", "post", "letterLocale"] as const;

/** Where somebody is reached. Each way has its field; only the one of the way that was chosen counts. */
export function ReachFields({ form, languages }: { form: ReturnType<typeof useForm>; languages: readonly Locale[] }) {
  const { words } = useDeskWords();
  const { person } = words.intake;
  return (
    <>
      <TextField {...form.text("name")} {...person.name} {...TYPED} width="medium" />
      <div className="group flex flex-col gap-4">
        <RadioGroup
          {...form.choice("way")}
          {...person.way}
          choices={WAYS.map((value) => ({ value, text: person.ways[value] }))}
        />
        <div className="hidden group-has-[input[value=e-mail]:checked]:block">
          <TextField {...form.text("email")} {...person.email} {...TYPED} type="email" />
        </div>
        <div className="hidden group-has-[input[value=phone]:checked]:block">
          <TextField {...form.text("phone")} {...person.phone} {...TYPED} type="tel" width="medium" />
        </div>
        <div className="hidden group-has-[input[value=post]:checked]:block">
          <TextArea {...form.text("post")} {...person.post} rows={2} />
        </div>
      </div>
      {languages.length > 1 ? (
        <RadioGroup
          {...form.choice("letterLocale")}
          {...person.letterLocale}
          choices={languages.map((value) => ({ value, text: words.intake.person.languages[value] }))}
        />
      ) : null}
    </>
  );
}
