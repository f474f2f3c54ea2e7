/** What the desk can be asked for by an address and may not have. */
const SOUGHT = [
  "ticket",
  "act",
  "task",
  "file",
  "caseFile",
  "sample",
  "letter",
  "access",
  "policy",
  "version",
  "section",
  "promise",
  "programme",
  "colleague",
  "team",
  "view",
  "page",
] as const;
export type Sought = (typeof SOUGHT)[number];

/** The answer 404 of the desk, which names what was not found, so that its page can say it; to be thrown. */
export function notFound(what: Sought): Response {
  return new Response(what, { status: 404 });
}

/** What an answer 404 names; a page where it names nothing of ours. In: what came with it. */
export function soughtIn(data: unknown): Sought {
  return SOUGHT.find((what) => what === data) ?? "page";
}
