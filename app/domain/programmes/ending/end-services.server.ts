import { randomUUID } from "node:crypto";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import { addDays, type CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { recordProgramme } from "../../journal/record.server";
import { listRetired } from "../../policies/proposals/retired.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { eraseUnfiled } from "../../tickets/filing/draft.server";
import type { ProgrammeKind, ProgrammeStatus } from "../programme/kinds";
import { lockProgramme } from "../programme/row.server";
import { wordsOf, type EndSystem } from "../programme/words";
import { COLLECTION } from "./end-tasks";

const RELEASED: readonly ProgrammeStatus[] = ["sending", "stopped", "done"];

/** What is seen to on the day after the last: that nothing is collected any more, then each system. */
const COLLECTION_TASK: EndSystem = { id: COLLECTION, name: { "zh-CN": "停止收集", en: "Collection of data" } };

async function openTasks(tx: Tx, programmeId: string, systems: readonly EndSystem[], dueOn: CivilDate, now: Date) {
  const tasks = [COLLECTION_TASK, ...systems].map(({ id: key, name }) => ({
    id: randomUUID(),
    programmeId,
    key,
    name,
    dueOn,
    createdAt: now,
  }));
  await tx.programmeTask.createMany({ data: tasks });
  return tasks;
}

/** Ends one service, once: its tasks are opened. Out: whether it was not ended before. */
async function end(programmeId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const programme = await lockProgramme(tx, programmeId);
    const words = programme && wordsOf(programme);
    if (!programme || programme.endedAt || words?.kind !== "service-end") return false;
    const tasks = await openTasks(tx, programmeId, words.systems, addDays(words.endsOn, 1), now);
    await tx.programme.update({ where: { id: programmeId }, data: { endedAt: now, updatedAt: now } });
    await recordProgramme(tx, programmeId, { kind: "system" }, now, [
      { kind: "service-ended", data: { on: words.endsOn } },
      ...tasks.map(
        ({ id, key, dueOn }) => ({ kind: "end-task-opened", data: { taskId: id, task: key, dueOn } }) as const,
      ),
    ]);
    return true;
  });
}

/** The newest released notice of the end of a service of each policy: of several it is the one that counts. */
function lastReleased() {
  return db().programme.findMany({
    where: { kind: "service-end" satisfies ProgrammeKind, status: { in: [...RELEASED] } },
    distinct: ["policyId"],
    orderBy: [{ policyId: "asc" }, { releasedAt: "desc" }],
    select: { id: true, policyId: true, words: true, policyVersionId: true, endedAt: true },
  });
}

/** Erases what was being filled in at portals whose last day for requests is over, or whose policy is retired: nothing is collected there any more. In: the instant. Out: how many drafts. */
export async function clearClosedPortals(now: Date): Promise<number> {
  let erased = 0;
  for (const row of await lastReleased()) {
    const words = wordsOf(row);
    const { profile } = await loadPolicyVersion(row.policyVersionId);
    if (words?.kind !== "service-end" || civilDateIn(now, profile.zone) <= words.requestsUntil) continue;
    erased += await eraseUnfiled({ policyId: row.policyId });
  }
  for (const policyId of await listRetired(now)) erased += await eraseUnfiled({ policyId });
  return erased;
}

/** Ends every service whose last day is over, in its policy's zone. Where a later notice named another day, that day counts and no other. In: the instant. Out: how many. */
export async function endServices(now: Date): Promise<number> {
  let ended = 0;
  for (const row of await lastReleased()) {
    if (row.endedAt) continue;
    const words = wordsOf(row);
    const { profile } = await loadPolicyVersion(row.policyVersionId);
    if (words?.kind !== "service-end" || civilDateIn(now, profile.zone) <= words.endsOn) continue;
    if (await end(row.id, now)) ended += 1;
  }
  return ended;
}
