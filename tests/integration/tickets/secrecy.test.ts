import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answersFor, PERSON } from "#tests/factories/answers";
import { mayAlways } from "#tests/factories/code";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, INPUT } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { sendFilingCode } from "#app/domain/tickets/filing/file-code.server";
import { addNote } from "#app/domain/tickets/moves/note.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { sendTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { db } from "#app/platform/database/db.server";
import { unsealContact } from "#app/domain/tickets/filing/seal-answers.server";

const database = useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const NOTE = "来电人说住在植入路 7781 号";

/** What a person, or staff about a person, wrote: none of it may be readable in the database. */
const PLANTED = [
  ...Object.values(PERSON),
  PERSON.name.slice(0, 2),
  PERSON.email.split("@")[0]!,
  NOTE,
  INPUT.ask.question,
  INPUT.answer.answer,
  INPUT.finish.done,
  INPUT.verify.detail,
  INPUT["propose-refusal"].grounds[0]!.explanation,
  INPUT.block.note,
  INPUT.clear.answer,
  INPUT.extend.reason,
  INPUT["put-aside"].reason,
  INPUT["bring-back"].reason,
];

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client(database.url);
  await client.connect();
  const policy = await publish({
    rights: {
      ...resourceGo.rights,
      cancel: { ...resourceGo.rights.cancel!, extension: resourceGo.rights.cancel!.term },
    },
  });
  const agent = await makeStaff("agent");
  const reviewer = await makeStaff("reviewer");
  const ids = await Promise.all(
    (["access", "correct", "delete"] as const).map((right) => fileTicket(policy, right, NOW)),
  );
  for (const id of ids) {
    for (const action of ["take", "ask"] as const) await act(id, action, agent, NOW);
    await act(id, "answer", REQUESTER, NOW);
    await act(id, "verify", agent, NOW);
    await addNote({ ticketId: id, actor: agent, body: NOTE, now: NOW });
  }
  for (const action of ["approve", "finish"] as const) await act(ids[0]!, action, agent, NOW);
  await act(ids[2]!, "propose-refusal", agent, NOW);
  await act(ids[2]!, "confirm-refusal", reviewer, NOW);
  const cancellation = await fileTicket(policy, "cancel", NOW);
  for (const action of ["put-aside", "bring-back"] as const) await act(cancellation, action, agent, NOW);
  for (const action of ["verify", "extend", "block"] as const) await act(cancellation, action, agent, NOW);
  await act(cancellation, "clear", REQUESTER, NOW);
  const { draft } = await startDraft(policy, answersFor("correct"), NOW);
  await expectOk(sendFilingCode(draft, NOW));
  await expectOk(sendTrackingCode((await everythingOf(ids[0]!)).ticket.reference, "zh-CN", NOW, mayAlways));
});
afterAll(() => client.end());

/** Every column of every table, as `schema.table.column`, in which one of the words stands, readable as UTF-8, UTF-16, base64 or an escape of JSON. */
async function whereReadable(words: readonly string[]): Promise<string[]> {
  const columns = await client.query<{ schema: string; table: string; column: string; type: string }>(`
    SELECT table_schema AS schema, table_name AS "table", column_name AS "column", data_type AS type FROM information_schema.columns
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`);
  const forms = words.flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word, "utf16le"),
    Buffer.from(Buffer.from(word).toString("base64").slice(0, -4)),
    Buffer.from(
      JSON.stringify(word)
        .slice(1, -1)
        .replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`),
    ),
  ]);
  const found: string[] = [];
  for (const { schema, table, column, type } of columns.rows) {
    const bytes = type === "bytea" ? `"${column}"` : `convert_to("${column}"::text, 'UTF8')`;
    const hit = await client.query(
      `SELECT 1 FROM "${schema}"."${table}" WHERE EXISTS (SELECT 1 FROM unnest($1::bytea[]) AS word WHERE position(word IN ${bytes}) > 0) LIMIT 1`,
      [forms],
    );
    if (hit.rowCount) found.push(`${schema}.${table}.${column}`);
  }
  return found;
}

describe("whoever reads the database", () => {
  test("finds nothing a person said, nor what staff wrote about them", async () => {
    expect(await whereReadable(PLANTED)).toEqual([]);
  });

  test("finds of the name its first character, for the queue", async () => {
    expect(await whereReadable(["欧**"])).toEqual(["public.Ticket.personMasked"]);
  });

  test("would have found it: the search sees a planted word in every kind of column", async () => {
    const ticket = await db().ticket.findFirstOrThrow();
    await client.query(
      `CREATE TABLE trap (a text, b jsonb, c bytea); INSERT INTO trap VALUES ('x ${PERSON.plate}', '{"k":["${PERSON.email}"]}', NULL)`,
    );
    await client.query("INSERT INTO trap (c) VALUES ($1)", [Buffer.from(`..${NOTE}..`)]);
    expect((await whereReadable(PLANTED)).sort()).toEqual(["public.trap.a", "public.trap.b", "public.trap.c"]);
    await client.query("DROP TABLE trap");
    expect(unsealContact(ticket).name).toBe(PERSON.name);
  });
});

describe("what is sealed", () => {
  test("opens only in its own place: a row's words are not moved into another row", async () => {
    const [one, other] = await db().ticket.findMany({ take: 2 });
    expect(() => unsealContact({ id: one!.id, contactSealed: other!.contactSealed })).toThrow();
    const message = await db().message.findFirstOrThrow();
    expect(() => unsealBody("note", message)).toThrow();
    expect(() => unsealBody("message", message)).not.toThrow();
  });

  test("is different each time, so that equal answers do not show", async () => {
    const sealed = await db().message.findMany({ where: { from: "requester" } });
    expect(new Set(sealed.map(({ bodySealed }) => Buffer.from(bodySealed).toString("hex"))).size).toBe(sealed.length);
  });
});

test("the queue's rows and the letters' rows hold ids, codes and dates alone", async () => {
  const plain = /^[0-9a-z-]{1,40}$/;
  const rows = [
    ...(await db().outbox.findMany()).map(({ payload }) => payload),
    ...(await db().letter.findMany()).map(({ data }) => data),
  ];
  const values = rows.flatMap((row) => Object.values(row as object));
  expect(values.filter((value) => !(typeof value === "number" || plain.test(String(value))))).toEqual([]);
});
