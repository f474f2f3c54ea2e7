/** A line somebody typed or pasted: every run of control characters (line ends, NUL, which no database text can hold) is one space. */
export function oneLine(typed: string): string {
  return typed.replace(/\p{Cc}+/gu, " ");
}

/** Lines somebody typed: line ends are one character on every system, other control characters but the tab are dropped. */
export function plainLines(typed: string): string {
  return typed.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
}
