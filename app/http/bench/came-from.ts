import { paths } from "#app/paths";

/** Longer than any queue's own query; what is longer is left out, and leads to the whole queue. */
const LONGEST = 400;

/** What the queue's address calls the ticket one comes back from, and the place on its page where one goes on. */
export const RETURN_AT = "at";

/** The queue's query as its tickets' pages carry it along: everything but where one went on in it. Empty for the whole queue from its top. */
export function asCameFrom(query: URLSearchParams): string {
  const kept = [...query].filter(([name, value]) => name !== RETURN_AT && value !== "");
  const from = new URLSearchParams(kept).toString();
  return from.length > LONGEST ? "" : from;
}

/** From which queue one came to a ticket, from its page's query, as that queue's own query; empty for the whole queue. */
export function cameFrom(query: URLSearchParams): string {
  return asCameFrom(new URLSearchParams(query.get("from") ?? ""));
}

/** The address of a ticket's page, or of one of its tabs, that still knows from which queue one came. In: what was asked for or sent. */
export function ticketAt(request: Request, reference: string, tab?: string): string {
  return paths.ticket(reference, { tab, from: cameFrom(new URL(request.url).searchParams) });
}
