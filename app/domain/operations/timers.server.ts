import { db } from "#app/platform/database/db.server";

/** A timer and how it last ran. `knownAt`, `ranAt`, `failedAt`: instants. `isOverdue`: it should have run again by now. */
export type Timer = {
  name: string;
  everyMs: number;
  ranAt: Date | null;
  tookMs: number | null;
  /** How much later than it should the last run began. */
  lateMs: number | null;
  failedAt: Date | null;
  isOverdue: boolean;
};

/** Longer than a worker needs to be started anew. */
const SLACK_MS = 2 * 60_000;

/** Notes which timers there are and how often each runs; what is none any more is forgotten. */
export async function noteTimers(timers: Readonly<Record<string, { everyMs: number }>>, now: Date): Promise<void> {
  const names = Object.keys(timers);
  await db().timerRun.createMany({
    data: names.map((name) => ({ name, everyMs: timers[name]!.everyMs, knownAt: now })),
    skipDuplicates: true,
  });
  await db().timerRun.deleteMany({ where: { name: { notIn: names } } });
}

type Run = { name: string; everyMs: number; beganAt: Date; endedAt: Date };

/** Notes that a timer ran well. Late is what passed since it should have begun again after the run before; several workers run it more often than they must, never too early. */
export async function noteRun({ name, everyMs, beganAt, endedAt }: Run): Promise<void> {
  const took = endedAt.getTime() - beganAt.getTime();
  await db().$executeRaw`
    INSERT INTO "TimerRun" ("name", "everyMs", "knownAt", "ranAt", "tookMs", "lateMs")
    VALUES (${name}, ${everyMs}::int, ${beganAt}::timestamptz, ${endedAt}::timestamptz, ${took}::int, 0)
    ON CONFLICT ("name") DO UPDATE SET "everyMs" = EXCLUDED."everyMs", "ranAt" = EXCLUDED."ranAt", "tookMs" = EXCLUDED."tookMs", "failedAt" = NULL,
      "lateMs" = LEAST(2000000000, GREATEST(0, round(extract(epoch FROM ${beganAt}::timestamptz - COALESCE("TimerRun"."ranAt", "TimerRun"."knownAt")) * 1000) - EXCLUDED."everyMs"))::int`;
}

/** Notes that a timer failed; it runs again by itself. */
export async function noteFailure(name: string, now: Date): Promise<void> {
  await db().timerRun.updateMany({ where: { name }, data: { failedAt: now } });
}

/** Every timer, those that need a hand first. */
export async function listTimers(now: Date): Promise<Timer[]> {
  const rows = await db().timerRun.findMany({ orderBy: { name: "asc" }, take: 100 });
  const timers = rows.map(({ knownAt, ...row }): Timer => {
    const since = now.getTime() - (row.ranAt ?? knownAt).getTime();
    return { ...row, isOverdue: since > 2 * row.everyMs + SLACK_MS };
  });
  const needs = ({ isOverdue, failedAt }: Timer) => Number(isOverdue || failedAt !== null);
  return timers.sort((a, b) => needs(b) - needs(a));
}
