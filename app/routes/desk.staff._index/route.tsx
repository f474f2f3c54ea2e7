import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listColleagues, type ListedColleague } from "#app/domain/people/colleagues/list-colleagues.server";
import type { ColleagueState } from "#app/domain/people/colleagues/state";
import type { LocalMinute } from "#app/http/answer/local-minute";
import { callerOf } from "#app/http/request/caller.server";
import { staffMoment, staffZone } from "#app/http/staff/colleague.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { PageHeader } from "#app/ui/page/page-header";
import { Pager } from "#app/ui/page/pager";
import { Tag } from "#app/ui/tag";
import type { ShapeKind } from "#app/ui/shape";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { sayMinute } from "../desk/people/times";
import { ZoneNote } from "../desk/times/zone-note";

export const meta = deskMeta(({ staff }) => staff.title);

type Shown = Omit<ListedColleague, "lastSignInAt" | "invitedUntil"> & {
  last: LocalMinute | null;
  until: LocalMinute | null;
  expired: boolean;
};

/** Everybody with an account. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const { now } = callerOf(request, context);
  const typed = new URL(request.url).searchParams.get("page") ?? "";
  const page = /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1;
  const { colleagues, more } = await listColleagues(page);
  return {
    frame: await deskFrame(request, context, staff),
    colleagues: colleagues.map(({ lastSignInAt, invitedUntil, ...each }): Shown => ({
      ...each,
      last: staffMoment(lastSignInAt),
      until: staffMoment(invitedUntil),
      expired: invitedUntil !== null && new Date(invitedUntil) <= now,
    })),
    own: staff.id,
    page,
    more,
    zone: staffZone(),
  };
}

const SHAPES: Record<ColleagueState, ShapeKind> = {
  active: "calm",
  invited: "accent",
  disabled: "stopped",
  withdrawn: "neutral",
};

function StateCell({ colleague, desk }: { colleague: Shown; desk: DeskWords }) {
  const say = desk.words.staff;
  const { state, until, expired, mailFailed } = colleague;
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <Tag kind={SHAPES[state]} text={say.states[state]} />
      {state === "invited" && until ? (
        <span className="text-small text-muted">
          {expired ? say.invitationOver : say.invitedUntil(desk.words.queue.day(until.on), until.time)}
        </span>
      ) : null}
      {mailFailed ? <span className="text-small text-late">{say.mailFailed}</span> : null}
    </span>
  );
}

function columns(desk: DeskWords, own: string): Column<Shown>[] {
  const { words, shared } = desk;
  const say = words.staff;
  return [
    {
      key: "name",
      header: say.columns.name,
      cell: ({ id, name, email }) => (
        <span className="inline-flex flex-col">
          <span>
            <a href={paths.colleague(id)} className="inline-flex min-h-6 items-center font-semibold">
              <bdi>{name}</bdi>
            </a>
            {id === own ? say.you : ""}
          </span>
          <span className="text-small break-all text-muted">{email}</span>
        </span>
      ),
    },
    { key: "role", header: say.columns.role, short: true, named: true, cell: ({ role }) => shared.roles[role] },
    {
      key: "factor",
      header: say.columns.factor,
      short: true,
      named: true,
      cell: ({ enrolled }) => (enrolled ? say.factor.yes : <span className="text-muted">{say.factor.no}</span>),
    },
    {
      key: "last",
      header: say.columns.last,
      short: true,
      named: true,
      cell: ({ last }) => (last ? sayMinute(last, desk) : <span className="text-muted">{say.never}</span>),
    },
    {
      key: "state",
      header: say.columns.state,
      cell: (colleague) => <StateCell colleague={colleague} desk={desk} />,
    },
  ];
}

export default function Colleagues() {
  const { colleagues, own, page, more, zone } = useLoaderData<typeof loader>();
  const desk = useDeskWords();
  const say = desk.words.staff;
  return (
    <>
      <PageHeader
        title={say.title}
        lead={say.lead}
        actions={
          <>
            <LinkButton href={paths.away()} kind="secondary">
              {desk.words.away.link}
            </LinkButton>
            <LinkButton href={paths.giving()} kind="secondary">
              {desk.words.giving.title}
            </LinkButton>
            <LinkButton href={paths.teams()} kind="secondary">
              {desk.words.teams.title}
            </LinkButton>
            <LinkButton href={paths.colleagueNew()}>{say.invite.open}</LinkButton>
          </>
        }
      />
      <DataTable
        caption={say.caption}
        captionHidden
        wholePage
        stacked
        columns={columns(desk, own)}
        rows={colleagues}
        rowKey={({ id }) => id}
      />
      {page > 1 || more ? (
        <Pager
          label={say.pager.label}
          previous={page > 1 ? { href: paths.colleagues(page - 1), text: say.pager.previous } : null}
          next={more ? { href: paths.colleagues(page + 1), text: say.pager.next } : null}
        />
      ) : null}
      <ZoneNote zone={zone} />
    </>
  );
}
