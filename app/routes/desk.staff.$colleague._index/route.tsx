import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSessions } from "#app/domain/people/sessions.server";
import { may } from "#app/domain/people/permissions";
import { teamsOf } from "#app/domain/people/teams/list-teams.server";
import { countHeld, heldTickets } from "#app/domain/tickets/moves/give-on.server";
import { callerOf } from "#app/http/request/caller.server";
import { requireColleague, shownSession, staffMoment, staffZone } from "#app/http/staff/colleague.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { Arrived } from "#app/ui/arrived";
import { SessionsCard } from "../desk/people/sessions-card";
import { ZoneNote } from "../desk/times/zone-note";
import { actsNow } from "../desk.staff.$colleague.act.$act/acts";
import { AccountCard } from "./account-card";
import { FactsList } from "./facts-list";
import { TicketsCard } from "./tickets-card";

export const meta = deskMeta((_, { colleague }: { frame: DeskFrame; colleague: { name: string } }) => colleague.name);

/** One colleague's account: what it is, what can be done with it, what hangs on it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const { now } = callerOf(request, context);
  const colleague = await requireColleague(params.colleague);
  const { id, state, role, lastSignInAt, invitedUntil } = colleague;
  const [sessions, { count, unseen }, tickets, teams] = await Promise.all([
    listSessions(id, now, null),
    countHeld(id),
    heldTickets(id, staff.id),
    teamsOf(id),
  ]);
  const works = may(role, "ticket.work") || teams.some((each) => may(each.role, "ticket.work"));
  const own = id === staff.id;
  return {
    frame: await deskFrame(request, context, staff),
    colleague: {
      ...colleague,
      last: staffMoment(lastSignInAt),
      until: staffMoment(invitedUntil),
      expired: invitedUntil !== null && new Date(invitedUntil) <= now,
    },
    own,
    acts: own ? [] : actsNow(colleague, sessions.length),
    sessions: sessions.map(shownSession),
    held: { count, tickets },
    stranded: count > 0 && (state !== "active" || !works),
    unseen,
    teams,
    done: new URL(request.url).searchParams.get("done"),
    zone: staffZone(),
  };
}

export default function ColleaguePage() {
  const { colleague, own, acts, sessions, held, stranded, unseen, teams, done, zone } = useLoaderData<typeof loader>();
  const { words } = useDeskWords();
  const say = words.staff;
  const { word, ...said } = say.done;
  const told = Object.entries(said).find(([code]) => code === done)?.[1];
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={colleague.name} back={{ href: paths.colleagues(), text: say.title }} />
      {told ? <Arrived word={word} text={told} /> : null}
      <FactsList colleague={colleague} own={own} teams={teams} />
      <AccountCard id={colleague.id} own={own} acts={acts} />
      {held.count > 0 ? <TicketsCard id={colleague.id} held={held} stranded={stranded} unseen={unseen} /> : null}
      {own ? null : <SessionsCard sessions={sessions} action={paths.colleagueSession(colleague.id)} all={false} />}
      <p>
        <a href={paths.colleagueDeeds(colleague.id)} className="inline-flex min-h-6 items-center">
          {say.deeds.open}
        </a>
      </p>
      <ZoneNote zone={zone} />
    </div>
  );
}
