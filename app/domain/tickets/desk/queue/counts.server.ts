import { countOpenTasks } from "../../tasks/task-list.server";
import { type Looking, VIEW_CONDITIONS } from "./conditions";
import { binder, run, type Statement } from "./statement.server";
import { COUNT_CAP, type View, VIEWS } from "./views";

function countsStatement(look: Looking): Statement {
  const { values, bind } = binder();
  const counts = VIEWS.map(
    (view) =>
      `(SELECT count(*)::int FROM (SELECT 1 FROM "Ticket" t WHERE ${VIEW_CONDITIONS[view](look, bind)} LIMIT ${COUNT_CAP}) c) AS "${view}"`,
  );
  return { text: `SELECT ${counts.join(", ")}`, values };
}

/** How old the counts may be, in milliseconds. Rows are always read anew. */
const COUNTS_FRESH_MS = 2_000;
const counted = new Map<string, { counts: Record<View, number>; at: number }>();
let tasksCounted: { open: number; at: number } | null = null;

/** Has the counts read anew at the next look: call it after a change of one's own, so that nobody doubts their own act. */
export function forgetCounts(): void {
  counted.clear();
  tasksCounted = null;
}

/** How many tasks are open, up to two seconds ago, for pages that list something else. */
export async function countTasks(now: Date): Promise<number> {
  const at = now.getTime();
  if (tasksCounted && Math.abs(at - tasksCounted.at) < COUNTS_FRESH_MS) return tasksCounted.open;
  const open = await countOpenTasks(now);
  tasksCounted = { open, at };
  return open;
}

type Asking = { looked: Pick<Looking, "staffId" | "now">; withPaused: () => Promise<Looking> };

/** How many tickets are in each view, up to the cap and up to two seconds ago. In: who looks and when, and a way to ask which dates stand still. */
export async function countViews({ looked, withPaused }: Asking): Promise<Record<View, number>> {
  const at = looked.now.getTime();
  const fresh = counted.get(looked.staffId);
  if (fresh && Math.abs(at - fresh.at) < COUNTS_FRESH_MS) return fresh.counts;
  const { rows } = await run<Record<View, number>>(countsStatement(await withPaused()));
  const counts = rows[0]!;
  counted.set(looked.staffId, { counts, at });
  return counts;
}
