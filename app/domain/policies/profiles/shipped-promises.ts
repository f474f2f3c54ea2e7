import type { PromiseLine } from "../profile/papers";
import { resourceCloud } from "./resource-cloud";
import { RESOURCE_CLOUD_PROMISES } from "./resource-cloud-promises";
import { resourceGo } from "./resource-go";
import { RESOURCE_GO_PROMISES } from "./resource-go-promises";
import { tradeNotice } from "./trade-notice";
import { TRADE_NOTICE_PROMISES } from "./trade-notice-promises";

/** The ledgers of promises that come with the product, by policy. One that is not here ships without. */
export const SHIPPED_PROMISES: Readonly<Record<string, readonly PromiseLine[]>> = {
  [resourceGo.id]: RESOURCE_GO_PROMISES,
  [resourceCloud.id]: RESOURCE_CLOUD_PROMISES,
  [tradeNotice.id]: TRADE_NOTICE_PROMISES,
};
