import type { PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { Card } from "#app/ui/card";
import { useWords } from "../_portal/frame";
import { SayForm, type SayProps } from "./say-form";

/** The one thing we wait for: our question, and room for the answer. */
export function AnswerCard({ question, reply, ...say }: SayProps & { question: string; reply: PublicTicket["reply"] }) {
  const { words, shared } = useWords();
  const { questionTitle, answer, replyBy, replyLate } = words.track.ticket;
  return (
    <Card id="question-card" title={questionTitle} highlighted>
      <SayForm {...say} words={answer} optional={false} submit={answer.submit} asksFiles={false}>
        <p className="whitespace-pre-line">{question}</p>
        {reply ? <p>{(reply.late ? replyLate : replyBy)(shared.longDate(reply.dueOn))}</p> : null}
      </SayForm>
    </Card>
  );
}
