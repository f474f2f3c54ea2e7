import { canonicalEmail, parseEmail } from "../../typed/email";
import { foldedName } from "../../typed/folded-name";
import { machineText } from "../../typed/machine";

/** An account as it counts: case, width, spaces and unseen signs do not matter. */
export function spellAccount(typed: string): string {
  return machineText(typed).toLowerCase().replaceAll(" ", "");
}

/** A number of an order, a bill or an invoice: its letters and figures. */
export function spellOrder(typed: string): string {
  return machineText(typed)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** A number plate: its signs, without the dot and the blanks. */
export const spellPlate = spellOrder;

/** An address; null where it is none. */
export function spellEmail(typed: string): string | null {
  return parseEmail(typed);
}

/** What stands before the sign of an address, or might. */
export function spellLocalPart(typed: string): string {
  return canonicalEmail(typed).split("@")[0] ?? "";
}

/** A name, however its parts are set: with the parts in order of their letters where it has several. */
export function spellNames(typed: string): string[] {
  const folded = foldedName(typed);
  const parts = typed
    .split(/[\s\p{Z},，、]+/u)
    .map(foldedName)
    .filter((part) => part !== "");
  const sorted = parts.sort().join("");
  return folded === "" ? [] : [...new Set([folded.replace(/[,，、]/gu, ""), sorted])];
}

/** Where an extension begins: it is dialled, but not part of the number. */
const EXTENSION = /(?:转|轉|分机|ext\.?|extension|x|#).*$/i;

/** Fewest figures of a number that is looked for: with fewer, hundreds have the same. */
const SHORTEST_PHONE = 7;
const LONGEST_PHONE = 15;

/** Whether something is typed as a number is: figures, and what is set between them. */
export function isPhoneLike(typed: string): boolean {
  const plain = machineText(typed).replace(EXTENSION, "");
  const figures = plain.replace(/\D/g, "").length;
  return /^[+(]?[\d\s()./-]+$/.test(plain) && figures >= SHORTEST_PHONE && figures <= LONGEST_PHONE + 2;
}

/**
 * A phone number as it is dialled from abroad, without the plus: `139 0000 7781`, `+86 139…` and `0086139…` are one, and so are `021-6234 5678` and
 * `+86 21…`. What is no number of the mainland stays as it was typed. Null where it has too few figures or too many.
 */
export function spellPhone(typed: string): string | null {
  const plain = machineText(typed).replace(EXTENSION, "");
  const abroad = /^\s*\(?(?:\+|00)/.test(plain);
  // A nought set behind the country's number, as in +86 (0)21, is not dialled from abroad.
  const figures = plain.replace(/\(0\)/g, "").replace(/\D/g, "").replace(/^00/, "");
  if (figures.length < SHORTEST_PHONE || figures.length > LONGEST_PHONE) return null;
  if (/^860?\d{9,}$/.test(figures) && (abroad || /^86(1[3-9]\d{9}|0\d{9,11})$/.test(figures)))
    return `86${figures.slice(2).replace(/^0/, "")}`;
  if (abroad) return figures;
  if (/^1[3-9]\d{9}$/.test(figures) || /^[48]00\d{7}$/.test(figures)) return `86${figures}`;
  return /^0\d{9,11}$/.test(figures) ? `86${figures.slice(1)}` : figures;
}

/** How many of the last figures a number is found by. */
const LAST = 8;

/** The last figures of a number, by which it is found whatever stands before them; null where there are fewer. */
export function lastFigures(typed: string): string | null {
  const figures = machineText(typed).replace(EXTENSION, "").replace(/\D/g, "");
  return figures.length < LAST ? null : figures.slice(-LAST);
}
