import type { Locale } from "#app/domain/language";
import type { ReadTicket } from "#app/domain/tickets/desk/page/ticket-page";
import { countFiles } from "#app/domain/tickets/desk/page/ticket-files.server";
import { listRelated } from "#app/domain/tickets/desk/search/related-tickets.server";
import { policyHref } from "#app/http/portal/policy.server";
import { besideOf } from "#app/http/bench/beside.server";
import { findOpenTicket } from "#app/http/staff/ticket.server";
import { factsContent, head } from "../../desk.tickets.$reference._index/shown";
import { queueAround, waysFrom } from "./ways.server";

/** Where the text of the policy can be read that a ticket was filed under. */
function hrefOf({ policyVersionId, policyVersion, profile }: ReadTicket): Promise<string | null> {
  return policyHref({ id: policyVersionId, policyId: profile.id, version: policyVersion, profile });
}

export type Reader = { staffId: string; now: Date; locale: Locale };

/** What a ticket's facts show, with the tickets that have to do with it. */
export async function factsOf(ticket: ReadTicket, { staffId, now, locale }: Reader) {
  return factsContent(ticket, await listRelated(ticket, { staffId, now }), locale);
}

/**
 * What stands around the work on a ticket: its head, the ways on in the queue one came from, and beside it the facts or that queue, as this
 * browser was told. In: a ticket somebody was admitted to, and who reads it.
 */
export async function loadBench(request: Request, ticket: ReadTicket, reader: Reader) {
  const { staffId, now, locale } = reader;
  const top = async () => head(ticket, locale, await hrefOf(ticket));
  if (besideOf(request) === "queue") {
    const [{ rows, ...ways }, files, shown] = await Promise.all([
      queueAround(request, ticket, { staffId, now }),
      countFiles(ticket.id),
      top(),
    ]);
    return { beside: "queue", head: shown, ways, files, rows } as const;
  }
  const [ways, facts, files, shown] = await Promise.all([
    waysFrom(request, ticket, { staffId, now }),
    factsOf(ticket, reader),
    countFiles(ticket.id),
    top(),
  ]);
  return { beside: "facts", head: shown, ways, files, facts } as const;
}

/** As `loadBench`, for a page that needs no more than a ticket's front; null where the ticket is not open to who looks, so that only the front may be shown. */
export async function findBench(request: Request, reference: string, reader: Reader): Promise<Bench | null> {
  const ticket = await findOpenTicket(reference, { id: reader.staffId }, reader.now);
  return ticket && loadBench(request, ticket, reader);
}

export type Bench = Awaited<ReturnType<typeof loadBench>>;
