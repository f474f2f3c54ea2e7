import { isFieldName, MOST_ROWS_OF_ANY } from "./field-name";
import { isFromOurPages } from "./own-pages.server";
import { cleanField } from "./file-parts";
import { readAtMost } from "./read-at-most";
import { rememberForm } from "./sent-form";

/** Longest form we take, in bytes: every field of the longest page in Chinese, percent-encoded, with room to spare. */
const LONGEST_FORM = 768 * 1024;
const MOST_FIELDS = 200;

/** What one form has more than the others. `bytes`: how long it is at most. `fields`: how many at most. `rows`: how many its longest list has at most, where it has lists of rows. */
type FormLimits = { bytes?: number; fields?: number; rows?: number };

/** Where nobody knows which form it is: as many fields and rows as the longest has. */
export const ANY_FORM = { fields: 1_500, rows: MOST_ROWS_OF_ANY } satisfies FormLimits;

/** How many fields a body has, counted without taking it apart. */
function fieldCount(body: string): number {
  let count = 1;
  for (let at = body.indexOf("&"); at !== -1; at = body.indexOf("&", at + 1)) count++;
  return count;
}

/**
 * The one door through which forms come in. Everything is counted before anything is put together from it.
 * In: what the form may have at most, where it is more than a plain page of questions. Out: its fields.
 * Throws a Response: 403 when another site sent it, 415 when it is no plain form, 413 when it is too long or has too many fields,
 * 400 when a field's name is none that such a form can have.
 */
export async function readForm(request: Request, limits: FormLimits = {}): Promise<FormData> {
  if (!isFromOurPages(request)) throw new Response(null, { status: 403 });
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw new Response(null, { status: 415 });
  const { bytes = LONGEST_FORM, fields: most = MOST_FIELDS, rows = 0 } = limits;
  const body = await readAtMost(request.body, bytes);
  if (body === null || fieldCount(body) > most) throw new Response(null, { status: 413 });
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(body)) {
    if (!isFieldName(name, rows)) throw new Response(null, { status: 400 });
    form.append(name, cleanField(value));
  }
  rememberForm(request, form);
  return form;
}
