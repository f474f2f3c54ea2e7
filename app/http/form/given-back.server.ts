import { ANY_FORM, readForm } from "./read-form.server";
import { rememberedForm } from "./sent-form";
import { readWordsOnly } from "./upload.server";

/** What was sent and can be sent once more. */
export type GivenBack = {
  fields: [name: string, value: string][];
  /** Names of the fields that held files, which have to be chosen anew. */
  files: string[];
  /** Whether something was left out that no page may hold, such as a password. */
  secrets: boolean;
};

/** What opens something never comes back on a page. */
const SECRET = /^code$|passw|secret|token/i;

/** Reads a form whose fields its reader does not know; of a file only that there was one. Throws as `readForm` and `readWordsOnly`. */
export async function readAnyForm(request: Request): Promise<FormData> {
  const multipart = /^multipart\//i.test(request.headers.get("Content-Type") ?? "");
  const read = multipart ? (await readWordsOnly(request)).fields : await readForm(request, ANY_FORM);
  return rememberedForm(request) ?? read;
}

async function read(request: Request): Promise<FormData | null> {
  const known = rememberedForm(request);
  if (known || request.bodyUsed) return known;
  try {
    return await readAnyForm(request);
  } catch (thrown) {
    // What is no form of ours has nothing to give back.
    if (!(thrown instanceof Response)) throw thrown;
  }
  return rememberedForm(request);
}

/** The words of a form whose sending was interrupted, whether or not anybody had read them by then. Null where they cannot be had. */
export async function givenBack(request: Request): Promise<{ form: FormData; back: GivenBack } | null> {
  const form = await read(request);
  if (!form) return null;
  const all = [...form.entries()];
  const texts = all.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const fields = texts.filter(([name]) => !SECRET.test(name));
  const files = [...new Set(all.filter(([, value]) => typeof value !== "string").map(([name]) => name))];
  return { form, back: { fields, files, secrets: fields.length < texts.length } };
}
