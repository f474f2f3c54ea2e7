import { findColleague, type ListedColleague } from "#app/domain/people/colleagues/list-colleagues.server";
import type { ListedSession } from "#app/domain/people/sessions.server";
import { isUuid } from "#app/platform/is-uuid";
import { localMinute, type LocalMinute } from "../answer/local-minute";
import { notFound } from "./not-found";
import { zoneOf } from "./policy.server";

/** The colleague an address names. Throws 404 where there is none. Call it after the guard. */
export async function requireColleague(id: string | undefined): Promise<ListedColleague> {
  const colleague = await findColleague(id ?? "");
  if (!colleague) throw notFound("colleague");
  return colleague;
}

/** The zone in which the pages about colleagues say times. */
export function staffZone(): string {
  return zoneOf(null);
}

/** An instant on the pages about colleagues; null stays null. */
export function staffMoment(instant: string | null): LocalMinute | null {
  return instant === null ? null : localMinute(instant, staffZone());
}

/** A session as the pages show it: its times on the wall of the zone. */
export function shownSession({ begunAt, usedAt, ...session }: ListedSession) {
  const zone = staffZone();
  return { ...session, begun: localMinute(begunAt, zone), used: localMinute(usedAt, zone) };
}

/** The session a form names, to be ended; null where it names none, or nothing that could be one. */
export function namedSession(form: FormData): string | null {
  const session = form.get("session");
  return typeof session === "string" && isUuid(session) ? session : null;
}
