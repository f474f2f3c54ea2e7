import type { NotDrawn } from "#app/domain/audit/sample/sample.server";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { SelectField } from "#app/ui/form/select-field";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { useForm } from "../desk/use-form";
import { useReportWords } from "../reports/words";

type DrawFormProps = {
  policies: { value: string; text: string }[];
  offered: Record<string, string>;
  most: number;
  problem: NotDrawn | null;
};

/** Which tickets can be drawn, how many are, and by which seed. */
export function DrawForm({ policies, offered, most, problem }: DrawFormProps) {
  const { words } = useReportWords();
  const { actions } = useDeskWords().words;
  const { text, choices, summary } = useForm(offered);
  const { title, lead, form } = words.samples;
  return (
    <NarrowForm
      title={title}
      lead={lead}
      errors={summary([
        { name: "from", label: form.from.label },
        { name: "to", label: form.to.label },
        { name: "size", label: form.size.label },
        { name: "seed", label: form.seed.label },
      ])}
      submit={form.submit}
      before={
        problem ? (
          <Notice kind="soon" word={actions.refused.word} live>
            {form.problems[problem]}
          </Notice>
        ) : null
      }
    >
      <TextField {...text("from")} {...form.from} width="short" autoComplete="off" />
      <TextField {...text("to")} {...form.to} width="short" autoComplete="off" />
      <TextField
        {...text("size")}
        {...form.size}
        width="short"
        inputMode="numeric"
        maxLength={String(most).length}
        autoComplete="off"
      />
      <TextField {...text("seed")} {...form.seed} maxLength={40} autoComplete="off" />
      <SelectField {...text("policy")} label={form.policy.label} emptyText={form.policy.all} options={policies} />
      <Checkboxes
        {...choices("stratified")}
        label={form.stratified.label}
        choices={[{ value: "yes", text: form.stratified.text }]}
      />
    </NarrowForm>
  );
}

/** How a sample is drawn, so that anybody can do it again. */
export function How() {
  const { how } = useReportWords().words.samples;
  return (
    <details className="mt-4 max-w-text text-muted" data-screen-only>
      <summary className="min-h-6 cursor-pointer">{how.title}</summary>
      <ul className="mt-2 list-disc pl-5">
        {how.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
