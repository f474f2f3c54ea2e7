import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import type { ComponentProps } from "react";
import type { ClueKind } from "#app/domain/policies/profile/clues";
import { clueGroups } from "#app/domain/tickets/filing/clue-answers";
import { TextArea } from "#app/ui/form/text-area";
import { TextField } from "#app/ui/form/text-field";
import { useWords } from "../_portal/frame";
import type { useQuestion } from "../_portal/question";
import type { AskedClue } from "./form";

type Control = Pick<
  ComponentProps<typeof TextField>,
  "type" | "inputMode" | "autoComplete" | "autoCapitalize" | "spellCheck" | "width"
>;

const CODE: Control = { autoComplete: "off", autoCapitalize: "none", spellCheck: false };

/** How each kind of clue is typed. A person may ask for another: nothing but an account's name is filled in by the browser. */
const CONTROLS: Record<Exclude<ClueKind, "text">, Control> = {
  account: { ...CODE, autoComplete: "username" },
  name: { autoComplete: "off", spellCheck: false, width: "medium" },
  phone: { ...CODE, type: "tel", inputMode: "tel", width: "medium" },
  email: { ...CODE, type: "email", inputMode: "email" },
  "phone-or-email": CODE,
  "order-number": { ...CODE, width: "medium" },
  "bill-of-lading": { ...CODE, width: "medium" },
  plate: { ...CODE, autoCapitalize: "characters", width: "short" },
  shop: { autoComplete: "off", spellCheck: false },
};

function ClueField({
  clue,
  question,
  optional,
}: {
  clue: AskedClue;
  question: ReturnType<typeof useQuestion>;
  optional: string | undefined;
}) {
  const { field, kind, label, hint } = clue;
  const own = { ...question.text(field), label, hint, optional };
  return kind === "text" ? <TextArea {...own} rows={3} /> : <TextField {...own} {...CONTROLS[kind]} />;
}

type WhoFieldsProps = {
  clues: readonly AskedClue[];
  question: ReturnType<typeof useQuestion>;
  /** Who asks: somebody else is to be found, unless they ask for themselves. */
  kind: RequesterKind;
};

/** What a policy asks to find somebody by; apart for those with an account and those without, where it tells them apart. */
export function WhoFields({ clues, question, kind }: WhoFieldsProps) {
  const { words } = useWords();
  const { who } = words.request;
  const holders = kind === "subject" ? who.holders : who.holdersForOthers[kind];
  const groups = clueGroups(clues);
  const somethingMust = clues.some(({ required }) => required);
  const fields = (asked: readonly AskedClue[]) =>
    asked.map((clue) => (
      <ClueField
        key={clue.field}
        clue={clue}
        question={question}
        optional={somethingMust && !clue.required ? words.request.optional : undefined}
      />
    ));
  if (groups.length === 1) return fields(clues);
  return groups.map(({ holder, clues: asked }) => (
    <fieldset key={holder} className="flex max-w-text min-w-0 flex-col gap-4 border-t border-line pt-2">
      <legend className="float-left w-full">
        <h2>{holders[holder]}</h2>
      </legend>
      {fields(asked)}
    </fieldset>
  ));
}
