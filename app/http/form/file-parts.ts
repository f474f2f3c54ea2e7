import { isFieldName } from "./field-name";

/** What stands in a multipart body beside its file, and whether a file was chosen. */
export type Parts = { fields: FormData; fileChosen: boolean };

/** What arrives in a field, without what no text has: NUL is dropped, line ends become one. */
export function cleanField(value: string): string {
  return value.replaceAll("\0", "").replace(/\r\n?/g, "\n");
}

/** The text fields of a form that can send a file, cleaned; a file stays out, and so does what no such form of ours has. In: how many rows its longest list has at most. */
export function textFields(form: FormData, rows: number): FormData {
  const fields = new FormData();
  for (const [name, value] of form)
    if (typeof value === "string" && isFieldName(name, rows)) fields.append(name, cleanField(value));
  return fields;
}

const FILE_PART = /^content-disposition:[^\r\n]*;\s*filename\*?=(?!""\s*(?:;|\r?$))/im;
const ANY_FILE = /^content-disposition:[^\r\n]*;\s*filename\*?=/im;

/** The head of a part: its lines up to the first empty one. */
function headOf(part: string): string {
  return part.slice(0, Math.max(0, part.indexOf("\r\n\r\n")));
}

/**
 * The text fields in the beginning of a multipart body, wherever it was cut: a part that is not whole is left out, and so is every file.
 * In: the bytes read so far, the boundary, and how many rows the form's longest list has at most. Throws where the parts are put together wrongly.
 */
export async function partsIn(body: Uint8Array, boundary: string, rows: number): Promise<Parts> {
  const parts = Buffer.from(body).toString("latin1").split(`--${boundary}`);
  const inside = parts.slice(1);
  const whole = inside.slice(0, -1).filter((part) => !ANY_FILE.test(headOf(part)));
  const kept = Buffer.from(`${whole.map((part) => `--${boundary}${part}`).join("")}--${boundary}--\r\n`, "latin1");
  const type = `multipart/form-data; boundary=${boundary}`;
  const form = whole.length > 0 ? await new Response(kept, { headers: { "Content-Type": type } }).formData() : null;
  return {
    fields: textFields(form ?? new FormData(), rows),
    fileChosen: inside.some((part) => FILE_PART.test(headOf(part))),
  };
}
