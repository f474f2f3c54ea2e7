import {
  findKeptPlace,
  forgetKeptWords,
  hasKeptWords,
  keepWords,
  KEPT_MINUTES,
  listKeptWords,
  type GivenWords,
  type KeptWords,
  type WordsOwner,
} from "#app/domain/kept/kept-words.server";
import { randomToken } from "#app/platform/seal/secret.server";
import { readCookie, readSigned, setCookie, signState } from "../request/cookies.server";
import { ANY_FORM, readForm } from "../form/read-form.server";
import { hasFile, rememberedForm } from "../form/sent-form";
import { keptNow } from "../request/turn.server";
import { isUuid } from "#app/platform/is-uuid";
import { fieldsOf, KEPT_FIELD, WHOSE_FIELD, type Fields } from "../form/returned";
import { wordsOf } from "./shown-fields";
import { readWordsOnly } from "../form/upload.server";

const NAME = "kept";
/** What is never kept, whatever form it stands in: secrets, which button was pressed, and files. */
const NOT_KEPT = ["password", "code", "remove", "file"];
/** For whom a page is made, as its forms say it back: signed, so that nobody keeps words in another's name. */
export function whose(owner: WordsOwner): string {
  return signState(NAME, owner);
}

function writerOf(form: FormData): WordsOwner | null {
  const value = form.get(WHOSE_FIELD);
  const owner = typeof value === "string" ? readSigned(NAME, value) : null;
  return typeof owner === "string" && /^(staff|ticket|task|reader|draft):[0-9a-f-]{36}$/.test(owner)
    ? (owner as WordsOwner)
    : null;
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
    await (multipart ? readWordsOnly(request) : readForm(request, ANY_FORM));
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
  }
  return rememberedForm(request);
}

function wordsIn(form: FormData): Fields | null {
  const fields = Object.fromEntries(Object.entries(fieldsOf(form)).filter(([name]) => !NOT_KEPT.includes(name)));
  return wordsOf(fields).length > 0 ? fields : null;
}

/** Requests whose words were to be kept: what waits is what they brought, and nothing of it was sent. */
const keeping = new WeakSet<Request>();

type Keeping = { request: Request; owner: WordsOwner; path: string; words: KeptWords; now: Date };

async function keep({
  request,
  owner,
  path,
  words,
  now,
}: Keeping): Promise<{ id: string | null; cookie: string | null }> {
  keeping.add(request);
  const token = keptToken(request) ?? randomToken();
  const id = await keepWords({ token, owner, path }, words, now);
  return { id, cookie: id && setCookie(NAME, token, { maxAge: KEPT_MINUTES * 60 }) };
}

/**
 * What was kept of a form that was not sent: for whom its page was made, what it said, the id it is kept under, and the Set-Cookie header by
 * which it is found again. Null where it does not say for whom, had no words, or too many of them.
 */
type Unsent = {
  owner: WordsOwner | null;
  words: KeptWords | null;
  id: string | null;
  cookie: string | null;
};

/** Keeps what a form brought that was not done, for the one its page was made for. In: the request, its form read or not, and the path of the page with the form. */
export async function keepUnsent(request: Request, path: string, now: Date): Promise<Unsent> {
  const form = await postedForm(request);
  const owner = form && writerOf(form);
  const fields = form && wordsIn(form);
  if (!form || !owner || !fields) return { owner: owner ?? null, words: null, id: null, cookie: null };
  const words = { fields, why: "session-over", fileChosen: hasFile(form) } as const;
  return { owner, words, ...(await keep({ request, owner, path, words, now })) };
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
  const kept = words && (await keep({ request, owner, path, words, now }));
  return kept?.cookie ? [kept.cookie] : [];
}

/** Ends what a page says of a file that was not kept: one was taken since. Words that wait beside it go where their form does. */
export async function endFileNote(request: Request, owner: WordsOwner, path: string, now: Date): Promise<void> {
  const token = keptToken(request);
  const [given] = await giveBackAll(request, owner, { is: path }, now);
  if (!token || !given?.fileChosen) return;
  if (wordsOf(given.fields).length === 0) return forgetKeptWords(token, given.id);
  const { fields, why } = given;
  if (!showsKept(request)) await keepWords({ token, owner, path }, { fields, why, fileChosen: false }, now);
}

/** Words that came back. `told`: the page is the answer to the form they were sent by, and says itself why they were not sent. */
export type BackWords = GivenWords & { told: boolean };

/** For whom a page is made, by which request; `context` is its load context. */
type Asking = { request: Request; context: object; owner: WordsOwner };

async function givenAt(
  { request, context, owner }: Asking,
  at: { is: string } | "anywhere",
  now: Date,
): Promise<BackWords | null> {
  const kept = keptNow(context);
  if (kept?.owner === owner && (at === "anywhere" || at.is === kept.given.path)) return { ...kept.given, told: true };
  const [given] = await giveBackAll(request, owner, at, now);
  return given ? { ...given, told: false } : null;
}

/** What was kept of a page's form for its owner; null where nothing was. In: the path of the page. It is kept on, see `letGo`. */
export async function giveBack(asking: Asking, path: string, now: Date): Promise<BackWords | null> {
  return givenAt(asking, { is: path }, now);
}

/** What waits for an owner of any page, the newest. As `giveBack`. */
export async function giveBackAny(asking: Asking, now: Date): Promise<BackWords | null> {
  return givenAt(asking, "anywhere", now);
}

/** All that waits for an owner, or that was typed into any draft of this browser; the newest first. As `giveBack`. */
export async function giveBackAll(
  request: Request,
  owner: WordsOwner | "any-draft",
  at: Parameters<typeof listKeptWords>[1],
  now: Date,
): Promise<GivenWords[]> {
  const token = keptToken(request);
  return token ? listKeptWords({ token, owner }, at, now) : [];
}

function shownIn(form: FormData): string | null {
  const id = form.get(KEPT_FIELD);
  return typeof id === "string" && isUuid(id) ? id : null;
}

/** Whether a form shows words that were kept: then what it brings takes their place until it was sent. */
export function showsKept(request: Request): boolean {
  const form = rememberedForm(request);
  return form !== null && shownIn(form) !== null;
}

/** Lets go of the kept words a form shows, once it was sent, or they were thrown away. What the request brought itself waits on. */
export async function letGo(request: Request): Promise<void> {
  const token = keptToken(request);
  const form = rememberedForm(request);
  const id = form && shownIn(form);
  if (token && id && !keeping.has(request)) await forgetKeptWords(token, id);
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
