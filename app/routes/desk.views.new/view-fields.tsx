import { Checkboxes } from "#app/ui/form/checkboxes";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../desk/frame";
import type { useForm } from "../desk/use-form";

type ViewFieldsProps = {
  form: ReturnType<typeof useForm>;
  /** It can be called and shared otherwise; else only one's own use of it is asked. */
  changing: boolean;
  /** It can be shared, or be shared no more. */
  sharing: boolean;
};

/** A view's name, and how it is used. */
export function ViewFields({ form, changing, sharing }: ViewFieldsProps) {
  const text = useDeskWords().words.savedViews;
  const { shared, first } = text.choices;
  return (
    <>
      {changing ? (
        <TextField
          {...form.text("name")}
          label={text.name.label}
          hint={text.name.hint}
          autoComplete="off"
          width="medium"
        />
      ) : null}
      <Checkboxes
        {...form.choices("use")}
        label={text.choices.label}
        choices={[...(changing && sharing ? [{ value: "shared", ...shared }] : []), { value: "first", ...first }]}
      />
    </>
  );
}
