import type { PromiseLine } from "../profile/papers";
import { BAIJU_RIGHTS } from "../ledgers/baiju-rights";
import { BAIJU_USE } from "../ledgers/baiju-use";
import { YISHOU_RIGHTS } from "../ledgers/yishou-rights";
import { YISHOU_USE } from "../ledgers/yishou-use";
import { baiju } from "./baiju";
import { ledger } from "./building";
import { resourceGo } from "./resource-go";
import { RESOURCE_GO_PROMISES } from "./resource-go-promises";
import { yishou } from "./yishou";

/** The ledgers of promises that come with the product, by policy. One that is not here ships without. */
export const SHIPPED_PROMISES: Readonly<Record<string, readonly PromiseLine[]>> = {
  [resourceGo.id]: RESOURCE_GO_PROMISES,
  [yishou.id]: ledger([...YISHOU_USE, ...YISHOU_RIGHTS]),
  [baiju.id]: ledger([...BAIJU_USE, ...BAIJU_RIGHTS]),
};
