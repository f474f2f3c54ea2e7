import type { Step } from "#app/domain/tickets/journey";
import { STEPS } from "#app/domain/tickets/journey";
import { paths } from "#app/paths";

/** The pages somebody walks through; the confirmation is what they lead to. */
type Walked = Exclude<Step, "sent">;

const WALKED: readonly Step[] = STEPS.filter((step) => step !== "sent");

/** How far a page is along the way, for "step 3 of 6". */
export function placeOf(step: Walked): [at: number, of: number] {
  return [WALKED.indexOf(step) + 1, WALKED.length];
}

/** Where Back leads: to the page before, or to the check for who came from there to change one answer. */
export function pathBack(step: Walked, changing: boolean): string {
  if (changing) return paths.request("check");
  const before = WALKED[WALKED.indexOf(step) - 1];
  return before ? paths.request(before) : paths.home();
}

/** Whether a question's address says that one answer is being changed from the check. */
export function isChanging(url: string): boolean {
  return new URL(url).searchParams.has("change");
}
