import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CALENDAR_IDS, calendarFor, type CalendarId } from "#app/domain/clock/calendar/calendar";
import { calendarYear } from "#app/domain/clock/calendar/calendar-year";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { firstProvisional } from "#app/domain/clock/stopwatch/first-provisional";
import { listRetired } from "#app/domain/policies/proposals/retired.server";
import { listPoliciesInForce, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import {
  listCalendarUse,
  listRecomputed,
  listToRecompute,
} from "#app/domain/tickets/desk/calendars/moved-dates.server";
import { localMinute } from "#app/http/answer/local-minute";
import { callerOf } from "#app/http/request/caller.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { zoneOf } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { SelectField } from "#app/ui/form/select-field";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { ZoneNote } from "../desk/times/zone-note";
import { CalendarCards } from "./calendar-cards";
import { Moved, Moving } from "./moved";
import { YearGrid } from "./year-grid";
import { YearTable } from "./year-table";

export const meta = deskMeta(({ calendars }) => calendars.title);

/** Years that can be looked at: those that are announced, and some ahead. */
const YEARS_AHEAD = 2;

/** The calendar and the year an address asks for; else the Chinese one, and the year it is. */
function askedIn(url: string, today: string): { id: CalendarId; year: number; first: number; last: number } {
  const query = new URL(url).searchParams;
  const id = CALENDAR_IDS.find((each) => each === query.get("calendar")) ?? "CN";
  const thisYear = Number(today.slice(0, 4));
  const { firstYear, lastYear } = calendarFor("CN");
  const [first, last] = [firstYear, Math.max(lastYear, thisYear) + YEARS_AHEAD];
  const typed = /^\d{4}$/.test(query.get("year") ?? "") ? Number(query.get("year")) : thisYear;
  return { id, year: Math.min(Math.max(typed, first), last), first, last };
}

/** How one calendar stands: what is known of it, who counts by it, and from when on dates are only provisional. */
function shownCalendar(id: CalendarId, taking: readonly PublishedPolicy[], now: Date) {
  const calendar = calendarFor(id);
  const users = taking.filter(({ profile }) => profile.calendar === id);
  const terms = users.flatMap(({ profile }) => Object.values(profile.rights).map(({ term }) => term));
  const today = civilDateIn(now, users[0]?.profile.zone ?? zoneOf(null));
  return {
    id,
    version: calendar.version,
    firstYear: calendar.firstYear,
    lastYear: calendar.lastYear,
    policies: users.map(({ policyId, profile }) => ({ policyId, name: profile.name })),
    today,
    provisionalFrom: firstProvisional(today, terms, calendar),
  };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.read");
  const { now } = callerOf(request, context);
  const zone = zoneOf(null);
  const [inForce, retired, use, moving, moved] = await Promise.all([
    listPoliciesInForce(),
    listRetired(now),
    listCalendarUse(staff.id),
    listToRecompute(staff.id, now),
    listRecomputed(staff.id),
  ]);
  const taking = inForce.filter(({ policyId }) => !retired.has(policyId));
  const asked = askedIn(request.url, civilDateIn(now, zone));
  return {
    frame: await deskFrame(request, context, staff),
    calendars: CALENDAR_IDS.map((id) => ({
      ...shownCalendar(id, taking, now),
      open: use.filter(({ calendar }) => calendar === id).reduce((sum, each) => sum + each.open, 0),
      provisional: use.filter(({ calendar }) => calendar === id).reduce((sum, each) => sum + each.provisional, 0),
    })),
    asked,
    year: calendarYear(asked.id, asked.year),
    moving,
    moved: moved.map(({ at, ...each }) => ({ ...each, at: localMinute(at, zone) })),
    zone,
  };
}

export default function Calendars() {
  const { calendars, asked, year, moving, moved, zone } = useLoaderData<typeof loader>();
  const { words } = useDeskWords();
  const say = words.calendars;
  const years = Array.from({ length: asked.last - asked.first + 1 }, (_, n) => String(asked.last - n));
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={say.title} back={{ href: paths.policies(), text: say.back }} lead={say.lead} />
      <CalendarCards calendars={calendars} />
      <section aria-labelledby="year" className="flex flex-col gap-3">
        <h2 id="year">{say.year(say.names[asked.id], asked.year)}</h2>
        <form method="get" action={`${paths.calendars()}#year`} className="flex flex-wrap items-end gap-3">
          <SelectField
            id="calendar"
            name="calendar"
            label={say.choose.calendar}
            options={calendars.map(({ id }) => ({ value: id, text: say.names[id] }))}
            defaultValue={asked.id}
          />
          <SelectField
            id="of-year"
            name="year"
            label={say.choose.year}
            options={years.map((each) => ({ value: each, text: each }))}
            defaultValue={String(asked.year)}
          />
          <Button kind="secondary">{say.choose.submit}</Button>
        </form>
        <YearGrid year={year} />
        <YearTable year={year} />
      </section>
      <Moving moving={moving} />
      <Moved moved={moved} />
      <ZoneNote zone={zone} />
    </div>
  );
}
