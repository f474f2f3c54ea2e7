import { YISHOU_RIGHTS } from "../ledgers/yishou-rights";
import { YISHOU_USE } from "../ledgers/yishou-use";
import { ledger } from "./building";

/** What the text of 一手 promises, in its order. */
export const YISHOU_PROMISES = ledger([...YISHOU_USE, ...YISHOU_RIGHTS]);
