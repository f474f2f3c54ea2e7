import { listPeers } from "../../../people/list-staff.server";
import { seenIn } from "./seen-in.server";
import { countOpenTasks } from "../../tasks/task-list.server";
import { type Looking, VIEW_CONDITIONS } from "./conditions";
import { forgetLately, lately } from "./lately.server";
import { binder, run, type Statement } from "./statement.server";
import { COUNT_CAP, type View, VIEWS } from "./views";

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

type Asking = { looked: Pick<Looking, "staffId" | "now">; withPaused: () => Promise<Looking> };

/** How many tickets are in each view, up to the cap and up to two seconds ago. In: who looks and when, and a way to ask which dates stand still. */
export function countViews({ looked, withPaused }: Asking): Promise<Record<View, number>> {
  return views(looked.staffId, looked.now, async () => {
    const { rows } = await run<Record<View, number>>(countsStatement(await withPaused()));
    return rows[0]!;
  });
}
