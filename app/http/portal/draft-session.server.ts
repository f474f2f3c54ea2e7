import { DRAFT_LIFE_DAYS, findDraft, saveDraft, startDraft, type Draft } from "#app/domain/tickets/filing/draft.server";
import { findDraftState, hasChanged } from "#app/domain/tickets/filing/draft-state.server";
import type { Answers } from "#app/domain/tickets/filing/answers";
import { redirectFor, type Step } from "#app/domain/tickets/filing/journey";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { paths } from "#app/paths";
import { readCookie, setCookie } from "../request/cookies.server";
import { seeOther } from "../answer/see-other";

const NAME = "draft";

/** The cookie lives as long as the draft it opens. */
function draftCookie(token: string): string {
  return setCookie(NAME, token, { maxAge: DRAFT_LIFE_DAYS * 24 * 60 * 60 });
}

/** What a browser holds its draft by; null when it has none. It may have expired. */
export function draftToken(request: Request): string | null {
  return readCookie(request, NAME);
}

/** The draft of this browser, filed or not; null when it has none or it has expired. */
export async function findDraftOf(request: Request, now: Date): Promise<Draft | null> {
  const token = readCookie(request, NAME);
  return token ? findDraft(token, now) : null;
}

/**
 * The draft of this browser, at a step it has come to. Throws a redirect otherwise: to the beginning, to the page that says an
 * expired draft is gone, to the confirmation once it is filed, or back to the first open question.
 */
export async function requireDraft(request: Request, step: Step, now: Date): Promise<Draft> {
  const draft = await findDraftOf(request, now);
  if (!draft) throw seeOther(readCookie(request, NAME) ? paths.request("gone") : paths.start());
  if (draft.ticketId) throw seeOther(paths.request("sent"));
  const instead = redirectFor(step, draft.answers, draft.policy.profile);
  if (instead) throw seeOther(paths.request(instead));
  return draft;
}

/** The answer to a form that was made from another state of the draft: its check page, which says so. */
export function checkAgain(): Response {
  return seeOther(paths.requestChanged());
}

/**
 * The state of a draft that is ready to be sent off. In: the state the form was made from; null on the way to a page that has none yet.
 * Throws a redirect to the check page where the draft is in another state by now, or was confirmed in another.
 */
export async function requireUnchanged(draft: Draft, seen: string | null): Promise<string> {
  const state = await findDraftState(draft);
  if (state === null) throw seeOther(paths.start());
  if (hasChanged(state, seen, draft.confirmed)) throw checkAgain();
  return state;
}

/** Keeps answers in this browser's draft. Out: the Set-Cookie header that prolongs it. Throws a redirect when the draft is gone or filed by now. */
export async function keepAnswers(request: Request, draft: Draft, answers: Answers, now: Date): Promise<string> {
  const token = readCookie(request, NAME);
  if (!token || !(await saveDraft(draft.id, answers, now))) throw seeOther(paths.request("sent"));
  return draftCookie(token);
}

/** Begins a draft in this browser. Out: the Set-Cookie header that holds on to it. */
export async function beginDraft(policy: PublishedPolicy, answers: Answers, now: Date): Promise<string> {
  const { token } = await startDraft(policy, answers, now);
  return draftCookie(token);
}
