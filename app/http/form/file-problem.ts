import type { SharedCopy } from "#app/copy/shared";
import type { Measured, Refusal, RefusalCode } from "#app/domain/refusal";

const NAME = "problem";

/** What can be wrong with a file: the only things a page believes of its own address. */
const OF_FILES = [
  "file-none",
  "file-where",
  "file-empty",
  "file-kind",
  "file-heic",
  "file-too-large",
  "file-too-many-pixels",
  "file-too-many-pages",
  "file-locked",
  "file-broken",
  "file-too-heavy",
  "file-too-slow",
  "files-too-many",
  "files-too-much",
  "uploads-busy",
  "upload-cut-off",
  "too-many-uploads",
  "table-unreadable",
  "table-too-large",
  "table-too-many-rows",
  "table-too-many-columns",
] as const satisfies readonly RefusalCode[];
type Code = (typeof OF_FILES)[number];

/** What is wrong with a file; of what is too much also how much it is, and the most there may be. */
export type FileProblem = { code: Code; measured: Measured | null };

function numberOf(named: string | null): number | null {
  return named !== null && /^\d{1,15}$/.test(named) ? Number(named) : null;
}

/** What a page's address says of a file; null when it says nothing we know. */
export function fileProblem(url: string): FileProblem | null {
  const { searchParams } = new URL(url);
  const code = OF_FILES.find((problem) => problem === searchParams.get(NAME));
  const [is, most] = [numberOf(searchParams.get("is")), numberOf(searchParams.get("most"))];
  return code ? { code, measured: is === null || most === null ? null : { is, most } } : null;
}

/** What a refusal says of a file; null where it is about something else. */
export function problemOf({ refusal, detail }: Pick<Refusal, "refusal" | "detail">): FileProblem | null {
  const code = OF_FILES.find((each) => each === refusal);
  const [is, most] = [numberOf(detail?.is ?? null), numberOf(detail?.most ?? null)];
  return code ? { code, measured: is === null || most === null ? null : { is, most } } : null;
}

/** What to say of a file, in the reader's words: with the numbers where there are some. */
export function fileProblemText(
  { refusals, tooMuch }: Pick<SharedCopy, "refusals" | "tooMuch">,
  { code, measured }: FileProblem,
): string {
  const told: Partial<Record<Code, (is: number, most: number) => string>> = tooMuch;
  return (measured && told[code]?.(measured.is, measured.most)) ?? refusals[code];
}

/**
 * Where a form that sent a file leads: back to its page, with what is wrong where something is. Null where the refusal is about
 * something else than the file. In: the page's path, which may have a query of its own.
 */
export function afterUpload(path: string, outcome: { ok: true } | Refusal): string | null {
  if (outcome.ok) return path;
  const { refusal, detail } = outcome;
  const code = OF_FILES.find((each) => each === refusal);
  if (!code) return null;
  const query = new URLSearchParams({ [NAME]: code, ...detail });
  return `${path}${path.includes("?") ? "&" : "?"}${query.toString()}`;
}

/** A page's address without what it says of a file: a good one was taken since. In: the whole address. Out: its path and query. */
export function withoutFileProblem(url: string): string {
  const { pathname, searchParams } = new URL(url);
  for (const name of [NAME, "is", "most"]) searchParams.delete(name);
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
