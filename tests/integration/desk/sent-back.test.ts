import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { Right } from "#app/domain/policies/profile/rights";
import type { Status } from "#app/domain/tickets/ticket/statuses";
import { action as send, loader as form } from "#app/routes/desk.tickets.$reference.$action/route";
import type { Shown } from "#app/routes/desk.tickets.$reference.$action/shown";
import { action as finishNow, loader as finishForm } from "#app/routes/desk.tickets.$reference.finish/route";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
let agent: SignedIn;
let reviewer: SignedIn;

beforeAll(async () => {
  policy = await publish({
    feeRule: { freeRequests: 2, withinDays: 365, cost: { "zh-CN": "按成本收取。", en: "At cost." } },
  });
  [agent, reviewer] = [await colleague("agent"), await colleague("reviewer")];
});

type Fields = Record<string, string | string[]>;

async function ticket(status: Status, right: Right, repeats = 0) {
  const { id: staffId, role, name } = agent;
  const id = await ticketAt(status, policy, { kind: "staff", id: staffId, role, name }, new Date(), right);
  if (repeats > 0) await db().ticket.update({ where: { id }, data: { repeats } });
  const { reference } = (await everythingOf(id)).ticket;
  const now = async () => (await everythingOf(id)).ticket;
  const post = async (who: SignedIn, action: string, fields: Fields = {}) => {
    const seen = String((await now()).version);
    const path = `/desk/tickets/${reference}/${action}`;
    return knock(action === "finish" ? finishNow : send, who.post(path, { seen, ...fields }), { reference, action });
  };
  const shown = async (action: string) => {
    const page = await knock(
      action === "finish" ? finishForm : form,
      agent.get(`/desk/tickets/${reference}/${action}`),
      { reference, action },
    );
    return (page.data as { shown: Shown }).shown;
  };
  const kept = async (action: string) => (await shown(action)).kept;
  const reason = async (action: string) => (await shown(action)).sentBack?.reason ?? null;
  return { post, kept, reason, now };
}

describe("what was proposed and sent back stands in the form again, all of it:", () => {
  it("a finish, with its items, who is told and what they look for, the systems and the other words", async () => {
    const { post, kept, now } = await ticket("approved", "delete");
    const proposal = {
      "items[0].what": "诉讼材料",
      "items[0].outcome": "refused",
      "items[0].groundId": "criminal-proceedings",
      "items[0].note": "案件还没有审结",
      "items[1].what": "收货地址",
      "items[1].outcome": "deleted",
      "items[1].note": "",
      "items[2].what": "备份里的地址",
      "items[2].outcome": "restricted",
      "items[2].reason": "backup",
      "items[2].until": "2099-01-31",
      "items[2].note": "到期清除",
      "recipients[1].id": policy.profile.recipients[1]!.id,
      "recipients[1].find": "运单号 7781\n第二行",
      where: "运单系统、短信平台",
      done: "另行寄出说明",
    };
    expect((await post(agent, "finish", proposal)).status).toBe(303);
    expect((await now()).status).toBe("reviewing");
    expect((await post(reviewer, "send-back", { reason: "请写明依据。" })).status).toBe(303);
    expect((await now()).status).toBe("approved");
    expect(await kept("finish")).toMatchObject(proposal);
    expect(Object.keys(await kept("finish")).filter((name) => name.startsWith("recipients"))).toHaveLength(2);
  });

  it("and a page from before it is told that the answer is another by now: it replaces nothing", async () => {
    const { post, kept } = await ticket("approved", "delete");
    const item = { "items[0].outcome": "deleted", "items[0].note": "" };
    const before = await kept("finish");
    const saved = { ...before, ...item, "items[0].what": "收货地址", _row: "save" };
    expect((await post(agent, "finish", saved)).status).toBe(303);
    const second = await kept("finish");
    const proposal = {
      ...{ "items[0].what": "诉讼材料", "items[0].outcome": "refused", "items[0].groundId": "criminal-proceedings" },
      ...{ "items[0].note": "案件还没有审结", where: "运单系统", done: "" },
      ...{ "items[1].what": "收货地址", "items[1].outcome": "deleted", "items[1].note": "" },
    };
    expect((await post(agent, "finish", { ...second, ...proposal })).status).toBe(303);
    expect((await post(reviewer, "send-back", { reason: "请写明依据。" })).status).toBe(303);
    const present = await kept("finish");
    for (const stale of [before, second]) {
      const late = await post(agent, "finish", { ...stale, ...item, "items[0].what": "旧页面", _row: "save" });
      expect(late.status).toBe(422);
      const { errors } = (late.data as { returned: { errors: Record<string, string> } }).returned;
      expect(Object.values(errors)).toContain("changed-meanwhile");
    }
    expect(await kept("finish")).toEqual(present);
    expect((await post(agent, "finish", { ...present, "items[0].note": "改过", _row: "save" })).status).toBe(303);
  });

  it("the days duties are counted from, whose ends are shown again before they count", async () => {
    const { post, kept } = await ticket("approved", "delete");
    const item = (at: number, outcome: string, fields: Fields): Fields =>
      Object.fromEntries(
        Object.entries({ what: `订单记录 ${at}`, outcome, note: "依法保存", ...fields }).map(([name, value]) => [
          `items[${at}].${name}`,
          value,
        ]),
      );
    const proposal = {
      ...item(0, "restricted", { reason: "e-commerce", eventOn: "2026-03-31" }),
      ...item(1, "refused", { groundId: "statutory-duty", duty: "tax-vouchers", dutyOn: "2026-02-28" }),
      ...item(2, "refused", { groundId: "statutory-duty", duty: "other" }),
      where: "运单系统",
      done: "",
    };
    const ends = { "items[0].ends": "2029-03-31", "items[1].ends": "2036-02-28" };
    expect((await post(agent, "finish", proposal)).status).toBe(200);
    expect((await post(agent, "finish", { ...proposal, ...ends })).status).toBe(303);
    expect((await post(reviewer, "send-back", { reason: "换一个理由。" })).status).toBe(303);
    expect(await kept("finish")).toMatchObject({ ...proposal, "items[0].ends": "", "items[1].ends": "" });
  });

  it("a refusal, with each ground and its explanation", async () => {
    const { post, kept, reason } = await ticket("handling", "delete");
    const offered = resourceGo.rights.delete!.refusalGrounds;
    const [nothing, duty] = [offered.indexOf("nothing-found"), offered.indexOf("statutory-duty")];
    const proposal = {
      [`grounds[${nothing}].id`]: "nothing-found",
      [`grounds[${nothing}].explanation`]: "查了三个系统，都没有记录。",
      [`grounds[${duty}].id`]: "statutory-duty",
      [`grounds[${duty}].explanation`]: "交易记录依法保存三年。",
      [`grounds[${duty}].dutyId`]: "e-commerce",
      [`grounds[${duty}].eventOn`]: "2026-03-31",
    };
    expect((await post(agent, "refuse", proposal)).status).toBe(303);
    await post(reviewer, "send-back", { reason: "请写明保存到哪一天。" });
    expect(await kept("refuse")).toMatchObject(proposal);
    // Whatever is done about it now, the reason stands over its form, until something is decided or proposed again.
    for (const action of ["refuse", "approve", "ask"]) expect(await reason(action)).toBe("请写明保存到哪一天。");
    expect((await post(agent, "refuse", await kept("refuse"))).status).toBe(303);
    expect(await reason("refuse")).toBeNull();
    await post(reviewer, "confirm-refusal");
  });

  it("a fee, with its sum and how it was worked out", async () => {
    const { post, kept } = await ticket("handling", "access", 9);
    const proposal = { amount: "人民币 20 元", reason: "一年内第四次查阅同样的内容。" };
    expect((await post(agent, "propose-fee", proposal)).status).toBe(303);
    await post(reviewer, "send-back", { reason: "请写明时薪。" });
    expect(await kept("propose-fee")).toEqual(proposal);
  });

  it("nothing where nothing was sent back", async () => {
    const { kept } = await ticket("handling", "delete");
    expect(await kept("refuse")).toEqual({});
  });
});
