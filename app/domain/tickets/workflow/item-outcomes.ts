/** What can become of one thing that was asked for. Source: the product's rules on rights. */
export const ITEM_OUTCOMES = ["granted", "deleted", "anonymised", "restricted", "not-found", "refused"] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** What the items of a ticket come to together. */
export const TICKET_OUTCOMES = ["granted", "partly", "restricted", "not-found", "refused"] as const;
export type TicketOutcome = (typeof TICKET_OUTCOMES)[number];
