import { isFromOurPages } from "./own-pages.server";
import { cleanField } from "./file-parts";
import { readAtMost } from "./read-at-most";
import { rememberForm } from "./sent-form";

/** Longest form we take, in bytes: every field of the longest page in Chinese, percent-encoded, with room to spare. */
const LONGEST_FORM = 768 * 1024;
const MOST_FIELDS = 200;

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
  rememberForm(request, form);
  return form;
}
