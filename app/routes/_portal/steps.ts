import type { Right } from "#app/domain/policies/profile/rights";
import type { Answers } from "#app/domain/tickets/filing/answers";
import { pagesFor, type Step } from "#app/domain/tickets/filing/journey";
import type { Offer } from "#app/domain/tickets/filing/requester";
import { pathOf } from "#app/http/portal/page-path";
import { paths } from "#app/paths";

/** A draft's answers and the policy it is under. */
type Draft = { answers: Answers; policy: { profile: Offer } };

/** Where Back leads, and how far a page is along the way, for "step 3 of 7". */
export type Way = { back: string; place: [at: number, of: number] };

/** Whether a question's address says that one answer is being changed from the check. */
export function isChanging(url: string): boolean {
  return new URL(url).searchParams.has("change");
}

/**
 * The way through the questions as seen from one page. Back leads to the page before, or to the check for who came from there to
 * change one answer. In: the page, the draft, the page's address, and of pages asked for each right that right. The confirmation is
 * what the pages lead to, and not counted.
 */
export function wayOf(step: Exclude<Step, "sent">, { answers, policy }: Draft, url: string, right?: Right): Way {
  const walked = pagesFor(answers, policy.profile).filter((page) => page.step !== "sent");
  const at = walked.findIndex((page) => page.step === step && (!page.right || page.right === right));
  const before = walked[at - 1];
  const back = isChanging(url) ? paths.request("check") : before ? pathOf(before) : paths.home();
  return { back, place: [at + 1, walked.length] };
}
