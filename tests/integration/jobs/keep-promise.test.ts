import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { handOn } from "#app/domain/outbox/work.server";
import { underLease } from "#app/domain/outbox/lease.server";
import { issueCode } from "#app/domain/identity/issue-code.server";
import { db, transaction } from "#app/platform/database/db.server";
import { keepPromise } from "#jobs/keeping/keep-promise";
import { CATALOG } from "#jobs/keeping/catalog";
import type { TaskContext } from "#jobs/tasks/task";
import { useDatabase } from "#tests/support/database";
import { publish } from "./support/desk";
import { until } from "#tests/support/until";

useDatabase();

const mailThatFails = {
  send: () => Promise.reject(new Error("the line is dead")),
} as unknown as TaskContext["mail"];

function context(stopping = false): TaskContext {
  const [mail, codeMail, noticeMail] = [mailThatFails, mailThatFails, mailThatFails];
  return { mail, codeMail, noticeMail, origin: "https://rights.example", stopping: () => stopping };
}

beforeAll(async () => {
  await publish();
});

/** A code's promise, put on the queue so often already. */
async function promised(relays: number) {
  const holder = randomUUID();
  await transaction((tx) => issueCode(tx, { purpose: "track", holder }, "li@person.example", "zh-CN", new Date()));
  const { id: codeId } = await db().oneTimeCode.findFirstOrThrow({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  const { id } = await db().outbox.findFirstOrThrow({ where: { payload: { equals: { codeId } } } });
  await db().outbox.update({ where: { id }, data: { relays, relayedAt: new Date(), doneAt: null } });
  return { outboxId: String(id), codeId, row: () => db().outbox.findUniqueOrThrow({ where: { id } }) };
}

test("being handed to the queue is no failure: only what was tried and failed uses up tries", async () => {
  const { outboxId, row } = await promised(CATALOG["send-code"].attempts * 3);
  await keepPromise(outboxId, context());
  expect(await row()).toMatchObject({ failures: 1, failedAt: null, relayedAt: null });
  await db().outbox.update({
    where: { id: BigInt(outboxId) },
    data: { failures: CATALOG["send-code"].attempts - 1, runAt: new Date() },
  });
  await keepPromise(outboxId, context());
  expect((await row()).failedAt).not.toBeNull();
});

test("what a worker that stops could not finish goes to the next at once, and uses up nothing", async () => {
  const { outboxId, row } = await promised(1);
  await db().outbox.update({ where: { id: BigInt(outboxId) }, data: { failures: CATALOG["send-code"].attempts - 1 } });
  await keepPromise(outboxId, context(true));
  const { failures, failedAt, relayedAt, runAt } = await row();
  expect([failures, failedAt, relayedAt, runAt.getTime() <= Date.now()]).toEqual([
    CATALOG["send-code"].attempts - 1,
    null,
    null,
    true,
  ]);
});

test("what somebody else has under lease is looked at again when that runs out, and is no failure", async () => {
  const { outboxId, codeId, row } = await promised(1);
  const end = new Date(Date.now() + 60_000);
  await db().oneTimeCode.update({ where: { id: codeId }, data: { leasedUntil: end } });
  await keepPromise(outboxId, context());
  expect(await row()).toMatchObject({ failures: 0, failedAt: null, relayedAt: null, runAt: end, lastError: null });
});

test("a lease is renewed for as long as the work takes, whoever asks; work that fails lets go at once", async () => {
  const { codeId } = await promised(1);
  const of = { kind: "code", id: codeId } as const;
  const now = () => new Date();
  const times = { lastsMs: 2_000, renewMs: 50 };
  const leasedUntil = async () => (await db().oneTimeCode.findUniqueOrThrow({ where: { id: codeId } })).leasedUntil;
  let finish = () => {};
  const work = () => new Promise<string>((resolve) => (finish = () => resolve("done")));
  const first = underLease(of, now, work, times);
  const begun = await until("the lease", leasedUntil);
  expect(await underLease(of, now, work, times)).toMatchObject({ state: "held" });
  await until("it is renewed", async () => ((await leasedUntil()) ?? begun) > begun);
  finish();
  expect(await first).toEqual({ state: "free", result: "done" });

  await db().oneTimeCode.update({ where: { id: codeId }, data: { leasedUntil: null } });
  await expect(underLease(of, now, () => Promise.reject(new Error("no")), times)).rejects.toThrow("no");
  expect(await leasedUntil()).toBeNull();
  expect(await underLease({ kind: "letter", id: randomUUID() }, now, work, times)).toEqual({ state: "gone" });
});

test("a lease that ran out in mid-conversation is another's, and who had it does not take it away again", async () => {
  const { codeId } = await promised(1);
  const of = { kind: "code", id: codeId } as const;
  let failFirst = () => {};
  const never = { lastsMs: 1_000, renewMs: 3_600_000 };
  const early = () => new Date(Date.now() - 5_000);
  const first = underLease(
    of,
    early,
    () => new Promise((_, reject) => (failFirst = () => reject(new Error("cut")))),
    never,
  );
  await until(
    "the first has begun",
    async () => (await db().oneTimeCode.findUnique({ where: { id: codeId } }))?.leasedUntil,
  );
  let finish = () => {};
  const second = underLease(
    of,
    () => new Date(),
    () => new Promise<void>((resolve) => (finish = resolve)),
    never,
  );
  const taken = await until("the second has it", async () => {
    const at = (await db().oneTimeCode.findUniqueOrThrow({ where: { id: codeId } })).leasedUntil;
    return at && at.getTime() > Date.now() - 2_000 ? at : null;
  });
  failFirst();
  await expect(first).rejects.toThrow("cut");
  expect((await db().oneTimeCode.findUniqueOrThrow({ where: { id: codeId } })).leasedUntil).toEqual(taken);
  finish();
  await second;
});

test("a promise that was kept meanwhile is not handed on", async () => {
  const { outboxId, row } = await promised(1);
  await db().outbox.update({ where: { id: BigInt(outboxId) }, data: { doneAt: new Date() } });
  await handOn(outboxId, new Date());
  expect((await row()).relayedAt).not.toBeNull();
});
