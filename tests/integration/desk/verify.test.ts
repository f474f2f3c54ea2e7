import { beforeAll, expect, it } from "vitest";
import type { RequesterAnswer } from "#app/domain/tickets/filing/requester";
import { addDays } from "#app/domain/clock/dates/civil-date";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { action as send, loader as form } from "#app/routes/desk.tickets.$reference.$action/route";
import { loader as ticketPage } from "#app/routes/desk.tickets.$reference._index/route";
import { letIn } from "#tests/factories/access";
import { FOR_OTHERS } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { act, everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const OWN = { method: "document", detail: "身份证与申请一致" };
const THEIRS = { subjectMethod: "document" };

let agent: SignedIn;
let policy: Awaited<ReturnType<typeof publish>>;
beforeAll(async () => {
  policy = await publish();
  agent = await colleague("agent");
});

/** A ticket of this requester at the agent's desk, and its doors. */
async function atDesk(requester: RequesterAnswer) {
  const id = await fileTicket(policy, "access", new Date(), { requester });
  await act(id, "take", { kind: "staff", ...agent }, new Date());
  if (requester.kind === "guardian") await letIn(id, agent, new Date());
  const { reference } = (await everythingOf(id)).ticket;
  return {
    id,
    shown: async () => (await knock(form, agent.get("/"), { reference, action: "verify" })).data,
    page: async () => (await knock(ticketPage, agent.get("/"), { reference })).data,
    verify: async (fields: Record<string, string | string[]>) => {
      const seen = String((await everythingOf(id)).ticket.version);
      return knock(send, agent.post("/", { seen, ...fields }), { reference, action: "verify" });
    },
  };
}

it("a guardian's form asks for both people, says each gap beside its field, and keeps what was typed", async () => {
  const ticket = await atDesk(FOR_OTHERS.guardian);
  expect(await ticket.shown()).toMatchObject({
    shown: { behalf: { kind: "guardian", wanted: ["child-identity", "guardianship"], ended: null } },
  });
  const refused = await ticket.verify({ ...OWN, confirmed: "guardianship" });
  expect(refused).toMatchObject({
    status: 422,
    data: {
      returned: {
        errors: { confirmed: "accept-all", subjectMethod: "choose-one", behalf: "required" },
        typed: { detail: OWN.detail, confirmed: "guardianship" },
      },
    },
  });
  const child = { ...THEIRS, confirmed: ["child-identity", "guardianship"], behalf: "户口簿" };
  expect((await ticket.verify(child)).data).toMatchObject({
    returned: { errors: { method: "choose-one", detail: "required" } },
  });
  expect((await everythingOf(ticket.id)).ticket.status).toBe("verifying");
  expect((await ticket.verify({ ...OWN, ...child })).status).toBe(303);
  expect((await everythingOf(ticket.id)).ticket.status).toBe("handling");
});

it("an authority that has ended is warned about, and passes only where a renewed one was seen", async () => {
  const yesterday = addDays(civilDateIn(new Date(), policy.profile.zone), -1);
  const ticket = await atDesk({ ...FOR_OTHERS.agent, authorityUntil: yesterday });
  expect(await ticket.page()).toMatchObject({ bench: { facts: { authorityEnded: yesterday } } });
  expect(await ticket.shown()).toMatchObject({
    shown: { behalf: { wanted: ["authority-covers", "authority-renewed"], ended: yesterday } },
  });
  expect(
    (
      await ticket.verify({
        ...OWN,
        ...THEIRS,
        confirmed: ["authority-covers", "authority-in-force"],
        behalf: "委托书",
      })
    ).data,
  ).toMatchObject({ returned: { errors: { confirmed: "accept-all" } } });
  expect(
    (
      await ticket.verify({
        ...OWN,
        ...THEIRS,
        confirmed: ["authority-covers", "authority-renewed"],
        behalf: "新的委托书",
      })
    ).status,
  ).toBe(303);
  expect(await ticket.page()).toMatchObject({ bench: { facts: { authorityEnded: null } } });
});

it("a check that is less sure than the right requires is said beside its field, of either person, and what was typed is kept", async () => {
  const alone = await atDesk({ kind: "subject" });
  expect(await alone.shown()).toMatchObject({ shown: { required: "code-and-facts", behalf: { methods: [] } } });
  const told = { method: "contact-on-file", detail: "回拨了留存的电话" };
  expect(await alone.verify(told)).toMatchObject({
    status: 422,
    data: { returned: { errors: { method: "rung-too-low" }, typed: told } },
  });
  expect((await everythingOf(alone.id)).ticket.status).toBe("verifying");
  const agents = await atDesk(FOR_OTHERS.agent);
  const both = {
    ...OWN,
    subjectMethod: "contact-on-file",
    confirmed: ["authority-covers", "authority-in-force"],
    behalf: "委托书",
  };
  expect(await agents.verify(both)).toMatchObject({
    status: 422,
    data: { returned: { errors: { subjectMethod: "rung-too-low" }, typed: both } },
  });
  expect((await agents.verify({ ...both, subjectMethod: "code-and-facts" })).status).toBe(303);
});
