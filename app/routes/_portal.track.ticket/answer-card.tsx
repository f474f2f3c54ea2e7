import { Card } from "#app/ui/card";
import { useWords } from "../_portal/frame";
import { SayForm, type SayProps } from "./say-form";

/** The one thing we wait for: our question, and room for the answer. */
export function AnswerCard({ question, ...say }: SayProps & { question: string }) {
  const { questionTitle, answer } = useWords().words.track.ticket;
  return (
    <Card id="question-card" title={questionTitle} highlighted>
      <SayForm {...say} words={answer} optional={false} submit={answer.submit} asksFiles={false}>
        <p className="whitespace-pre-line">{question}</p>
      </SayForm>
    </Card>
  );
}
