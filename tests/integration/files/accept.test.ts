import { beforeAll, expect, test } from "vitest";
import { acceptUpload, type Upload } from "#app/domain/files/accept-upload.server";
import { FILE_LIMITS, FILE_RETENTION } from "#app/domain/files/limits";
import { sweepBytes } from "#app/domain/files/sweep-bytes.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { refuse } from "#app/domain/refusal";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { forgetExpired } from "#app/domain/retention/forget.server";
import { db } from "#app/platform/database/db.server";
import { sha256 } from "#app/platform/seal/secret.server";
import { storage } from "#app/platform/storage/storage.server";
import { publish } from "#tests/factories/policy";
import { picture, sent } from "#tests/factories/uploads";
import { useDatabase } from "#tests/support/database";
import { useFiles } from "#tests/support/files";

useDatabase();
const disk = useFiles();
const now = new Date();
const LATER = FILE_RETENTION.orphanMs + 60_000;
let policy: PublishedPolicy;
let small: Upload;

beforeAll(async () => {
  policy = await publish();
  small = sent(await picture(), "身份证 PLANTED-NAME.png");
});

async function newDraft(): Promise<string> {
  return (await startDraft(policy, {}, now)).draft.id;
}

const yes = { allow: async () => ({ ok: true as const }) };
const keep = (draftId: string, upload = small) =>
  acceptUpload(upload, { owner: { draftId }, purpose: "evidence" }, yes, now);

test("a file is sealed on disk under a name of ours, and its row knows its sum", async () => {
  const draftId = await newDraft();
  const kept = await keep(draftId);
  if (!kept.ok) throw new Error(kept.refusal);
  const row = await db().file.findUniqueOrThrow({ where: { id: kept.id } });
  const bytes = (await storage().get(row.bytesId))!;
  expect(Buffer.from(row.sha256)).toEqual(Buffer.from(sha256(bytes)));
  expect([row.mediaType, row.size]).toEqual(["image/png", bytes.byteLength]);
  expect(disk.names()).toContain(row.bytesId);
  const raw = disk.contents();
  for (const trace of ["PNG", "IHDR", "PLANTED-NAME"]) expect(raw.includes(trace)).toBe(false);
  expect(Buffer.from(row.nameSealed).includes("PLANTED-NAME")).toBe(false);
});

test("there is room for so many files, also when the last two come at once", async () => {
  const draftId = await newDraft();
  const { count } = FILE_LIMITS.evidence;
  for (let at = 1; at < count; at++) expect((await keep(draftId)).ok).toBe(true);
  const allow = async (tx: Parameters<Parameters<typeof acceptUpload>[2]["allow"]>[0]) => {
    await tx.$queryRaw`SELECT "id" FROM "Draft" WHERE "id" = ${draftId}::uuid FOR UPDATE`;
    return { ok: true as const };
  };
  const both = await Promise.all(
    [1, 2].map(() => acceptUpload(small, { owner: { draftId }, purpose: "evidence" }, { allow }, now)),
  );
  expect(both.map((outcome) => (outcome.ok ? "kept" : outcome.refusal)).sort()).toEqual(["files-too-many", "kept"]);
  expect(await db().file.count({ where: { draftId } })).toBe(count);
});

test("what is refused leaves nothing on disk", async () => {
  const before = disk.names().length;
  const no = { allow: async () => refuse("draft-gone") };
  expect(await acceptUpload(small, { owner: { draftId: await newDraft() }, purpose: "evidence" }, no, now)).toEqual(
    refuse("draft-gone"),
  );
  expect(disk.names()).toHaveLength(before);
});

test("the sweep takes bytes without a row, and of erased rows, but not what is young or in use; run twice it takes no more", async () => {
  const [used, erased] = [await keep(await newDraft()), await keep(await newDraft())];
  if (!used.ok || !erased.ok) throw new Error("refused");
  await db().file.update({ where: { id: erased.id }, data: { erasedAt: now } });
  const orphan = "orphan-orphan-orphan";
  await storage().put(orphan, small.bytes);
  await sweepBytes(now);
  expect(disk.names()).toContain(orphan);
  disk.age(LATER);
  const inProgress = "in-progress-in-progress";
  await storage().put(inProgress, small.bytes);
  expect(await sweepBytes(now)).toBe(2);
  expect(await sweepBytes(now)).toBe(0);
  const { bytesId } = await db().file.findUniqueOrThrow({ where: { id: used.id } });
  expect(disk.names()).toEqual(expect.arrayContaining([bytesId, inProgress]));
  expect(disk.names()).not.toContain(orphan);
});

test("a draft's files go with the draft", async () => {
  const draftId = await newDraft();
  const kept = await keep(draftId);
  if (!kept.ok) throw new Error(kept.refusal);
  const { bytesId } = await db().file.findUniqueOrThrow({ where: { id: kept.id } });
  await db().draft.update({ where: { id: draftId }, data: { expiresAt: new Date(now.getTime() - 1) } });
  await forgetExpired(now);
  expect(await db().file.findUnique({ where: { id: kept.id } })).toBeNull();
  disk.age(LATER);
  await sweepBytes(now);
  expect(disk.names()).not.toContain(bytesId);
});
