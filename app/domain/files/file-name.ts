import { oneLine } from "../typed/text";

const LONGEST = 120;

/**
 * A file's own name as it may be shown, never as it may be used: without folders, control characters and marks that turn the
 * direction of writing, at most 120 characters. In: whatever a browser sent. Out: possibly empty.
 */
export function shownName(sent: string): string {
  const base = sent.split(/[/\\]/).pop() ?? "";
  const clean = oneLine(base.replace(/[\p{Cc}\p{Co}]+/gu, ""))
    .replace(/\s+/g, " ")
    .trim();
  return [...clean].slice(0, LONGEST).join("");
}
