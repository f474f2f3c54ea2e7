import {
  findKeptPlace,
  hasKeptWords,
  keepWords,
  KEPT_MINUTES,
  takeKeptWords,
  type KeptWords,
  type WordsOwner,
} from "#app/domain/kept/kept-words.server";
import { randomToken } from "#app/platform/seal/secret.server";
import { readCookie, readSigned, setCookie, signState } from "../request/cookies.server";
import { readForm } from "../form/read-form.server";
import { hasFile, rememberedForm } from "../form/sent-form";
import { fieldsOf, WHOSE_FIELD, type Fields } from "../form/returned";
import { readWordsOnly } from "../form/upload.server";

const NAME = "kept";
/** What is never kept, whatever form it stands in: secrets, which button was pressed, and files. */
const NOT_KEPT = ["password", "code", "remove", "file"];
/** What a page sends of itself: it is no words of anybody's. */
const OF_THE_PAGE = ["seen", "complete", "unasked", "right"];

/** For whom a page is made, as its forms say it back: signed, so that nobody keeps words in another's name. */
export function whose(owner: WordsOwner): string {
  return signState(NAME, owner);
}

function writerOf(form: FormData): WordsOwner | null {
  const value = form.get(WHOSE_FIELD);
  const owner = typeof value === "string" ? readSigned(NAME, value) : null;
  return typeof owner === "string" && /^(staff|ticket|task):[0-9a-f-]{36}$/.test(owner) ? (owner as WordsOwner) : null;
}

/** For whom the page of a form was made that was read before; null where it does not say. */
export function writerOfForm(request: Request): WordsOwner | null {
  const form = rememberedForm(request);
  return form && writerOf(form);
}

/** What this browser's kept words are found by; null when it has none. */
function keptToken(request: Request): string | null {
  const token = readCookie(request, NAME);
  return token && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

/** The form a request brought, read by now or not; null where it is none of ours. */
async function postedForm(request: Request): Promise<FormData | null> {
  if (rememberedForm(request)) return rememberedForm(request);
  try {
    const multipart = /^multipart\//i.test(request.headers.get("Content-Type") ?? "");
    await (multipart ? readWordsOnly(request) : readForm(request));
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
  }
  return rememberedForm(request);
}

function wordsIn(form: FormData): Fields | null {
  const fields = Object.fromEntries(Object.entries(fieldsOf(form)).filter(([name]) => !NOT_KEPT.includes(name)));
  const hasWords = Object.entries(fields).some(
    ([name, value]) => !OF_THE_PAGE.includes(name) && [value].flat().some((text) => text.trim() !== ""),
  );
  return hasWords ? fields : null;
}

type Keeping = { request: Request; owner: WordsOwner; path: string; words: KeptWords; now: Date };

async function keep({ request, owner, path, words, now }: Keeping): Promise<string | null> {
  const token = keptToken(request) ?? randomToken();
  const kept = await keepWords({ token, owner, path }, words, now);
  return kept ? setCookie(NAME, token, { maxAge: KEPT_MINUTES * 60 }) : null;
}

/**
 * Keeps what a form brought that nobody is let in for any more, for the one its page was made for.
 * In: the request, its form read or not, and the path of the page with the form. Out: who that is, and the Set-Cookie header by which the
 * words are found again: null where there were none, or they are too long.
 */
export async function keepUnsent(
  request: Request,
  path: string,
  now: Date,
): Promise<{ owner: WordsOwner | null; cookie: string | null }> {
  const form = await postedForm(request);
  const owner = form && writerOf(form);
  if (!form || !owner) return { owner: null, cookie: null };
  const fields = wordsIn(form);
  if (!fields) return { owner, cookie: null };
  const words = { fields, why: "session-over", fileChosen: hasFile(form) } as const;
  return { owner, cookie: await keep({ request, owner, path, words, now }) };
}

/**
 * Keeps what else was typed into a form one of whose buttons leads on, for the page that comes. In: whose form it is, the path of its page,
 * and whether a file was chosen that was not taken. Out: the Set-Cookie headers, if any.
 */
export async function keepOnTheWay(
  request: Request,
  { owner, path, form, fileChosen }: { owner: WordsOwner; path: string; form: FormData; fileChosen: boolean },
  now: Date,
): Promise<string[]> {
  const fields = wordsIn(form) ?? (fileChosen ? {} : null);
  const words = fields && ({ fields, why: "led-on", fileChosen } as const);
  const cookie = words && (await keep({ request, owner, path, words, now }));
  return cookie ? [cookie] : [];
}

/** Gives back what was kept of a page's form for its owner, once; null where nothing was. In: the path of the page. */
export async function giveBack(
  request: Request,
  owner: WordsOwner,
  path: string,
  now: Date,
): Promise<KeptWords | null> {
  const token = keptToken(request);
  return token ? takeKeptWords({ token, owner, path }, now) : null;
}

/** Gives back what waits for an owner of any page, the newest. As `giveBack`. */
export async function giveBackAny(request: Request, owner: WordsOwner, now: Date): Promise<KeptWords | null> {
  const place = await whereWordsWait(request, [owner], now);
  return place && giveBack(request, owner, place.path, now);
}

/** Of which owner and page words wait in this browser, the newest of those named; null where none do. */
export async function whereWordsWait(request: Request, owners: readonly WordsOwner[], now: Date) {
  const token = keptToken(request);
  return token ? findKeptPlace(token, owners, now) : null;
}

/** Whether words wait in this browser, of one page or of any under a path, for somebody who has still to say who they are. */
export async function wordsWait(
  request: Request,
  path: { is: string } | { under: string },
  now: Date,
): Promise<boolean> {
  const token = keptToken(request);
  return token !== null && hasKeptWords(token, path, now);
}
