import type { Papers, PromiseLine } from "../profile/papers";
import { should, type Gap } from "./gap";
import { asTyped, isObject, member, type Loose } from "./loose";

/** Where what is found about the ledger lies: no path of the profile. */
const LEDGER = "promises";

/** Whether the policy itself can be read: its text goes with it, or it names where it is. */
export function isReadable(profile: Loose, text: string | null): boolean {
  return text !== null || asTyped(member(profile, "policyUrl")) !== "";
}

function checkLine({ kept }: PromiseLine, path: string, profile: Loose, text: string | null): Gap[] {
  const offered = member(profile, "rights");
  if (kept.by === "not-yet") return [should(path, "promise-not-yet")];
  if (kept.by === "right" && !(isObject(offered) && Object.hasOwn(offered, kept.right)))
    return [should(path, "promise-right-gone")];
  return kept.by === "page" && kept.page === "policy-text" && !isReadable(profile, text)
    ? [should(path, "promise-text-gone")]
    : [];
}

/** Whether a policy can be read at all, which of its promises have no answer, and which lean on something it does not offer. All of it can be published: what is not kept yet should be seen, not hidden. */
export function checkPapers(profile: Loose, { promises, text }: Papers): Gap[] {
  const unread = isReadable(profile, text) ? [] : [should("policyUrl", "policy-unread")];
  if (promises.length === 0) return [...unread, should(LEDGER, "no-ledger")];
  const lines = promises.flatMap((line, at) => checkLine(line, `${LEDGER}[${at}]`, profile, text));
  return [...unread, ...lines];
}

/** Whether what was found lies in the ledger, and not in the profile. */
export function isOfLedger(path: string): boolean {
  return path === LEDGER || path.startsWith(`${LEDGER}[`);
}

/** The place in the ledger a finding is about, from 0; null where it is about the whole ledger. */
export function lineOfPath(path: string): number | null {
  const found = /\[(\d+)\]$/.exec(path)?.[1];
  return found === undefined ? null : Number(found);
}

/** How many promises are kept how. */
export type PromiseCounts = { all: number; here: number; outside: number; notYet: number };

/** Counts the lines of a ledger: kept by this product, kept outside of it, not yet. */
export function countPromises(promises: readonly PromiseLine[]): PromiseCounts {
  const count = (by: (kept: PromiseLine["kept"]["by"]) => boolean) => promises.filter(({ kept }) => by(kept.by)).length;
  return {
    all: promises.length,
    here: count((by) => by !== "outside" && by !== "not-yet"),
    outside: count((by) => by === "outside"),
    notYet: count((by) => by === "not-yet"),
  };
}
