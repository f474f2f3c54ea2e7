import { transaction } from "#app/platform/database/db.server";
import { seal } from "#app/platform/seal/seal.server";
import { recordProgramme } from "../../journal/record.server";
import { may } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import type { Author } from "../moves/write.server";
import { lockProgramme } from "../programme/row.server";
import { endTaskForm, resultsOf, type EndTaskInput } from "./end-tasks";

export type SettleEndTask = { programmeId: string; taskId: string; input: EndTaskInput; actor: Author; now: Date };

/**
 * Writes down, once, what became of what a service's end asks for, with how it was checked. Out: ok, or `not-permitted`,
 * `programme-gone`, `task-settled`, `item-not-allowed` (a result of another kind of task).
 */
export async function settleEndTask({ programmeId, taskId, input, actor, now }: SettleEndTask): Promise<Outcome> {
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  const { result, note } = endTaskForm.parse(input);
  return transaction(async (tx) => {
    if (!(await lockProgramme(tx, programmeId))) return refuse("programme-gone");
    const task = await tx.programmeTask.findFirst({ where: { id: taskId, programmeId } });
    if (!task) return refuse("programme-gone");
    if (task.settledAt) return refuse("task-settled");
    if (!resultsOf(task.key).includes(result)) return refuse("item-not-allowed");
    const noteSealed = seal(note, `end-task-note:${taskId}`);
    await tx.programmeTask.update({
      where: { id: taskId },
      data: { settledAt: now, result, staffId: actor.id, noteSealed },
    });
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      { kind: "end-task-settled", data: { taskId, task: task.key, result } },
    ]);
    return { ok: true };
  });
}
