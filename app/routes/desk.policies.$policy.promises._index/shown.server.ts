import { deskCopy } from "#app/copy/desk";
import { LOCALES, type Locale } from "#app/domain/language";
import { countPromises, isReadable, type PromiseCounts } from "#app/domain/policies/check/check-papers";
import { entriesOf, type Entry } from "#app/domain/policies/check/entries";
import { at, isObject, type Loose } from "#app/domain/policies/check/loose";
import { readStand } from "#app/domain/policies/profile/stands";
import { drawBars } from "#app/http/chart/bars.server";
import type { PapersAtDesk } from "#app/http/staff/ledger.server";
import { policyName } from "#app/http/staff/policy.server";
import { ownGroundsOf, saidIn } from "../desk.policies._index/policy-words";

export const STANDS = ["section", "law", "own", "nowhere"] as const;

/** An entry, with its words where it has any of its own. */
export type ShownEntry = Pick<Entry, "path" | "id" | "stands"> & { says: Record<Locale, string> | null };

function saysOf(profile: Loose, { path, id }: Entry): Record<Locale, string> | null {
  const value = id === null ? at(profile, path) : null;
  const text =
    isObject(value) && isObject(value.text) ? value.text : isObject(value) && isObject(value.name) ? value.name : value;
  return isObject(text) && LOCALES.some((locale) => locale in text) ? saidIn(text, "") : null;
}

/** The entries of a profile by what they stand in. */
function standsOf(profile: Loose): Record<(typeof STANDS)[number], ShownEntry[]> {
  const groups = { section: [], law: [], own: [], nowhere: [] } as Record<(typeof STANDS)[number], ShownEntry[]>;
  for (const entry of entriesOf(profile)) {
    const { path, id, stands } = entry;
    groups[readStand(stands)?.in ?? "nowhere"].push({ path, id, stands, says: saysOf(profile, entry) });
  }
  return groups;
}

const MEANINGS = { here: "kept", outside: "plain", notYet: "late" } as const;

function draw(counts: PromiseCounts, locale: Locale): string {
  const { groups, chart } = deskCopy(locale).policies.papers;
  const parts = (["here", "outside", "notYet"] as const).map((key) => ({
    key,
    name: groups[key],
    meaning: MEANINGS[key],
  }));
  return drawBars({ parts, bars: [{ name: chart.bar, values: counts, label: String(counts.all) }] });
}

/** What the ledger's page shows: the promises with their counts, and where each entry stands. */
export function shownLedger(policy: PapersAtDesk & { manages: boolean }, locale: Locale) {
  const { policyId, newest, draft, of, profile, papers } = policy;
  const counts = countPromises(papers.promises);
  return {
    policyId,
    manages: policy.manages,
    of,
    name: policyName(policy),
    own: ownGroundsOf(profile),
    version: newest?.version ?? null,
    seen: draft?.version ?? null,
    promises: papers.promises,
    readable: isReadable(profile, papers.text),
    counts,
    svg: counts.all === 0 ? null : draw(counts, locale),
    stands: standsOf(profile),
  };
}

export type ShownLedger = ReturnType<typeof shownLedger>;
