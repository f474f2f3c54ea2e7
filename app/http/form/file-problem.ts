import type { Refusal, RefusalCode } from "#app/domain/refusal";

const NAME = "problem";

/** What can be wrong with a file: the only things a page believes of its own address. */
const OF_FILES = [
  "file-none",
  "file-empty",
  "file-kind",
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
] as const satisfies readonly RefusalCode[];
export type FileProblem = (typeof OF_FILES)[number];

/** What a page's address says of a file; null when it says nothing we know. */
export function fileProblem(url: string): FileProblem | null {
  const named = new URL(url).searchParams.get(NAME);
  return OF_FILES.find((problem) => problem === named) ?? null;
}

/**
 * Where a form that sent a file leads: back to its page, with what is wrong where something is. Null where the refusal is about
 * something else than the file. In: the page's path, which may have a query of its own.
 */
export function afterUpload(path: string, outcome: { ok: true } | Refusal): string | null {
  if (outcome.ok) return path;
  const problem = OF_FILES.find((each) => each === outcome.refusal);
  return problem ? `${path}${path.includes("?") ? "&" : "?"}${NAME}=${problem}` : null;
}
