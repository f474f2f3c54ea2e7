import { isFromOurPages } from "./own-pages.server";
import { cleanField } from "./file-parts";
import { readAtMost } from "./read-at-most";

/** Longest form we take, in bytes: every field of the longest page in Chinese, percent-encoded, with room to spare. */
const LONGEST_FORM = 768 * 1024;
const MOST_FIELDS = 200;

/** What was read of a request: its body can be read only once, and who finds nobody signed in asks for it again. */
const readBefore = new WeakMap<Request, ReadForm>();

/** A form's words, and whether a file was chosen beside them. */
export type ReadForm = { form: FormData; fileChosen: boolean };

/** Notes what was read of a request, for who asks for it again. */
export function noteForm(request: Request, read: ReadForm): void {
  readBefore.set(request, read);
}

/**
 * The one door through which forms come in.
 * In: how many fields it may have at most. Out: its fields. Throws a Response: 403 when another site sent it, 415 when it is no plain form, 413 when it is too long.
 */
export async function readForm(request: Request, mostFields = MOST_FIELDS): Promise<FormData> {
  if (!isFromOurPages(request)) throw new Response(null, { status: 403 });
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw new Response(null, { status: 415 });
  const body = await readAtMost(request.body, LONGEST_FORM);
  const fields = body === null ? null : [...new URLSearchParams(body)];
  if (!fields || fields.length > mostFields) throw new Response(null, { status: 413 });
  const form = new FormData();
  for (const [name, value] of fields) form.append(cleanField(name), cleanField(value));
  noteForm(request, { form, fileChosen: false });
  return form;
}

/** The form a request brought, where it was read already; null where it was not. */
export function formReadFrom(request: Request): ReadForm | null {
  return readBefore.get(request) ?? null;
}
