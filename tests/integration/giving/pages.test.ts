import { beforeAll, describe, expect, test } from "vitest";
import { findRule } from "#app/domain/people/giving/rules.server";
import { ROLES, may } from "#app/domain/people/permissions";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { FOR_ALL, loadPlans } from "#app/domain/tickets/escalation/plan.server";
import { deskToday } from "#app/domain/clock/calendar/desk-day";
import { addDays } from "#app/domain/clock/dates/civil-date";
import { db } from "#app/platform/database/db.server";
import { loader as account } from "#app/routes/desk.account._index/route";
import { action as endAway, loader as endAwayPage } from "#app/routes/desk.away.$absence.end/route";
import { loader as awayPage } from "#app/routes/desk.away._index/route";
import { action as enter, loader as enterPage } from "#app/routes/desk.away.new/route";
import { action as setPlan, loader as planPage } from "#app/routes/desk.escalation.$policy/route";
import { action as setMode, loader as modePage } from "#app/routes/desk.giving.$scope._index/route";
import { action as removeFixed } from "#app/routes/desk.giving.$scope.fixed.$fixed/route";
import { action as addFixed } from "#app/routes/desk.giving.$scope.fixed.new/route";
import { loader as assignPage } from "#app/routes/desk.tickets.$reference.assign/route";
import { publish } from "#tests/factories/policy";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const TODAY = deskToday(new Date());
const ALL = { scope: "all" };

let policy: PublishedPolicy;
let administrator: SignedIn;
let agent: SignedIn;
let lead: SignedIn;
beforeAll(async () => {
  policy = await publish();
  [administrator, agent, lead] = [await colleague("administrator"), await colleague("agent"), await colleague("lead")];
});

describe("how new tickets are given out", () => {
  test("is chosen by an administrator, and by nobody else", async () => {
    for (const role of ROLES) {
      const who = await colleague(role);
      const answer = await knock(setMode, who.post("/desk/giving/all", { mode: "by-turns" }), ALL);
      expect([role, answer.status === 403]).toEqual([role, !may(role, "staff.manage")]);
    }
    expect((await findRule("all")).mode).toBe("by-turns");
    const page = await knock(modePage, administrator.get("/desk/giving/all"), ALL);
    expect(page.data).toMatchObject({ rule: { mode: "by-turns" }, scope: { scope: "all", all: true } });
  });

  test("says beside the field what is missing, and of what is not there that it is not", async () => {
    const none = await knock(setMode, administrator.post("/desk/giving/all", {}), ALL);
    expect(none).toMatchObject({ status: 422, data: { returned: { errors: { mode: "choose-one" } } } });
    expect(
      (await knock(setMode, administrator.post("/desk/giving/x", { mode: "nobody" }), { scope: "x" })).status,
    ).toBe(404);
    const post = (fields: Record<string, string>) =>
      knock(addFixed, administrator.post("/desk/giving/all/fixed/new", fields), ALL);
    expect(await post({ who: "" })).toMatchObject({ data: { returned: { errors: { who: "choose-one" } } } });
    const odd = { who: agent.id, policy: "nobodys", right: "access", channel: "" };
    expect(await post(odd)).toMatchObject({ data: { returned: { errors: { policy: "choose-one" }, typed: odd } } });
  });

  test("a line for who always gets some is added, replaced and removed", async () => {
    const add = (who: SignedIn) =>
      knock(addFixed, administrator.post("/desk/giving/all/fixed/new", { who: who.id, policy: policy.policyId }), ALL);
    expect((await add(agent)).status).toBe(303);
    expect((await add(lead)).status).toBe(303);
    const { fixed } = await findRule("all");
    expect(fixed).toMatchObject([{ policyId: policy.policyId, right: "", channel: "", staffId: lead.id }]);
    const params = { ...ALL, fixed: fixed[0]!.id };
    for (const time of ["once", "twice"])
      expect([
        time,
        (await knock(removeFixed, administrator.post("/desk/giving/all/fixed/x", {}), params)).status,
      ]).toEqual([time, 303]);
    expect((await findRule("all")).fixed).toEqual([]);
  });
});

describe("who is told when", () => {
  const fields = {
    "steps[0].to": "lead",
    "steps[0].days": "２",
    "steps[0].when": "before",
    "steps[3].to": "compliance",
    "steps[3].days": "1",
    "steps[3].when": "after",
    "steps[5].to": "",
    "steps[5].days": " ",
  };

  test("is written down by an administrator: rows in any order, empty ones left out, figures as they are typed", async () => {
    for (const role of ROLES) {
      const who = await colleague(role);
      const answer = await knock(setPlan, who.post("/desk/escalation/_all", fields), { policy: "_all" });
      expect([role, answer.status === 403]).toEqual([role, !may(role, "policy.manage")]);
    }
    expect((await loadPlans()).get(FOR_ALL)).toEqual([
      { to: "lead", days: -2 },
      { to: "compliance", days: 1 },
    ]);
  });

  test("comes back with what was typed, where a number of days is none", async () => {
    for (const days of ["", "-1", "61", "two", "1.5", "9999999999"]) {
      const typed = { ...fields, "steps[0].days": days };
      const answer = await knock(setPlan, administrator.post("/desk/escalation/_all", typed), { policy: "_all" });
      expect(answer).toMatchObject({
        status: 422,
        data: { returned: { errors: { "steps[0].days": "escalation-days" }, typed: { "steps[3].to": "compliance" } } },
      });
    }
  });

  test("says what would be dropped: days for nobody, a step twice", async () => {
    const post = (told: Record<string, string>) =>
      knock(setPlan, administrator.post("/desk/escalation/_all", { ...fields, ...told }), { policy: "_all" });
    const before = await loadPlans();
    for (const [told, errors] of [
      [{ "steps[5].days": "9" }, { "steps[5].to": "step-for-nobody" }],
      [{ "steps[1].to": "lead", "steps[1].days": "２" }, { "steps[1].days": "same-step" }],
      [
        {
          "steps[1].to": "assignee",
          "steps[1].days": "0",
          "steps[2].to": "assignee",
          "steps[2].days": "0",
          "steps[2].when": "after",
        },
        { "steps[2].days": "same-step" },
      ],
    ] as const)
      expect(await post(told)).toMatchObject({ status: 422, data: { returned: { errors, typed: told } } });
    expect(await loadPlans()).toEqual(before);
  });

  test("shows one row more where that is asked for, with what was typed, and keeps nothing", async () => {
    const add = (rows: string) =>
      knock(setPlan, administrator.post("/desk/escalation/_all", { ...fields, rows, _add: "1" }), { policy: "_all" });
    const before = await loadPlans();
    expect(await add("4")).toMatchObject({ status: 200, data: { returned: { typed: { rows: "5", ...fields } } } });
    expect(await add("many")).toMatchObject({ status: 200, data: { returned: { typed: { rows: "5" } } } });
    expect(await loadPlans()).toEqual(before);
  });

  test("of a policy is its own, or that for all", async () => {
    const params = { policy: policy.policyId };
    const post = (use: string) =>
      knock(
        setPlan,
        administrator.post("/desk/escalation/x", { ...fields, use, "steps[3].to": "", "steps[3].days": "" }),
        params,
      );
    expect((await post("own")).status).toBe(303);
    expect((await loadPlans()).get(policy.policyId)).toEqual([{ to: "lead", days: -2 }]);
    const page = await knock(planPage, administrator.get("/desk/escalation/x"), params);
    expect(page.data).toMatchObject({ use: "own", steps: [{ to: "lead", days: -2 }] });
    const changed = { ...fields, use: "all", "steps[1].to": "assignee", "steps[1].days": "1" };
    const inVain = await knock(setPlan, administrator.post("/desk/escalation/x", changed), params);
    expect(inVain).toMatchObject({
      status: 422,
      data: { returned: { errors: { "steps[1].days": "of-other-choice" }, typed: changed } },
    });
    expect((await loadPlans()).has(policy.policyId)).toBe(true);
    expect((await post("all")).status).toBe(303);
    expect((await loadPlans()).has(policy.policyId)).toBe(false);
    expect((await knock(planPage, administrator.get("/desk/escalation/x"), { policy: "nobodys" })).status).toBe(404);
  });
});

describe("absences", () => {
  const days = { from: TODAY, to: addDays(TODAY, 3) };

  test("a colleague enters their own, a lead somebody's; each sees whom they enter for", async () => {
    const [own, others] = [
      await knock(enterPage, agent.get("/desk/away/new")),
      await knock(enterPage, lead.get("/desk/away/new")),
    ];
    expect((own.data as { people: object[] }).people).toEqual([{ id: agent.id, name: agent.name }]);
    expect((others.data as { people: object[] }).people.length).toBeGreaterThan(1);
    const stranger = await knock(enter, agent.post("/desk/away/new", { ...days, who: lead.id }));
    expect(stranger.data).toMatchObject({ refused: { refusal: "not-permitted" } });
    const typed = { who: agent.id, from: "2020-01-02", to: "2020-01-01", standIn: "" };
    const late = await knock(enter, agent.post("/desk/away/new", typed));
    expect(late.data).toMatchObject({ returned: { errors: { to: "absence-over" }, typed } });
    const bad = await knock(enter, agent.post("/desk/away/new", { who: agent.id, from: "soon", to: "", standIn: "x" }));
    expect(bad.data).toMatchObject({ returned: { errors: { from: "date", to: "required", standIn: "choose-one" } } });
    const entered = await knock(enter, lead.post("/desk/away/new", { ...days, who: agent.id, standIn: lead.id }));
    expect(entered).toMatchObject({ status: 303, location: "/desk/away?done=entered" });
    const page = await knock(account, agent.get("/desk/account"));
    expect(page.data).toMatchObject({
      coming: [{ fromOn: days.from, standIn: { id: lead.id } }],
      last: { tickets: [] },
    });
  });

  test("the page for giving a ticket to somebody shows what each has, and who is away", async () => {
    const holder = await colleague("agent");
    const id = await ticketAt(
      "handling",
      policy,
      { kind: "staff", id: holder.id, role: "agent", name: "" },
      new Date(),
    );
    const { reference } = (await everythingOf(id)).ticket;
    const page = await knock(assignPage, lead.get(`/desk/tickets/${reference}/assign`), { reference });
    const { people } = page.data as { people: { value: string; away: boolean; load: object }[] };
    expect(people.find(({ value }) => value === agent.id)).toMatchObject({ away: true, load: { open: 0, week: 0 } });
    expect(people.find(({ value }) => value === lead.id)).toMatchObject({ away: false });
    const [, other] = [holder, await colleague("agent")];
    await db().ticket.update({ where: { id }, data: { assigneeId: other.id } });
    const again = await knock(assignPage, lead.get(`/desk/tickets/${reference}/assign`), { reference });
    expect((again.data as { people: { value: string }[] }).people.some(({ value }) => value === other.id)).toBe(false);
  });

  test("only who has to do with one ends it; who has not sees no more than the list", async () => {
    const { id } = await db().staffAbsence.findFirstOrThrow({ where: { staffId: agent.id, endedAt: null } });
    const other = await colleague("agent");
    const params = { absence: id };
    expect(await knock(endAwayPage, other.get(`/desk/away/${id}/end`), params)).toMatchObject({
      location: "/desk/away",
    });
    expect((await knock(endAway, other.post(`/desk/away/${id}/end`, {}), params)).data).toMatchObject({
      refused: { refusal: "not-permitted" },
    });
    expect((await knock(awayPage, other.get("/desk/away"))).data).toMatchObject({ hands: false, absences: [] });
    expect(await knock(endAway, agent.post(`/desk/away/${id}/end`, {}), params)).toMatchObject({ status: 303 });
    expect((await knock(endAway, agent.post("/desk/away/x/end", {}), { absence: "x" })).data).toMatchObject({
      refused: { refusal: "absence-gone" },
    });
  });
});
