import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { nameContext } from "#app/domain/files/accept-upload.server";
import { findBytes } from "#app/domain/files/file-bytes.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { eraseDueFiles } from "#app/domain/tickets/evidence/erase-files.server";
import { draftFiles, removeDraftFile } from "#app/domain/tickets/filing/draft-files.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { db, transaction } from "#app/platform/database/db.server";
import { seal } from "#app/platform/seal/seal.server";
import { sha256 } from "#app/platform/seal/secret.server";
import { storage } from "#app/platform/storage/storage.server";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf, expectOk, readyDraft, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { useFiles } from "#tests/support/files";
import { until } from "#tests/support/until";

useDatabase();
useFiles();

const NOW = new Date("2026-03-02T02:00:00Z");
const LATER = new Date("2026-03-03T02:00:00Z");
const ROUNDS = 60;
const bytes = new TextEncoder().encode("a file as it is kept");
let policy: PublishedPolicy;
let agent: StaffActor;

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
});

type Owner = { draftId: string } | { ticketId: string };

/** A file on disk, with a row for each owner, as filing several rights leaves it. */
async function keep(owners: readonly Owner[]): Promise<{ bytesId: string; ids: string[] }> {
  const bytesId = randomUUID();
  await storage().put(bytesId, bytes);
  const rows = owners.map((owner) => ({
    id: randomUUID(),
    ...owner,
    purpose: "evidence",
    bytesId,
    mediaType: "image/png",
    size: bytes.byteLength,
    sha256: sha256(bytes),
    nameSealed: seal("证件.png", nameContext(bytesId)),
    createdAt: NOW,
  }));
  await db().file.createMany({ data: rows });
  return { bytesId, ids: rows.map(({ id }) => id) };
}

const erased = async (ticketId: string) =>
  (await everythingOf(ticketId)).journal.filter(({ kind }) => kind === "file-erased").length;

test("of tickets that share a file and end at once, each says it once, and the last takes the bytes along", async () => {
  const tickets = [
    await ticketAt("refused", policy, agent, NOW),
    await ticketAt("refused", policy, agent, NOW),
    await ticketAt("refused", policy, agent, NOW),
  ];
  for (let round = 1; round <= ROUNDS; round++) {
    const { bytesId } = await keep(tickets.map((ticketId) => ({ ticketId })));
    // Each twice: a task may run while its double does.
    await Promise.all([...tickets, ...tickets].map((ticketId) => eraseDueFiles(ticketId, LATER)));
    expect(await storage().get(bytesId)).toBeNull();
    expect(await Promise.all(tickets.map(erased))).toEqual([round, round, round]);
  }
});

test("a file taken out of a draft while it is filed is gone, or the ticket's with its bytes", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { draft, code } = await readyDraft(policy, ["delete", "correct"], NOW);
    await db().draft.update({ where: { id: draft.id }, data: { hasFiles: true } });
    const { bytesId, ids } = await keep([{ draftId: draft.id }]);
    const remove = () => removeDraftFile(draft.id, ids[0]!);
    const submit = () => expectOk(submitDraft(draft, code, NOW));
    await Promise.all(round % 2 === 0 ? [remove(), submit()] : [submit(), remove()]);
    const rows = await db().file.findMany({ where: { bytesId } });
    expect([0, 2]).toContain(rows.length);
    expect((await storage().get(bytesId)) !== null).toBe(rows.length === 2);
    expect(await draftFiles(draft.id)).toEqual([]);
  }
});

/** Whether anybody waits for somebody else's lock on this database. */
async function isWaited(): Promise<boolean> {
  const [found] = await db().$queryRaw<{ waits: bigint }[]>`
    SELECT count(*) AS waits FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return (found?.waits ?? 0n) > 0n;
}

test("a ticket opened again while its files are about to go keeps them", async () => {
  const ticketId = await ticketAt("refused", policy, agent, NOW);
  const { bytesId } = await keep([{ ticketId }]);
  const erasing = await transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "Ticket" WHERE "id" = ${ticketId}::uuid FOR UPDATE`;
      const running = eraseDueFiles(ticketId, LATER);
      await until("the erasing waits for the ticket", isWaited);
      await tx.ticket.update({ where: { id: ticketId }, data: { open: true, closedAt: null, status: "handling" } });
      return { running };
    },
    { timeoutMs: 30_000 },
  );
  expect(await erasing.running).toBe(0);
  expect(await storage().get(bytesId)).not.toBeNull();
  expect(await erased(ticketId)).toBe(0);
});

test("who reads a file that is just being erased finds none; one that lost its bytes is an error of ours", async () => {
  const ticketId = await ticketAt("refused", policy, agent, NOW);
  const { ids, bytesId } = await keep([{ ticketId }]);
  const row = { id: ids[0]!, bytesId };
  expect(await findBytes(row)).toEqual(bytes);
  await storage().delete(bytesId);
  await expect(findBytes(row)).rejects.toThrow("has lost its bytes");
  await eraseDueFiles(ticketId, LATER);
  expect(await findBytes(row)).toBeNull();
});
