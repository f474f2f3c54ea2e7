import { inflateRawSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { refuse } from "#app/domain/refusal";
import { eraseAllDue, eraseDueFiles } from "#app/domain/tickets/evidence/erase-files.server";
import { attachFinding, confirmRedacted, dropTable, detachFinding } from "#app/domain/tickets/evidence/findings.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPackage, noteDownloaded, packageBytes } from "#app/domain/tickets/evidence/package.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { ticketFiles } from "#app/domain/tickets/desk/page/ticket-files.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { db } from "#app/platform/database/db.server";
import { sha256 } from "#app/platform/seal/secret.server";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, INPUT, ticketAt, writeFinding } from "#tests/factories/ticket";
import { pdf, sent } from "#tests/factories/uploads";
import { useDatabase } from "#tests/support/database";
import { useFiles } from "#tests/support/files";

useDatabase();
const disk = useFiles();

const NOW = new Date("2026-03-02T02:00:00Z");
const DAY_MS = 86_400_000;
let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;

beforeAll(async () => {
  policy = await publish({ packageDays: 30 });
  agent = await makeStaff("agent");
  reviewer = await makeStaff("reviewer");
});

const csv = (text: string) => sent(new TextEncoder().encode(text), "orders.csv");
const hex = (bytes: Uint8Array) => Buffer.from(sha256(bytes)).toString("hex");
const categories = () => policy.profile.dataCategories.map(({ id }) => id);

/** The entries of a zip, read by its own directory. */
function unzip(zip: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const entries = new Map<string, Buffer>();
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, name, extra, comment] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(from, from + packed);
    entries.set(bytes.subarray(at + 46, at + 46 + name).toString(), method === 8 ? inflateRawSync(raw) : raw);
    at += 46 + name + extra + comment;
  }
  return entries;
}

async function gathered(right: "access" | "copy"): Promise<string> {
  const ticketId = await ticketAt("approved", policy, agent, NOW, right);
  const [first, second] = categories();
  const asked = { ticketId, staffId: agent.id, now: NOW };
  await expectOk(
    writeFinding({ ...asked, category: first! }, { nothing: false, lines: [{ field: "姓名", value: "<b>欧阳</b>" }] }),
  );
  await expectOk(attachFinding({ ...asked, category: first! }, csv("订单,备注\nA1,=1+1\n")));
  await expectOk(attachFinding({ ...asked, category: first! }, sent(await pdf(), "bill.pdf")));
  await expectOk(writeFinding({ ...asked, category: second! }, { nothing: true, lines: [] }));
  await expectOk(confirmRedacted(asked));
  return ticketId;
}

async function taken(ticketId: string) {
  const ready = (await findPackage(ticketId, NOW))!;
  return { ...ready, bytes: (await packageBytes(ready))! };
}

const finish = (ticketId: string) =>
  move({ ticketId, action: "finish", actor: agent, input: INPUT.finish, now: NOW, seen: null });

test("a copy is a package with a page, data, sheets, files and their sums, sealed on disk", async () => {
  const id = await gathered("copy");
  await expectOk(finish(id));
  const got = await taken(id);
  const entries = unzip(got.bytes);
  expect([...entries.keys()]).toEqual([
    "index.html",
    "data.json",
    `01-${categories()[0]}.csv`,
    `01-${categories()[0]}.xlsx`,
    "files/01.pdf",
    "SHA256SUMS.txt",
  ]);
  const sums = entries
    .get("SHA256SUMS.txt")!
    .toString()
    .trim()
    .split("\n")
    .map((line) => line.split("  "));
  expect(sums.map(([sum, path]) => [path, sum])).toEqual(
    [...entries].slice(0, -1).map(([path, bytes]) => [path, hex(bytes)]),
  );
  const page = entries.get("index.html")!.toString();
  expect(page).toContain("&lt;b&gt;欧阳&lt;/b&gt;");
  expect(entries.get(`01-${categories()[0]}.csv`)!.toString()).toContain("'=1+1");
  expect(
    (JSON.parse(entries.get("data.json")!.toString()) as { categories: { found: boolean }[] }).categories.map(
      ({ found }) => found,
    ),
  ).toEqual([true, false]);
  for (const trace of ["PK\u0003\u0004", "index.html", "%PDF", "欧阳"])
    expect(disk.contents().includes(trace)).toBe(false);
  expect(hex(got.bytes)).toBe((await findPublicTicket(id, NOW))!.package!.sha256);
});

test("for access there is the page and what is attached", async () => {
  const id = await gathered("access");
  await expectOk(finish(id));
  expect([...unzip((await taken(id)).bytes).keys()]).toEqual(["index.html", "files/01.pdf", "SHA256SUMS.txt"]);
});

test("it cannot be finished before anything is recorded, nor before third parties are covered, nor after a change since", async () => {
  const id = await ticketAt("approved", policy, agent, NOW);
  const asked = { ticketId: id, staffId: agent.id, now: NOW };
  expect(await finish(id)).toEqual(refuse("findings-missing"));
  expect(await confirmRedacted(asked)).toEqual(refuse("findings-missing"));
  await expectOk(writeFinding({ ...asked, category: categories()[0]! }, { nothing: true, lines: [] }));
  expect(await finish(id)).toEqual(refuse("not-redacted"));
  await expectOk(confirmRedacted(asked));
  await expectOk(attachFinding({ ...asked, category: categories()[0]! }, sent(await pdf())));
  expect(await finish(id)).toEqual(refuse("not-redacted"));
  await expectOk(confirmRedacted(asked));
  const file = await db().file.findFirstOrThrow({ where: { ticketId: id, purpose: "finding" } });
  await expectOk(detachFinding(asked, file.id));
  expect(await finish(id)).toEqual(refuse("not-redacted"));
  await expectOk(confirmRedacted(asked));
  await expectOk(finish(id));
});

test("what says nothing is not recorded, and nothing is confirmed by it", async () => {
  const id = await ticketAt("approved", policy, agent, NOW);
  const [category, other] = categories() as [string, string];
  const asked = { ticketId: id, category, staffId: agent.id, now: NOW };
  const empty = { nothing: false, lines: [] };
  await expectOk(writeFinding(asked, empty));
  expect(await db().finding.count({ where: { ticketId: id } })).toBe(0);
  expect(await confirmRedacted(asked)).toEqual(refuse("findings-missing"));
  await expectOk(attachFinding(asked, csv("name,phone\n王,139\n")));
  await expectOk(writeFinding(asked, empty));
  await expectOk(dropTable(asked));
  expect(await confirmRedacted(asked)).toEqual(refuse("findings-missing"));
  await expectOk(attachFinding(asked, sent(await pdf())));
  await expectOk(writeFinding(asked, empty));
  await expectOk(writeFinding({ ...asked, category: other }, empty));
  expect((await everythingOf(id)).journal.filter(({ kind }) => kind === "found")).toHaveLength(2);
  await expectOk(confirmRedacted(asked));
});

test("only the assignee writes, only for these rights, only categories of the policy, only while it is worked", async () => {
  const id = await ticketAt("handling", policy, agent, NOW);
  const asked = { ticketId: id, category: categories()[0]!, staffId: agent.id, now: NOW };
  const nothing = { nothing: true, lines: [] };
  expect(await writeFinding({ ...asked, staffId: reviewer.id }, nothing)).toEqual(refuse("not-assignee"));
  expect(await writeFinding({ ...asked, category: "no-such" }, nothing)).toEqual(refuse("ticket-gone"));
  expect(await attachFinding(asked, csv("no table"))).toEqual(refuse("table-unreadable"));
  const other = await ticketAt("handling", policy, agent, NOW, "delete");
  expect(await writeFinding({ ...asked, ticketId: other }, nothing)).toEqual(refuse("ticket-gone"));
  const early = await ticketAt("verifying", policy, agent, NOW);
  expect(await writeFinding({ ...asked, ticketId: early }, nothing)).toEqual(refuse("action-not-allowed-now"));
});

test("every download is in the journal and shown at the desk; after its day it is gone, and the page says so", async () => {
  const id = await gathered("access");
  await expectOk(finish(id));
  const last = new Date("2026-04-01T15:59:59Z");
  const after = new Date("2026-04-01T16:00:00Z");
  expect((await findPublicTicket(id, last))!.package).toMatchObject({ state: "ready", until: "2026-04-01" });
  await noteDownloaded(id, (await findPackage(id, NOW))!, NOW);
  await noteDownloaded(id, (await findPackage(id, last))!, last);
  expect(await findPackage(id, after)).toBeNull();
  const { reference } = await db().ticket.findUniqueOrThrow({ where: { id } });
  const page = (await findTicketPage(reference, after))!;
  expect((await ticketFiles(page, after)).gathered!.downloads).toEqual([NOW, last].map((at) => at.toISOString()));
  const before = disk.names().length;
  expect(await eraseAllDue(last)).toBe(0);
  expect(await eraseDueFiles(id, after)).toBe(2);
  await eraseAllDue(after);
  expect(await eraseAllDue(after)).toBe(0);
  // The package, and the document it was made of.
  expect(disk.names().length).toBeLessThanOrEqual(before - 2);
  expect(await db().finding.count({ where: { ticketId: id } })).toBe(0);
  expect((await findPublicTicket(id, after))!.package).toMatchObject({ state: "gone", until: "2026-04-01" });
  expect((await everythingOf(id)).journal.filter(({ kind }) => kind === "file-downloaded")).toHaveLength(2);
});

test("opened again, what was given is taken back, and can be given anew from what was found", async () => {
  const id = await gathered("access");
  await expectOk(finish(id));
  await act(id, "reopen", reviewer, NOW);
  expect(await findPackage(id, NOW)).toBeNull();
  expect(await eraseDueFiles(id, NOW)).toBe(1);
  expect((await findPublicTicket(id, NOW))!.package).toBeNull();
  await act(id, "approve", agent, NOW);
  await expectOk(finish(id));
  expect(await findPackage(id, NOW)).not.toBeNull();
});

test("refused, what was found goes with the ticket", async () => {
  const id = await gathered("access");
  await act(id, "refuse", agent, NOW);
  await eraseDueFiles(id, new Date(NOW.getTime() + DAY_MS));
  expect([
    await db().finding.count({ where: { ticketId: id } }),
    await db().file.count({ where: { ticketId: id, erasedAt: null } }),
  ]).toEqual([0, 0]);
});

test("nobody but the ticket itself has its package", async () => {
  const [mine, theirs] = [await gathered("access"), await ticketAt("approved", policy, agent, NOW)];
  await expectOk(finish(mine));
  expect(await findPackage(theirs, NOW)).toBeNull();
});
