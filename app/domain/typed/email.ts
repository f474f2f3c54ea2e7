import { z } from "zod";
import { parseUrl } from "#app/platform/parse-url";
import { withPlainSigns } from "./machine";
import { withoutAnyUnseen } from "./unseen";

/** Longest address there is. Source: RFC 5321. */
export const LONGEST_EMAIL = 254;
const LONGEST_LOCAL = 64;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** A country or a kind, in letters; or, of another script, in punycode. */
const LAST_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/** What may stand before the sign is the library's rule; it knows no host of another script. Made once: making a schema takes longer than asking it. */
const withLocalPart = z.email().max(LONGEST_EMAIL);

/** The name of a host as mail servers know it: lower case, other scripts in punycode (IDNA). Null where it is none. */
function asciiHost(host: string): string | null {
  const read = /^[^\s:/?#@%[\]\\<>]{1,253}$/u.test(host) ? parseUrl(`http://${host}`) : null;
  if (!read) return null;
  const { hostname } = read;
  const labels = hostname.split(".");
  const sound = labels.length > 1 && labels.every((label) => LABEL.test(label)) && LAST_LABEL.test(labels.at(-1) ?? "");
  return sound ? hostname : null;
}

/**
 * The address somebody typed, as it is written to, counted and compared: lower case, and the host in punycode where it has another
 * script (`user@例子.中国` is `user@xn--fsqu00a.xn--fiqs8s`). Full-width signs, unseen ones, blanks around it and a last full stop do not
 * matter. Null where it is no address.
 */
export function parseEmail(typed: string): string | null {
  const text = withPlainSigns(typed).replace(/\.$/, "");
  const at = text.lastIndexOf("@");
  // Figures of another script are another address.
  const local = withoutAnyUnseen(text.slice(0, Math.max(at, 0)))
    .trim()
    .toLowerCase();
  // A joiner may belong to a host's name; where it does not, it was pasted along.
  const typedHost = text.slice(at + 1).trim();
  const host = asciiHost(typedHost) ?? asciiHost(withoutAnyUnseen(typedHost));
  if (host === null || local.length > LONGEST_LOCAL) return null;
  if (!withLocalPart.safeParse(`${local}@example.com`).success) return null;
  const email = `${local}@${host}`;
  return email.length <= LONGEST_EMAIL ? email : null;
}

/** An address as it is looked up and counted, whether it is one or not. */
export function canonicalEmail(typed: string): string {
  return parseEmail(typed) ?? withoutAnyUnseen(withPlainSigns(typed)).trim().toLowerCase();
}
