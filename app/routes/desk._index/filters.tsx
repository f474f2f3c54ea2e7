import type { Choices, Unlisted } from "#app/domain/tickets/desk/queue/choices.server";
import {
  type FilterKind,
  filterName,
  isNarrowed,
  type Narrowed,
  writeQueueQuery,
} from "#app/domain/tickets/desk/queue/views";
import { NARROWED_FROM } from "#app/http/views/narrowed-from";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { chosenValues, filterValues, OFFERED, unlistedText } from "./filter-values";
import { queueHref } from "./href";

type FiltersProps = Narrowed & {
  choices: Choices;
  unlisted: readonly Unlisted[];
  /** The saved view this is; it is narrowed otherwise by leaving it. */
  saved: { id: string } | null;
  /** The saved view these filters began from. */
  base: { id: string; name: string; changing: boolean } | null;
};

function without({ filters }: Narrowed, kind: FilterKind, value: string): Narrowed["filters"] {
  return { ...filters, [kind]: filters[kind].filter((each) => each !== value) };
}

/** What is chosen, each leading to the same list without it. */
function Chips({ view, filters, saved, base, ...given }: FiltersProps) {
  const of = (saved ?? base)?.id;
  const desk = useDeskWords();
  const { savedViews, queue } = desk.words;
  const text = queue.filters;
  const narrowed = { view, filters };
  return (
    <ul aria-label={text.chosen} className="flex list-none flex-wrap items-center gap-2">
      {OFFERED.flatMap((kind) =>
        chosenValues(kind, narrowed, given, desk).map(({ value, text: name }) => {
          const what = text.chip(text.kinds[kind], name);
          return (
            <li key={`${kind}:${value}`}>
              <a
                href={queueHref(view, without(narrowed, kind, value), { of })}
                aria-label={text.remove(what)}
                className="inline-flex min-h-6 items-center gap-1 rounded-soft border border-edge bg-raised px-2 text-small text-ink no-underline hover:border-accent"
              >
                {what}
                <span aria-hidden="true" className="text-muted">
                  ×
                </span>
              </a>
            </li>
          );
        }),
      )}
      <li>
        <a href={queueHref(view, undefined, { of })} className="inline-flex min-h-6 items-center text-small">
          {text.clear}
        </a>
      </li>
      {saved ? null : (
        <li>
          <a
            href={paths.savedViewNew(writeQueueQuery(narrowed))}
            className="inline-flex min-h-6 items-center text-small font-semibold"
          >
            {savedViews.save}
          </a>
        </li>
      )}
      {base?.changing ? (
        <li>
          <a
            href={paths.savedViewNarrow(base.id, writeQueueQuery(narrowed))}
            className="inline-flex min-h-6 items-center text-small font-semibold"
          >
            {savedViews.narrow.link(base.name)}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

/** What narrows a view: of each kind any of what is ticked. A plain form in a disclosure, and what is chosen beside it: it works without a script. */
export function Filters(props: FiltersProps) {
  const { view, filters, choices, unlisted, saved, base } = props;
  const of = (saved ?? base)?.id;
  const desk = useDeskWords();
  const text = desk.words.queue.filters;
  const values = filterValues(view, choices, desk);
  const offered = OFFERED.filter((kind) => values[kind].length > 0);
  const set = OFFERED.reduce((sum, kind) => sum + filters[kind].length, 0);
  const over = unlisted.filter(({ state }) => state !== "elsewhere");
  return (
    <>
      <div data-screen-only className="flex flex-col gap-2">
        <details>
          <summary className="inline-flex min-h-8 cursor-pointer items-center rounded-soft border border-edge bg-raised px-3 font-semibold">
            {text.open(set)}
          </summary>
          <form
            method="get"
            action={paths.desk()}
            aria-label={text.label}
            className="mt-2 flex flex-col gap-4 rounded-soft border border-line bg-raised p-4"
          >
            <input type="hidden" name="view" value={view} />
            {of ? <input type="hidden" name={NARROWED_FROM} value={of} /> : null}
            <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-x-4 gap-y-4">
              {offered.map((kind) => (
                <div key={kind} className="max-h-80 overflow-y-auto p-1">
                  <Checkboxes
                    id={`filter-${filterName(kind)}`}
                    name={filterName(kind)}
                    label={text.kinds[kind]}
                    choices={values[kind]}
                    chosen={filters[kind]}
                  />
                </div>
              ))}
            </div>
            <div>
              <Button kind="secondary">{text.apply}</Button>
            </div>
          </form>
        </details>
        {isNarrowed(filters) || base ? <Chips {...props} /> : null}
      </div>
      {over.length > 0 ? (
        <Notice kind="soon" word={text.unlisted.word}>
          <p>{over.map((one) => text.chip(text.kinds[one.kind], unlistedText(one, desk))).join(text.between)}</p>
          <p>{text.unlisted.help}</p>
        </Notice>
      ) : null}
    </>
  );
}
