import { beforeAll, describe, expect, it, vi } from "vitest";
import { eraseClues } from "#app/domain/tickets/clues/write-clues.server";
import { makeAllAnew, makeFindable, someWaitToBeFindable } from "#app/domain/tickets/desk/search/make-findable.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { addWords } from "#app/domain/tickets/moves/add-words.server";
import { db } from "#app/platform/database/db.server";
import { log } from "#app/platform/log/log.server";
import { publish } from "#tests/factories/policy";
import { finds, seeker } from "#tests/factories/seeker";
import { everythingOf, expectOk, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
let agent: SignedIn;

beforeAll(async () => {
  policy = await publish();
  agent = await colleague("agent");
});

const now = () => new Date();

describe("what was filed before there were clues", () => {
  const told = seeker();
  let ids: string[] = [];
  beforeAll(async () => {
    ids = [];
    for (let n = 0; n < 3; n++) ids.push(await fileTicket(policy, "access", now(), n === 0 ? told : seeker()));
    await expectOk(addWords(ids[0]!, "新号码 13912340001", now()));
    await db().ticketClues.deleteMany({ where: { ticketId: { in: ids } } });
    await db().ticket.updateMany({ where: { id: { in: ids } }, data: { findable: false } });
  });

  it("is gone through a part at a time, goes on where it was, and may be gone through twice", async () => {
    expect([await finds(told.contact.email, agent.id), await someWaitToBeFindable()]).toEqual([[], true]);
    expect(await makeFindable(2)).toBe(2);
    expect(await makeFindable(2)).toBe(1);
    expect([await makeFindable(2), await someWaitToBeFindable()]).toEqual([0, false]);
    for (const typed of [told.contact.email, told.who["known-contact"], "13912340001"])
      expect(await finds(typed, agent.id)).toEqual([ids[0]]);
  });

  it("comes to the same as what filing itself keeps", async () => {
    const filed = await fileTicket(policy, "access", now(), seeker());
    const kept = async () =>
      (await db().ticketClues.findUniqueOrThrow({ where: { ticketId: filed } })).digests
        .map((digest) => Buffer.from(digest).toString("hex"))
        .sort();
    const before = await kept();
    expect(await makeAllAnew()).toBeGreaterThan(3);
    await Promise.all([makeFindable(10_000), makeFindable(10_000)]);
    expect([await kept(), await someWaitToBeFindable()]).toEqual([before, false]);
  });

  it("one that cannot be opened keeps nobody else from being found", async () => {
    const said = vi.spyOn(log, "error").mockImplementation(() => undefined);
    const [broken, whole] = [
      await fileTicket(policy, "access", now(), seeker()),
      await fileTicket(policy, "access", now(), seeker()),
    ];
    await db().ticket.updateMany({ where: { id: { in: [broken, whole] } }, data: { findable: false } });
    const { contactSealed } = await db().ticket.findUniqueOrThrow({ where: { id: broken } });
    await db().ticket.update({ where: { id: broken }, data: { contactSealed: contactSealed.map((byte) => byte ^ 1) } });
    expect(await makeFindable(10)).toBe(1);
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ ticketId: broken }), expect.any(String));
    said.mockRestore();
    await db().ticket.update({ where: { id: broken }, data: { contactSealed, findable: true } });
  });
});

it("what a ticket is found by goes with its person's data, and does not come back", async () => {
  const told = seeker();
  const id = await fileTicket(policy, "access", now(), told);
  const { reference } = (await everythingOf(id)).ticket;
  await db().$transaction(async (tx) => {
    await tx.ticket.update({
      where: { id },
      data: { contactSealed: new Uint8Array(), answersSealed: new Uint8Array() },
    });
    await eraseClues(tx, [id]);
  });
  for (const typed of [told.contact.email, told.contact.name, told.who.plate])
    expect(await finds(typed, agent.id)).toEqual([]);
  await makeAllAnew();
  await makeFindable(10_000);
  expect([await finds(told.contact.email, agent.id), await finds(reference, agent.id)]).toEqual([[], [id]]);
});
