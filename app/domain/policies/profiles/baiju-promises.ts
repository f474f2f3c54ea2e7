import { BAIJU_RIGHTS } from "../ledgers/baiju-rights";
import { BAIJU_USE } from "../ledgers/baiju-use";
import { ledger } from "./building";

/** What the text of 白驹速取 promises, in its order. */
export const BAIJU_PROMISES = ledger([...BAIJU_USE, ...BAIJU_RIGHTS]);
