import { beforeAll, describe, expect, it } from "vitest";
import { listGivenUpTasks } from "#app/domain/operations/given-up.server";
import { post } from "#app/domain/outbox/post.server";
import { loadPolicyVersion } from "#app/domain/policies/versions/published.server";
import { chooseTickets } from "#app/domain/tickets/desk/bulk/choose.server";
import { paths } from "#app/paths";
import { db, transaction } from "#app/platform/database/db.server";
import { action as beginBatch } from "#app/routes/desk.bulk._index/route";
import { loader as batchPage } from "#app/routes/desk.bulk.$batch._index/route";
import { action as move } from "#app/routes/desk.tickets.$reference.$action/route";
import { action as assign } from "#app/routes/desk.tickets.$reference.assign/route";
import { action as caseFile } from "#app/routes/desk.tickets.$reference.case-file._index/route";
import { workThrough } from "#tests/factories/batch";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { act, everythingOf, expectOk, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const now = () => new Date();
const staffActor = ({ id, role, name }: SignedIn): StaffActor => ({ kind: "staff", id, role, name });

/** A reference as every other has it, of a ticket that is not there. */
const NOWHERE = "RD-7K4M-3QXP";

let north: Awaited<ReturnType<typeof publish>>;
let agent: SignedIn;
let other: SignedIn;
let theirs: { id: string; reference: string };

async function filed(policy: typeof north): Promise<{ id: string; reference: string }> {
  const id = await fileTicket(policy, "access", now());
  return { id, reference: (await everythingOf(id)).ticket.reference };
}

beforeAll(async () => {
  north = await publish();
  const south = await publish({ id: "south-go" });
  [agent, other] = [await colleague("agent"), await colleague("agent")];
  theirs = await filed(south);
  await act(theirs.id, "take", staffActor(other), now());
  const whole = (policyId: string) => [{ policyId, right: "" }];
  await aTeam({ name: "北组", holds: whole(north.policyId), members: { [agent.id]: "agent" } });
  await aTeam({ name: "南组", holds: whole(south.policyId), members: { [other.id]: "agent" } });
});

describe("beside a ticket's own doors", () => {
  it("a batch of what one does not see is one of nothing, and its page holds nothing of it", async () => {
    for (const chosen of [theirs.reference, NOWHERE])
      expect(await knock(beginBatch, agent.post("/desk/bulk", { act: "take", chosen: `${chosen}@1` }))).toMatchObject({
        status: 422,
        data: { nothing: true },
      });
    expect(await db().batchRow.count({ where: { ticketId: theirs.id } })).toBe(0);
    // Chosen while it was seen, and not seen any more.
    for (const act of ["ask", "take"] as const) {
      const asked = { act, staffId: agent.id, ticketIds: [theirs.id], now: now() };
      const { id } = await expectOk(chooseTickets(asked));
      if (act === "take") await workThrough(id, now());
      const { data } = await knock(batchPage, agent.get(paths.batch(id)), { batch: id });
      const { ticket } = await everythingOf(theirs.id);
      const { profile } = await loadPolicyVersion(ticket.policyVersionId);
      for (const word of [ticket.personMasked, other.name, other.id, profile.name["zh-CN"]])
        expect(JSON.stringify({ ...(data as object), frame: null })).not.toContain(word);
      const shown = data as {
        rows: { status: string | null; detail: object; right: string | null }[];
        offered: { groups: unknown[] } | null;
      };
      for (const row of shown.rows)
        expect(row).toMatchObject({ status: null, right: null, detail: {}, holderId: null });
      expect(shown.offered?.groups ?? []).toEqual([]);
    }
  });

  it("a task that was given up names no ticket to who sees to tasks and does not see it", async () => {
    await transaction((tx) => post(tx, { type: "erase-files", payload: { ticketId: theirs.id } }, now()));
    const letter = await db().letter.findFirstOrThrow({ where: { ticketId: theirs.id } });
    await transaction((tx) => post(tx, { type: "send-letter", payload: { letterId: letter.id } }, now()));
    await db().outbox.updateMany({ where: { doneAt: null }, data: { failedAt: now() } });
    const [above, inTeam] = [await makeStaff("administrator"), await makeStaff("administrator")];
    const { teamId } = await db().teamHolding.findFirstOrThrow({ where: { policyId: north.policyId } });
    await db().teamMember.create({ data: { teamId, staffId: inTeam.id, role: "agent" } });
    expect(JSON.stringify(await listGivenUpTasks(above.id))).toContain(theirs.reference);
    const shown = await listGivenUpTasks(inTeam.id);
    expect(shown.tasks.length).toBeGreaterThan(1);
    expect(JSON.stringify(shown)).not.toContain(theirs.reference);
    await db().outbox.updateMany({ where: { failedAt: { not: null } }, data: { doneAt: now() } });
    await db().teamMember.deleteMany({ where: { staffId: inTeam.id } });
  });

  it.each([
    ["reviewer", "reopen"],
    ["compliance", "case-file"],
    ["administrator", "assign"],
  ] as const)(
    "who is more by their account than in the team stays what the team made them, however an address is written (%s: %s)",
    async (account, door) => {
      const person = await colleague(account);
      const { teamId } = await db().teamHolding.findFirstOrThrow({ where: { policyId: north.policyId } });
      await db().teamMember.create({ data: { teamId, staffId: person.id, role: "agent" } });
      const { id, reference } = await filed(north);
      for (const action of door === "reopen" ? (["take", "verify", "refuse"] as const) : (["take"] as const))
        await act(id, action, staffActor(agent), now());
      const action = { reopen: move, "case-file": caseFile, assign }[door];
      const before = await everythingOf(id);
      const fields = { reason: "漏查了一个系统。", why: "authority", note: "来函", assigneeId: agent.id, seen: "9" };
      for (const address of [
        `/desk/tickets/${reference}/${door}`,
        `/Desk/tickets/${reference}/${door}`,
        `/desk/TICKETS/${reference}/${door}`,
        `/DESK/Tickets/${reference}/${door.toUpperCase()}/`,
        `/desk/%74ickets/${reference}/${door}`,
        `/desk//tickets/${reference}/${door}`,
      ])
        expect(
          { address, ...(await knock(action, person.post(address, fields), { reference, action: door })) },
          address,
        ).toMatchObject({ status: 403 });
      expect(await everythingOf(id)).toEqual(before);
      await db().teamMember.deleteMany({ where: { staffId: person.id } });
    },
  );
});
