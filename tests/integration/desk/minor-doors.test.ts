import { beforeAll, describe, expect, it } from "vitest";
import { ACTIONS, isProposing, WORKFLOW } from "#app/domain/tickets/workflow/workflow";
import { loader as tasksList } from "#app/routes/desk.tasks/route";
import { loader as queue } from "#app/routes/desk._index/route";
import { doneTo } from "#tests/factories/batch";
import { action as assign, loader as assignForm } from "#app/routes/desk.tickets.$reference.assign/route";
import { action as askDoor, loader as front } from "#app/routes/desk.tickets.$reference.access/route";
import { db } from "#app/platform/database/db.server";
import { FOR_OTHERS, PERSON, type Told } from "#tests/factories/answers";
import { ask, letIn, settle } from "#tests/factories/access";
import { publish } from "#tests/factories/policy";
import { act, everythingOf, fileTicket, itemOf } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

type Door = { loader?: Parameters<typeof knock>[0]; action?: Parameters<typeof knock>[0] };

/** Every door of a ticket there is, read from the disk: a new one is walked without being named here. */
const DOORS = Object.entries(
  import.meta.glob<Door>("/app/routes/desk.tickets.$reference.*/route.{ts,tsx}", { eager: true }),
).map(([file, door]) => ({ name: /\$reference\.(.*)\/route/.exec(file)![1]!, ...door }));
/** What is done without seeing what a ticket holds, so that waiting for an approval costs no time. */
const FRONT = ["access", "assign", "take-over"];
const ACTS = ACTIONS.filter(
  (action) =>
    !["requester", "system"].includes(WORKFLOW[action].by) && (!isProposing(action) || action === "propose-fee"),
);

const UUID = "0199a000-0000-7000-8000-000000000001";
const PARAMS = { category: "contact", file: UUID, page: "1", letter: UUID, task: UUID };

/** A door with what its address names; that of the acts once for each act. */
const WALK = DOORS.filter(({ name }) => !FRONT.includes(name)).flatMap((door) =>
  /^\$action(_|$)/.test(door.name)
    ? ACTS.map((action) => ({
        ...door,
        name: door.name.replace(/^\$action_?/, action).replace(".", "/"),
        params: { ...PARAMS, action },
      }))
    : [{ ...door, params: PARAMS }],
);

let reference = "";
let ticketId = "";
let holder: SignedIn;
/** Some doors are for who answers for compliance alone; whoever has the ticket does not get as far. */
let manager: SignedIn;
const FOR_MANAGERS = /^case-file\./;
const caller = (name: string) => (FOR_MANAGERS.test(name) ? manager : holder);

/** Tickets about a minor, by who can file one. */
const FILED: Record<string, Told> = {
  "a guardian": { requester: FOR_OTHERS.guardian },
  "an agent": { requester: FOR_OTHERS.agent, age: "under-18" },
  "the child": { age: "under-14", guardian: "agrees", guardianContact: "mother@family.example" },
};

async function filed(told: Told = FILED["a guardian"]!): Promise<string> {
  return fileTicket(policy, "access", new Date(), told);
}

let policy: Awaited<ReturnType<typeof publish>>;
beforeAll(async () => {
  policy = await publish();
  holder = await colleague("reviewer");
  manager = await colleague("compliance");
});

const access = () => `/desk/tickets/${reference}/access`;

describe.each(Object.entries(FILED))(
  "a ticket about a minor filed by %s, to the colleague who has it, without an approval:",
  (_who, told) => {
    beforeAll(async () => {
      ticketId = await filed(told);
      await act(ticketId, "take", { kind: "staff", ...holder }, new Date());
      reference = (await everythingOf(ticketId)).ticket.reference;
    });

    it("there are doors to walk", () => {
      expect(WALK.length).toBeGreaterThan(25);
      expect(DOORS.filter(({ name }) => FRONT.includes(name))).toHaveLength(FRONT.length);
    });

    it.each(WALK.filter(({ loader }) => loader).map((door) => [door.name, door] as const))(
      "reading %s leads to where access is asked for",
      async (name, { loader, params }) => {
        const answer = await knock(loader!, caller(name).get(`/desk/tickets/${reference}/${name}`), {
          ...params,
          reference,
        });
        expect(answer).toMatchObject({ status: 303, location: access(), data: null });
      },
    );

    it.each(WALK.filter(({ action }) => action).map((door) => [door.name, door] as const))(
      "sending something to %s changes nothing",
      async (name, { action, params }) => {
        const before = await everythingOf(ticketId);
        const fields = {
          seen: String(before.ticket.version),
          method: "document",
          detail: "x",
          body: "x",
          reason: "x",
          note: "x",
        };
        const answer = await knock(action!, caller(name).post(`/desk/tickets/${reference}/${name}`, fields), {
          ...params,
          reference,
        });
        expect(answer).toMatchObject({ status: 303, location: `${access()}?note=not-done`, data: null });
        expect(await everythingOf(ticketId)).toEqual(before);
      },
    );

    it("the front tells which ticket it is and how it stands, and nothing of what it holds", async () => {
      const { status, data } = await knock(front, holder.get(access()), { reference });
      expect(status).toBe(200);
      expect(data).toMatchObject({
        asking: true,
        front: { reference, right: "access", status: "verifying", minor: true, access: null },
      });
      const shown = JSON.stringify(data);
      const { subjectName, relation } = FOR_OTHERS.guardian;
      const secrets = [...Object.values(PERSON), PERSON.name.slice(0, 1) + "*", subjectName, relation];
      for (const secret of [...secrets, FOR_OTHERS.agent.subjectName]) expect(shown).not.toContain(secret);
    });

    it("its row stays in the queue, with no name", async () => {
      const { data } = await knock(queue, holder.get("/desk"));
      const row = (data as { rows: { reference: string; person: string | null }[] }).rows.find(
        (each) => each.reference === reference,
      );
      expect(row).toMatchObject({ reference, person: null });
    });

    it("is taken, taken over and assigned all the same", async () => {
      const [first, second, lead] = [await colleague("agent"), await colleague("agent"), await colleague("reviewer")];
      const { ticket } = await everythingOf(await filed());
      const params = { reference: ticket.reference };
      await doneTo({ act: "take", staffId: first.id, ticketIds: [ticket.id], now: new Date() });
      const holderNow = async () => (await everythingOf(ticket.id)).ticket.assigneeId;
      expect(await holderNow()).toBe(first.id);
      const seen = async () => String((await everythingOf(ticket.id)).ticket.version);
      expect(
        await knock(assign, second.post("/", { assigneeId: second.id, seen: await seen() }), params),
      ).toMatchObject({
        status: 303,
        location: `/desk/tickets/${ticket.reference}`,
      });
      expect(await holderNow()).toBe(second.id);
      expect((await knock(assignForm, lead.get("/"), params)).status).toBe(200);
      await knock(assign, lead.post("/", { assigneeId: first.id, seen: await seen() }), params);
      expect(await holderNow()).toBe(first.id);
    });
  },
);

describe("with an approval", () => {
  it("every door opens, and the front leads to the ticket", async () => {
    const id = await filed();
    const { ticket } = await everythingOf(id);
    await letIn(id, holder, new Date());
    await letIn(id, manager, new Date());
    for (const { loader, name, params } of WALK.filter((door) => door.loader)) {
      const answer = await knock(loader!, caller(name).get("/"), { ...params, reference: ticket.reference });
      expect(answer.location ?? "", name).not.toContain("/access");
    }
    expect(await knock(front, holder.get("/"), { reference: ticket.reference })).toMatchObject({
      status: 303,
      location: `/desk/tickets/${ticket.reference}`,
    });
    const note = DOORS.find(({ name }) => name === "note")!;
    expect(
      (await knock(note.action!, holder.post("/", { body: "看过户口簿" }), { reference: ticket.reference })).status,
    ).toBe(303);
  });

  it("of a colleague it stays shut to everybody else", async () => {
    const id = await filed();
    const { ticket } = await everythingOf(id);
    await letIn(id, await colleague("agent"), new Date());
    const page = DOORS.find(({ name }) => name === "_index")!;
    for (const role of ["agent", "reviewer", "compliance", "administrator"] as const) {
      expect(
        (await knock(page.loader!, (await colleague(role)).get("/"), { reference: ticket.reference })).location,
      ).toBe(`/desk/tickets/${ticket.reference}/access`);
    }
  });

  it("that is over, was refused, or waits, every door is shut again, and the front says so", async () => {
    const stateOf = async (id: string) => {
      const { ticket } = await everythingOf(id);
      const shut = await knock(DOORS.find(({ name }) => name === "_index")!.loader!, holder.get("/"), {
        reference: ticket.reference,
      });
      expect(shut.location).toBe(`/desk/tickets/${ticket.reference}/access`);
      return (await knock(front, holder.get("/"), { reference: ticket.reference })).data;
    };
    const [over, refused, waiting] = [await filed(), await filed(), await filed()];
    const lastWeek = new Date(Date.now() - 8 * 86_400_000);
    await settle(await ask(over, holder, lastWeek), lastWeek);
    await settle(await ask(refused, holder, new Date()), new Date(), { decision: "refused" });
    await ask(waiting, holder, new Date());
    expect(await stateOf(over)).toMatchObject({ asking: true, front: { access: { state: "over" } } });
    expect(await stateOf(refused)).toMatchObject({
      asking: true,
      front: { access: { state: "refused", note: "现在还不需要" } },
    });
    expect(await stateOf(waiting)).toMatchObject({ asking: false, front: { access: { state: "waiting" } } });
  });
});

describe("asking at the door", () => {
  it("wants a reason, is done once however often it is pressed, and leads back", async () => {
    const { ticket } = await everythingOf(await filed());
    const params = { reference: ticket.reference };
    expect((await knock(askDoor, holder.post("/", { reason: " " }), params)).data).toMatchObject({
      returned: { errors: { reason: "required" } },
    });
    for (const reason of ["要核对材料", "又按了一次"])
      expect((await knock(askDoor, holder.post("/", { reason }), params)).location).toBe(
        `/desk/tickets/${ticket.reference}/access`,
      );
    expect(await db().minorAccess.count({ where: { ticketId: ticket.id } })).toBe(1);
  });

  it("of a ticket about nobody under age there is nothing to ask", async () => {
    const { ticket } = await everythingOf(await fileTicket(policy, "access", new Date()));
    for (const answer of [
      await knock(front, holder.get("/"), { reference: ticket.reference }),
      await knock(askDoor, holder.post("/", { reason: "x" }), { reference: ticket.reference }),
    ]) {
      expect(answer.location).toBe(`/desk/tickets/${ticket.reference}`);
    }
  });
});

it("the list of tasks names what is kept of a child in no words of its own", async () => {
  const agent = { kind: "staff", ...(await colleague("agent")) } as const;
  const id = await fileTicket(policy, "delete", new Date(), { requester: FOR_OTHERS.guardian });
  for (const action of ["take", "verify", "approve"] as const) await act(id, action, agent, new Date());
  const kept = itemOf({ what: "孩子的成绩-7781", outcome: "restricted", note: "备份还没有清除", until: "2090-01-01" });
  await act(id, "finish", agent, new Date(), { items: [kept], where: "档案系统", done: "" });
  await db().task.updateMany({ where: { ticketId: id }, data: { surfacedAt: new Date() } });
  const listed = JSON.stringify((await knock(tasksList, holder.get("/desk/tasks"))).data);
  expect(listed).toContain((await everythingOf(id)).ticket.reference);
  expect(listed).not.toContain("7781");
});

describe("finding that the person is a minor", () => {
  const door = DOORS.find(({ name }) => name === "minor")!;

  it("wants an age and what showed it, keeps what was typed, and leads to where access is asked for", async () => {
    const { ticket } = await everythingOf(await fileTicket(policy, "access", new Date()));
    const params = { reference: ticket.reference };
    const send = (fields: Record<string, string>) => knock(door.action!, holder.post("/", fields), params);
    expect((await knock(door.loader!, holder.get("/"), params)).status).toBe(200);
    expect(await send({ shown: "出生日期" })).toMatchObject({
      status: 422,
      data: { returned: { errors: { band: "choose-one" }, typed: { shown: "出生日期" } } },
    });
    expect(await send({ band: "of-age", shown: " " })).toMatchObject({
      status: 422,
      data: { returned: { errors: { band: "choose-one", shown: "required" } } },
    });
    expect(await send({ band: "under-18", shown: "出生日期" })).toMatchObject({
      status: 303,
      location: `/desk/tickets/${ticket.reference}`,
    });
    const page = DOORS.find(({ name }) => name === "_index")!;
    for (const each of [holder, await colleague("agent")])
      expect((await knock(page.loader!, each.get("/"), params)).location).toBe(
        `/desk/tickets/${ticket.reference}/access`,
      );
  });
});
