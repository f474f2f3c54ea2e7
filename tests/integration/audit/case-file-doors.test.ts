import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { findKept } from "#app/domain/audit/dossier/kept-dossier.server";
import { askDossier } from "#app/domain/audit/dossier/ask-dossier.server";
import { record } from "#app/domain/journal/record.server";
import { eraseDueFiles } from "#app/domain/tickets/evidence/erase-files.server";
import { houseDigest, sealBody } from "#app/domain/tickets/ticket/seal.server";
import { allNoted } from "#app/http/answer/note-sent.server";
import { db, transaction } from "#app/platform/database/db.server";
import { loader as page } from "#app/routes/desk.tickets.$reference.case-file._index/route";
import { FOR_OTHERS } from "#tests/factories/answers";
import { askedBy, AT, DAY_MS, fetchedBy, lived, madeNow, on, takenBy, textOf } from "#tests/factories/case-desk";
import { unpacked, verifyZip } from "#tests/factories/case-file";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf, expectOk, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";
import { useFiles } from "#tests/support/files";

process.env.SECOND_FACTOR = "off";
useDatabase();
useFiles();

let policy: Awaited<ReturnType<typeof publish>>;
let agent: StaffActor;
let manager: SignedIn;

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent", { name: "办理人" });
  manager = await colleague("compliance");
});

describe("who may take a case file", () => {
  test.each(["agent", "reviewer", "administrator"] as const)("%s may not", async (role) => {
    const { reference } = await lived(policy, agent);
    const other = await colleague(role);
    expect((await askedBy(other, reference)).status).toBe(403);
    expect((await knock(page, other.get(`/desk/tickets/${reference}/case-file`), { reference })).status).toBe(403);
  });

  test("says why, in words where none of the reasons fits; and the words are a note of the ticket", async () => {
    const { id, reference } = await lived(policy, agent);
    expect((await askedBy(manager, reference, {})).status).toBe(422);
    expect((await askedBy(manager, reference, { why: "other", note: "" })).status).toBe(422);
    expect((await askedBy(manager, reference, { why: "nonsense" })).status).toBe(422);
    expect((await everythingOf(id)).journal.some(({ kind }) => kind === "dossier-asked")).toBe(false);
    const { dossier } = await askedBy(manager, reference, { why: "authority", note: "网信办来函 2026-18 号" });
    await madeNow(dossier);
    const files = unpacked(Buffer.from(await (await fetchedBy(manager, reference, dossier)).arrayBuffer()));
    expect(textOf(files, "contents.json")).toContain("网信办来函 2026-18 号");
    expect(textOf(files, "case.zh-CN.html")).toContain("监管部门要求");
  });

  test("alone can fetch it, for a day, and a look at its headers makes none", async () => {
    const { id, reference } = await lived(policy, agent);
    const { dossier } = await askedBy(manager, reference);
    await madeNow(dossier);
    const other = await colleague("compliance");
    await expect(fetchedBy(other, reference, dossier)).rejects.toMatchObject({ status: 404 });
    await expect(fetchedBy(manager, reference, randomUUID())).rejects.toMatchObject({ status: 404 });
    await expect(fetchedBy(manager, reference, "nonsense")).rejects.toMatchObject({ status: 404 });
    const head = await fetchedBy(manager, reference, dossier, { method: "HEAD" });
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
    expect(Number(head.headers.get("Content-Length"))).toBeGreaterThan(10_000);
    await allNoted();
    expect((await everythingOf(id)).journal.at(-1)!.kind).toBe("dossier-asked");
    const { at } = (await everythingOf(id)).journal.at(-1)!;
    expect(await findKept(id, dossier, manager.id, new Date(at.getTime() + DAY_MS - 1))).not.toBeNull();
    expect(await findKept(id, dossier, manager.id, new Date(at.getTime() + DAY_MS))).toBeNull();
  });

  test("of a ticket about a minor needs an approval first", async () => {
    const id = await fileTicket(policy, "access", AT, { requester: FOR_OTHERS.guardian });
    const { reference } = (await everythingOf(id)).ticket;
    expect((await askedBy(manager, reference)).location).toContain("/access");
    expect((await everythingOf(id)).journal.some(({ kind }) => kind === "dossier-asked")).toBe(false);
  });
});

describe("a case file is honest about", () => {
  async function noted(id: string, contentDigest: (noteId: string) => string): Promise<void> {
    const noteId = randomUUID();
    await db().note.create({
      data: {
        id: noteId,
        ticketId: id,
        staffId: agent.id,
        at: on(8),
        bodySealed: sealBody("note", noteId, "先打电话"),
      },
    });
    await transaction((tx) =>
      record(tx, id, agent, on(8), [{ kind: "noted", data: { noteId, contentDigest: contentDigest(noteId) } }]),
    );
  }

  test("words with a digest of the older kind: they are here, and only the operator can check them", async () => {
    const { id, reference } = await lived(policy, agent);
    await noted(id, (noteId) => houseDigest(noteId, "先打电话"));
    const verdict = await verifyZip(await takenBy(manager, reference));
    expect(verdict).toMatchObject({ code: 0, said: expect.stringContaining("older kind") as string });
  });

  test("words that are not those of the journal", async () => {
    const { id, reference } = await lived(policy, agent);
    await noted(id, (noteId) => houseDigest(noteId, "别的话"));
    const verdict = await verifyZip(await takenBy(manager, reference));
    expect(verdict).toMatchObject({ code: 1, said: expect.stringContaining("Who made this file says so") as string });
  });

  test("what was erased: a file keeps its checksum and loses its name", async () => {
    const { id, reference } = await lived(policy, agent);
    await eraseDueFiles(id, on(4_000));
    const files = unpacked(await takenBy(manager, reference));
    const { files: named } = JSON.parse(textOf(files, "facts.json")) as {
      files: { name: string | null; sha256: string; erasedAt: string | null }[];
    };
    expect(named).not.toEqual([]);
    for (const each of named) expect(each).toMatchObject({ name: null, erasedAt: expect.any(String) as string });
    expect(textOf(files, "case.zh-CN.html")).toMatch(/已删除/);
  });

  test("a journal that nobody has anchored yet", async () => {
    const id = await fileTicket(policy, "delete", AT);
    const { reference } = (await everythingOf(id)).ticket;
    const { dossierId } = await expectOk(
      askDossier({ ticketId: id, actor: manager, input: { why: "court", note: "" }, now: new Date() }),
    );
    await madeNow(dossierId);
    const zip = Buffer.from(await (await fetchedBy(manager, reference, dossierId)).arrayBuffer());
    expect(JSON.parse(textOf(unpacked(zip), "anchor.json"))).toEqual({ state: "none" });
    expect(await verifyZip(zip)).toMatchObject({
      code: 0,
      said: expect.stringContaining("not anchored yet") as string,
    });
  });
});
