import { listPeers } from "../../../people/list-staff.server";
import { seenIn } from "./seen-in.server";
import { countOpenTasks } from "../../tasks/task-list.server";
import { type Looking, VIEW_CONDITIONS } from "./conditions";
import { forgetLately, lately } from "./lately.server";
import { binder, run, type Statement } from "./statement.server";
import { filterConditions } from "./filters.server";
import { COUNT_CAP, type Narrowed, type View, VIEWS } from "./views";

function countsStatement(look: Looking): Statement {
  const { values, bind } = binder();
  const seen = seenIn(look, bind);
  const counts = VIEWS.map(
    (view) =>
      `(SELECT count(*)::int FROM (SELECT 1 FROM "Ticket" t WHERE ${VIEW_CONDITIONS[view](look, bind)} AND ${seen} LIMIT ${COUNT_CAP}) c) AS "${view}"`,
  );
  return { text: `SELECT ${counts.join(", ")}`, values };
}

const views = lately<Record<View, number>>();
const tasks = lately<number>();
const workers = lately<{ id: string; name: string }[]>();

/** Has what stands around the queue read anew at the next look: call it after a change of one's own, so that nobody doubts their own act. */
export function forgetCounts(): void {
  forgetLately();
}

/** How many tasks are open that a colleague sees, up to two seconds ago, for pages that list something else. */
export function countTasks(staffId: string, now: Date): Promise<number> {
  return tasks(staffId, now, () => countOpenTasks(staffId, now));
}

/** Who works on tickets that a colleague sees, by name, up to two seconds ago: the queue is filtered by them. */
export function listWorkers(staffId: string, now: Date): Promise<{ id: string; name: string }[]> {
  return workers(staffId, now, async () =>
    (await listPeers("ticket.work", staffId)).map(({ id, name }) => ({ id, name })),
  );
}

/** Each narrowed view's count is planned for its own values. */
function narrowedStatement(narrowed: readonly Narrowed[], look: Looking): Statement {
  const { values, bind } = binder();
  const seen = seenIn(look, bind);
  const counts = narrowed.map(({ view, filters }, place) => {
    const conditions = [VIEW_CONDITIONS[view](look, bind), seen, ...filterConditions(filters, look, bind)];
    return `(SELECT count(*)::int FROM (SELECT 1 FROM "Ticket" t WHERE ${conditions.join(" AND ")} LIMIT ${COUNT_CAP}) c) AS "n${place}"`;
  });
  return { text: `SELECT ${counts.join(", ")}`, values, anew: true };
}

type Asking = { looked: Pick<Looking, "staffId" | "now">; withPaused: () => Promise<Looking> };

/** How many tickets are in each view, up to the cap and up to two seconds ago. In: who looks and when, and a way to ask which dates stand still. */
export function countViews({ looked, withPaused }: Asking): Promise<Record<View, number>> {
  return views(looked.staffId, looked.now, async () => {
    const { rows } = await run<Record<View, number>>(countsStatement(await withPaused()));
    return rows[0]!;
  });
}

/** How many tickets are in each of some narrowed views, up to the cap, in their order. In: as `countViews`. */
export async function countNarrowed(narrowed: readonly Narrowed[], { withPaused }: Asking): Promise<number[]> {
  if (narrowed.length === 0) return [];
  const { rows } = await run<Record<string, number>>(narrowedStatement(narrowed, await withPaused()));
  return narrowed.map((_, place) => rows[0]![`n${place}`]!);
}
