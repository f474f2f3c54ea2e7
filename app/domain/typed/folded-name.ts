import { withoutAnyUnseen } from "./unseen";

/** The dots between the parts of a transliterated name, as keyboards, documents and scripts have them. */
const DOTS = /[.\u00B7\u0387\u1427\u2022\u2027\u2219\u22C5\u2E30\u2E31\u2E33\u3002\u30FB\uA78F\uFF65]/gu;
const APOSTROPHES = /[\u2018\u2019\u02BC\u02B9\u2032\u0060\u00B4]/gu;

/**
 * A name as it is compared: composed or not, in whatever width and case, with or without blanks, unseen signs and the dots of a
 * transliteration, with whichever dash or apostrophe, it is one person's. Never shown.
 */
export function foldedName(name: string): string {
  const one = withoutAnyUnseen(name.replace(APOSTROPHES, "'")).normalize("NFKC");
  return withoutAnyUnseen(one.toUpperCase().toLowerCase().normalize("NFKC"))
    .replace(DOTS, "")
    .replace(/\p{Pd}/gu, "-")
    .replace(/[\s\p{Z}\p{Cc}]/gu, "");
}
