import type { Locale } from "#app/domain/language";
import type { LetterGroup, ShownBatch } from "#app/domain/tickets/desk/bulk/read-batch.server";
import type { Pause } from "#app/domain/tickets/workflow/codes";
import { REPLY_DAYS } from "#app/domain/tickets/workflow/codes";
import type { Fields } from "#app/http/form/returned";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/form/radio-group";
import { SelectField } from "#app/ui/form/select-field";
import { TextArea } from "#app/ui/form/text-area";
import { EmptyState } from "#app/ui/empty-state";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { AnyLanguage } from "../desk/letter-words/letter-language";
import { NarrowForm } from "../desk/narrow-form";
import { useForm } from "../desk/use-form";
import { DAYS_OFFERED, REASON_IN } from "./form";
import { batchTitle } from "./title";

/** What a batch's form offers. */
export type Offered = {
  people: { id: string; name: string }[];
  groups: LetterGroup[];
  pauses: readonly Pause[] | null;
};

type WordsFormProps = {
  batch: ShownBatch;
  offered: Offered;
  /** What was said before, to be changed. */
  said: Fields;
};

/** The languages of letters, with how many tickets are written to in each. */
function languagesOf(groups: readonly LetterGroup[]): { locale: Locale; tickets: number }[] {
  const counts = new Map<Locale, number>();
  for (const { locale, tickets } of groups) counts.set(locale, (counts.get(locale) ?? 0) + tickets);
  return [...counts].map(([locale, tickets]) => ({ locale, tickets }));
}

function Question({ offered: { groups, pauses }, said }: Pick<WordsFormProps, "offered" | "said">) {
  const { words, shared, locale } = useDeskWords();
  const { text, choice } = useForm({ days: String(REPLY_DAYS.suggested), ...said });
  const say = words.bulk.words;
  const language = words.preview.languages;
  const { pause } = words.actions;
  return (
    <>
      {groups.map(({ policyId, policy, locale: letter, tickets, offered }, at) =>
        offered.length === 0 ? (
          <p key={`${policyId} ${letter}`} className="text-muted">
            {say.noSnippet(policy[locale], language[letter], tickets)}
          </p>
        ) : (
          <SelectField
            key={`${policyId} ${letter}`}
            {...text(`questions[${at}]`)}
            label={say.question(policy[locale], language[letter], tickets)}
            hint={at === 0 ? say.questionHint : undefined}
            emptyText={say.questionEmpty}
            options={offered.map(({ id, title, right }) => ({
              value: id,
              text: right === null ? title : say.questionFor(title, shared.rights[right].name),
            }))}
          />
        ),
      )}
      <AnyLanguage locales={groups.map((group) => group.locale)} said={said} />
      <SelectField
        {...text("days")}
        label={say.days.label}
        options={DAYS_OFFERED.map((days) => ({ value: String(days), text: shared.termUnits["working-day"](days) }))}
        width="medium"
      />
      {pauses ? (
        <RadioGroup
          {...choice("pause")}
          label={pause.label}
          hint={pause.hint}
          choices={pauses.map((each) => ({ value: each, ...pause.options[each] }))}
        />
      ) : null}
    </>
  );
}

function WordsFields({ batch: { act, undo }, offered, said }: WordsFormProps) {
  const { words } = useDeskWords();
  const { text } = useForm(said);
  const say = words.bulk.words;
  const limits = { rows: 4, maxLength: 4000 };
  if (act === "assign")
    return (
      <SelectField
        {...text("assigneeId")}
        label={say.assignee.label}
        emptyText={say.assignee.empty}
        options={offered.people.map(({ id, name }) => ({ value: id, text: name }))}
        width="medium"
      />
    );
  if (act === "note") return <TextArea {...text("body")} {...say.body} {...limits} />;
  if (act === "put-aside")
    return <TextArea {...text("reason")} {...(undo ? say.reasonBack : say.reason)} {...limits} />;
  if (act === "ask") return <Question offered={offered} said={said} />;
  return (
    <>
      {languagesOf(offered.groups).map(({ locale, tickets }, at) => (
        <TextArea
          key={locale}
          {...text(REASON_IN[locale])}
          label={say.extension(words.preview.languages[locale], tickets)}
          hint={at === 0 ? say.extensionHint : undefined}
          {...limits}
        />
      ))}
      <AnyLanguage locales={languagesOf(offered.groups).map(({ locale }) => locale)} said={said} />
    </>
  );
}

/** What is to be mended, each line leading to its field. */
function useErrors({ batch: { undo }, offered: { groups } }: WordsFormProps) {
  const { words, locale } = useDeskWords();
  const { summary } = useForm();
  const say = words.bulk.words;
  const language = words.preview.languages;
  return summary([
    { name: "assigneeId", label: say.assignee.label },
    { name: "body", label: say.body.label },
    { name: "reason", label: (undo ? say.reasonBack : say.reason).label },
    ...languagesOf(groups).map(({ locale: letter, tickets }) => ({
      name: REASON_IN[letter],
      label: say.extension(language[letter], tickets),
    })),
    ...groups.map(({ policy, locale: letter, tickets }, at) => ({
      name: `questions[${at}]`,
      label: say.question(policy[locale], language[letter], tickets),
    })),
    { name: "days", label: say.days.label },
    { name: "pause", label: words.actions.pause.label },
  ]);
}

/** How it is to be done: the words, or whom the tickets go to. */
export function WordsForm(props: WordsFormProps) {
  const { bulk } = useDeskWords().words;
  const { batch, offered } = props;
  const errors = useErrors(props);
  if (batch.act === "ask" && offered.groups.every((group) => group.offered.length === 0))
    return (
      <>
        <PageHeader title={batchTitle(batch, bulk)} />
        <EmptyState title={bulk.words.noneAt.title}>{bulk.words.noneAt.help}</EmptyState>
      </>
    );
  return (
    <NarrowForm
      title={batchTitle(batch, bulk)}
      lead={bulk.words.lead}
      errors={errors}
      submit={bulk.words.submit}
      action={paths.batch(batch.id)}
      beside={<a href={paths.desk()}>{bulk.words.leave}</a>}
    >
      <WordsFields {...props} />
    </NarrowForm>
  );
}
