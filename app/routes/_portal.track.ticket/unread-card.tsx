import type { PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { Card } from "#app/ui/card";
import { useWords } from "../_portal/frame";

type Unread = PublicTicket["unread"];

/** That what we wrote could not be delivered, and what it says: here it can be read all the same. */
export function UnreadCard({ unread, contact }: { unread: Unread; contact: string }) {
  const { words, shared } = useWords();
  const text = words.track.unread;
  return (
    <Card id="unread-card" title={text.title} highlighted>
      <div className="flex flex-col gap-4">
        <p>{text.lead(contact)}</p>
        {unread.map((letter) =>
          letter.text === null ? null : (
            <details key={letter.id}>
              <summary>{text.read(letter.subject ?? text.letter, shared.longDate(letter.on))}</summary>
              <p className="mt-2 border-l-4 border-line pl-3 break-words whitespace-pre-line">{letter.text}</p>
            </details>
          ),
        )}
        <p className="text-muted">{text.help}</p>
      </div>
    </Card>
  );
}
