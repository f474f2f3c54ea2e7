import type { Refusal } from "#app/domain/refusal";
import { sendsLetter, type StaffAction } from "#app/domain/tickets/workflow/buttons";
import type { ShownPreview } from "#app/http/preview/show-preview.server";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { DueBadge } from "#app/ui/due-badge";
import { dueWords } from "../desk/times/due-words";
import { useDeskWords } from "../desk/frame";
import { Present } from "../desk/present";
import { NarrowForm } from "../desk/narrow-form";
import { PermissionCard } from "../desk/cards/permission-card";
import { DeclarationsCard } from "../desk/cards/declarations-card";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { AnyLanguage, LetterLanguage } from "../desk/letter-words/letter-language";
import { Letter } from "../desk/letter-words/letter-text";
import { writesToPerson } from "../desk/letter-words/to-person";
import { LettersPreview } from "../desk/preview/letters-preview";
import { PreviewButton } from "../desk/preview/preview-button";
import { SentBackNotice } from "../desk/decide/sent-back-notice";
import { StatusTag } from "../desk/status-tag";
import { ZoneNote } from "../desk/times/zone-note";
import { Parent } from "../desk.tickets.$reference._index/linked";
import { ToldClues } from "./told-clues";
import { TypedText, useHasTyped } from "../desk/decide/typed-text";
import { useForm } from "../desk/use-form";
import { HEARD_FIELDS } from "./heard-field";
import { behalfLines } from "./behalf-field";
import { EVIDENCE_FIELDS } from "./evidence-field";
import { textWords } from "./field-words";
import { ActionFields } from "./fields";
import { ACTION_FORMS, groundNames } from "./form";
import { groundIds } from "./grounds-field";
import type { Shown } from "./shown";

type ActionPageProps = {
  act: StaffAction;
  shown: Shown;
  /** Who else has the ticket open. */
  present: readonly string[];
  possible: boolean;
  refused: Pick<Refusal, "refusal" | "detail"> | null;
  /** What would leave: where it was asked for, and for who agrees to what somebody else proposed. */
  preview: ShownPreview | null;
  /** Why it cannot be shown. */
  unseen: Pick<Refusal, "refusal" | "detail"> | null;
  /** It was asked for just now. */
  arrived: boolean;
};

/** Why what would leave cannot be shown. */
function Unseen({ refusal }: Pick<Refusal, "refusal">) {
  const { words, shared } = useDeskWords();
  return (
    <Notice kind="neutral" word={words.preview.unseen}>
      <p>{shared.refusals[refusal]}</p>
    </Notice>
  );
}

/** Whether what an act sends can be looked at before. A second person sees it without asking. */
function offersPreview(act: StaffAction, { approvable, proposal }: Shown): boolean {
  if (act === "verify") return approvable;
  return proposal === null && sendsLetter(act);
}

/** What is to be mended, each line leading to its field. */
function useErrors(act: StaffAction, shown: Shown) {
  const { words, locale } = useDeskWords();
  const { summary } = useForm(shown.kept);
  const text = words.actions;
  return ACTION_FORMS[act].fields.flatMap((field) => {
    if (field.kind === "behalf") return summary(behalfLines(shown, text));
    if (field.kind === "method") return summary([{ name: "method", label: text.verify.method }]);
    if (field.kind === "compared") return summary([{ name: "compared", label: text.verify.compared.label }]);
    if (field.kind === "text") return summary([{ name: field.name, label: textWords(text, act, field.name).label }]);
    if (field.kind === "evidence")
      return summary(EVIDENCE_FIELDS.map((name) => ({ name, label: text["ask-evidence"][name].label })));
    if (field.kind === "reply-by") return summary([{ name: "days", label: text.ask.days.label }]);
    if (field.kind === "heard")
      return summary(HEARD_FIELDS.map((name) => ({ name, label: text["note-answer"][name].label })));
    if (field.kind === "pause") return summary([{ name: "pause", label: text.pause.label }]);
    if (field.kind === "blockers") return summary([{ name: "blockers", label: text.block.blockers.label }]);
    if (field.kind === "conditions") return summary([{ name: "conditions", label: text.approve.conditions.label }]);
    if (field.kind === "verdict") return summary([{ name: "verdict", label: text.judge.verdict.label }]);
    if (
      field.kind === "extension" ||
      field.kind === "proposal" ||
      field.kind === "aside" ||
      field.kind === "cooling" ||
      field.kind === "check" ||
      field.kind === "at-once" ||
      field.kind === "fee-rule"
    )
      return [];
    const explanations = shown.offered.flatMap(({ name }, at) => {
      const [names, ids] = [groundNames(at), groundIds(at)];
      const lines = [
        { name: names.explanation, label: text.refuse.explanation(name[locale]), fieldId: ids.text },
        { name: names.reached, label: text.refuse.denied.reached.label, fieldId: ids.reached },
        { name: names.categories, label: text.refuse.denied.categories.label, fieldId: ids.categories },
        { name: names.dutyId, label: text.finish.dutyBehind, fieldId: ids.duty },
        { name: names.eventOn, label: text.finish.eventOn.label, fieldId: ids.eventOn },
      ];
      return lines.flatMap(({ fieldId, ...line }) => summary([line]).map((error) => ({ ...error, fieldId })));
    });
    return [...summary([{ name: "grounds", label: text.refuse.grounds.label }]), ...explanations];
  });
}

/** One act on one ticket: its form; or, where it cannot be done any more, why, with nothing that was typed lost. */
export function ActionPage({ act, shown, present, possible, refused, preview, unseen, arrived }: ActionPageProps) {
  const { words, shared } = useDeskWords();
  const { title, help, submit } = words.actions[act];
  const errors = useErrors(act, shown);
  const typed = useHasTyped();
  const { reference, right } = shown;
  const notice = refused ? (
    <RefusedNotice refusal={refused} reference={reference} typed={typed ? (possible ? "still" : "gone") : null} />
  ) : null;
  const before = (
    <>
      {notice}
      <SentBackNotice sentBack={shown.sentBack} zone={shown.zone} />
      {act === "verify" ? <PermissionCard permission={shown.permission} reference={reference} /> : null}
      {act === "verify" ? (
        <DeclarationsCard declarations={shown.declarations} reference={reference} zone={shown.zone} />
      ) : null}
      {shown.clues.length > 0 ? <ToldClues clues={shown.clues} /> : null}
      {act === "judge" && shown.parent ? <Parent parent={shown.parent} profile={shown} /> : null}
    </>
  );
  const heading = (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <BackLink href={paths.ticket(reference)} text={`${reference} ${shared.rights[right].name}`} />
      <StatusTag status={shown.status} />
      <DueBadge {...dueWords(shown.due, words)} />
      <Present reference={reference} others={present} />
      <ZoneNote zone={shown.zone} />
    </div>
  );
  if (!possible) {
    return (
      <div className="flex max-w-text flex-col gap-4">
        {heading}
        <h1>{title}</h1>
        {notice}
        <TypedText />
      </div>
    );
  }
  return (
    <>
      {heading}
      <div className="flex flex-col gap-8 wide:grid wide:grid-cols-2 wide:items-start">
        <NarrowForm
          title={title}
          lead={help}
          errors={errors}
          submit={submit}
          danger={act === "refuse" || act === "confirm-refusal"}
          before={before}
          beside={
            <>
              {offersPreview(act, shown) ? <PreviewButton /> : null}
              <a href={paths.ticket(reference)}>{words.actions.cancel}</a>
            </>
          }
        >
          <input type="hidden" name="seen" value={shown.version} />
          {writesToPerson(act) ? <LetterLanguage locale={shown.letter.locale} /> : null}
          <Letter.Provider value={shown.letter}>
            <ActionFields action={act} shown={shown} />
          </Letter.Provider>
          {writesToPerson(act) ? <AnyLanguage locale={shown.letter.locale} /> : null}
        </NarrowForm>
        {unseen ? <Unseen {...unseen} /> : null}
        {preview ? <LettersPreview preview={preview} reference={reference} act={act} arrived={arrived} /> : null}
      </div>
    </>
  );
}
