import type { ListedDossier } from "#app/domain/audit/dossier/ask-dossier.server";
import type { LocalMinute } from "#app/http/answer/local-minute";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { useDeskWords } from "../desk/frame";
import { ZoneNote } from "../desk/times/zone-note";

/** A case file that was taken, with when as the page writes it, and whether it is still there for who reads. */
export type ShownDossier = Omit<ListedDossier, "at" | "byId" | "expiresAt"> & { at: LocalMinute; open: boolean };

type TakenProps = { reference: string; dossiers: readonly ShownDossier[]; zone: string };

/** The case files taken of a ticket, with what tells whether one is that which was given out. Nothing where there are none. */
export function Taken({ reference, dossiers, zone }: TakenProps) {
  const { words } = useDeskWords();
  const { taken, why } = words.caseFile;
  if (dossiers.length === 0) return null;
  const reasons: Record<string, string> = why.choices;
  const columns: Column<ShownDossier>[] = [
    {
      key: "at",
      header: taken.columns.at,
      short: true,
      cell: ({ at }) => `${words.queue.day(at.on)} ${at.time}`,
    },
    { key: "by", header: taken.columns.by, cell: ({ by }) => by },
    { key: "why", header: taken.columns.why, named: true, cell: (each) => reasons[each.why] ?? each.why },
    {
      key: "fingerprint",
      header: taken.columns.fingerprint,
      named: true,
      cell: ({ fingerprint, dossierId, open }) => (
        <>
          {fingerprint ? <span className="text-small wrap-anywhere">{fingerprint}</span> : taken.none}
          {open ? (
            <a href={paths.caseFile(reference, dossierId)} className="flex min-h-6 items-center">
              {taken.open}
            </a>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby="taken" className="mt-6 flex flex-col gap-2">
      <h2 id="taken" className="text-lead">
        {taken.title}
      </h2>
      <p className="max-w-text text-muted">{taken.help}</p>
      <DataTable
        caption={taken.caption}
        captionHidden
        wholePage
        stacked
        columns={columns}
        rows={dossiers}
        rowKey={({ dossierId }) => dossierId}
      />
      <ZoneNote zone={zone} />
    </section>
  );
}
