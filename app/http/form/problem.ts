import type { ToMend } from "./returned";

const NAME = "problem";

/** What can be wrong with a code, or with what it was sent for: the only things a page believes of its own address. */
const OF_CODES = [
  "code",
  "code-wrong",
  "code-expired",
  "code-spent",
  "code-used",
  "too-many-tries",
  "too-many-codes",
  "draft-changed",
] as const satisfies readonly ToMend[];
export type CodeProblem = (typeof OF_CODES)[number];

/**
 * The address of the same page with something to mend. A form that failed is answered by a redirect there, so that neither
 * Back nor a reload asks to send it again. In: the page's address; what is wrong with a code, or `fields` where the fields tell.
 */
export function withProblem(url: string, problem: CodeProblem | "fields"): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.delete("note");
  searchParams.set(NAME, problem);
  return `${pathname}?${searchParams}`;
}

/** Whether a page's address says that there is something to mend. */
export function hasProblem(url: string): boolean {
  return new URL(url).searchParams.has(NAME);
}

/** What a page's address says of a code; null when it says nothing we know. */
export function codeProblem(url: string): CodeProblem | null {
  const named = new URL(url).searchParams.get(NAME);
  return OF_CODES.find((problem) => problem === named) ?? null;
}

/** A refusal as what a page's address can say of a code; null when it is about something else. */
export function asCodeProblem(code: string): CodeProblem | null {
  return OF_CODES.find((problem) => problem === code) ?? null;
}
