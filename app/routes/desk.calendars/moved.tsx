import type { MovedDue } from "#app/domain/tickets/desk/calendars/moved-dates.server";
import type { LocalMinute } from "#app/http/answer/local-minute";
import { paths } from "#app/paths";
import { DataTable } from "#app/ui/data-table";
import { WholeReferences } from "#app/ui/whole-references";
import { useMinute } from "../desk.policies._index/moment";
import { useDeskWords } from "../desk/frame";

function Reference({ reference }: { reference: string }) {
  return (
    <a href={paths.ticket(reference)} className="inline-flex min-h-6 items-center tabular-nums">
      <WholeReferences text={reference} />
    </a>
  );
}

/** Open tickets whose dates a new calendar will move, before it does. */
export function Moving({ moving }: { moving: readonly MovedDue[] }) {
  const { words, shared } = useDeskWords();
  const say = words.calendars.moving;
  return (
    <section aria-labelledby="moving" className="flex flex-col gap-2">
      <h2 id="moving">{say.title}</h2>
      {moving.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{say.lead}</p>
          <DataTable
            stacked
            caption={say.caption}
            captionHidden
            rows={moving}
            rowKey={({ reference }) => reference}
            columns={[
              { key: "reference", header: say.columns.reference, cell: (row) => <Reference {...row} /> },
              { key: "before", header: say.columns.before, named: true, cell: ({ before }) => shared.longDate(before) },
              {
                key: "after",
                header: say.columns.after,
                named: true,
                cell: ({ before, after }) => (after === before ? say.same : shared.longDate(after)),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

type Done = MovedDue & { at: LocalMinute; calendarVersion: string };

/** What was computed again after a calendar came in. */
export function Moved({ moved }: { moved: readonly Done[] }) {
  const { words, shared } = useDeskWords();
  const say = words.calendars.moved;
  const minute = useMinute();
  return (
    <section aria-labelledby="moved" className="flex flex-col gap-2">
      <h2 id="moved">{say.title}</h2>
      {moved.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{say.lead}</p>
          <DataTable
            stacked
            caption={say.caption}
            captionHidden
            rows={moved}
            rowKey={({ reference, at }) => `${reference} ${at.on} ${at.time}`}
            columns={[
              { key: "reference", header: say.columns.reference, cell: (row) => <Reference {...row} /> },
              { key: "before", header: say.columns.before, named: true, cell: ({ before }) => shared.longDate(before) },
              {
                key: "after",
                header: say.columns.after,
                named: true,
                cell: ({ before, after }) => (after === before ? words.calendars.moving.same : shared.longDate(after)),
              },
              {
                key: "version",
                header: say.columns.version,
                named: true,
                cell: ({ calendarVersion }) => (
                  <span lang="zxx" className="break-all">
                    {calendarVersion}
                  </span>
                ),
              },
              { key: "at", header: say.columns.at, named: true, cell: ({ at }) => minute(at) },
            ]}
          />
        </>
      )}
    </section>
  );
}
