import { data } from "@remix-run/node";
import { now } from "#app/platform/now.server";
import { isFromOurPages } from "../form/own-pages.server";
import { isSending } from "../request/is-sending";
import { noteKept } from "../request/turn.server";
import { findSignedIn, pageOfForm } from "../staff/session.server";
import type { InVain } from "../kept/in-vain";
import { giveBackAll, keepUnsent, letGo, showsKept } from "../kept/kept-words.server";

/** Answers that a form gets where what it is about is not for its sender any more, not as it was, or gone; or they sent too many. */
const TURNED_AWAY: readonly number[] = [403, 404, 409, 410, 429];

type Wrapped = { type?: unknown; data?: unknown; init?: ResponseInit | null };

function wrappedIn(answered: unknown): Wrapped | null {
  const wrapped = answered as Wrapped | null;
  return typeof wrapped === "object" && wrapped?.type === "DataWithResponseInit" ? wrapped : null;
}

/** A page that cannot be shown, with the words that were sent to it in vain. */
function withWords(thrown: Response, given: InVain, cookie: string | null): Response {
  const headers = new Headers(thrown.headers);
  headers.set("Content-Type", "application/json");
  if (cookie) headers.append("Set-Cookie", cookie);
  return new Response(JSON.stringify({ inVain: given }), { status: thrown.status, headers });
}

/** Who sent a form to a page that cannot be shown reads their words there, and keeps them for a while. */
async function turnedAway(request: Request, thrown: Response): Promise<Response> {
  if (!isFromOurPages(request)) return thrown;
  const path = pageOfForm(request.url);
  const { words, id, cookie } = await keepUnsent(request, path, now());
  return words ? withWords(thrown, { words: { ...words, path }, id }, cookie) : thrown;
}

/** Who comes back to a page that cannot be shown to them finds what they had sent to it there. */
async function cameBack(request: Request, thrown: Response): Promise<Response> {
  const { pathname } = new URL(request.url);
  const session = await findSignedIn(request);
  if (!session) return thrown;
  const owner = `staff:${session.staff.id}` as const;
  const [given] = await giveBackAll(request, owner, { is: pathname }, now());
  if (!given) return thrown;
  const { id, ...words } = given;
  return withWords(thrown, { words, id }, null);
}

async function settled(request: Request, context: object, answered: unknown): Promise<unknown> {
  if (answered instanceof Response) {
    if (answered.status < 400) await letGo(request);
    return answered;
  }
  const wrapped = wrappedIn(answered);
  // The form comes back, in another language or with something to mend: what it says now takes the place of what was kept.
  const turned = TURNED_AWAY.includes(wrapped?.init?.status ?? 200);
  if (!turned && !showsKept(request)) return answered;
  const path = pageOfForm(request.url);
  const { owner, words, id, cookie } = await keepUnsent(request, path, now());
  if (!cookie) return answered;
  // The answer's page says itself why they were not sent; its form says which words it shows, so that they go once it is sent from there.
  if (turned && owner && words && id) noteKept(context, { owner, given: { ...words, id, path } });
  const headers = new Headers(wrapped?.init?.headers);
  headers.append("Set-Cookie", cookie);
  return data(wrapped ? wrapped.data : answered, { ...wrapped?.init, headers });
}

/**
 * What every loader and action is done through, so that no route needs to think of it: words that were given back wait until their form was
 * sent, and those of a form whose sender is turned away are kept and shown to them. In: the request, its load context
 * and what its door does. Out, and thrown: what the door answers, with that.
 */
export async function throughForm(request: Request, context: object, door: () => unknown): Promise<unknown> {
  try {
    const answered = await door();
    return isSending(request) ? await settled(request, context, answered) : answered;
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    if (thrown.status < 400) {
      if (isSending(request)) await letGo(request);
      throw thrown;
    }
    if (!TURNED_AWAY.includes(thrown.status)) throw thrown;
    throw await (isSending(request) ? turnedAway : cameBack)(request, thrown);
  }
}
