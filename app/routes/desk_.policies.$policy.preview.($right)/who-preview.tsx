import { useWords } from "../_portal/frame";
import { UNTOUCHED, useQuestion } from "../_portal/question";
import { QuestionPage } from "../_portal/question-page";
import type { AskedClue } from "../_portal.request.who/form";
import { WhoFields } from "../_portal.request.who/who-fields";

/** The name of this page in an address: no right has it. */
export const WHO = "who";

/** By what a person is asked to be found, made of the portal's own parts. */
export function WhoPreview({ clues, back }: { clues: readonly AskedClue[]; back: string }) {
  const { words } = useWords();
  const { who } = words.request;
  const question = useQuestion(UNTOUCHED);
  return (
    <QuestionPage
      back={back}
      title={who.title}
      help={who.help(clues.some(({ holder }) => holder !== "account-holder"))}
      fields={clues.map(({ field, label }) => ({ name: field, label, error: undefined }))}
      submit={words.request.continue}
    >
      <WhoFields clues={clues} question={question} kind="subject" />
    </QuestionPage>
  );
}
