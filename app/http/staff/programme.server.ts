import { civilDateIn } from "#app/domain/clock/dates/zone";
import type { Text } from "#app/domain/language";
import { findProgramme, programmePage, type ProgrammePage } from "#app/domain/programmes/reading/programme-page.server";
import { earliestEnd } from "#app/domain/programmes/programme/notice-days";
import type { FormContext } from "#app/domain/programmes/programme/words-form";
import { policiesSeen } from "#app/domain/tickets/ticket/seen-by.server";
import { notFound } from "./not-found";

/** The programme an address names. Throws 404 where there is none, or none of a policy that teams of who looks have to do with. Call it after the guard. */
export async function requireProgramme(id: string | undefined, staff: { id: string }) {
  const [found, seen] = await Promise.all([findProgramme(id), policiesSeen(staff.id)]);
  if (!found || (seen && !seen.includes(found.programme.policyId))) throw notFound("programme");
  return found;
}

/** As `requireProgramme`, with all the desk shows of it. */
export async function requireProgrammePage(
  id: string | undefined,
  staff: { id: string },
  now: Date,
): Promise<ProgrammePage> {
  const { programme, policy } = await requireProgramme(id, staff);
  return programmePage(programme, policy, now);
}

/** What the form of a programme's words is held against at an instant. */
export function formContext({ policy }: Awaited<ReturnType<typeof requireProgramme>>, now: Date): FormContext {
  const { profile } = policy;
  const today = civilDateIn(now, profile.zone);
  return { profile, now, today, earliestEnd: earliestEnd(today, profile) };
}

/** What the pages of a programme are called: by its title, else by what it is about. */
export function programmeName({ words, policyName }: Pick<ProgrammePage, "words" | "policyName">): Text {
  return words?.title ?? policyName;
}
