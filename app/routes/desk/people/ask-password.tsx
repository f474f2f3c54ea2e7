import { paths } from "#app/paths";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../frame";
import { NarrowForm } from "../narrow-form";

type AskPasswordProps = { title: string; lead: string; submit: string; problem: "wrong" | "too-many" | null };

/** Asks for the password once more, before something that whoever finds an open window should not do. */
export function AskPassword({ title, lead, submit, problem }: AskPasswordProps) {
  const { words, shared } = useDeskWords();
  const error =
    problem === null
      ? undefined
      : problem === "wrong"
        ? words.signIn.enrol.begin.wrong
        : shared.refusals["too-many-tries"];
  return (
    <NarrowForm
      title={title}
      lead={lead}
      errors={error ? [{ fieldId: "password", text: error }] : []}
      submit={submit}
      beside={<a href={paths.account()}>{words.staff.acts.cancel}</a>}
    >
      <TextField
        id="password"
        name="password"
        label={words.signIn.enrol.begin.password}
        error={error}
        type="password"
        autoComplete="current-password"
        width="medium"
      />
    </NarrowForm>
  );
}
