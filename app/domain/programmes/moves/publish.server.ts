import { transaction } from "#app/platform/database/db.server";
import { laterOf, type CivilDate } from "../../clock/dates/civil-date";
import { recordProgramme } from "../../journal/record.server";
import { may } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { lockSeen } from "../programme/row.server";
import { wordsOf } from "../programme/words";
import type { Move } from "./release.server";

/**
 * Publishes the words of a released programme on the portal as well: the next way to those whom no letter reached. Who wrote or proposed it
 * does not. In: until which day the front tells it; the end of a service has a day of its own. Out: ok, or `not-permitted`, `same-author`,
 * `programme-gone`, `programme-moved`.
 */
export async function publishProgramme(
  asked: Omit<Move, "policyId"> & { shownUntil: CivilDate | null },
): Promise<Outcome> {
  const { programmeId, seen, shownUntil, actor, now } = asked;
  if (!may(actor.role, "programme.release")) return refuse("not-permitted");
  return transaction(async (tx) => {
    const locked = await lockSeen(tx, programmeId, ["sending", "stopped", "done"], seen);
    if (!locked.ok) return locked;
    const { programme } = locked;
    if (programme.authorIds.includes(actor.id) || programme.proposedById === actor.id) return refuse("same-author");
    const words = wordsOf(programme);
    const until = words?.kind === "service-end" ? laterOf(words.endsOn, words.requestsUntil) : shownUntil;
    if (programme.byPage || until === null) return refuse("programme-moved");
    await tx.programme.update({
      where: { id: programmeId },
      data: { byPage: true, shownUntil: until, publishedAt: now, updatedAt: now },
    });
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      { kind: "notice-published", data: { until } },
    ]);
    return { ok: true };
  });
}
