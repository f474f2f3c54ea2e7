import type { PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { Card } from "#app/ui/card";
import { useWords } from "../_portal/frame";
import { SayForm, type SayProps } from "./say-form";

type EvidenceCardProps = SayProps & { evidence: NonNullable<PublicTicket["evidence"]> };

/** What is missing, by when, room for each file, and the one button that says it is all there. */
export function EvidenceCard({ evidence, ...say }: EvidenceCardProps) {
  const { words, shared, locale } = useWords();
  const { asked, kept } = words.files;
  const day = shared.longDate(evidence.dueOn);
  return (
    <Card id="evidence-card" title={asked.title} highlighted>
      <SayForm {...say} words={asked.words} optional submit={asked.submit} asksFiles>
        <input type="hidden" name="complete" value="files" />
        <p>{evidence.late ? asked.late(day) : asked.by(day)}</p>
        <ul className="list-disc pl-6">
          {evidence.items.map((item) => (
            <li key={item[locale]}>{item[locale]}</li>
          ))}
        </ul>
      </SayForm>
      <p className="mt-4 text-small text-muted">{kept}</p>
    </Card>
  );
}
