import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

/** What the requester was asked to send, and that its day is over where it is. */
export function EvidenceNotice({ evidence: { asked, late } }: { evidence: TicketPage["evidence"] }) {
  const { words, shared, locale } = useDeskWords();
  if (!asked) return null;
  const text = words.files.evidence;
  const day = shared.longDate(asked.dueOn);
  return (
    <Notice kind={late ? "late" : "neutral"} word={late ? text.lateWord : words.actions["ask-evidence"].title}>
      <p>{late ? text.late(day) : text.asked(day)}</p>
      <ul className="list-disc pl-5">
        {asked.items.map((item) => (
          <li key={item[locale]}>{item[locale]}</li>
        ))}
      </ul>
    </Notice>
  );
}
