import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

/** By when the requester was asked to answer; and what can be done once that day is over. */
export function ReplyNotice({ reply }: { reply: TicketPage["reply"] }) {
  const { words, shared } = useDeskWords();
  const text = words.ticket.reply;
  if (!reply) return null;
  const day = shared.longDate(reply.dueOn);
  if (!reply.late) return <p className="text-muted">{text.by(day)}</p>;
  return (
    <Notice kind="soon" word={text.lateWord}>
      <p>{text.late(day)}</p>
    </Notice>
  );
}
