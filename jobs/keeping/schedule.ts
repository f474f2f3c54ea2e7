import type { WorkQueue } from "../queue/backend";
import type { Sweep } from "../sweeps/sweep";
import { anchorJournal } from "../sweeps/anchor-journal";
import { armNotices } from "../sweeps/arm-notices";
import { coverAbsences } from "../sweeps/giving/cover-absences";
import { escalate } from "../sweeps/escalate";
import { giveOut } from "../sweeps/giving/give-out";
import { tellLeftBehind } from "../sweeps/giving/tell-left-behind";
import { catchUp } from "../sweeps/catch-up";
import { endCoolingOff } from "../sweeps/end-cooling-off";
import { endServices } from "../sweeps/end-services";
import { eraseContacts } from "../sweeps/erase-contacts";
import { forget } from "../sweeps/forget";
import { makeFindable } from "../sweeps/make-findable";
import { markBreaches } from "../sweeps/mark-breaches";
import { recomputeDue } from "../sweeps/recompute-due";
import { rollUp } from "../sweeps/roll-up";
import { surfaceTasks } from "../sweeps/surface-tasks";
import { tellLateReplies } from "../sweeps/tell-late-replies";
import { promiseMornings } from "../sweeps/promise-mornings";
import { sweepFiles } from "../sweeps/sweep-files";
import { takeEffect } from "../sweeps/take-effect";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Every sweep and how often it runs. `anchor-journal` looks hourly whether the day's anchor is due. */
export const SCHEDULE = {
  "arm-notices": { everyMs: 5 * MINUTE, run: armNotices },
  "mark-breaches": { everyMs: MINUTE, run: markBreaches },
  "end-cooling-off": { everyMs: MINUTE, run: endCoolingOff },
  "take-effect": { everyMs: MINUTE, run: takeEffect },
  "end-services": { everyMs: 5 * MINUTE, run: endServices },
  "surface-tasks": { everyMs: HOUR, run: surfaceTasks },
  "tell-late-replies": { everyMs: 15 * MINUTE, run: tellLateReplies },
  "give-out": { everyMs: 20 * SECOND, run: giveOut },
  "cover-absences": { everyMs: 20 * SECOND, run: coverAbsences },
  "tell-left-behind": { everyMs: HOUR, run: tellLeftBehind },
  escalate: { everyMs: 5 * MINUTE, run: escalate },
  "promise-mornings": { everyMs: 5 * MINUTE, run: promiseMornings },
  "recompute-due": { everyMs: HOUR, run: recomputeDue },
  "catch-up": { everyMs: MINUTE, run: catchUp },
  "anchor-journal": { everyMs: HOUR, run: anchorJournal },
  "sweep-files": { everyMs: HOUR, run: sweepFiles },
  "roll-up": { everyMs: MINUTE, run: rollUp },
  "make-findable": { everyMs: 5 * MINUTE, run: makeFindable },
  "erase-contacts": { everyMs: HOUR, run: eraseContacts },
  forget: { everyMs: 24 * HOUR, run: forget },
} satisfies Record<string, { everyMs: number; run: Sweep }>;

type SweepName = keyof typeof SCHEDULE;
const SWEEPS = Object.keys(SCHEDULE) as SweepName[];

const KEEP = { removeOnComplete: { count: 20 }, removeOnFail: { count: 20 } };

/** Tells the queue to make a job of every sweep at its interval. Called again, it changes nothing. */
export async function scheduleSweeps(queue: WorkQueue): Promise<void> {
  for (const sweep of SWEEPS) {
    await queue.upsertJobScheduler(
      sweep,
      { every: SCHEDULE[sweep].everyMs },
      { name: sweep, data: { sweep }, opts: { attempts: 1, ...KEEP } },
    );
  }
}

/** Whether the queue still remembers every sweep. When it does not, its storage was emptied. */
export async function remembersSweeps(queue: WorkQueue): Promise<boolean> {
  return (await queue.getJobSchedulersCount()) >= SWEEPS.length;
}
