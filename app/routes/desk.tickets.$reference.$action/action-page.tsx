import type { Refusal } from "#app/domain/refusal";
import type { Text } from "#app/domain/language";
import type { Step } from "#app/domain/tickets/desk/page/remaining-steps";
import { type Buttons, sendsLetter, type StaffAction } from "#app/domain/tickets/workflow/buttons";
import type { ShownPreview } from "#app/http/preview/show-preview.server";
import { Notice } from "#app/ui/notice";
import { ActBench } from "../desk/bench/act-bench";
import type { Bench } from "../desk/bench/bench.server";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { PermissionCard } from "../desk/cards/permission-card";
import { DeclarationsCard } from "../desk/cards/declarations-card";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { AnyLanguage, LetterLanguage } from "../desk/letter-words/letter-language";
import { Letter } from "../desk/letter-words/letter-text";
import { writesToPerson } from "../desk/letter-words/to-person";
import { LettersPreview } from "../desk/preview/letters-preview";
import { PreviewButton } from "../desk/preview/preview-button";
import { SentBackNotice } from "../desk/decide/sent-back-notice";
import { Parent } from "../desk.tickets.$reference._index/linked";
import type { Content } from "../desk.tickets.$reference._index/shown";
import type { FactsPart } from "../desk.tickets.$reference._index/tabs/facts";
import { StepsLeft } from "../desk.tickets.$reference._index/steps-left";
import { Conversation } from "../desk.tickets.$reference._index/tabs/conversation";
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
import { OpenedAct } from "./opened-act";
import type { Shown } from "./shown";

/** What of the facts is read while an act is done, and stands over its form. */
const OWN_FACTS: Partial<Record<StaffAction, readonly FactsPart[]>> = {
  verify: ["permission", "declarations", "minor"],
  judge: ["parent"],
};

type ActionPageProps = {
  bench: Bench;
  act: StaffAction;
  /** The acts that can be done now, of which this one is open. */
  buttons: Buttons;
  steps: readonly Step[];
  names: Readonly<Record<string, Text>>;
  conversation: Content<"conversation">;
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

/** What was said with the person so far, under what is written to them now. */
function Said({ bench, conversation }: Pick<ActionPageProps, "bench" | "conversation">) {
  const { tabs } = useDeskWords().words.ticket;
  if (conversation.conversation.length === 0) return null;
  return (
    <section aria-labelledby="said-title" data-screen-only className="flex flex-col gap-2">
      <h2 id="said-title" className="text-base font-semibold">
        {tabs.conversation}
      </h2>
      <Conversation head={bench.head} content={conversation} />
    </section>
  );
}

/** One act on one ticket: its form; or, where it cannot be done any more, why, with nothing that was typed lost. */
export function ActionPage({
  bench,
  act,
  buttons,
  steps,
  names,
  conversation,
  shown,
  present,
  possible,
  refused,
  preview,
  unseen,
  arrived,
}: ActionPageProps) {
  const { words } = useDeskWords();
  const { title, help, submit } = words.actions[act];
  const errors = useErrors(act, shown);
  const typed = useHasTyped();
  const { reference } = shown;
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
  const to = useTicketPaths();
  if (!possible) {
    return (
      <ActBench bench={bench} reference={reference} present={present}>
        <h1>{title}</h1>
        {notice}
        <TypedText />
      </ActBench>
    );
  }
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM} present={present} without={OWN_FACTS[act]}>
      <OpenedAct act={act} buttons={buttons} reference={reference} />
      <div className="flex flex-col gap-8 min-[1600px]:grid min-[1600px]:grid-cols-2 min-[1600px]:items-start">
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
              <a href={to.ticket(reference)}>{words.actions.cancel}</a>
            </>
          }
        >
          <input type="hidden" name="seen" value={shown.version} />
          {writesToPerson(act) ? <LetterLanguage locale={shown.letter.locale} /> : null}
          <Letter.Provider value={shown.letter}>
            <ActionFields action={act} shown={shown} />
          </Letter.Provider>
          {writesToPerson(act) ? <AnyLanguage locales={[shown.letter.locale]} /> : null}
        </NarrowForm>
        {unseen ? <Unseen {...unseen} /> : null}
        {preview ? <LettersPreview preview={preview} reference={reference} act={act} arrived={arrived} /> : null}
      </div>
      <StepsLeft steps={steps} head={bench.head} names={names} />
      <Said bench={bench} conversation={conversation} />
    </ActBench>
  );
}
