import type { PromiseLine } from "../profile/papers";
import { BAIJU_PROMISES } from "./baiju-promises";
import { YISHOU_PROMISES } from "./yishou-promises";

/** The ledgers of promises that come with the product, by policy. One that is not here ships without. */
export const SHIPPED_PROMISES: Readonly<Record<string, readonly PromiseLine[]>> = {
  yishou: YISHOU_PROMISES,
  baiju: BAIJU_PROMISES,
};
