import type { PromiseLine } from "../profile/papers";
import { BAIJU_RIGHTS } from "./baiju-rights";
import { BAIJU_USE } from "./baiju-use";
import { YISHOU_RIGHTS } from "./yishou-rights";
import { YISHOU_USE } from "./yishou-use";
import { baiju } from "../profiles/baiju";
import { ledger } from "./line";
import { resourceCloud } from "../profiles/resource-cloud";
import { RESOURCE_CLOUD_PROMISES } from "./resource-cloud";
import { resourceGo } from "../profiles/resource-go";
import { RESOURCE_GO_PROMISES } from "./resource-go";
import { tradeNotice } from "../profiles/trade-notice";
import { TRADE_NOTICE_PROMISES } from "./trade-notice";
import { yishou } from "../profiles/yishou";

/** The ledgers of promises that come with the product, by policy. One that is not here ships without. */
export const SHIPPED_PROMISES: Readonly<Record<string, readonly PromiseLine[]>> = {
  [resourceGo.id]: RESOURCE_GO_PROMISES,
  [resourceCloud.id]: RESOURCE_CLOUD_PROMISES,
  [tradeNotice.id]: TRADE_NOTICE_PROMISES,
  [yishou.id]: ledger([...YISHOU_USE, ...YISHOU_RIGHTS]),
  [baiju.id]: ledger([...BAIJU_USE, ...BAIJU_RIGHTS]),
};
