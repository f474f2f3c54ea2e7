import type { DeskCopy } from "#app/copy/desk";
import { BY_HAND, type LetterPage } from "#app/domain/tickets/letters/send/letter-page";
import { localMinute } from "#app/http/answer/local-minute";
import { paths } from "#app/paths";
import type { SummaryRow } from "#app/ui/summary-list";

type Fact = [key: string, term: string, value: SummaryRow["value"] | null];

function Enclosures({ letter, reference, words }: { letter: LetterPage; reference: string; words: DeskCopy }) {
  return (
    <ul className="list-none">
      {letter.kept?.enclosures.map(({ name, bytes }) => (
        <li key={name}>
          <a href={paths.ticketLetterFile(reference, letter.id, name)} download>
            {name}
          </a>{" "}
          <span className="text-muted tabular-nums">{words.letters.size(Math.ceil(bytes / 1024))}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is known of a letter beside its words. */
export function letterRows(letter: LetterPage, reference: string, zone: string, words: DeskCopy): SummaryRow[] {
  const { facts, vouched } = words.letters;
  const moment = (instant: string | null) => {
    if (instant === null) return null;
    const { on, time } = localMinute(instant, zone);
    return words.ticket.moment(on, time);
  };
  const byHand = letter.failure === BY_HAND;
  const files =
    letter.kept && letter.kept.enclosures.length > 0 ? (
      <Enclosures letter={letter} reference={reference} words={words} />
    ) : null;
  const rows: Fact[] = [
    ["to", facts.to, letter.to ?? words.letters.byHand.to],
    ["collected", facts.collected, letter.collected ? words.letters.withOthers : null],
    ["subject", facts.subject, letter.kept?.subject ?? null],
    ["made", facts.made, moment(letter.createdAt)],
    ["sent", facts.sent, moment(letter.sentAt)],
    ["failed", facts.failed, letter.sentAt || byHand ? null : moment(letter.failedAt)],
    ["failure", facts.failure, letter.retriable && !byHand ? letter.failure : null],
    ["files", facts.files, files],
    ["vouched", facts.vouched, letter.vouched && vouched[letter.vouched]],
  ];
  return rows.flatMap(([key, term, value]) => (value === null ? [] : [{ key, term, value }]));
}
