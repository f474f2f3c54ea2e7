import type { PromiseLine } from "../profile/papers";
import { resourceCloudPromises } from "./resource-cloud-promises";
import { tradeNoticePromises } from "./trade-notice-promises";

/** The ledgers of promises that come with the product, by policy. One that is not here ships without. */
export const SHIPPED_PROMISES: Readonly<Record<string, readonly PromiseLine[]>> = {
  "resource-cloud": resourceCloudPromises,
  "trade-notice": tradeNoticePromises,
};
