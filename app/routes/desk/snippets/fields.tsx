import { LOCALES, type Text } from "#app/domain/language";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { RadioGroup } from "#app/ui/form/radio-group";
import { SelectField } from "#app/ui/form/select-field";
import { TextArea } from "#app/ui/form/text-area";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../frame";
import type { useForm } from "../use-form";
import { ALL_RIGHTS, ANY_WORDS } from "./form";

type SnippetFieldsProps = {
  form: ReturnType<typeof useForm>;
  policies: readonly { policyId: string; name: Text }[];
  /** It is there already, and can be taken out of what is offered. */
  existing: boolean;
};

/** What is to be mended, each line leading to its field. */
export function useSnippetErrors(form: ReturnType<typeof useForm>) {
  const { fields } = useDeskWords().words.snippets;
  return form.summary([
    { name: "policy", label: fields.policy },
    { name: "right", label: fields.right },
    { name: "locale", label: fields.locale },
    { name: "title", label: fields.title.label },
    { name: "body", label: fields.body.label },
  ]);
}

/** For which policy, right and language a snippet is, and what it says. */
export function SnippetFields({ form, policies, existing }: SnippetFieldsProps) {
  const { words, shared, locale } = useDeskWords();
  const { fields, allRights } = words.snippets;
  const asked = LOCALES.some((each) => form.errors.body === `words-not-in-${each}`);
  return (
    <>
      <SelectField
        {...form.text("policy")}
        label={fields.policy}
        emptyText=""
        options={policies.map(({ policyId, name }) => ({ value: policyId, text: name[locale] }))}
        width="medium"
      />
      <SelectField
        {...form.text("right")}
        label={fields.right}
        emptyText=""
        options={[
          { value: ALL_RIGHTS, text: allRights },
          ...RIGHTS.map((right) => ({ value: right, text: shared.rights[right].name })),
        ]}
        width="medium"
      />
      <RadioGroup
        {...form.choice("locale")}
        label={fields.locale}
        choices={LOCALES.map((each) => ({ value: each, text: words.preview.languages[each] }))}
      />
      <TextField {...form.text("title")} {...fields.title} maxLength={80} autoComplete="off" />
      <TextArea {...form.text("body")} {...fields.body} rows={8} maxLength={2000} />
      {asked || form.fields[ANY_WORDS] === "yes" ? (
        <Checkboxes
          {...form.choices(ANY_WORDS)}
          label={fields.anyWords.label}
          choices={[{ value: "yes", text: fields.anyWords.text }]}
        />
      ) : null}
      {existing ? (
        <Checkboxes
          {...form.choices("retired")}
          label={fields.retired.label}
          choices={[{ value: "yes", text: fields.retired.text }]}
        />
      ) : null}
    </>
  );
}
