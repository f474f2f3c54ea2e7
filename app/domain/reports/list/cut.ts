import { EVER, outcomeBehind, type Behind } from "../figures/behind";
import type { ClockMark } from "../figures/clock-marks";
import { partsOfKey } from "../policies/ground-key";
import { versionsOf } from "../policies/policies-today";
import type { Stand } from "../figures/score";

/** What a stored row `f` says by itself of where a ticket stands, as SQL. Whether an open one is late depends on the day: those are looked at one by one. */
const STANDING: Record<Stand, string> = {
  finished: `f."outcome" = 'finished'`,
  refused: `f."outcome" = 'refused'`,
  withdrawn: `f."outcome" = 'withdrawn'`,
  open: `f."outcome" = 'open'`,
  kept: `(f."outcome" IN ('finished', 'refused') AND NOT f."late")`,
  late: `(f."late" OR f."outcome" = 'open')`,
  pending: `(f."outcome" = 'open' AND NOT f."late")`,
  released: `(f."outcome" = 'withdrawn' AND NOT f."late")`,
};

const MARKED: Record<ClockMark, string> = {
  extended: `f."extensions" > 0`,
  paused: `f."pauses" > 0`,
  standing: `f."pausedFrom" IS NOT NULL`,
};

/**
 * The first cut of the tickets behind a figure: everything a stored row `f` says by itself, as SQL, so that a few of many are not looked for in
 * all of them. Whatever depends on the day is decided by the figures' own rules afterwards. In: which; how values come into the statement; the
 * policies there are.
 */
export function cutOf(
  behind: Behind,
  bind: (value: unknown) => string,
  policies: ReadonlyMap<string, { policyId: string }>,
): string[] {
  const { from, to } = behind.period ?? EVER;
  const equal = (column: string, value: string | null) => (value === null ? [] : [`f."${column}" = ${bind(value)}`]);
  const versions = versionsOf(behind.policyId, policies);
  return [
    `f."receivedOn" BETWEEN ${bind(from)} AND ${bind(to)}`,
    ...equal("right", behind.right),
    ...equal("channel", behind.channel),
    ...equal("result", behind.result),
    ...equal("verdict", behind.verdict),
    ...equal("outcome", outcomeBehind(behind)),
    ...behind.stands.map((stand) => STANDING[stand]),
    ...(behind.clock === null ? [] : [MARKED[behind.clock]]),
    ...(behind.ground === null ? [] : [`${bind(partsOfKey(behind.ground).groundId)} = ANY(f."grounds")`]),
    ...(versions === null ? [] : [`f."policyVersionId" = ANY(${bind(versions)}::uuid[])`]),
  ];
}
