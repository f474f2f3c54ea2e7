import { parseUrl } from "../parse-url";

const METHODS = new Set(["GET", "HEAD", "POST"]);
const FORMS = /^(application\/x-www-form-urlencoded|multipart\/form-data;.*boundary=|application\/json)/i;
const LONGEST_URL = 4_096;

/** The largest body taken, in bytes. Forms are text; two mebibytes are what the longest of them may hold, a policy's own text in Chinese. */
export const LARGEST_BODY = 2 * 1_048_576;

/** The largest upload that is read to its end, in bytes, so that its sender hears why it is too large. Much less of it is ever kept. */
export const LARGEST_UPLOAD = 64 * 1_048_576;

export type Incoming = {
  method: string;
  url: string;
  host: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** Why a request is turned away before anything looks at it, as a status; null when it is well formed. */
export function malformed({ method, url, host, headers }: Incoming): number | null {
  if (!METHODS.has(method)) return 405;
  if (url.length > LONGEST_URL) return 414;
  if (!decodable(url) || !parsable(url, host) || outdated(url)) return 400;
  if (method === "POST") return foreign(headers, host) ? 403 : malformedBody(headers);
  return null;
}

/** Whether a form comes from a page of another host; the framework would answer that with an error of its own. */
function foreign({ origin, "x-forwarded-host": forwarded }: Incoming["headers"], host: string | undefined): boolean {
  if (typeof origin !== "string") return false;
  const asked = typeof forwarded === "string" ? forwarded.split(",")[0]?.trim() : host;
  return parseUrl(origin)?.host !== asked;
}

function malformedBody(headers: Incoming["headers"]): number | null {
  const length = headers["content-length"];
  // Without a length the size is only known when it is too late.
  if (typeof length !== "string") return 411;
  const type = String(headers["content-type"] ?? "");
  if (Number(length) > (/^multipart\//i.test(type) ? LARGEST_UPLOAD : LARGEST_BODY)) return 413;
  return Number(length) > 0 && !FORMS.test(type) ? 415 : null;
}

function decodable(url: string): boolean {
  try {
    return !decodeURIComponent(url.replace(/\?.*$/s, "")).includes("\0") && !/%00/.test(url);
  } catch {
    return false;
  }
}

function parsable(url: string, host: string | undefined): boolean {
  return (
    url.startsWith("/") &&
    host !== undefined &&
    /^[A-Za-z0-9._[\]:-]{1,255}$/.test(host) &&
    parseUrl(`http://${host}${url}`) !== null
  );
}

/** How older versions of the framework asked for data. Nobody of ours does, and each such request would leave an error in the log. */
function outdated(url: string): boolean {
  return new URL(`http://host${url}`).searchParams.has("_data");
}
