import type { TicketPage } from "#app/domain/tickets/ticket-page";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { Timeline } from "#app/ui/timeline";
import { useDeskWords } from "../desk/frame";
import { useMoments } from "../desk/moments";
import { journalSentence, letterName } from "./journal-words";
import type { Content, Head } from "./shown";

type Letter = TicketPage["letters"][number];

function Letters({ letters, zone }: { letters: readonly Letter[]; zone: string }) {
  const { ticket, journal } = useDeskWords().words;
  const moment = useMoments(zone);
  const text = ticket.letters;
  const state = ({ sentAt, failedAt }: Letter): string => (sentAt ? text.sent(moment(sentAt)) : failedAt ? text.failed(moment(failedAt)) : text.waiting);
  const columns: Column<Letter>[] = [
    { key: "letter", header: text.columns.letter, cell: ({ kind }) => letterName(kind, journal) },
    { key: "to", header: text.columns.to, cell: ({ toStaff }) => (toStaff ? text.toStaff : text.toRequester) },
    { key: "state", header: text.columns.state, cell: state },
  ];
  return (
    <Card title={text.title} id="letters">
      {letters.length === 0 ? <p className="text-muted">{text.empty}</p> : <DataTable caption={text.caption} captionHidden columns={columns} rows={letters} rowKey={({ id }) => id} />}
    </Card>
  );
}

/** Every fact that happened, in plain words, and the letters that went out. */
export function Journal({ head, content }: { head: Head; content: Content<"journal"> }) {
  const { words, shared, locale } = useDeskWords();
  const moment = useMoments(head.zone);
  const { journal, names, letters, ownGrounds } = content;
  const context = { words, shared, locale, names, ownGrounds };
  return (
    <div className="grid gap-4 wide:grid-cols-[3fr_2fr] wide:items-start">
      <Card title={words.ticket.journal.title} id="journal">
        {journal.length === 0 ? (
          <EmptyState title={words.ticket.journal.empty} />
        ) : (
          <Timeline
            items={journal.map((line) => {
              const { text, details } = journalSentence(line, context);
              return { id: line.id, dateTime: line.at, when: moment(line.at), title: text, body: details.length > 0 ? <p className="text-muted">{details.join(" · ")}</p> : undefined };
            })}
          />
        )}
        <p className="mt-3 text-small text-muted">{words.ticket.zone(head.zone)}</p>
      </Card>
      <Letters letters={letters} zone={head.zone} />
    </div>
  );
}
