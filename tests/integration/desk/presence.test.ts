import { beforeAll, describe, expect, test } from "vitest";
import { attend, PRESENT_SECONDS } from "#app/domain/tickets/desk/page/presence.server";
import { loader as ticketPage } from "#app/routes/desk.tickets.$reference._index/route";
import { action as sayPresent } from "#app/routes/desk.tickets.$reference.presence/route";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { aTeam } from "#tests/factories/team";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let one: SignedIn;
let other: SignedIn;
beforeAll(async () => {
  [one, other] = [await colleague("agent"), await colleague("agent")];
});

async function ticket() {
  const { id, role, name } = one;
  const ticketId = await ticketAt("handling", await publish(), { kind: "staff", id, role, name }, new Date());
  const { reference } = (await everythingOf(ticketId)).ticket;
  const open = async (who: SignedIn) =>
    ((await knock(ticketPage, who.get(`/desk/tickets/${reference}`), { reference })).data as { present: string[] })
      .present;
  const say = (who: SignedIn) => knock(sayPresent, who.post(`/desk/tickets/${reference}/presence`), { reference });
  return { ticketId, reference, open, say };
}

describe("who else has a ticket open", () => {
  test("is told to whoever opens it, never of themselves, and leaves nothing in the journal", async () => {
    const { ticketId, open } = await ticket();
    const before = await everythingOf(ticketId);
    expect(await open(one)).toEqual([]);
    expect(await open(other)).toEqual([one.name]);
    expect(await open(one)).toEqual([other.name]);
    expect(await everythingOf(ticketId)).toEqual(before);
  });

  test("is kept up by the page itself, and is over a while after the last word of it", async () => {
    const { ticketId } = await ticket();
    const at = (seconds: number) => new Date(Date.UTC(2026, 3, 30) + seconds * 1000);
    await attend(ticketId, one.id, at(0));
    await attend(ticketId, one.id, at(PRESENT_SECONDS));
    expect(await attend(ticketId, other.id, at(2 * PRESENT_SECONDS))).toEqual([one.name]);
    expect(await attend(ticketId, other.id, at(2 * PRESENT_SECONDS + 1))).toEqual([]);
  });

  test("is nobody whose account has ended", async () => {
    const { ticketId, open } = await ticket();
    const gone = await colleague("agent");
    await attend(ticketId, gone.id, new Date());
    expect(await open(one)).toEqual([gone.name]);
    await db().staff.update({ where: { id: gone.id }, data: { active: false } });
    expect(await open(one)).toEqual([]);
  });

  test("is nobody who does not see it any more", async () => {
    const { ticketId, open } = await ticket();
    const { policyVersion } = await db().ticket.findUniqueOrThrow({
      where: { id: ticketId },
      include: { policyVersion: true },
    });
    await attend(ticketId, other.id, new Date());
    const holds = [{ policyId: policyVersion.policyId, right: "" }];
    const teamId = await aTeam({ name: "一组", holds, members: { [one.id]: "agent", [other.id]: "agent" } });
    expect(await open(one)).toEqual([other.name]);
    await db().teamMember.deleteMany({ where: { staffId: other.id } });
    expect(await open(one)).toEqual([]);
    await db().teamHolding.deleteMany({ where: { teamId } });
  });

  test("is said without keeping a session alive, and refused once the session is over", async () => {
    const { say } = await ticket();
    const session = () => db().staffSession.findFirstOrThrow({ where: { staffId: other.id } });
    const soon = new Date(Date.now() + 60_000);
    await db().staffSession.updateMany({ where: { staffId: other.id }, data: { expiresAt: soon } });
    expect((await say(other)).status).toBe(200);
    expect((await session()).expiresAt).toEqual(soon);
    await db().staffSession.updateMany({ where: { staffId: other.id }, data: { expiresAt: new Date(0) } });
    expect((await say(other)).status).toBe(401);
  });
});
