import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PERSON } from "#tests/factories/answers";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket, ticketAt } from "#tests/factories/ticket";
import { type ControllerSystem, startControllerSystem } from "#tests/support/controller-system";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { askSystem } from "#app/platform/connectors/ask-system.server";
import { db } from "#app/platform/database/db.server";
import { keepPromise } from "#jobs/keeping/keep-promise";
import type { TaskContext } from "#jobs/tasks/task";
import { now } from "#app/platform/now.server";

let system: ControllerSystem;
beforeAll(async () => {
  system = await startControllerSystem();
  process.env.CONNECTORS = JSON.stringify({ "resource-go": { url: system.url, secret: system.secret, private: true } });
});
afterAll(() => system.stop());
useDatabase();

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
});
beforeEach(() => {
  system.heard.length = 0;
  system.answers({ standing: [] });
});

const CONTEXT = { stopping: () => false } as TaskContext; // asking a system sends no mail

/** A cancellation whose identity was just verified, and the promise to ask the system about it. */
async function verified(told: PublishedPolicy = policy): Promise<{
  id: string;
  promise: () => Promise<void>;
  outbox: () => Promise<{ doneAt: Date | null; lastError: string | null }>;
}> {
  const id = await ticketAt("handling", told, agent, now(), "cancel");
  const row = await db().outbox.findFirstOrThrow({
    where: { type: "check-blockers", payload: { path: ["ticketId"], equals: id } },
    orderBy: { id: "desc" },
  });
  return {
    id,
    promise: async () => {
      await db().outbox.update({ where: { id: row.id }, data: { runAt: now() } });
      await keepPromise(String(row.id), CONTEXT);
    },
    outbox: () => db().outbox.findUniqueOrThrow({ where: { id: row.id }, select: { doneAt: true, lastError: true } }),
  };
}

async function pageOf(ticketId: string) {
  const { reference } = await db().ticket.findUniqueOrThrow({ where: { id: ticketId } });
  return { reference, page: await findTicketPage(reference, now()) };
}

describe("the controller's own system", () => {
  test("is asked once the identity is verified, signed, with what it needs and nothing else; its answer stands at the desk", async () => {
    system.answers({ standing: ["unsettled-balance"] });
    const { id, promise, outbox } = await verified();
    expect(system.heard).toEqual([]);
    await promise();
    const { reference, page } = await pageOf(id);
    expect(system.heard.map(({ body, signed }) => ({ body, signed }))).toEqual([
      {
        signed: true,
        body: {
          reference,
          policy: "resource-go",
          account: { name: PERSON.account, contact: PERSON.phone },
          blockers: ["unsettled-balance"],
        },
      },
    ]);
    for (const never of [PERSON.name, PERSON.email, PERSON.order, PERSON.plate])
      expect(system.heard[0]?.raw).not.toContain(never);
    expect((await outbox()).doneAt).not.toBeNull();
    expect(page?.blockerCheck).toMatchObject({
      standing: ["unsettled-balance"],
      failure: null,
      answeredAt: expect.any(String) as string,
    });
    const { ticket, journal } = await everythingOf(id);
    expect(ticket).toMatchObject({ status: "handling", lastEvent: "blockers-answered" });
    expect(journal.at(-1)).toMatchObject({
      kind: "blockers-answered",
      actorKind: "system",
      data: { standing: ["unsettled-balance"] },
    });
    expect(await verifiedChain(id)).toBe(journal.length);
  });

  test("is asked again when the person says that it is cleared, and not for what was answered", async () => {
    const { id, promise } = await verified();
    await promise();
    await promise();
    expect(system.heard).toHaveLength(1);
    await act(id, "block", agent, now());
    await act(id, "clear", REQUESTER, now());
    const rows = await db().outbox.findMany({
      where: { type: "check-blockers", payload: { path: ["ticketId"], equals: id } },
    });
    for (const row of rows) await keepPromise(String(row.id), CONTEXT);
    expect(system.heard).toHaveLength(2);
    expect((await everythingOf(id)).journal.filter(({ kind }) => kind === "blockers-answered")).toHaveLength(2);
  });

  test("asked by two workers at once is written down once", async () => {
    const { id, promise } = await verified();
    await Promise.all([promise(), promise()]);
    expect((await everythingOf(id)).journal.filter(({ kind }) => kind === "blockers-answered")).toHaveLength(1);
  });

  test("is told nothing of a request that was withdrawn meanwhile", async () => {
    const { id, promise, outbox } = await verified();
    await act(id, "withdraw", REQUESTER, now());
    await promise();
    expect(system.heard).toEqual([]);
    expect((await outbox()).doneAt).not.toBeNull();
  });

  test("is not asked about another right, nor before we know who asks", async () => {
    const before = await fileTicket(policy, "cancel", now());
    await act(before, "take", agent, now());
    const other = await ticketAt("handling", policy, agent, now(), "delete");
    for (const id of [before, other])
      expect(
        await db().outbox.count({ where: { type: "check-blockers", payload: { path: ["ticketId"], equals: id } } }),
      ).toBe(0);
  });
});

describe("an answer that cannot be taken is tried again, and the desk says why there is none", () => {
  test.each<[string, Parameters<ControllerSystem["answers"]>[0]]>([
    ["answer-unknown-blocker", { standing: ["unsettled-balance", "goods-pending"] }],
    ["answer-unreadable", { standing: "all" }],
    ["answer-unreadable", { body: '{"balance":7781}' }],
    ["not-json", { body: "<html>" }],
    ["status-503", { status: 503 }],
    ["redirected", { status: 307, headers: { location: "http://127.0.0.1:9/" } }],
    ["too-large", { body: JSON.stringify({ standing: [], more: "x".repeat(20_000) }) }],
  ])("%s", async (code, reply) => {
    system.answers(reply);
    const { id, promise, outbox } = await verified();
    await promise();
    expect(await outbox()).toMatchObject({ doneAt: null, lastError: expect.stringContaining(code) as string });
    expect((await pageOf(id)).page?.blockerCheck).toMatchObject({ answeredAt: null, standing: [], failure: code });
    expect((await everythingOf(id)).journal.some(({ kind }) => kind === "blockers-answered")).toBe(false);
    system.answers({ standing: [] });
    await promise();
    expect((await pageOf(id)).page?.blockerCheck).toMatchObject({ standing: [], failure: null });
    expect((await outbox()).doneAt).not.toBeNull();
  });

  test("refused where the secret is not theirs", async () => {
    const stranger = await startControllerSystem("another secret, of the same length as ours");
    await expect(
      askSystem({ url: stranger.url, secret: system.secret, private: true }, { reference: "x" }, now()),
    ).rejects.toMatchObject({ code: "refused" });
    expect(stranger.heard.map(({ signed }) => signed)).toEqual([false]);
    await stranger.stop();
  });

  test("refused where the signature is an old one", async () => {
    await expect(
      askSystem({ url: system.url, secret: system.secret, private: true }, {}, new Date(now().getTime() - 600_000)),
    ).rejects.toMatchObject({ code: "refused" });
  });

  test("timeout where it never answers, unreachable where nobody is", async () => {
    system.answers({ silent: true });
    await expect(
      askSystem({ url: system.url, secret: system.secret, private: true }, {}, now(), 150),
    ).rejects.toMatchObject({
      code: "timeout",
    });
    await expect(
      askSystem(
        { url: "http://127.0.0.1:9/", secret: system.secret, private: true },
        { account: PERSON.account },
        now(),
      ),
    ).rejects.toMatchObject({ code: "unreachable", message: expect.not.stringContaining(PERSON.account) as string });
  });
});

test("nothing is asked in a network of somebody's own, whatever the address is called, unless the operator says that it may", async () => {
  const { port } = new URL(system.url);
  const before = system.heard.length;
  for (const host of ["127.0.0.1", "localhost", "[::1]", "2130706433", "127.1", "0x7f.1", "[::ffff:127.0.0.1]"]) {
    const connector = { url: `http://${host}:${port}/blockers`, secret: system.secret, private: false };
    await expect(askSystem(connector, {}, now()), host).rejects.toMatchObject({ code: "private" });
  }
  system.answers({ status: 302, headers: { location: system.url } });
  await expect(askSystem({ url: system.url, secret: system.secret, private: true }, {}, now())).rejects.toMatchObject({
    code: "redirected",
  });
  expect(system.heard).toHaveLength(before + 1);
});

test("where no system is connected the desk is told to look by hand, and nothing is tried for ever", async () => {
  const { id, promise, outbox } = await verified(await publish({ id: "not-connected" }));
  await promise();
  expect((await outbox()).doneAt).not.toBeNull();
  expect((await pageOf(id)).page?.blockerCheck).toMatchObject({ answeredAt: null, failure: "no-connector" });
});
