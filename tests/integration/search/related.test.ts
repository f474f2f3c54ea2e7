import { beforeAll, describe, expect, it } from "vitest";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { listRelated, MOST_RELATED } from "#app/domain/tickets/desk/search/related-tickets.server";
import { listVisit } from "#app/domain/tickets/portal/public-visit.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { pool } from "#app/platform/database/db.server";
import { letIn } from "#tests/factories/access";
import { FOR_OTHERS, WHAT } from "#tests/factories/answers";
import { REQUESTER } from "#tests/factories/facts";
import { takeInTicket } from "#tests/factories/intake";
import { publish } from "#tests/factories/policy";
import { seeker } from "#tests/factories/seeker";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

let policy: PublishedPolicy;
let agent: StaffActor;
let colleague: StaffActor;

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
  colleague = await makeStaff("agent");
});

const now = () => new Date();

async function around(ticketId: string) {
  const { reference } = (await everythingOf(ticketId)).ticket;
  return (await findTicketPage(reference, now()))!;
}

/** What stands on a ticket's page, as a colleague reads it. */
async function related(ticketId: string, by: StaffActor = agent) {
  return listRelated(await around(ticketId), { staffId: by.id, now: now() });
}

async function lines(ticketId: string, by?: StaffActor) {
  return (await related(ticketId, by)).rows.map(({ id, near }) => [id, near]);
}

describe("the tickets that have to do with one", () => {
  it("are what was asked in the same visit, each with its state and date", async () => {
    const [first, second] = await listVisit(await fileTicket(policy, ["access", "copy"], now(), seeker()));
    await act(second!, "take", agent, now());
    const { ticket } = await everythingOf(second!);
    const { rows } = await related(first!);
    expect(rows).toMatchObject([
      { id: second, near: "visit", right: "copy", status: "verifying", person: "诸**", guarded: false, twin: false },
    ]);
    expect(rows[0]?.due.dueOn).toBe(ticket.dueOn);
    expect(await lines(second!)).toEqual([[first, "visit"]]);
  });

  it("are what a complaint is about, complaints about it, and other complaints about the same", async () => {
    const parent = await ticketAt("finished", policy, agent, now());
    const complain = async () => (await expectOk(fileComplaint(parent, WHAT.complaint, now()))).ticketId;
    const complaint = await complain();
    await act(complaint, "withdraw", REQUESTER, now());
    const again = await complain();
    expect((await lines(complaint)).slice(0, 2)).toEqual([
      [parent, "parent"],
      [again, "sibling"],
    ]);
    expect((await lines(parent)).slice(0, 2).sort()).toEqual([complaint, again].map((id) => [id, "complaint"]).sort());
  });

  it("are the same person's, under whatever policy: by address, number or account, whoever took them in", async () => {
    const told = seeker();
    const elsewhere = await publish({ id: "elsewhere", policyUrl: null });
    const first = await fileTicket(policy, "access", now(), told);
    const byAccount = await fileTicket(policy, "access", now(), { ...seeker(), who: told.who });
    const byAddress = await fileTicket(elsewhere, "delete", now(), { ...seeker(), contact: told.contact });
    const phone = { name: "另一个名字", email: null, letterLocale: "zh-CN" } as const;
    const reach = { by: "phone", at: ` +86 ${told.who["known-contact"]} ` } as const;
    const byPhone = await takeInTicket(policy, agent, "copy", now(), { ...seeker(), contact: { ...phone, reach } });
    const { rows } = await related(first);
    expect(rows.map(({ id, near, twin, policy: other }) => [id, near, twin, other?.["zh-CN"] ?? null]).sort()).toEqual(
      [
        [byAccount, "person", true, null],
        [byAddress, "person", false, elsewhere.profile.name["zh-CN"]],
        [byPhone, "person", false, null],
      ].sort(),
    );
    await act(byAccount, "withdraw", REQUESTER, now());
    expect((await related(first)).rows.find(({ id }) => id === byAccount)?.twin).toBe(false);
  });

  it("are not those of a namesake, or of who ordered the same", async () => {
    const told = seeker();
    const first = await fileTicket(policy, "access", now(), told);
    const other = seeker();
    await fileTicket(policy, "access", now(), {
      contact: { ...other.contact, name: told.contact.name },
      who: { ...other.who, "order-number": told.who["order-number"], plate: told.who.plate },
    });
    expect(await lines(first)).toEqual([]);
  });

  it("name nobody who is a minor, and lead nowhere, until the colleague who looks may see that ticket", async () => {
    const told = seeker();
    const first = await fileTicket(policy, "access", now(), told);
    const guarded = await fileTicket(policy, "copy", now(), { ...told, requester: FOR_OTHERS.guardian });
    expect((await related(first)).rows).toMatchObject([{ id: guarded, guarded: true, person: null, twin: false }]);
    await letIn(guarded, agent, now());
    expect((await related(first)).rows).toMatchObject([{ id: guarded, guarded: false, person: "诸**" }]);
    expect((await related(first, colleague)).rows).toMatchObject([{ id: guarded, guarded: true, person: null }]);
  });

  it("are listed as far as anybody reads, and it is said that there are more", async () => {
    const told = seeker();
    const first = await fileTicket(policy, "access", now(), told);
    await pool().query(
      `WITH made AS (INSERT INTO "Ticket" SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'reference', 'RL-' || n, 'visit', 'RL-' || n))).*
         FROM "Ticket" t, generate_series(1, 30) n WHERE t."id" = $1 RETURNING "id")
       INSERT INTO "TicketClues" SELECT made."id", c."digests" FROM made, "TicketClues" c WHERE c."ticketId" = $1`,
      [first],
    );
    const { rows, more } = await related(first);
    expect([rows.length, more]).toEqual([MOST_RELATED, true]);
  });
});
