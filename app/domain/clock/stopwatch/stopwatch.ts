import type { CivilDate } from "../dates/civil-date";
import { type Due, dueAt } from "./due";
import { type ClockRule, isBeforeDue, newRun, type Run, runDue, runTarget, withPauseEnded } from "./run";
import type { Term } from "../dates/terms";
import { civilDateIn } from "../dates/zone";

export type { ClockRule };

/**
 * What happened to a ticket's clock, in the order of the journal. `at` is the instant it was recorded; `on` is the civil
 * day of receipt, which may be earlier (a letter, a call). Finished, refused and withdrawn are all `stopped`.
 */
export type ClockEvent =
  | { type: "started"; on: CivilDate; at: Date }
  /** `only`: a wait for which the promise never stands still, whatever its policy says. */
  | { type: "paused"; at: Date; only?: "target" }
  | { type: "resumed"; at: Date }
  /** What was waited for was never asked: the pause that has not ended did not begin. */
  | { type: "unasked"; at: Date }
  | { type: "extended"; term: Term; at: Date }
  | { type: "stopped"; at: Date }
  | { type: "reopened"; at: Date };

/** How one run of the clock went. `onTime` is null until it is stopped. */
type RunResult = {
  startedOn: CivilDate;
  dueOn: CivilDate;
  stoppedAt: Date | null;
  onTime: boolean | null;
};

/** What the clock shows after all events. The due date belongs to the last of the runs. */
export type Reading = Due & {
  dueAt: Date;
  /** The internal target; never later than the due date. */
  targetOn: CivilDate | null;
  /**
   * Since when the clock is paused. While it is, the dates that stand still give back the days waited up to the instant of
   * reading: they are the earliest possible then, and move on with every day until it ends.
   */
  pausedSince: Date | null;
  /** The due date itself stands still, and not the internal target alone. */
  promiseStandsStill: boolean;
  /** In order. A run that was followed by another keeps its result for ever; only the last can be open. */
  runs: [...RunResult[], RunResult];
};

/**
 * The deadline as a pure fold of clock events.
 *
 * - A pause for something nobody was asked did not begin: it gives back nothing.
 * - Pauses give back every day they touch, wholly or partly, once: working days to a term in working days, else
 *   calendar days. Stopping ends a pause.
 * - An extension counts from the due date. One that comes after the due date has passed changes nothing.
 * - Reopened while the due date has not passed, the clock goes on to that same date. Reopened later, a new run counts
 *   the plain term from the civil day of reopening.
 * - On time means stopped before `dueAt`, by comparing instants.
 *
 * Events that change nothing (paused when paused, stopped when stopped) are passed over. Throws if the first event is
 * not `started`, or another one is.
 *
 * In: `now`, the instant of reading: a pause that has not ended is counted up to it; without one, as the day it began.
 */
export function readStopwatch(events: readonly ClockEvent[], rule: ClockRule, now: Date | null = null): Reading {
  const { ended, run } = runsOf(events, rule);
  return readingOf(
    run,
    ended.map((each) => resultOf(each, null)),
    now,
  );
}

/** The runs themselves, as `readStopwatch` folds them, for whoever shows how each date was counted. */
export function runsOf(events: readonly ClockEvent[], rule: ClockRule): { ended: Run[]; run: Run } {
  const [first, ...later] = events;
  if (first?.type !== "started") {
    throw new Error("A clock begins with a started event");
  }
  const ended: Run[] = [];
  let run = newRun(first.on, rule);
  for (const event of later) {
    if (event.type === "reopened" && hasEnded(run, event.at)) {
      ended.push(run);
      run = newRun(civilDateIn(event.at, rule.zone), rule);
    } else {
      run = after(event, run);
    }
  }
  return { ended, run };
}

/** Whether a run is over for good: stopped, and its due date has passed. */
function hasEnded(run: Run, at: Date): boolean {
  return run.stoppedAt !== null && !isBeforeDue(run, at);
}

function after(event: ClockEvent, run: Run): Run {
  if (event.type === "started") throw new Error("A clock is started once");
  if (event.type === "reopened") return { ...run, stoppedAt: null };
  if (run.stoppedAt) return run;
  switch (event.type) {
    case "paused":
      return run.pausedSince ? run : { ...run, pausedSince: event.at, pausedOnly: event.only ?? null };
    case "resumed":
      return withPauseEnded(run, event.at);
    case "unasked":
      return { ...run, pausedSince: null, pausedOnly: null };
    case "extended":
      return isBeforeDue(run, event.at) ? { ...run, terms: [...run.terms, event.term] } : run;
    case "stopped":
      return { ...withPauseEnded(run, event.at), stoppedAt: event.at };
  }
}

function resultOf(run: Run, now: Date | null): RunResult {
  const { startedOn, stoppedAt } = run;
  const onTime = stoppedAt && isBeforeDue(run, stoppedAt);
  return { startedOn, dueOn: runDue(run, now).dueOn, stoppedAt, onTime };
}

function readingOf(run: Run, ended: RunResult[], now: Date | null): Reading {
  const due = runDue(run, now);
  return {
    ...due,
    dueAt: dueAt(due.dueOn, run.rule.zone),
    targetOn: runTarget(run, now),
    pausedSince: run.pausedSince,
    promiseStandsStill: run.pausedSince !== null && run.pausedOnly === null && run.rule.pausable,
    runs: [...ended, resultOf(run, now)],
  };
}
