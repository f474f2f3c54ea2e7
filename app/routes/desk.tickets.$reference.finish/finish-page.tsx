import { fileProblemText, type FileProblem } from "#app/http/form/file-problem";
import type { ShownPreview } from "#app/http/preview/show-preview.server";
import type { Refused } from "#app/http/staff/desk-form.server";
import { hasParticulars } from "#app/domain/tickets/workflow/particulars";
import { Button } from "#app/ui/button";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { TextArea } from "#app/ui/form/text-area";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import {
  itemName,
  recipientIds,
  recipientNames,
  ROW_BUTTON,
  rowsIn,
} from "../desk.tickets.$reference.$action/finish-form";
import { particularName } from "../desk.tickets.$reference.$action/particulars-form";
import { SentBackNotice } from "../desk/decide/sent-back-notice";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { TypedText, useHasTyped } from "../desk/decide/typed-text";
import { ActBench } from "../desk/bench/act-bench";
import type { Bench } from "../desk/bench/bench.server";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM } from "../desk/narrow-form";
import { useOwnAddress } from "../desk/own-address";
import { AnyLanguage, LetterLanguage } from "../desk/letter-words/letter-language";
import { Letter, LetterText } from "../desk/letter-words/letter-text";
import { LettersPreview } from "../desk/preview/letters-preview";
import { PreviewButton } from "../desk/preview/preview-button";
import { useForm } from "../desk/use-form";
import { Attachment } from "./attachment";
import { Changed } from "./changed";
import { FindingsGrid, type GridProps } from "./grid";
import { categoryAt, gridId, gridName, ownRows, PART_MARKS, stateId } from "./grid-form";
import { ItemsField } from "./items-field";
import { PARTICULARS, ParticularsField } from "./particulars-field";
import { RecipientsField } from "./recipients-field";

type FinishPageProps = GridProps & {
  bench: Bench;
  reference: string;
  /** What was found is confirmed to be free of others' data. */
  redacted: boolean;
  /** Why nothing can be written here now, and why what was sent was not done. */
  refusedNow: Refused | null;
  refusedThen: Refused | null;
  /** Why it can be written, but not finished yet. */
  later: Refused | null;
  file: FileProblem | null;
  /** A file was attached just now. */ uploaded: boolean;
  /** What would leave, where that was asked for. */ preview: ShownPreview | null;
};

/** What is to be mended, each line leading to its field. */
function useErrors({ shown, grid, categories, file }: FinishPageProps) {
  const { words, shared, locale } = useDeskWords();
  const { summary, fields } = useForm(shown.kept);
  const text = words.actions.finish;
  const labels = {
    state: text.state.label,
    lines: text.lines.label,
    what: text.what,
    outcome: text.outcome,
    note: text.note.label,
    groundId: text.ground,
    reason: text.reason,
    eventOn: text.eventOn.label,
    until: text.until.label,
    duty: text.dutyBehind,
    dutyOn: text.eventOn.label,
  };
  const named = Object.entries(labels) as [keyof typeof labels, string][];
  const one = (name: string, label: string, fieldId: string) =>
    summary([{ name, label }]).map((line) => ({ ...line, fieldId }));
  const placeOf = (at: number) =>
    Array.from({ length: at + 1 }, (_, each) => each).filter((each) => categoryAt(fields, each, grid) === null).length;
  const rows = Array.from({ length: rowsIn(fields) }, (_, at) => {
    const category = categories.find(({ id }) => id === categoryAt(fields, at, grid));
    const row = category ? category.text[locale] : text.item(placeOf(at));
    return [
      ...(category ? one(gridName(at, "mark"), row, `changed-${category.id}`) : []),
      ...named.flatMap(([field, label]) =>
        one(
          gridName(at, field),
          `${row} · ${label}`,
          field === "state" && category ? stateId(category.id) : gridId(at, field),
        ),
      ),
    ];
  });
  const recipients = shown.finish.recipients.flatMap(({ text: name }, at) =>
    one(recipientNames(at).find, text.recipients.find.label(name[locale]), recipientIds(at).text),
  );
  const particulars = hasParticulars(shown.right)
    ? summary(
        PARTICULARS[shown.right].map((name) => ({ name: particularName(name), label: shared.particulars.names[name] })),
      )
    : [];
  const fileId = file?.code === "file-where" ? "attach" : "file";
  return [
    ...one(PART_MARKS.items, text.items.label, "changed-items"),
    ...summary([{ name: "items", label: text.items.label }]),
    ...rows.flat(),
    ...(file ? [{ fieldId: fileId, text: words.errorLine(text.attach.title, fileProblemText(shared, file)) }] : []),
    ...summary([{ name: "redacted", label: text.redacted.label }]),
    ...particulars,
    ...one(PART_MARKS.rest, text.systems, "changed-rest"),
    ...summary([{ name: "where", label: text.where.label }]),
    ...recipients,
    ...summary([{ name: "done", label: text.done.label }]),
  ];
}

/** That others' data are out of what was found: said once for all of it, and again after a change. */
function Redacted({ redacted }: { redacted: boolean }) {
  const { redacted: text } = useDeskWords().words.actions.finish;
  const { choices } = useForm();
  return (
    <>
      {redacted ? (
        <Notice kind="calm" word={text.done}>
          <p>{text.again}</p>
        </Notice>
      ) : null}
      <Checkboxes
        {...choices("redacted")}
        label={text.label}
        hint={text.hint}
        choices={[{ value: "yes", text: text.text }]}
      />
    </>
  );
}

/** What needs a second person, and the days that were worked out, before anything is sent. */
function Before({ shown }: Pick<GridProps, "shown">) {
  const { finish } = useDeskWords().words.actions;
  const { fields } = useForm(shown.kept);
  const { twoPeople } = shown;
  const counted = Array.from({ length: rowsIn(fields) }, (_, at) => fields[itemName(at, "ends")]).some(Boolean);
  return (
    <>
      {twoPeople || shown.offered.some(({ secondPerson }) => secondPerson) ? (
        <Notice kind="soon" word={finish.secondWord}>
          <p>{twoPeople ? finish.secondAlways[twoPeople] : finish.second}</p>
        </Notice>
      ) : null}
      {counted ? (
        <Notice kind="soon" word={finish.counted.word} live>
          <p>{finish.counted.help}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** Where it was done, who is told, and what else there is to say. */
function Beside({ shown, grid }: Pick<GridProps, "shown" | "grid">) {
  const { words } = useDeskWords();
  const { text } = useForm(shown.kept);
  const { finish } = words.actions;
  return (
    <section aria-labelledby="systems-title" className="flex min-w-0 flex-col gap-4">
      <h2 id="systems-title">{finish.systems}</h2>
      <Changed mark={PART_MARKS.rest} part="rest" shown={shown} grid={grid} />
      <TextArea {...text("where")} {...finish.where} rows={2} maxLength={4000} />
      <RecipientsField shown={shown} />
      <LetterText {...text("done")} {...finish.done} optional={words.optional} rows={3} maxLength={4000} />
    </section>
  );
}

function Later({ later, reference }: { later: Refused; reference: string }) {
  const { words, shared } = useDeskWords();
  const { finish } = words.actions;
  const to = useTicketPaths();
  return (
    <Notice kind="neutral" word={finish.later.word}>
      <p>
        {later.refusal === "action-not-allowed-now" ? finish.later.approve : shared.refusals[later.refusal]}{" "}
        {later.refusal === "action-not-allowed-now" ? (
          <a href={to.action(reference, "approve")}>{shared.actions.approve}</a>
        ) : null}
      </p>
    </Notice>
  );
}

function Buttons({ reference, later }: Pick<FinishPageProps, "reference" | "later">) {
  const { actions } = useDeskWords().words;
  const to = useTicketPaths();
  return (
    <div className="flex flex-wrap items-center gap-3 [&>a]:inline-flex [&>a]:min-h-6 [&>a]:items-center">
      {later ? null : <Button id="send">{actions.finish.submit}</Button>}
      <Button kind={later ? "primary" : "secondary"} name={ROW_BUTTON} value="save">
        {actions.finish.save}
      </Button>
      {later ? null : <PreviewButton name={ROW_BUTTON} />}
      <a href={to.ticket(reference)}>{actions.cancel}</a>
    </div>
  );
}

/** The answer in one form: what was found and what becomes of each item, the systems and recipients beside it; saved whole, or sent. */
export function FinishPage(props: FinishPageProps) {
  const { bench, reference, shown, grid, categories, redacted, refusedNow, refusedThen, later, file } = props;
  const { words } = useDeskWords();
  const { title, help, submit, save } = words.actions.finish;
  const errors = useErrors(props);
  const { fields } = useForm(shown.kept);
  const typed = useHasTyped();
  const address = useOwnAddress();
  const possible = refusedNow === null;
  const refused = refusedThen ?? refusedNow;
  const gathers = categories.length > 0;
  const ownFirst = ownRows(fields, grid).length > 0;
  const notice = refused ? (
    <RefusedNotice refusal={refused} reference={reference} typed={typed ? (possible ? "still" : "gone") : null} />
  ) : null;
  if (!possible)
    return (
      <ActBench bench={bench} reference={reference}>
        <h1>{title}</h1>
        {notice}
        <TypedText />
      </ActBench>
    );
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM}>
      <div className="@container flex flex-col gap-4">
        <ErrorSummary title={words.errorSummary} errors={errors} />
        <PageHeader title={title} lead={help} />
        {notice}
        <SentBackNotice sentBack={shown.sentBack} zone={shown.zone} />
        {later ? <Later later={later} reference={reference} /> : null}
        <Letter.Provider value={shown.letter}>
          <form
            id={DESK_FORM}
            method="post"
            action={address}
            encType={gathers ? "multipart/form-data" : undefined}
            noValidate
            className="flex flex-col gap-6"
          >
            {/* The first button of a form is the one Enter presses. */}
            <button
              tabIndex={-1}
              aria-hidden="true"
              className="sr-only"
              {...(later ? { name: ROW_BUTTON, value: "save" } : {})}
            >
              {later ? save : submit}
            </button>
            <input type="hidden" name="seen" value={shown.version} />
            <Before shown={shown} />
            <LetterLanguage locale={shown.letter.locale} />
            <div className="flex flex-col gap-6 @min-[70rem]:grid @min-[70rem]:grid-cols-[minmax(0,1fr)_20rem] @min-[70rem]:items-start @min-[70rem]:gap-8">
              <div className="flex min-w-0 flex-col gap-6">
                {ownFirst ? <ItemsField shown={shown} grid={grid} /> : null}
                {gathers ? (
                  <FindingsGrid shown={shown} grid={grid} categories={categories} found={props.found} />
                ) : null}
                {ownFirst ? null : <ItemsField shown={shown} grid={grid} />}
                <ParticularsField shown={shown} />
              </div>
              <Beside shown={shown} grid={grid} />
            </div>
            {gathers ? <Attachment categories={categories} problem={file} uploaded={props.uploaded} /> : null}
            {gathers ? <Redacted redacted={redacted} /> : null}
            <AnyLanguage locales={[shown.letter.locale]} />
            <Buttons reference={reference} later={later} />
          </form>
        </Letter.Provider>
        {props.preview ? <LettersPreview preview={props.preview} reference={reference} act="finish" arrived /> : null}
      </div>
    </ActBench>
  );
}
