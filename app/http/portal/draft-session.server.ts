import { DRAFT_LIFE_DAYS, findDraft, saveDraft, startDraft, type Draft } from "#app/domain/tickets/filing/draft.server";
import { findDraftState, hasChanged } from "#app/domain/tickets/filing/draft-state.server";
import type { Answers } from "#app/domain/tickets/filing/answers";
import { redirectFor, type Step } from "#app/domain/tickets/filing/journey";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { paths } from "#app/paths";
import type { GivenWords } from "#app/domain/kept/kept-words.server";
import { isRight } from "#app/domain/policies/profile/rights";
import { rememberedForm } from "../form/sent-form";
import { atKept } from "../kept/kept-place";
import { giveBackAll, keepUnsent, whose, writerOfForm } from "../kept/kept-words.server";
import { isSending } from "../request/is-sending";
import { readCookie, setCookie } from "../request/cookies.server";
import { seeOther } from "../answer/see-other";
import { requireOpenPortal, requireOpenWherever } from "./closed-portal.server";

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
 * expired draft is gone or its portal closed, to the confirmation once it is filed, or back to the first open question.
 */
export async function requireDraft(request: Request, step: Step, now: Date): Promise<Draft> {
  const draft = await findDraftOf(request, now);
  if (draft) await requireOpenPortal(draft, now);
  else await requireOpenWherever(request, now);
  const over = isSending(request) && !isOfDraft(request, draft);
  const unsent = over ? await keepForDraft(request, now) : null;
  if (!draft) throw turnTo(unsent || readCookie(request, NAME) ? paths.request("gone") : paths.start(), unsent);
  if (draft.ticketId) throw turnTo(paths.request("sent"), unsent);
  // Begun anew in another window: the words stand in the same question of the new one, to be looked at there.
  if (over) throw turnTo(pageOf(request), unsent);
  const instead = redirectFor(step, draft.answers, draft.policy.profile);
  if (!instead) return draft;
  throw turnTo(paths.request(instead), isSending(request) ? await keepForDraft(request, now) : null);
}

/** The page a question's form stands on, with the right it asks about. */
function pageOf(request: Request): string {
  const right = rememberedForm(request)?.get("right");
  const { pathname } = new URL(request.url);
  const asked = pathname === paths.request("what") && isRight(right);
  return asked ? paths.what(right) : pathname.replace(/\/(add|back|remove)$/, "");
}

/** Keeps what was typed into a question's form that its draft does not take. Out: the Set-Cookie header; null where there were no words. */
async function keepForDraft(request: Request, now: Date): Promise<string | null> {
  return (await keepUnsent(request, pageOf(request), now)).cookie;
}

/** Whether a form was made for the draft this browser has, which still takes answers; what does not say is taken as made for it. */
function isOfDraft(request: Request, draft: Draft | null): boolean {
  const writer = writerOfForm(request);
  return draft?.ticketId === null && (!writer?.startsWith("draft:") || writer === `draft:${draft.id}`);
}

function turnTo(path: string, cookie: string | null): Response {
  return cookie ? seeOther(atKept(path), cookie) : seeOther(path);
}

/** What a question's page has of words: whose its form is, and those that wait for it, or for any question where the page is about all. */
export type DraftWords = { whose: string; given: GivenWords[] };

/** The words typed into a draft of this browser that was gone by then: those of the question the page asks, or all of them. */
export async function wordsOfDrafts(
  request: Request,
  draft: Pick<Draft, "id"> | null,
  page: { is: string } | "anywhere",
  now: Date,
): Promise<DraftWords> {
  const given = await giveBackAll(request, "any-draft", page, now);
  return { whose: draft ? whose(`draft:${draft.id}`) : "", given };
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
  if (!token || !(await saveDraft(draft.id, answers, now)))
    throw turnTo(paths.request("sent"), await keepForDraft(request, now));
  return draftCookie(token);
}

/** Begins a draft in this browser. Out: the Set-Cookie header that holds on to it. */
export async function beginDraft(policy: PublishedPolicy, answers: Answers, now: Date): Promise<string> {
  const { token } = await startDraft(policy, answers, now);
  return draftCookie(token);
}
