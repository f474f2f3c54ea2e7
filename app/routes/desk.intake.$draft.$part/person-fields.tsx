import type { Locale } from "#app/domain/language";
import { AGE_BANDS } from "#app/domain/policies/profile/ages";
import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import { asksAgeBand } from "#app/domain/tickets/filing/subject-age";
import { RadioGroup } from "#app/ui/form/radio-group";
import { useWords } from "../_portal/frame";
import { BehalfFields } from "../_portal.request.behalf/fields";
import type { AskedClue } from "../_portal.request.who/form";
import { WhoFields } from "../_portal.request.who/who-fields";
import { useDeskWords } from "../desk/frame";
import { ReachFields } from "../desk/intake/reach-fields";
import type { useForm } from "../desk/use-form";

type PersonFieldsProps = {
  form: ReturnType<typeof useForm>;
  kind: RequesterKind;
  clues: readonly AskedClue[];
  languages: readonly Locale[];
};

/** Who it is, in the portal's own questions: for whom they ask, what finds the person, how old they are; and where they are reached. */
export function PersonFields({ form, kind, clues, languages }: PersonFieldsProps) {
  const { person } = useDeskWords().words.intake;
  const { who, optional } = useWords().words.request;
  const forOthers = kind !== "subject";
  return (
    <>
      {kind === "subject" ? null : <BehalfFields kind={kind} question={form} />}
      <h2>{person.clues}</h2>
      <WhoFields clues={clues} question={form} kind={kind} />
      {asksAgeBand(kind) ? (
        <RadioGroup
          {...form.choice("age")}
          label={forOthers ? who.age.labelForOthers : who.age.label}
          hint={who.age.hint}
          optional={optional}
          choices={AGE_BANDS.map((value) => ({ value, ...who.age[value] }))}
        />
      ) : null}
      <h2>{person.reach}</h2>
      <ReachFields form={form} languages={languages} />
    </>
  );
}
