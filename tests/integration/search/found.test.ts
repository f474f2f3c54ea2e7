import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { spellingsOf } from "#app/domain/tickets/clues/told";
import { clueDigest } from "#app/domain/tickets/clues/digest.server";
import {
  countFound,
  findStatement,
  findTickets,
  MOST_FOUND,
} from "#app/domain/tickets/desk/search/find-tickets.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { listRelated, relatedStatement } from "#app/domain/tickets/desk/search/related-tickets.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { addNote } from "#app/domain/tickets/moves/note.server";
import { addWords } from "#app/domain/tickets/moves/add-words.server";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { paths } from "#app/paths";
import { db, pool } from "#app/platform/database/db.server";
import { loader as open } from "#app/routes/desk.search.$search.$reference/route";
import { ask, settle } from "#tests/factories/access";
import { FOR_OTHERS, PERSON, WHAT } from "#tests/factories/answers";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { finds, looked, resultsOf, searched, seeker, type Found } from "#tests/factories/seeker";
import { makeStaff } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { act, everythingOf, expectOk, fileTicket, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
let agent: SignedIn;
let manager: SignedIn;

beforeAll(async () => {
  policy = await publish();
  agent = await colleague("agent");
  manager = await colleague("compliance");
});

const now = () => new Date();

describe("a ticket is found by what its person told", () => {
  const told = seeker();
  let id = "";
  beforeAll(async () => {
    id = await fileTicket(policy, "access", now(), told);
  });

  it.each([
    ["name", told.contact.name],
    ["e-mail", told.contact.email.toUpperCase()],
    ["e-mail before the sign", told.contact.email.split("@")[0]!],
    ["account", "Seeker-Account-1001"],
    ["beginning of the account", "seeker-acc"],
    ["phone", "+86 137 0000 1001"],
    ["last eight figures", "00001001"],
    ["order", "so 2026 1001"],
    ["plate", "沪A·1001S"],
    ["plate without its province", "A1001S"],
  ])("%s", async (_way, typed) => expect(await finds(typed, agent.id)).toEqual([id]));

  it("by its reference, whole or begun, and by that of its visit", async () => {
    const { ticket } = await everythingOf(id);
    for (const typed of [
      ticket.reference,
      ticket.reference.toLowerCase().replaceAll("-", " "),
      ticket.reference.slice(0, 8),
    ])
      expect(await finds(typed, agent.id)).toContain(id);
    const other = await fileTicket(policy, ["copy", "delete"], now(), seeker());
    const { visit } = (await everythingOf(other)).ticket;
    expect(await finds(visit, agent.id)).toHaveLength(2);
  });

  it("not by somebody else's, and not by too little of it", async () => {
    for (const typed of ["诸乙", "诸乙甲甲", "seeker.9999@person.example", "13700009999", "1001", "seek"])
      expect(await finds(typed, agent.id)).not.toContain(id);
  });

  it("and a person they ask for is found, too, with the complaint about it", async () => {
    const asked = await fileTicket(policy, "access", now(), { ...seeker(), requester: FOR_OTHERS.relative });
    expect(await finds(FOR_OTHERS.relative.subjectName, agent.id)).toEqual([asked]);
    const finished = await ticketAt("finished", policy, await makeStaff("agent"), now());
    const { ticketId } = await expectOk(fileComplaint(finished, WHAT.complaint, now()));
    expect(await finds(PERSON.name, agent.id)).toEqual(expect.arrayContaining([finished, ticketId]));
    expect((await db().ticketClues.findUniqueOrThrow({ where: { ticketId } })).digests.length).toBeGreaterThan(5);
  });

  it("by a number the person wrote later, or a colleague noted", async () => {
    const later = await fileTicket(policy, "access", now(), seeker());
    await expectOk(addWords(later, "换号码了：138-1111-2222", now()));
    await expectOk(
      addNote({ ticketId: later, actor: { id: agent.id, role: "agent" }, body: "来电号码 021-6234 9999", now: now() }),
    );
    expect([await finds("13811112222", agent.id), await finds("+86 21 6234 9999", agent.id)]).toEqual([
      [later],
      [later],
    ]);
    const staff = await makeStaff("agent");
    for (const action of ["take", "verify", "ask"] as const) await act(later, action, staff, now());
    await act(later, "answer", REQUESTER, now(), { answer: "我的车牌是 京B·7781Y" });
    expect(await finds("京B7781Y", agent.id)).toEqual([later]);
  });

  it("what is kept of it is digests, none of them a word", async () => {
    const { digests } = await db().ticketClues.findUniqueOrThrow({ where: { ticketId: id } });
    expect(digests.length).toBeGreaterThan(8);
    for (const digest of digests) expect(digest).toHaveLength(16);
    expect(new Set(digests.map((digest) => Buffer.from(digest).toString("hex"))).size).toBe(digests.length);
  });
});

describe("the open come first, and a page holds fifty", () => {
  it("with the way to more", async () => {
    const contact = { ...seeker().contact, name: "长孙无数" };
    const first = await fileTicket(policy, "access", now(), { contact });
    await pool().query(
      `WITH made AS (INSERT INTO "Ticket" SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'reference', 'RD-' || n, 'visit', 'RD-' || n, 'open', n % 2 = 0, 'status', CASE WHEN n % 2 = 0 THEN 'received' ELSE 'withdrawn' END))).*
         FROM "Ticket" t, generate_series(1, 70) n WHERE t."id" = $1 RETURNING "id")
       INSERT INTO "TicketClues" SELECT made."id", c."digests" FROM made, "TicketClues" c WHERE c."ticketId" = $1`,
      [first],
    );
    const at = (page: number) => findTickets(looked("长孙无数"), { staffId: agent.id, now: now(), page });
    const [one, two] = [await at(1), await at(2)];
    expect([one.total, one.pages, one.rows.length, two.rows.length]).toEqual([71, 2, 50, 21]);
    const states = [...one.rows, ...two.rows].map(({ status }) => status);
    expect(states.lastIndexOf("received")).toBeLessThan(states.indexOf("withdrawn"));
    expect(new Set([...one.rows, ...two.rows].map(({ id }) => id)).size).toBe(71);
    const { id } = await searched(agent, { q: "长孙无数", why: "call" });
    expect(((await resultsOf(agent, id, 2)).data as Found).rows).toHaveLength(21);
    expect((await resultsOf(agent, id, 9)).location).toBe(paths.searchResults(id));
  });
});

describe("a ticket about a minor", () => {
  const told = { ...seeker(), requester: FOR_OTHERS.guardian };
  let id = "";
  beforeAll(async () => {
    id = await fileTicket(policy, "access", now(), told);
  });

  it("is a line that says only that access must be asked for", async () => {
    const { found } = await searched(agent, { q: told.contact.email, why: "call" });
    const { reference } = (await everythingOf(id)).ticket;
    expect(found.rows).toMatchObject([{ reference, person: null, guarded: true, by: [] }]);
    expect(JSON.stringify(found.rows)).not.toContain("诸");
  });

  it("leads to where access is asked for, and nothing is written down as opened", async () => {
    const { id: search } = await searched(agent, { q: told.contact.email, why: "call" });
    const { reference } = (await everythingOf(id)).ticket;
    const answer = await knock(open, agent.get(paths.searchOpen(search, reference)), { search, reference });
    expect(answer.location).toBe(paths.ticketAccess(reference));
    expect((await everythingOf(id)).journal.map(({ kind }) => kind)).not.toContain("opened-by-search");
  });

  it("is shown masked to who has an approval in force, and to nobody else or later", async () => {
    const actor = { id: agent.id, role: agent.role };
    await settle(await ask(id, actor, now()), now(), { days: 1 });
    const row = async (staffId: string, at = now()) =>
      (await findTickets(looked(told.contact.email), { staffId, now: at, page: 1 })).rows[0];
    expect(await row(agent.id)).toMatchObject({
      guarded: false,
      person: "诸**",
      by: [{ way: "email", part: "whole" }],
    });
    expect(await row(manager.id)).toMatchObject({ guarded: true, person: null });
    expect(await row(agent.id, new Date(Date.now() + 2 * 86_400_000))).toMatchObject({ guarded: true, person: null });
  });
});

describe("among many tickets", () => {
  beforeAll(async () => {
    const id = await fileTicket(policy, "access", now(), seeker());
    // Rows enough that reading all of them would cost more than the way through an index.
    await pool().query(
      `WITH made AS (INSERT INTO "Ticket" SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'reference', 'RQ-' || n, 'visit', 'RQ-' || n))).*
         FROM "Ticket" t, generate_series(1, 20000) n WHERE t."id" = $1 RETURNING "id")
       INSERT INTO "TicketClues" SELECT "id", ARRAY(SELECT substr(sha256(convert_to("id"::text || n, 'UTF8')), 1, 16) FROM generate_series(1, 8) n) FROM made`,
      [id],
    );
    await pool().query("VACUUM ANALYZE");
  });

  it.each([
    ["a phone number", "13700001001"],
    ["a name", "诸乙甲甲乙"],
    ["a whole reference", "RD-7K4M-3QXP"],
    ["the beginning of one", "RD-7K4M"],
  ])("%s is found by way of an index alone", async (_, typed) => {
    const { text, values } = findStatement(looked(typed), { staffId: agent.id, now: now(), page: 1 });
    const { rows } = await pool().query<{ "QUERY PLAN": string }>(`EXPLAIN ${text}`, values);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/Index Scan (on|using) "?(TicketClues_digests_idx|Ticket_reference|Ticket_visit)/);
    expect(plan).toMatch(/Index Scan using "Ticket_pkey" on "Ticket"/);
    expect(plan).not.toMatch(/Seq Scan on "(Ticket|TicketClues)"/);
  });

  it("what has to do with a ticket is found by way of an index alone", async () => {
    const { ticket } = await everythingOf(await fileTicket(policy, "access", now(), seeker()));
    const page = (await findTicketPage(ticket.reference, now()))!;
    const { text, values } = relatedStatement(page, { staffId: agent.id, now: now() });
    const { rows } = await pool().query<{ "QUERY PLAN": string }>(`EXPLAIN ${text}`, values);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/TicketClues_digests_idx/);
    expect(plan).not.toMatch(/Seq Scan on "(Ticket|TicketClues)"/);
  });

  it("what too many have is counted to the end of what is looked at, and no further", async () => {
    const digest = Buffer.from(clueDigest(spellingsOf([{ kind: "name", value: "无人之名" }])[0]!));
    await pool().query(
      `UPDATE "TicketClues" SET "digests" = "digests" || $1::bytea WHERE "ticketId" IN (SELECT "id" FROM "Ticket" WHERE "reference" LIKE 'RQ-%' LIMIT 1500)`,
      [digest],
    );
    expect(await countFound(looked("无人之名"), randomUUID())).toBe(MOST_FOUND);
  });

  it("what other teams have takes nobody's place: neither in a search nor beside a ticket", async () => {
    const south = await publish({ id: "south-go" });
    const member = await colleague("agent");
    const told = seeker();
    const one = await fileTicket(south, "access", now(), told);
    await pool().query(
      `UPDATE "TicketClues" SET "digests" = "digests" || (SELECT "digests" FROM "TicketClues" WHERE "ticketId" = $1) WHERE "ticketId" IN (SELECT "id" FROM "Ticket" WHERE "reference" LIKE 'RQ-%' LIMIT 3000)`,
      [one],
    );
    // Written after all of them, it is the last that is come upon.
    const two = await fileTicket(south, "copy", now(), told);
    const last = (await everythingOf(two)).ticket.reference.slice(0, 7);
    await pool().query(`UPDATE "Ticket" SET "reference" = $1 || substr("reference", 4) WHERE "reference" LIKE 'RQ-%'`, [
      last,
    ]);
    await aTeam({ name: "北组", holds: [{ policyId: policy.policyId, right: "" }], members: {} });
    await aTeam({ name: "南组", holds: [{ policyId: south.policyId, right: "" }], members: { [member.id]: "agent" } });
    for (const typed of [told.who.plate, told.contact.email]) {
      expect((await finds(typed, member.id)).sort()).toEqual([one, two].sort());
      expect(await countFound(looked(typed), member.id)).toBe(2);
    }
    expect(await finds(last, member.id)).toContain(two);
    const page = (await findTicketPage((await everythingOf(one)).ticket.reference, now()))!;
    const { rows } = await listRelated(page, { staffId: member.id, now: now() });
    expect(rows.map(({ id }) => id)).toEqual([two]);
  });
});
