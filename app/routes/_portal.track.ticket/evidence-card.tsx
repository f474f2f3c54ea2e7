import type { PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import type { FileProblem } from "#app/http/form/file-problem";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "../_portal/frame";
import { UNTOUCHED, useQuestion } from "../_portal/question";
import { QUESTION_FORM } from "../_portal/question-page";
import { UploadForm, UploadList } from "../_portal/uploads";

type EvidenceCardProps = {
  evidence: NonNullable<PublicTicket["evidence"]>;
  files: PublicTicket["files"];
  problem: FileProblem | null;
  number: number | undefined;
};

/** What is missing, by when, room for each file, and the one button that says it is all there. */
export function EvidenceCard({ evidence, files, problem, number }: EvidenceCardProps) {
  const { words, shared, locale } = useWords();
  const { asked, kept } = words.files;
  const day = shared.longDate(evidence.dueOn);
  const field = useQuestion(UNTOUCHED).text("answer");
  return (
    <Card id="evidence-card" title={asked.title} highlighted>
      <div className="flex flex-col gap-4">
        <p>{evidence.late ? asked.late(day) : asked.by(day)}</p>
        <ul className="list-disc pl-6">
          {evidence.items.map((item) => (
            <li key={item[locale]}>{item[locale]}</li>
          ))}
        </ul>
        <UploadForm action={paths.trackFileAdd(number)} problem={problem} />
        <UploadList files={files} removeAction={paths.trackFileRemove(number)} />
        <form id={QUESTION_FORM} method="post" noValidate className="flex flex-col gap-4">
          <input type="hidden" name="complete" value="files" />
          <TextArea {...field} {...asked.words} optional={words.request.optional} rows={3} maxLength={4000} />
          <div>
            <Button>{asked.submit}</Button>
          </div>
        </form>
        <p className="text-small text-muted">{kept}</p>
      </div>
    </Card>
  );
}
