import { beforeAll, describe, expect, test } from "vitest";
import { may, ROLES, type Role } from "#app/domain/people/permissions";
import { db } from "#app/platform/database/db.server";
import * as list from "#app/routes/desk.programmes._index/route";
import * as begin from "#app/routes/desk.programmes.new/route";
import * as page from "#app/routes/desk.programmes.$programme._index/route";
import * as act from "#app/routes/desk.programmes.$programme.act.$act/route";
import * as audience from "#app/routes/desk.programmes.$programme.audience/route";
import * as letter from "#app/routes/desk.programmes.$programme.letter/route";
import * as proof from "#app/routes/desk.programmes.$programme.proof[.]csv/route";
import * as returned from "#app/routes/desk.programmes.$programme.returned/route";
import * as publishDoor from "#app/routes/desk.programmes.$programme.publish/route";
import * as unreached from "#app/routes/desk.programmes.$programme.unreached/route";
import * as unreachedList from "#app/routes/desk.programmes.$programme.unreached[.]csv/route";
import * as connected from "#app/routes/desk.programmes.$programme.connected/route";
import * as told from "#app/routes/desk.programmes.$programme.told/route";
import * as task from "#app/routes/desk.programmes.$programme.tasks.$task/route";
import * as words from "#app/routes/desk.programmes.$programme.words/route";
import { publish } from "#tests/factories/policy";
import { draft, INCIDENT, people, released, versionOf } from "#tests/factories/programme";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const NOW = new Date("2026-03-01T02:00:00Z");
const staff = {} as Record<Role, SignedIn>;
let programme: string;
let sent: string;

beforeAll(async () => {
  await publish();
  for (const role of ROLES) staff[role] = await colleague(role);
  programme = (await draft({ words: INCIDENT, contacts: people(3, "doors"), now: NOW })).id;
  sent = (await released({ words: INCIDENT, contacts: people(3, "proof"), now: NOW })).id;
});

const DOORS = {
  list,
  begin,
  page,
  act,
  audience,
  letter,
  proof,
  returned,
  task,
  connected,
  told,
  words,
  publishDoor,
  unreached,
  unreachedList,
};
const params = (more: Record<string, string> = {}) => ({ programme, act: "propose", task: "none", ...more });
const everyDoor = Object.entries(DOORS).flatMap(([name, doors]) =>
  (["loader", "action"] as const).flatMap((kind) =>
    kind in doors ? [[`${name} ${kind}`, doors[kind as never]] as const] : [],
  ),
);

describe("behind the doors of notices nobody gets unasked:", () => {
  test.each(everyDoor)("%s", async (name, door) => {
    const request = (who: { get: SignedIn["get"]; post: SignedIn["post"] }) =>
      name.endsWith("action") ? who.post("/desk/programmes/x", { seen: "1" }) : who.get("/desk/programmes/x");
    const stranger = browserWith(() => "desk.session_token=made-up.signature");
    expect((await knock(door, request(stranger), params())).location).toMatch(/^\/desk\/sign-in/);
    for (const role of ROLES) {
      if (may(role, "programme.write")) continue;
      expect([role, (await knock(door, request(staff[role]), params())).status]).toEqual([role, 403]);
    }
  });

  test.each(["nonsense", "0199a000-0000-7000-8000-000000000001", "%00"])("there is no notice %s", async (id) => {
    for (const door of [page.loader, words.loader, audience.loader, letter.loader, proof.loader, returned.loader])
      expect((await knock(door, staff.compliance.get("/desk/programmes/x"), params({ programme: id }))).status).toBe(
        404,
      );
  });

  test.each(["delete", "__proto__", "constructor", ""])("there is no act “%s”", async (name) =>
    expect((await knock(act.loader, staff.compliance.get("/desk/programmes/x"), params({ act: name }))).status).toBe(
      404,
    ),
  );
});

type Answered = { returned: { typed: Record<string, string>; errors: Record<string, string> }; bad?: unknown[] };

describe("a list with bad lines", () => {
  test("tells each by its number, gives back what was pasted, and leaves the list as it was", async () => {
    const pasted = "good@person.example\nno address\nalso@person.example,fr";
    const request = staff.compliance.post("/desk/programmes/x", {
      seen: String(await versionOf(programme)),
      language: "zh-CN",
      list: pasted,
    });
    const { status, data } = await knock(audience.action, request, params());
    const answered = data as Answered;
    expect([status, answered.returned.errors]).toEqual([422, { list: "audience-lines" }]);
    expect(answered.returned.typed.list).toBe(pasted);
    expect(answered.bad).toEqual([
      { line: 2, why: "email" },
      { line: 3, why: "language" },
    ]);
    expect(await db().programmeReader.count({ where: { programmeId: programme } })).toBe(3);
  });

  test("in a file is told beside the file's field", async () => {
    const form = new FormData();
    form.append("seen", String(await versionOf(programme)));
    form.append("language", "en");
    form.append("list", "");
    form.append("file", new File(["email\nno address\n"], "list.csv", { type: "text/csv" }));
    const { get } = staff.compliance;
    const cookie = get("/").headers.get("Cookie") ?? "";
    const request = new Request("http://127.0.0.1:3000/desk/programmes/x", {
      method: "POST",
      headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin" },
      body: form,
    });
    const { status, data } = await knock(audience.action, request, params());
    expect([status, (data as Answered).returned.errors]).toEqual([422, { file: "audience-lines" }]);
    expect((data as Answered).bad).toEqual([{ line: 2, why: "email" }]);
  });
});

test("words with something to mend come back as they were typed", async () => {
  const request = staff.compliance.post("/desk/programmes/x", { seen: "1", titleZh: "标题", pace: "soon" });
  const { status, data } = await knock(words.action, request, params());
  const { returned: given } = data as Answered;
  expect([status, given.typed.titleZh, given.errors.titleEn]).toEqual([422, "标题", "required"]);
});

test("who was told is taken out as CSV, and that stands in the journal", async () => {
  const answered = await proof.loader({
    request: staff.compliance.get("/desk/programmes/x"),
    params: { programme: sent },
    context: { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) },
  });
  const csv = await answered.text();
  expect(csv.split("\r\n")).toHaveLength(5);
  expect(csv).toContain("proof-1@person.example");
  expect(await db().journalEntry.count({ where: { programmeId: sent, kind: "proof-exported" } })).toBe(1);
});

test("nothing of an audience stands in an outbox row or in a line of the journal", async () => {
  const rows = [
    ...(await db().outbox.findMany()).map(({ payload }) => payload),
    ...(await db().journalEntry.findMany()).map(({ data }) => data),
  ];
  expect(rows.length).toBeGreaterThan(5);
  expect(JSON.stringify(rows)).not.toMatch(/person\.example|收信人/);
});
