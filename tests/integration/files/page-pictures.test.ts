import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { FILE_RETENTION } from "#app/domain/files/limits";
import { pictureId } from "#app/domain/files/page-pictures";
import { sweepBytes } from "#app/domain/files/sweep-bytes.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { eraseDueFiles } from "#app/domain/tickets/evidence/erase-files.server";
import { viewFile, viewPage } from "#app/domain/tickets/evidence/view-file.server";
import { addDraftFile, draftFiles, removeDraftFile } from "#app/domain/tickets/filing/draft-files.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { db } from "#app/platform/database/db.server";
import { storage } from "#app/platform/storage/storage.server";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, expectOk, readyDraft } from "#tests/factories/ticket";
import { pdf, sent } from "#tests/factories/uploads";
import { useDatabase } from "#tests/support/database";
import { useFiles } from "#tests/support/files";

useDatabase();
const disk = useFiles();

const NOW = new Date("2026-03-02T02:00:00Z");
const PAGES = 3;
let policy: PublishedPolicy;
let agent: StaffActor;
let paper: Buffer;

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
  paper = await pdf({ pages: PAGES });
});

/** What lies on disk of a file: its bytes and the pictures of its pages. */
const kept = (bytesId: string) => disk.names().filter((name) => name.startsWith(bytesId));
const whole = (bytesId: string) => [bytesId, ...[1, 2, 3].map((page) => pictureId(bytesId, page))];

/** A draft of two rights with a paper of three pages. */
async function draftWithPaper() {
  const { draft, code } = await readyDraft(policy, ["delete", "correct"], NOW);
  await expectOk(addDraftFile(draft.id, sent(paper, "paper.pdf"), NOW));
  const { id, bytesId } = await db().file.findFirstOrThrow({ where: { draftId: draft.id } });
  return { draft, code, fileId: id, bytesId };
}

async function filed() {
  const { draft, code, bytesId } = await draftWithPaper();
  await expectOk(submitDraft(draft, code, NOW));
  const rows = await db().file.findMany({ where: { bytesId }, orderBy: { id: "asc" } });
  return { bytesId, rows: rows.map(({ id, ticketId }) => ({ fileId: id, ticketId: ticketId! })) };
}

test("a paper's pages are kept as pictures beside it, and one look reads one picture", async () => {
  const { bytesId, rows } = await filed();
  expect(kept(bytesId).sort()).toEqual(whole(bytesId).sort());
  expect(disk.contents().includes("JFIF")).toBe(false);
  // The paper itself is not there: whoever looks at a page does without it.
  await storage().delete(bytesId);
  for (const { ticketId, fileId } of rows) {
    expect(await viewFile(ticketId, fileId, agent.id, NOW)).toEqual({ mediaType: "application/pdf", pages: PAGES });
    const page = (await viewPage(ticketId, fileId, 2, agent.id, NOW))!;
    expect([page.mediaType, (await sharp(page.bytes).metadata()).format]).toEqual(["image/jpeg", "jpeg"]);
  }
});

test("a page it does not have is not there", async () => {
  const [{ ticketId, fileId }] = (await filed()).rows as [{ ticketId: string; fileId: string }];
  for (const page of [0, -1, 4, 1.5, NaN]) expect(await viewPage(ticketId, fileId, page, agent.id, NOW)).toBeNull();
});

test("a paper from before there were pictures gets them at the first look, for every ticket that has it", async () => {
  const { bytesId, rows } = await filed();
  for (const page of [1, 2, 3]) await storage().delete(pictureId(bytesId, page));
  await db().file.updateMany({ where: { bytesId }, data: { pages: null } });
  const [one, two] = rows as [{ ticketId: string; fileId: string }, { ticketId: string; fileId: string }];
  const both = await Promise.all([
    viewPage(one.ticketId, one.fileId, 1, agent.id, NOW),
    viewPage(two.ticketId, two.fileId, 3, agent.id, NOW),
  ]);
  for (const page of both) expect((await sharp(page!.bytes).metadata()).format).toBe("jpeg");
  expect(kept(bytesId).sort()).toEqual(whole(bytesId).sort());
  expect(await db().file.count({ where: { bytesId, pages: PAGES } })).toBe(2);
});

test("pictures go with their paper: out of a draft, and with the last ticket that has it", async () => {
  const { draft, fileId, bytesId: mine } = await draftWithPaper();
  await removeDraftFile(draft.id, fileId);
  expect([kept(mine), await draftFiles(draft.id)]).toEqual([[], []]);
  const { bytesId, rows } = await filed();
  for (const { ticketId } of rows) {
    expect(kept(bytesId)).toHaveLength(1 + PAGES);
    await act(ticketId, "withdraw", REQUESTER, NOW);
    await eraseDueFiles(ticketId, NOW);
  }
  expect(kept(bytesId)).toEqual([]);
});

test("the sweep leaves the pictures of what is kept alone, and takes those of what is not", async () => {
  const [stays, goes] = [await filed(), await filed()];
  await db().file.updateMany({ where: { bytesId: goes.bytesId }, data: { erasedAt: NOW } });
  const orphan = pictureId("0b6c8f9e-0000-4000-8000-000000000000", 1);
  await storage().put(orphan, paper);
  disk.age(FILE_RETENTION.orphanMs + 60_000);
  await sweepBytes(new Date());
  expect(kept(stays.bytesId)).toHaveLength(1 + PAGES);
  expect([kept(goes.bytesId), disk.names().includes(orphan)]).toEqual([[], false]);
});
