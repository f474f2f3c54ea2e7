import { BY_HAND, NO_LONGER_NEEDED } from "#app/domain/tickets/letters/send/letter-page";
import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { useDeskWords } from "../../desk/frame";
import { useMoments } from "../../desk/times/moments";
import type { Content, Head } from "../shown";

type Letter = TicketPage["letters"][number];

/** The letters of the ticket, each leading to exactly what was sent. */
export function Letters({ head, content: { letters } }: { head: Head; content: Content<"letters"> }) {
  const { words, locale } = useDeskWords();
  const text = words.letters;
  const moment = useMoments(head.zone);
  const stateOf = ({ sentAt, failedAt, failure, collected }: Letter): string => {
    if (sentAt) return text.sent(moment(sentAt));
    if (failure === NO_LONGER_NEEDED) return text.notNeeded;
    if (failedAt) return (failure === BY_HAND ? text.made : text.failed)(moment(failedAt));
    return collected ? text.collected : text.waiting;
  };
  const readers = { requester: text.toRequester, recipient: text.toRecipient, staff: text.toStaff };
  const state = (letter: Letter): string =>
    letter.unconfirmed > 0 ? `${stateOf(letter)} · ${text.unconfirmed(letter.sentAt !== null)}` : stateOf(letter);
  const columns: Column<Letter>[] = [
    { key: "letter", header: text.columns.letter, cell: ({ name }) => name[locale] },
    { key: "to", header: text.columns.to, named: true, short: true, cell: ({ to }) => readers[to] },
    { key: "state", header: text.columns.state, named: true, cell: state },
  ];
  return (
    <Card title={text.title} id="letters">
      {letters.length === 0 ? (
        <p className="text-muted">{text.empty}</p>
      ) : (
        <DataTable
          stacked
          caption={text.caption}
          captionHidden
          columns={columns}
          rows={letters}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.ticketLetter(head.reference, id)}
        />
      )}
    </Card>
  );
}
