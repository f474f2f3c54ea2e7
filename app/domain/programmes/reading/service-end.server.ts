import { db } from "#app/platform/database/db.server";
import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import type { ProgrammeKind, ProgrammeStatus } from "../programme/kinds";
import { wordsOf } from "../programme/words";

/** How the end of a service stands on a day: told ahead, ended but taking requests, or closed to new ones. `noticeId`: of the public notice, where there is one. */
export type ServiceEnd = {
  state: "ahead" | "ended" | "closed";
  endsOn: CivilDate;
  requestsUntil: CivilDate;
  noticeId: string | null;
};

const RELEASED: readonly ProgrammeStatus[] = ["sending", "stopped", "done"];

/** The end of the service of a policy, as it was last released; null where none was. In: the policy and its zone, the instant. */
export async function findServiceEnd(policyId: string, zone: string, now: Date): Promise<ServiceEnd | null> {
  const row = await db().programme.findFirst({
    where: { policyId, kind: "service-end" satisfies ProgrammeKind, status: { in: [...RELEASED] } },
    orderBy: { releasedAt: "desc" },
  });
  const words = row && wordsOf(row);
  if (!row || words?.kind !== "service-end") return null;
  const { endsOn, requestsUntil } = words;
  const today = civilDateIn(now, zone);
  const state = today <= endsOn ? "ahead" : today <= requestsUntil ? "ended" : "closed";
  return { state, endsOn, requestsUntil, noticeId: row.byPage ? row.id : null };
}
