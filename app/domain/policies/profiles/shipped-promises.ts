import type { PromiseLine } from "../profile/papers";

/** The ledgers of promises that come with the product, by policy. One that is not here ships without. */
export const SHIPPED_PROMISES: Readonly<Record<string, readonly PromiseLine[]>> = {};
