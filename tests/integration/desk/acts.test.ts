import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { chosenValue } from "#app/routes/desk._index/chosen";
import { action as actOnBatch } from "#app/routes/desk.bulk.$batch.$act/route";
import { action as sayDoor, loader as batchPage } from "#app/routes/desk.bulk.$batch._index/route";
import { action as confirmDoor } from "#app/routes/desk.bulk.$batch.confirm/route";
import { loader as progress } from "#app/routes/desk.bulk.$batch.progress/route";
import { action as choose, loader as batchesPage } from "#app/routes/desk.bulk._index/route";
import { action as send, loader as form } from "#app/routes/desk.tickets.$reference.$action/route";
import { action as finishNow } from "#app/routes/desk.tickets.$reference.finish/route";
import { action as assign } from "#app/routes/desk.tickets.$reference.assign/route";
import { action as writeNote } from "#app/routes/desk.tickets.$reference.note/route";
import { loader as ticketPage } from "#app/routes/desk.tickets.$reference._index/route";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";
import type { Status } from "#app/domain/tickets/ticket/statuses";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
let agent: SignedIn;
let reviewer: SignedIn;

beforeAll(async () => {
  policy = await publish();
  [agent, reviewer] = [await colleague("agent"), await colleague("reviewer")];
});

function actorOf({ id, role, name }: SignedIn): StaffActor {
  return { kind: "staff", id, role, name };
}

async function ticket(status: Status, right: Right = "access", by: StaffActor = actorOf(agent)) {
  const id = await ticketAt(status, policy, by, new Date(), right);
  const { reference, version } = (await everythingOf(id)).ticket;
  const post = (who: SignedIn, action: string, fields: Record<string, string | string[]> = {}) =>
    knock(
      action === "finish" ? finishNow : send,
      who.post(`/desk/tickets/${reference}/${action}`, { seen: String(version), ...fields }),
      {
        reference,
        action,
      },
    );
  const now = async () => (await everythingOf(id)).ticket;
  return { id, reference, version, post, now };
}

describe("an act at the desk", () => {
  it("is done and leads back to the ticket", async () => {
    const { post, now, reference } = await ticket("received");
    const answer = await post(agent, "take");
    expect([answer.status, answer.location]).toEqual([303, `/desk/tickets/${reference}`]);
    expect(await now()).toMatchObject({ status: "verifying", assigneeId: agent.id });
  });

  it("keeps what was typed when something is left to mend", async () => {
    const { post, now } = await ticket("approved");
    const answer = await post(agent, "finish", {
      "items[0].what": "订单",
      "items[0].note": "已导出并发送",
      where: "  ",
    });
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({
      returned: {
        typed: { "items[0].note": "已导出并发送" },
        errors: { where: "required", "items[0].outcome": "choose-one" },
      },
    });
    expect((await now()).status).toBe("approved");
  });

  it("comes back in the other language with nothing done and nothing lost", async () => {
    const { post, now } = await ticket("verifying");
    const answer = await post(agent, "ask", { question: "哪一张提单？", _language: "en" });
    expect(answer).toMatchObject({
      status: 200,
      data: { returned: { typed: { question: "哪一张提单？" }, errors: {} } },
    });
    expect((await now()).status).toBe("verifying");
  });

  it("of somebody else's ticket is refused in words", async () => {
    const { post } = await ticket("handling", "access", await makeStaff("agent"));
    expect(await post(agent, "approve")).toMatchObject({ status: 409, data: { refused: { refusal: "not-assignee" } } });
  });
});

describe("refusing", () => {
  const offer = (at: number, id: string, explanation: string) => ({
    [`grounds[${at}].id`]: id,
    [`grounds[${at}].explanation`]: explanation,
  });

  it("on an ordinary ground is decided at once", async () => {
    const { post, now } = await ticket("handling");
    expect((await post(agent, "refuse", offer(2, "nothing-found", "三个系统都没有记录。"))).status).toBe(303);
    expect((await now()).status).toBe("refused");
  });

  it("on one of the eight grounds, and every deletion, goes to a second person", async () => {
    const correction = await ticket("handling", "correct");
    await correction.post(agent, "refuse", {
      ...offer(0, "identity-not-proven", "缺少证明。"),
      ...offer(5, "statutory-duty", "依法保存。"),
      "grounds[5].dutyId": "e-commerce",
      "grounds[5].eventOn": "2026-03-31",
    });
    expect((await correction.now()).status).toBe("reviewing");
    const deletion = await ticket("handling", "delete");
    await deletion.post(agent, "refuse", offer(2, "nothing-found", "没有记录。"));
    expect((await deletion.now()).status).toBe("reviewing");
  });

  it("asks for a ground, and for the explanation of each that is chosen; texts without a tick do not count", async () => {
    const { post } = await ticket("handling");
    expect(await post(agent, "refuse", { "grounds[1].explanation": "写了又没勾选" })).toMatchObject({
      status: 422,
      data: { returned: { errors: { grounds: "choose-one" } } },
    });
    const second = await post(agent, "refuse", {
      ...offer(0, "identity-not-proven", "缺少证明。"),
      "grounds[2].id": "nothing-found",
    });
    expect(second).toMatchObject({
      status: 422,
      data: { returned: { errors: { "grounds[2].explanation": "required" } } },
    });
  });

  it("takes no ground the policy does not allow for the right, nor one that does not exist", async () => {
    const { post, now } = await ticket("handling");
    expect(await post(agent, "refuse", offer(0, "not-consent-based", "不以同意为依据。"))).toMatchObject({
      status: 422,
      data: { refused: { refusal: "ground-not-allowed" } },
    });
    expect((await post(agent, "refuse", offer(0, "because", "就是不行。"))).status).toBe(422);
    expect((await now()).status).toBe("handling");
  });

  it("is confirmed or sent back by somebody else than who proposed it", async () => {
    const own = await ticket("reviewing", "delete", actorOf(reviewer));
    expect(await own.post(reviewer, "confirm-refusal")).toMatchObject({
      status: 409,
      data: { refused: { refusal: "same-person" } },
    });
    const others = await ticket("reviewing");
    expect((await others.post(reviewer, "send-back", { reason: "请写明保存到哪一天。" })).status).toBe(303);
    expect((await others.now()).status).toBe("handling");
  });
});

describe("two people at once", () => {
  it("the one who comes second is told who did what, and keeps what was typed", async () => {
    const { id, post, reference } = await ticket("handling");
    await act(id, "ask", actorOf(agent), new Date());
    const answer = await post(agent, "approve", { note: "今天开始办理。" });
    expect(answer).toMatchObject({
      status: 409,
      data: {
        returned: { typed: { note: "今天开始办理。" } },
        refused: { refusal: "moved-meanwhile", detail: { by: agent.name, action: "ask", to: "awaiting" } },
      },
    });
    const again = await knock(form, agent.get(`/desk/tickets/${reference}/approve`), { reference, action: "approve" });
    expect(again).toMatchObject({ status: 409, data: { refused: { refusal: "action-not-allowed-now" } } });
  });

  it("may send it again where it still fits", async () => {
    const { id, post, reference } = await ticket("awaiting");
    await act(id, "answer", REQUESTER, new Date());
    await act(id, "ask", actorOf(agent), new Date());
    await act(id, "answer", REQUESTER, new Date());
    expect((await post(agent, "approve")).status).toBe(409);
    const page = await knock(form, agent.get(`/desk/tickets/${reference}/approve`), { reference, action: "approve" });
    const { version } = (page.data as { shown: { version: number } }).shown;
    expect((await post(agent, "approve", { seen: String(version) })).status).toBe(303);
  });
});

describe("whose ticket", () => {
  it("an agent takes a colleague's over, and cannot give it to a third", async () => {
    const other = await makeStaff("agent");
    const { reference, version, now } = await ticket("handling", "access", other);
    const give = (assigneeId: string, seen = version) =>
      knock(assign, agent.post(`/desk/tickets/${reference}/assign`, { assigneeId, seen: String(seen) }), { reference });
    expect(await give(reviewer.id)).toMatchObject({ status: 403 });
    expect((await give(agent.id)).location).toBe(`/desk/tickets/${reference}`);
    expect((await now()).assigneeId).toBe(agent.id);
    expect(await give(agent.id, (await now()).version)).toMatchObject({
      status: 409,
      data: { refused: { refusal: "already-yours" } },
    });
  });

  const batches = async () =>
    ((await knock(batchesPage, agent.get("/desk/bulk"))).data as { batches: { id: string }[] }).batches;

  it("several at once: what would happen is shown first, and nothing is taken before it is confirmed", async () => {
    const [free, colleagues, closed] = [
      await ticket("received"),
      await ticket("handling", "access", await makeStaff("agent")),
      await ticket("finished"),
    ];
    const rows = [free, colleagues, closed].map(chosenValue);
    const chosen = [...rows, "RD-AAAA-AAAA@1", rows[0]!];
    const begun = await knock(choose, agent.post("/desk/bulk", { act: "take", chosen }));
    const batch = begun.location!.replace("/desk/bulk/", "");
    expect([begun.status, (await free.now()).assigneeId]).toEqual([303, null]);
    const page = (await knock(batchPage, agent.get(begun.location!), { batch })).data;
    expect(page).toMatchObject({
      batch: { state: "checked", round: 0, counts: { can: 2, cannot: 1 } },
      rows: [{ state: "can", holder: null }, { state: "can" }, { state: "cannot", code: "action-not-allowed-now" }],
    });
    expect(await knock(batchPage, reviewer.get(begun.location!), { batch })).toMatchObject({ status: 404 });
    const confirm = (fields: Record<string, string | string[]>, who = agent) =>
      knock(confirmDoor, who.post(`${begun.location}/confirm`, fields), { batch });
    expect((await confirm({ round: "0", place: ["0"] }, reviewer)).status).toBe(404);
    expect((await confirm({ round: "0" })).location).toBe(`/desk/bulk/${batch}?refused=batch-nothing`);
    expect((await confirm({ round: "9", place: "0" })).location).toBe(`/desk/bulk/${batch}?refused=batch-moved`);
    expect((await confirm({ round: "0", place: ["0", "1", "2", "x", "-4"] })).location).toBe(`/desk/bulk/${batch}`);
    expect([(await free.now()).assigneeId, (await colleagues.now()).assigneeId]).toEqual([agent.id, agent.id]);
    expect((await knock(batchPage, agent.get(begun.location!), { batch })).data).toMatchObject({
      batch: { state: "ended", counts: { done: 2, cannot: 1 } },
    });
    expect((await knock(progress, agent.get(`${begun.location}/progress`), { batch })).data).toEqual({
      state: "ended",
      through: 2,
    });
    const listed = await batches();
    expect(listed.find(({ id }) => id === batch)).toMatchObject({ state: "ended", counts: { done: 2, cannot: 1 } });
    const back = await knock(actOnBatch, agent.post(`${begun.location}/undo`), { batch, act: "undo" });
    expect(back.location).not.toBe(begun.location);
    const unknown = await knock(actOnBatch, agent.post(`${begun.location}/erase`), { batch, act: "erase" });
    expect(unknown.status).toBe(404);
  });

  it("several at once: nothing chosen, no such act, one that the role has not, and words to mend", async () => {
    const { reference, version } = await ticket("handling");
    const begin = (fields: Record<string, string>, who = agent) => knock(choose, who.post("/desk/bulk", fields));
    const chosen = chosenValue({ reference, version });
    expect((await begin({ act: "take" })).status).toBe(422);
    expect((await begin({ act: "erase", chosen })).status).toBe(404);
    expect((await begin({ act: "assign", chosen })).status).toBe(403);
    const { location } = await begin({ act: "note", chosen });
    const batch = location!.replace("/desk/bulk/", "");
    const say = (fields: Record<string, string>) => knock(sayDoor, agent.post(location!, fields), { batch });
    expect(await say({ body: " " })).toMatchObject({
      status: 422,
      data: { returned: { errors: { body: "required" } } },
    });
    expect((await say({ body: "等承运方回电。" })).location).toBe(location);
    expect((await knock(batchPage, agent.get(location!), { batch })).data).toMatchObject({ batch: { round: 1 } });
    // Looked at, and left: it is in the list all the same.
    expect((await batches()).find(({ id }) => id === batch)).toMatchObject({ state: "checked", total: 1 });
    const changing = await knock(batchPage, agent.get(`${location}?words`), { batch });
    expect(changing.data).toMatchObject({ saying: true, said: { body: "等承运方回电。" } });
  });

  it("several at once: the whole view with its filters, beyond the page", async () => {
    const own = await colleague("agent");
    const mine = [await ticket("received", "access"), await ticket("received", "access")];
    for (const { id } of mine) await act(id, "take", actorOf(own), new Date());
    const begun = await knock(
      choose,
      own.post("/desk/bulk", { act: "note", all: "yes", of: "view=mine&right=access" }),
    );
    const batch = begun.location!.replace("/desk/bulk/", "");
    expect((await knock(batchPage, own.get(begun.location!), { batch })).data).toMatchObject({ batch: { total: 2 } });
    const none = await knock(choose, own.post("/desk/bulk", { act: "note", all: "yes", of: "view=mine&right=delete" }));
    expect(none.status).toBe(422);
  });
});

describe("a note", () => {
  it("is kept with its lines, and an empty one is asked for again", async () => {
    const { reference } = await ticket("handling");
    const path = `/desk/tickets/${reference}/note`;
    expect((await knock(writeNote, agent.post(path, { body: " " }), { reference })).status).toBe(422);
    expect(
      (await knock(writeNote, agent.post(path, { body: "打过电话\n<b>无人接听</b>" }), { reference })).location,
    ).toBe(`/desk/tickets/${reference}?tab=notes`);
    const { data } = await knock(ticketPage, agent.get(`/desk/tickets/${reference}?tab=notes`), { reference });
    expect(data).toMatchObject({ content: { notes: [{ text: "打过电话\n<b>无人接听</b>", by: agent.name }] } });
  });
});
