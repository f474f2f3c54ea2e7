import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listDeeds, type Deed } from "#app/domain/people/colleagues/deeds.server";
import { seenOf } from "#app/domain/tickets/ticket/seen-by.server";
import type { LocalMinute } from "#app/http/answer/local-minute";
import { requireColleague, staffMoment, staffZone } from "#app/http/staff/colleague.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { PageHeader } from "#app/ui/page/page-header";
import { Pager } from "#app/ui/page/pager";
import { WholeReferences } from "#app/ui/whole-references";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { sayMinute } from "../desk/people/times";
import { ZoneNote } from "../desk/times/zone-note";

export const meta = deskMeta(({ staff }, { name }: { frame: DeskFrame; name: string }) => staff.deeds.title(name));

/** `elsewhere`: about a ticket that who reads does not see. */
type Shown = Omit<Deed, "at"> & { at: LocalMinute | null; elsewhere: boolean };

/** What a colleague did, by the journals. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const { id, name } = await requireColleague(params.colleague);
  const typed = new URL(request.url).searchParams.get("after") ?? "";
  const after = /^[1-9]\d{0,17}$/.test(typed) ? typed : null;
  const { deeds, next } = await listDeeds(id, after);
  const seen = await seenOf(
    deeds.flatMap(({ reference }) => reference ?? []),
    staff.id,
  );
  return {
    frame: await deskFrame(request, context, staff),
    id,
    name,
    deeds: deeds.map(({ at, reference, ...deed }): Shown => {
      const elsewhere = reference !== null && !seen.has(reference);
      return { ...deed, at: staffMoment(at), reference: elsewhere ? null : reference, elsewhere };
    }),
    after,
    next,
    zone: staffZone(),
  };
}

function what({ kind, action }: Shown, { words }: DeskWords): string {
  const { kinds, other } = words.staff.deeds;
  const moved = action === null ? undefined : (words.queue.events as Record<string, string>)[action];
  return moved ?? kinds[kind] ?? other;
}

function About({ deed, desk }: { deed: Shown; desk: DeskWords }) {
  const say = desk.words.staff.deeds;
  const link = "inline-flex min-h-6 items-center";
  if (deed.reference)
    return (
      <a href={paths.ticket(deed.reference)} className={`${link} whitespace-nowrap`}>
        <WholeReferences text={deed.reference} />
      </a>
    );
  if (deed.elsewhere) return <span className="text-muted">{say.elsewhere}</span>;
  if (deed.programmeId)
    return (
      <a href={paths.programme(deed.programmeId)} className={link}>
        {say.programme}
      </a>
    );
  if (deed.colleague)
    return (
      <a href={paths.colleague(deed.colleague.id)} className={link}>
        <bdi>{deed.colleague.name}</bdi>
      </a>
    );
  return <span className="text-muted">{deed.kind === "searched" ? null : say.own}</span>;
}

function columns(desk: DeskWords): Column<Shown>[] {
  const { columns: heads } = desk.words.staff.deeds;
  return [
    { key: "at", header: heads.at, short: true, cell: ({ at }) => (at ? sayMinute(at, desk) : "") },
    { key: "what", header: heads.what, cell: (deed) => what(deed, desk) },
    { key: "about", header: heads.about, cell: (deed) => <About deed={deed} desk={desk} /> },
  ];
}

export default function Deeds() {
  const { id, name, deeds, after, next, zone } = useLoaderData<typeof loader>();
  const desk = useDeskWords();
  const say = desk.words.staff.deeds;
  return (
    <>
      <PageHeader title={say.title(name)} lead={say.lead} back={{ href: paths.colleague(id), text: name }} />
      {deeds.length === 0 ? (
        <EmptyState title={say.empty.title}>{say.empty.help}</EmptyState>
      ) : (
        <DataTable
          caption={say.caption}
          captionHidden
          wholePage
          stacked
          columns={columns(desk)}
          rows={deeds}
          rowKey={({ line }) => line}
        />
      )}
      {after || next ? (
        <Pager
          label={desk.words.staff.pager.label}
          previous={after ? { href: paths.colleagueDeeds(id), text: say.newest } : null}
          next={next ? { href: paths.colleagueDeeds(id, next), text: say.next } : null}
        />
      ) : null}
      <ZoneNote zone={zone} />
    </>
  );
}
