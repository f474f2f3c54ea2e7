import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { groundOf } from "#app/domain/policies/profile/grounds";
import type { Right } from "#app/domain/policies/profile/rights";
import { eraseAllDue } from "#app/domain/tickets/evidence/erase-files.server";
import { takeSaid } from "#app/http/answer/done.server";
import { db } from "#app/platform/database/db.server";
import { action as send, loader as form } from "#app/routes/desk.tickets.$reference.finish/route";
import { publish } from "#tests/factories/policy";
import { act, everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";
import { useFiles } from "#tests/support/files";

process.env.SECOND_FACTOR = "off";
useDatabase();
useFiles();

let policy: PublishedPolicy;
let agent: SignedIn;
let other: SignedIn;
let reviewer: SignedIn;

beforeAll(async () => {
  policy = await publish();
  [agent, other, reviewer] = [await colleague("agent"), await colleague("agent"), await colleague("reviewer")];
});

type Kept = Record<string, string>;
type Answered = { returned: { typed: Kept; errors: Kept }; refused: { refusal: string } | null };

const staff = (who: SignedIn) => ({ kind: "staff", id: who.id, role: who.role, name: who.name }) as const;

/** A ticket in the agent's hands, and its grid as a browser shows and sends it. */
async function ticket(status: "handling" | "approved" = "approved", right: Right = "access") {
  const id = await ticketAt(status, policy, staff(agent), new Date(), right);
  const { reference } = (await everythingOf(id)).ticket;
  const path = `/desk/tickets/${reference}/finish`;
  const page = async (who = agent) => {
    const shown = (await knock(form, who.get(path), { reference })).data as { shown: { kept: Kept; version: number } };
    return { ...shown.shown.kept, seen: String(shown.shown.version) } as Kept;
  };
  const post = async (fields: Kept, who = agent) => {
    const answer = await knock(send, who.post(path, fields), { reference });
    return { ...answer, data: answer.data as Answered };
  };
  const journal = async () => (await everythingOf(id)).journal.map(({ kind }) => kind);
  return { id, reference, page, post, journal };
}

/** The place of a category's row. */
const at = (fields: Kept, category: string) =>
  /\d+/.exec(Object.entries(fields).find(([name, value]) => name.endsWith(".category") && value === category)![0])![0];
const categories = () => policy.profile.dataCategories.map(({ id }) => id);
const SAVE = { _row: "save" };

describe("the grid of an access request", () => {
  it("is saved whole, with a line of the journal for each finding, and stands there again", async () => {
    const { reference, page, post, journal } = await ticket("handling");
    const [first, second, third] = categories() as [string, string, string];
    const before = await page();
    const [a, b, c] = [at(before, first), at(before, second), at(before, third)];
    const typed = {
      ...before,
      [`items[${a}].lines`]: "手机号：139",
      [`items[${b}].state`]: "nothing",
      [`items[${b}].note`]: "查了两个系统",
      [`items[${c}].state`]: "excluded",
      where: "订单系统",
    };
    const { status, location, setCookie } = await post({ ...typed, ...SAVE });
    expect([status, location]).toEqual([303, `/desk/tickets/${reference}/finish`]);
    // That it was saved is said once, on that page, and stands in no address.
    const said = (path: string, cookie: string | null) =>
      takeSaid(new Request(`http://127.0.0.1:3000${path}`, { headers: { Cookie: cookie?.split(";")[0] ?? "" } })).said;
    expect([said(location!, setCookie), said(location!, null), said("/desk", setCookie)]).toEqual([
      "saved",
      null,
      null,
    ]);
    expect((await journal()).filter((kind) => kind === "found")).toHaveLength(2);
    expect(await page()).toMatchObject({
      [`items[${a}].state`]: "found",
      [`items[${a}].lines`]: "手机号: 139",
      [`items[${b}].state`]: "nothing",
      [`items[${b}].note`]: "查了两个系统",
      [`items[${c}].state`]: "excluded",
      where: "订单系统",
    });
    const row = await db().answerRow.findFirstOrThrow({ where: { key: second } });
    expect(Buffer.from(row.bodySealed).toString("utf8")).not.toContain("查了");
  });

  it("sent as it stood writes nothing, and does not undo what was confirmed", async () => {
    const { id, page, post, journal } = await ticket();
    await post({ ...(await page()), rest: "nothing", redacted: "yes", ...SAVE });
    const stood = await journal();
    expect(stood.at(-1)).toBe("redacted");
    await post({ ...(await page()), ...SAVE });
    expect(await journal()).toEqual(stood);
    expect((await everythingOf(id)).ticket.redactedAt).not.toBeNull();
    const words = await page();
    await post({ ...words, [`items[${at(words, categories()[0]!)}].note`]: "没有订单", ...SAVE });
    expect(await journal()).toEqual(stood);
  });

  it("a confirmation that comes before anything was found says so beside the box, and what was written is kept", async () => {
    const { id, page, post } = await ticket();
    const { status, data } = await post({ ...(await page()), where: "订单系统", redacted: "yes", ...SAVE });
    expect([status, data.returned.errors]).toEqual([422, { redacted: "findings-missing" }]);
    expect((await everythingOf(id)).ticket.redactedAt).toBeNull();
    expect((await page()).where).toBe("订单系统");
    // What came back is sent again once something was found.
    const found = { ...data.returned.typed, rest: "nothing", ...SAVE };
    expect((await post(found)).status).toBe(303);
    expect((await everythingOf(id)).ticket.redactedAt).not.toBeNull();
  });

  it("finishes in one press: what was found is given, the rest is not found, what was not asked for is no item", async () => {
    const { id, page, post } = await ticket();
    const fields = await page();
    const [first, last] = [categories()[0]!, categories().at(-1)!];
    const answer = await post({
      ...fields,
      [`items[${at(fields, first)}].lines`]: "订单：7781",
      [`items[${at(fields, last)}].state`]: "excluded",
      "items[0].outcome": "granted",
      rest: "nothing",
      redacted: "yes",
      where: "订单系统",
    });
    expect([answer.status, answer.data?.returned?.errors]).toEqual([303, undefined]);
    const items = await db().item.findMany({ where: { ticketId: id }, orderBy: { seq: "asc" } });
    const outcome = (category: string) => items.find((item) => item.category === category)?.outcome;
    expect([outcome(first), outcome(categories()[1]!), outcome(last)]).toEqual(["granted", "not-found", undefined]);
    expect((await everythingOf(id)).ticket).toMatchObject({ status: "finished", outcome: "granted" });
    expect(await db().answerRow.count({ where: { ticketId: id } })).toBe(0);
  });

  it.each<[string, (first: string) => Kept, string, string]>([
    ["a category nothing is said of", () => ({}), "state", "finding-open"],
    ["found, and nothing written", (row) => ({ [`items[${row}].state`]: "found" }), "lines", "required"],
    [
      "nothing, and something written",
      (row) => ({ [`items[${row}].state`]: "nothing", [`items[${row}].lines`]: "姓名：王" }),
      "state",
      "finding-contradicts",
    ],
    [
      "not asked for, and something written",
      (row) => ({ [`items[${row}].state`]: "excluded", [`items[${row}].lines`]: "姓名：王" }),
      "state",
      "finding-contradicts",
    ],
    ["too much", (row) => ({ [`items[${row}].lines`]: "长".repeat(20_001) }), "lines", "too-long"],
    [
      "refused without a ground",
      (row) => ({ [`items[${row}].lines`]: "x", [`items[${row}].outcome`]: "refused" }),
      "groundId",
      "choose-one",
    ],
  ])("says beside the field of the row what is to be mended: %s", async (_, typed, field, error) => {
    const { id, page, post } = await ticket();
    const fields = await page();
    const row = at(fields, categories()[0]!);
    const sent = { ...fields, "items[0].outcome": "granted", redacted: "yes", where: "订单系统", ...typed(row) };
    const { status, data } = await post(sent);
    expect([status, data.returned.errors[`items[${row}].${field}`]]).toEqual([422, error]);
    expect(data.returned.typed).toMatchObject(typed(row));
    expect((await everythingOf(id)).ticket.status).toBe("approved");
    expect(await db().finding.count({ where: { ticketId: id } })).toBe(0);
  });

  it("is not finished while nobody has said that others' data are covered, and what was typed is saved by then", async () => {
    const { id, page, post } = await ticket();
    const sent = { ...(await page()), "items[0].outcome": "granted", rest: "nothing", where: "订单系统" };
    const first = await post(sent);
    expect([first.status, first.data.returned.errors]).toEqual([422, { redacted: "accept-all" }]);
    const again = await post({ ...first.data.returned.typed, redacted: "yes" });
    expect(again.status).toBe(303);
    expect((await everythingOf(id)).ticket.status).toBe("finished");
  });
});

describe("two colleagues at one grid", () => {
  /** Both have the page open; the other has taken the ticket over and saved a row. */
  async function both(theirs: (row: string, fields: Kept) => Kept) {
    const story = await ticket();
    const mine = await story.page();
    await db().ticket.update({ where: { id: story.id }, data: { assigneeId: other.id } });
    const row = at(mine, categories()[0]!);
    expect((await story.post({ ...mine, ...theirs(row, mine), ...SAVE }, other)).status).toBe(303);
    await db().ticket.update({ where: { id: story.id }, data: { assigneeId: agent.id } });
    return { ...story, mine, row };
  }

  it("lose nothing where they wrote different rows", async () => {
    const { mine, row, page, post } = await both((first) => ({ [`items[${first}].lines`]: "姓名：王" }));
    const second = at(mine, categories()[1]!);
    expect((await post({ ...mine, [`items[${second}].lines`]: "订单：1", ...SAVE })).status).toBe(303);
    expect(await page()).toMatchObject({ [`items[${row}].lines`]: "姓名: 王", [`items[${second}].lines`]: "订单: 1" });
  });

  it("are told beside the row where they wrote the same one; nothing is saved until it was seen, and then it is", async () => {
    const { mine, row, page, post, journal } = await both((first) => ({ [`items[${first}].lines`]: "姓名：王" }));
    const second = at(mine, categories()[1]!);
    const lines = (await journal()).length;
    const typed = { ...mine, [`items[${row}].lines`]: "姓名：王小明", [`items[${second}].lines`]: "订单：1" };
    const { status, data } = await post({ ...typed, ...SAVE });
    expect([status, data.returned.errors]).toEqual([422, { [`items[${row}].mark`]: "changed-meanwhile" }]);
    expect(data.returned.typed).toMatchObject({ [`items[${row}].lines`]: "姓名：王小明" });
    expect((await journal()).length).toBe(lines);
    const theirs = await page();
    expect(theirs[`items[${row}].lines`]).toBe("姓名: 王");
    const mark = `items[${row}].mark`;
    expect((await post({ ...data.returned.typed, [mark]: theirs[mark]!, ...SAVE })).status).toBe(303);
    expect(await page()).toMatchObject({
      [`items[${row}].lines`]: "姓名: 王小明",
      [`items[${second}].lines`]: "订单: 1",
    });
  });

  it("are told of nothing where both wrote the same, or one of them pressed twice", async () => {
    const { mine, row, page, post } = await both((first) => ({ [`items[${first}].note`]: "查过", where: "运单系统" }));
    const same = { ...mine, [`items[${row}].note`]: "查过", where: "运单系统" };
    expect((await post({ ...same, ...SAVE })).status).toBe(303);
    expect(await page()).toMatchObject({ [`items[${row}].note`]: "查过", where: "运单系统" });
    const whole = { ...(await page()), [`items[${row}].lines`]: "姓名：王", rest: "nothing", redacted: "yes" };
    const pressed = await Promise.all([post(whole), post(whole)]);
    expect(pressed.flatMap(({ data }) => Object.keys(data?.returned?.errors ?? {}))).toEqual([]);
    expect(pressed.map(({ status }) => status)).toContain(303);
  });

  it("are told of the systems and the other words as of a row", async () => {
    const { mine, page, post } = await both(() => ({ where: "运单系统" }));
    const { data } = await post({ ...mine, where: "账户中心", ...SAVE });
    expect(data.returned.errors).toEqual({ "mark.rest": "changed-meanwhile" });
    expect((await page()).where).toBe("运单系统");
  });

  it("and who has not got the ticket any more is refused, with every word still there", async () => {
    const { id, mine, row, post } = await both(() => ({}));
    await db().ticket.update({ where: { id }, data: { assigneeId: other.id } });
    const { status, data } = await post({ ...mine, [`items[${row}].lines`]: "姓名：王", ...SAVE });
    expect([status, data.refused?.refusal]).toEqual([409, "not-assignee"]);
    expect(data.returned.typed[`items[${row}].lines`]).toBe("姓名：王");
  });
});

describe("what was saved of an answer", () => {
  it("is kept for rights without findings too, and comes back with its items", async () => {
    const { page, post } = await ticket("approved", "delete");
    const fields = { ...(await page()), "items[0].outcome": "deleted", "items[1].what": "备份", where: "短信平台" };
    expect((await post({ ...fields, ...SAVE })).status).toBe(303);
    expect(await page()).toMatchObject({ "items[0].outcome": "deleted", "items[1].what": "备份", where: "短信平台" });
  });

  it("gives way to what was proposed, which stands in the grid again when it is sent back", async () => {
    const { id, page, post } = await ticket();
    const fields = await page();
    const [first, second] = [at(fields, categories()[0]!), at(fields, categories()[1]!)];
    const groundId = policy.profile.rights.access!.refusalGrounds.find(
      (id) => id !== "statutory-duty" && groundOf(policy.profile, id)?.secondPerson,
    )!;
    const refused = { outcome: "refused", groundId, note: "案件没有审结" };
    const sent = {
      ...fields,
      "items[0].outcome": "granted",
      ...Object.fromEntries(Object.entries(refused).map(([name, value]) => [`items[${first}].${name}`, value])),
      [`items[${first}].lines`]: "记录：1",
      [`items[${second}].state`]: "excluded",
      rest: "nothing",
      redacted: "yes",
      where: "订单系统",
    };
    expect((await post(sent)).status).toBe(303);
    expect((await everythingOf(id)).ticket.status).toBe("reviewing");
    await act(id, "send-back", staff(reviewer), new Date(), { reason: "再核对一遍" });
    expect(await page()).toMatchObject({
      [`items[${first}].outcome`]: "refused",
      [`items[${first}].note`]: "案件没有审结",
      [`items[${second}].state`]: "excluded",
    });
  });

  it("goes with the ticket when it is closed without it", async () => {
    const { id, page, post } = await ticket();
    await post({ ...(await page()), where: "订单系统", ...SAVE });
    expect(await db().answerRow.count({ where: { ticketId: id } })).toBe(1);
    await act(id, "refuse", staff(agent), new Date());
    await eraseAllDue(new Date());
    expect(await db().answerRow.count({ where: { ticketId: id } })).toBe(0);
  });
});
