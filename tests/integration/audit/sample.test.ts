import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { verifyJournal } from "#app/domain/journal/verify.server";
import type { Sample } from "#app/domain/audit/sample/sample.server";
import { db } from "#app/platform/database/db.server";
import { loader as csv } from "#app/routes/reports.samples.$sample[.]csv/route";
import { loader as page } from "#app/routes/reports.samples.$sample._index/route";
import { action as drawDoor, loader as form } from "#app/routes/reports.samples._index/route";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { act, everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const AT = new Date("2026-07-14T02:00:00Z");
const FIELDS = { from: "2026年7月1日", to: "31 July 2026", size: "5", seed: "q3-2026", policy: "" };
let manager: SignedIn;
let policyId: string;
let references: string[];
let ids: string[];

beforeAll(async () => {
  manager = await colleague("compliance");
  const policy = await publish();
  ({ policyId } = policy);
  ids = [];
  for (let day = 0; day < 12; day++)
    ids.push(await fileTicket(policy, "delete", new Date(AT.getTime() + day * 86_400_000)));
  references = await Promise.all(ids.map(async (id) => (await everythingOf(id)).ticket.reference));
});

async function draw(fields: Record<string, string> = FIELDS, who = manager) {
  const answer = await knock(drawDoor, who.post("/reports/samples", fields));
  return { ...answer, id: (answer.location ?? "").split("/").at(-1)! };
}

async function see(id: string): Promise<Sample> {
  const { data } = await knock(page, manager.get(`/reports/samples/${id}`), { sample: id });
  return (data as { sample: Sample }).sample;
}

const lot = (reference: string) => createHash("sha256").update(`q3-2026|${reference}`).digest("hex");
const byHand = (of: readonly string[], size: number) =>
  [...of].sort((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, size);

test("a sample is what anybody draws by hand from the same seed and days, whoever draws it and whenever", async () => {
  const first = await see((await draw()).id);
  expect(first.tickets.map(({ reference }) => reference)).toEqual(byHand(references, 5));
  expect(first).toMatchObject({ population: 12, same: true, seed: "q3-2026", from: "2026-07-01", to: "2026-07-31" });
  const again = await see((await draw(FIELDS, await colleague("compliance"))).id);
  expect(again.tickets).toEqual(first.tickets);
  expect(again.drawnDigest).toBe(first.drawnDigest);
});

test("the draw is written down with its seed, its population and what was drawn, and the journal stays whole", async () => {
  const { id } = await draw();
  const line = await db().journalEntry.findFirstOrThrow({ where: { kind: "sample-drawn" }, orderBy: { id: "desc" } });
  const list = [...references]
    .sort()
    .map((reference) => `${reference}\n`)
    .join("");
  expect(line).toMatchObject({ staffId: manager.id, actorId: manager.id });
  expect(line.data).toMatchObject({
    sampleId: id,
    seed: "q3-2026",
    size: 5,
    population: 12,
    populationDigest: createHash("sha256").update(list).digest("hex"),
  });
  expect((await verifyJournal()).flaw).toBeNull();
  const { data } = await knock(form, manager.get("/reports/samples"));
  expect((data as { draws: { sampleId: string }[] }).draws.map(({ sampleId }) => sampleId)).toContain(id);
});

test("as a file, each ticket has the number it was drawn by and the way to its case file", async () => {
  const { id } = await draw();
  const request = manager.get(`/reports/samples/${id}.csv`);
  const context = { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) };
  const text = await (await csv({ request, params: { sample: id }, context })).text();
  for (const reference of byHand(references, 5)) {
    expect(text).toContain(lot(reference));
    expect(text).toContain(`/desk/tickets/${reference}/case-file`);
  }
});

test.each([
  ["no number", { size: "many" }, "size"],
  ["none", { size: "0" }, "size"],
  ["too many", { size: "201" }, "size"],
  ["a seed with a name in it", { seed: "张三 2026" }, "seed"],
  ["no seed", { seed: "" }, "seed"],
  ["a day that is none", { from: "2026-02-30" }, "from"],
  ["days the wrong way round", { from: "2026-08-01" }, "to"],
])("%s is to be mended, and nothing is drawn", async (_, fields, name) => {
  const before = await db().journalEntry.count({ where: { kind: "sample-drawn" } });
  const { status, data } = await draw({ ...FIELDS, ...fields });
  expect(status).toBe(422);
  expect((data as { returned: { errors: object; typed: object } }).returned).toMatchObject({
    errors: { [name]: expect.any(String) as string },
    typed: fields,
  });
  expect(await db().journalEntry.count({ where: { kind: "sample-drawn" } })).toBe(before);
});

test("where there is nothing to draw from, that is said and what was typed is kept", async () => {
  const { status, data } = await draw({ ...FIELDS, policy: "nobody" });
  expect([status, data]).toMatchObject([422, { problem: "empty", returned: { typed: { policy: "nobody" } } }]);
});

test("only who answers for compliance draws and sees samples", async () => {
  const { id } = await draw();
  for (const role of ["agent", "reviewer", "administrator"] as const) {
    const other = await colleague(role);
    expect((await draw(FIELDS, other)).status).toBe(403);
    expect((await knock(page, other.get(`/reports/samples/${id}`), { sample: id })).status).toBe(403);
    expect((await knock(csv, other.get(`/reports/samples/${id}.csv`), { sample: id })).status).toBe(403);
  }
  expect((await knock(page, manager.get("/reports/samples/x"), { sample: "x" })).status).toBe(404);
});

test("a population that has changed since is said, with both numbers", async () => {
  const { id } = await draw();
  await act(ids[0]!, "put-aside", await makeStaff("agent"), new Date(), { reason: "广告" });
  expect(await see(id)).toMatchObject({ population: 12, populationNow: 11, same: false });
});

test("a manager of one team draws from no other's tickets: samples are for who sees all", async () => {
  const { id } = await draw();
  const member = await colleague("compliance");
  await aTeam({ name: "客服一组", holds: [{ policyId, right: "" }], members: { [member.id]: "compliance" } });
  expect((await knock(form, member.get("/reports/samples"))).status).toBe(403);
  expect((await draw(FIELDS, member)).status).toBe(403);
  expect((await knock(page, member.get(`/reports/samples/${id}`), { sample: id })).status).toBe(403);
  expect((await knock(csv, member.get(`/reports/samples/${id}.csv`), { sample: id })).status).toBe(403);
  expect((await draw()).status).toBe(303);
});
