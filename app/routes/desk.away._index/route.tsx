import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskToday } from "#app/domain/clock/calendar/desk-day";
import { listAbsences } from "#app/domain/people/absence/list-absences.server";
import { listEntrusted } from "#app/domain/people/absence/who-enters.server";
import { roleSomewhere } from "#app/domain/people/staff";
import { listLeftBehind, listUncovered } from "#app/domain/tickets/giving/left-behind.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { Arrived } from "#app/ui/arrived";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { PageHeader } from "#app/ui/page/page-header";
import { Tag } from "#app/ui/tag";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { UncoveredTable } from "./uncovered-table";

export const meta = deskMeta(({ away }) => away.title);

/** Who is away, of those one enters absences for; and, for who hands tickets out, what waits for somebody else. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const today = deskToday(callerOf(request, context).now);
  const hands = roleSomewhere(staff, "ticket.assign") !== null;
  const people = await listEntrusted(staff.id);
  const [absences, uncovered, left] = await Promise.all([
    listAbsences(
      people.map(({ id }) => id),
      today,
    ),
    hands ? listUncovered(staff.id, today) : [],
    hands ? listLeftBehind(staff.id) : [],
  ]);
  const done = new URL(request.url).searchParams.get("done");
  return {
    frame: await deskFrame(request, context, staff),
    ...{ today, hands, absences, uncovered, left, done },
  };
}

function Absences() {
  const { absences, today } = useLoaderData<typeof loader>();
  const { words, shared } = useDeskWords();
  const say = words.away;
  const days = ({ fromOn, toOn }: (typeof absences)[number]) =>
    say.days(shared.longDate(fromOn), shared.longDate(toOn));
  return (
    <Card title={say.all.title} id="absences">
      {absences.length === 0 ? (
        <p className="text-muted">{say.all.none}</p>
      ) : (
        <DataTable
          caption={say.all.caption}
          captionHidden
          stacked
          rows={absences}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "who",
              header: say.all.columns.who,
              cell: ({ name, fromOn }) => (
                <span className="inline-flex flex-wrap items-center gap-2">
                  <bdi className="font-semibold">{name}</bdi>
                  {fromOn <= today ? <Tag kind="soon" text={say.all.now} /> : null}
                </span>
              ),
            },
            { key: "days", header: say.all.columns.days, named: true, cell: days },
            {
              key: "standIn",
              header: say.all.columns.standIn,
              named: true,
              cell: ({ standIn }) =>
                standIn ? <bdi>{standIn.name}</bdi> : <span className="text-muted">{say.all.noStandIn}</span>,
            },
            {
              key: "end",
              header: say.all.columns.end,
              short: true,
              cell: (each) => (
                <a
                  href={paths.awayEnd(each.id)}
                  aria-label={say.end.label(each.name, days(each))}
                  className="inline-flex min-h-6 items-center"
                >
                  {say.end.open}
                </a>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}

export default function Away() {
  const { hands, uncovered, left, done } = useLoaderData<typeof loader>();
  const { words } = useDeskWords();
  const say = words.away;
  const told = done === "entered" || done === "ended" ? say.done[done] : null;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title={say.title}
        lead={say.lead}
        actions={<LinkButton href={paths.awayNew()}>{say.enter.open}</LinkButton>}
      />
      {told ? <Arrived word={say.done.word} text={told} /> : null}
      <Absences />
      {hands ? (
        <>
          <UncoveredTable id="uncovered" say={say.uncovered} tickets={uncovered} />
          <UncoveredTable id="left" say={say.left} tickets={left} />
        </>
      ) : null}
    </div>
  );
}
