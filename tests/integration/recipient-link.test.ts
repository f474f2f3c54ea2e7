import { beforeAll, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { paths } from "#app/paths";
import { db } from "#app/platform/database/db.server";
import { unseal } from "#app/platform/seal/seal.server";
import { action, loader } from "#app/routes/_portal.answer._index/route";
import { loader as follow } from "#app/routes/_portal.answer.$token/route";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, itemOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";

useDatabase();

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
});

/** A recipient that was asked to delete what it got, with the link of its letter. */
async function asked() {
  const now = new Date();
  const ticketId = await ticketAt("approved", policy, agent, now, "delete");
  await act(ticketId, "finish", agent, now, {
    items: [itemOf({ outcome: "deleted" })],
    where: "运单系统",
    done: "",
    recipients: [{ id: "logistics", find: "运单 7781" }],
  });
  const task = await db().task.findFirstOrThrow({ where: { ticketId, kind: "recipient", key: "logistics" } });
  const settled = async () => (await db().task.findUniqueOrThrow({ where: { id: task.id } })).settledAt !== null;
  return { id: task.id, token: unseal(task.tokenSealed!, `task-token:${task.id}`), settled };
}

/** Opens the link of a letter. Out: the browser that came by it. */
async function cameBy(token: string) {
  const { setCookie } = await knock(follow, browserWith(() => "").get(`/answer/${token}`), { token });
  return browserWith(() => setCookie!.split(";")[0]!);
}

const DONE = { result: "done", note: "" };

test("a mail server's robot opens the link as often as it likes, and sends the form off once: nothing was answered", async () => {
  const { token, settled } = await asked();
  await cameBy(token);
  const robot = await cameBy(token);
  const head = new Request(robot.get(paths.recipient()), { method: "HEAD" });
  expect(await knock(loader, head)).toMatchObject({ status: 200, data: { stage: "open" } });
  expect(await knock(action, robot.post(paths.recipient()))).toMatchObject({ status: 422 });
  expect(await knock(action, robot.post(paths.recipient(), DONE))).toMatchObject({
    status: 200,
    data: { check: DONE },
  });
  expect(await settled()).toBe(false);

  const person = await cameBy(token);
  expect(await knock(loader, person.get(paths.recipient()))).toMatchObject({ data: { stage: "open" } });
  expect(await knock(action, person.post(paths.recipient(), { ...DONE, _step: "change" }))).toMatchObject({
    data: { returned: { typed: DONE } },
  });
  expect(await settled()).toBe(false);
  expect(await knock(action, person.post(paths.recipient(), { ...DONE, _step: "send" }))).toMatchObject({
    status: 303,
    location: paths.recipient(),
  });
  expect(await settled()).toBe(true);
});

test("who answered is thanked; who has nothing to answer any more, since staff settled it, is told so", async () => {
  const [own, ours] = [await asked(), await asked()];
  const [answering, reading] = [await cameBy(own.token), await cameBy(ours.token)];
  await knock(action, answering.post(paths.recipient(), { ...DONE, _step: "send" }));
  const settling = { taskId: ours.id, actor: agent, now: new Date() } as const;
  expect(
    await settleTask({ ...settling, input: { result: "done", note: "电话联系，已删除", until: null } }),
  ).toMatchObject({
    ok: true,
  });
  expect(await knock(loader, answering.get(paths.recipient()))).toMatchObject({ data: { stage: "thanks" } });
  expect(await knock(loader, reading.get(paths.recipient()))).toMatchObject({ data: { stage: "closed" } });
  // What arrives too late changes nothing, and is not thanked for.
  await knock(action, reading.post(paths.recipient(), { ...DONE, _step: "send" }));
  expect(await knock(loader, reading.get(paths.recipient()))).toMatchObject({ data: { stage: "closed" } });
});

test("a link that leads nowhere says so, and closes what another link opened in the same browser", async () => {
  const { token } = await asked();
  const browser = await cameBy(token);
  const cut = await knock(follow, browser.get(`/answer/${token.slice(0, -1)}`), { token: token.slice(0, -1) });
  expect(cut).toMatchObject({ status: 303, location: paths.recipient() });
  expect(cut.setCookie).toMatch(/^answer=;.*Max-Age=0/);
});

test("what is sent in earnest is looked at like what was typed", async () => {
  const { token, settled } = await asked();
  const browser = await cameBy(token);
  const silent = { result: "cannot", note: "", _step: "send" };
  expect(await knock(action, browser.post(paths.recipient(), silent))).toMatchObject({
    status: 422,
    data: { returned: { errors: { note: "required" } } },
  });
  expect(await settled()).toBe(false);
});
