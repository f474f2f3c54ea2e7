import type { PromiseLine } from "../profile/papers";
import { resourceGo } from "./resource-go";
import { RESOURCE_GO_PROMISES } from "./resource-go-promises";

/** The ledgers of promises that come with the product, by policy. One that is not here ships without. */
export const SHIPPED_PROMISES: Readonly<Record<string, readonly PromiseLine[]>> = {
  [resourceGo.id]: RESOURCE_GO_PROMISES,
};
