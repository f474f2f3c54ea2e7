import { beforeAll, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { db, pool } from "#app/platform/database/db.server";
import { WHAT } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, expectOk, INPUT } from "#tests/factories/ticket";
import { digestsOf, fileVisit, sendAt } from "#tests/factories/visit";
import { useDatabase } from "#tests/support/database";

useDatabase();

const ROUNDS = 24;
/** An instant on the walls of Shanghai in October 2026. */
const at = (day: number, time: string) => new Date(`2026-10-${day}T${time}:00+08:00`);

let policy: PublishedPolicy;
let agent: StaffActor;
let judge: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
  judge = await makeStaff("reviewer");
});

async function deadlocks(): Promise<number> {
  const { rows } = await pool().query<{ deadlocks: string }>(
    "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()",
  );
  return Number(rows[0]?.deadlocks);
}

/** A visit of three rights, two answered, with a complaint about each answer that is ready to be judged, and a letter of the day to be sent. */
async function visit() {
  const { visit: reference, ids } = await fileVisit(policy, ["access", "copy", "correct"], at(12, "10:00"));
  const [access = "", copying = "", correcting = ""] = ids;
  for (const id of ids) for (const action of ["take", "verify"] as const) await act(id, action, agent, at(12, "11:00"));
  const complaints: string[] = [];
  for (const id of [access, copying]) {
    await act(id, "refuse", agent, at(13, "09:00"));
    const { ticketId } = await expectOk(fileComplaint(id, WHAT.complaint, at(13, "10:00")));
    complaints.push(ticketId);
    await act(ticketId, "take", judge, at(13, "11:00"));
  }
  const digest = (await digestsOf(reference)).at(-1);
  if (!digest) throw new Error("no letter of the day was promised");
  return { complaints, correcting, digest };
}

test("a letter is recorded, complaints are judged and tickets moved at once, over and over, and none waits for another for ever", async () => {
  const before = await deadlocks();
  for (let round = 0; round < ROUNDS; round++) {
    const { complaints, correcting, digest } = await visit();
    const judged = complaints.map((ticketId) =>
      move({ ticketId, action: "judge", actor: judge, input: INPUT.judge, now: at(14, "18:00"), seen: null }),
    );
    const [sent, ...moves] = await Promise.all([
      sendAt(digest.id, at(14, "18:00")),
      act(correcting, "ask", agent, at(14, "18:00")),
      ...judged,
    ]);
    expect(sent).not.toBeNull();
    expect(moves.slice(1)).toEqual(complaints.map(() => expect.objectContaining({ ok: true }) as object));
  }
  // Statistics of sessions that have ended or idle are there; a deadlock would also have been logged as one that gave way.
  await pool().query("SELECT pg_stat_clear_snapshot()");
  expect(await deadlocks()).toBe(before);
  expect(await db().letter.count({ where: { kind: "digest", sentAt: { not: null } } })).toBe(ROUNDS);
});
