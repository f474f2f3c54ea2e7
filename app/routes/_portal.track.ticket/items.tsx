import type { AnswerItem, Keeping } from "#app/domain/tickets/answer/answer-items";
import { useWords } from "../_portal/frame";

/** What the time for which something is kept is counted from; nothing where no event was named. */
function CountedFrom({ event }: Pick<Keeping, "event">) {
  const { words, shared, locale } = useWords();
  return event ? <p>{words.track.ticket.keptFrom(event.name[locale], shared.longDate(event.on))}</p> : null;
}

/** The duty to keep data because of which something was refused: until when, since when, and where it stands. */
export function KeptByDuty({ kept }: { kept: Keeping | null }) {
  const { words, shared, locale } = useWords();
  const page = words.track.ticket;
  if (!kept) return null;
  return (
    <>
      <p>{page.keptByDuty(shared.longDate(kept.until), kept.why[locale])}</p>
      <CountedFrom event={kept.event} />
      {kept.source ? <p className="text-small text-muted">{page.source(kept.source[locale])}</p> : null}
    </>
  );
}

/** What became of each thing that was asked for: what was done, what was not and on which ground, and until when something is kept. */
export function Items({ items }: { items: readonly AnswerItem[] }) {
  const { words, shared, locale } = useWords();
  const page = words.track.ticket;
  return (
    <ol className="flex list-none flex-col gap-4">
      {items.map(({ what, name, note, ground, restricted, kept, later }, at) => {
        const sources = [ground?.source, restricted?.source].flatMap((source) => (source ? [source[locale]] : []));
        return (
          <li key={at} className="border-l-4 border-line pl-4">
            <p className="whitespace-pre-line">{what}</p>
            <p className="font-semibold">{name[locale]}</p>
            {restricted && !later ? (
              <>
                <p>{page.restricted(shared.longDate(restricted.until), restricted.why[locale])}</p>
                <CountedFrom event={restricted.event} />
              </>
            ) : null}
            {later ? (
              <p>{page.later[later.result](shared.longDate(later.on), later.until && shared.longDate(later.until))}</p>
            ) : null}
            {ground ? <p>{page.ground(ground.name[locale])}</p> : null}
            {note ? <p className="whitespace-pre-line">{note}</p> : null}
            {sources.map((source) => (
              <p key={source} className="text-small text-muted">
                {page.source(source)}
              </p>
            ))}
            <KeptByDuty kept={kept} />
          </li>
        );
      })}
    </ol>
  );
}
