import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { ErrorSummary } from "#app/ui/error-summary";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "../_portal/frame";
import { UNTOUCHED, useQuestion } from "../_portal/question";
import { QUESTION_FORM } from "../_portal/question-page";

/** The one thing we wait for: our question, and room for the answer. */
export function AnswerCard({ question }: { question: string }) {
  const { words } = useWords();
  const { questionTitle, answer } = words.track.ticket;
  const field = useQuestion(UNTOUCHED).text("answer");
  const errors = field.error ? [{ fieldId: "answer", text: words.errors.line(answer.label, field.error) }] : [];
  return (
    <Card id="question-card" title={questionTitle} highlighted>
      <form id={QUESTION_FORM} method="post" noValidate className="flex flex-col gap-4">
        <ErrorSummary title={words.errors.summary} errors={errors} />
        <p className="whitespace-pre-line">{question}</p>
        <TextArea {...field} label={answer.label} hint={answer.hint} rows={5} maxLength={4000} />
        <div>
          <Button>{answer.submit}</Button>
        </div>
      </form>
    </Card>
  );
}
