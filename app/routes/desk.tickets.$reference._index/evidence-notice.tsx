import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { AskedList } from "./asked-list";

/** What the requester was asked to send, and that its day is over where it is. */
export function EvidenceNotice({ evidence: { asked, late } }: { evidence: TicketPage["evidence"] }) {
  const { words, shared } = useDeskWords();
  if (!asked) return null;
  const text = words.files.evidence;
  const day = shared.longDate(asked.dueOn);
  return (
    <Notice kind={late ? "late" : "neutral"} word={late ? text.lateWord : words.actions["ask-evidence"].title}>
      {late ? <p>{text.late(day)}</p> : null}
      <AskedList asked={asked} />
    </Notice>
  );
}
