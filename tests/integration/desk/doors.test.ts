import { beforeAll, describe, expect, it } from "vitest";
import { may, type Permission, ROLES, type Role } from "#app/domain/people/permissions";
import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import { ACTIONS, isProposing, WORKFLOW } from "#app/domain/tickets/workflow/workflow";
import { loader as anyPath } from "#app/routes/desk.$/route";
import { loader as accessRequest } from "#app/routes/desk.access.$access._index/route";
import { loader as accessEnd } from "#app/routes/desk.access.$access.end/route";
import { loader as accessRequests } from "#app/routes/desk.access._index/route";
import { loader as queue } from "#app/routes/desk._index/route";
import { loader as searchOpen } from "#app/routes/desk.search.$search.$reference/route";
import { loader as searchResults } from "#app/routes/desk.search.$search._index/route";
import { loader as searchPage } from "#app/routes/desk.search._index/route";
import { loader as searches } from "#app/routes/desk.searches/route";
import { loader as away } from "#app/routes/desk.away._index/route";
import { loader as awayEnd } from "#app/routes/desk.away.$absence.end/route";
import { loader as awayNew } from "#app/routes/desk.away.new/route";
import { loader as escalation } from "#app/routes/desk.escalation._index/route";
import { loader as plan } from "#app/routes/desk.escalation.$policy/route";
import { loader as giving } from "#app/routes/desk.giving._index/route";
import { loader as givingScope } from "#app/routes/desk.giving.$scope._index/route";
import { loader as fixedRemove } from "#app/routes/desk.giving.$scope.fixed.$fixed/route";
import { loader as fixedNew } from "#app/routes/desk.giving.$scope.fixed.new/route";
import { loader as takeForm } from "#app/routes/desk.take/route";
import { action as send, loader as form } from "#app/routes/desk.tickets.$reference.$action/route";
import { loader as ticketPage } from "#app/routes/desk.tickets.$reference._index/route";
import { loader as assignForm } from "#app/routes/desk.tickets.$reference.assign/route";
import { loader as file } from "#app/routes/desk.tickets.$reference.files.$file._index/route";
import { loader as finish } from "#app/routes/desk.tickets.$reference.finish/route";
import { loader as letter } from "#app/routes/desk.tickets.$reference.letters.$letter/route";
import { loader as task } from "#app/routes/desk.tickets.$reference.tasks.$task/route";
import { loader as policyPage } from "#app/routes/desk.policies.$policy._index/route";
import { loader as policySection } from "#app/routes/desk.policies.$policy.edit.$section/route";
import { loader as policyVersion } from "#app/routes/desk.policies.$policy.versions.$version/route";
import { loader as programme } from "#app/routes/desk.programmes.$programme._index/route";
import { loader as minorForm } from "#app/routes/desk.tickets.$reference.minor/route";
import { loader as noteForm } from "#app/routes/desk.tickets.$reference.note/route";
import { loader as reports } from "#app/routes/reports._index/route";
import { soughtIn, type Sought } from "#app/http/staff/not-found";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, type SignedIn } from "#tests/support/desk-door";
import type { Status } from "#app/domain/tickets/ticket/statuses";

process.env.SECOND_FACTOR = "off";
useDatabase();

const FORMS = ACTIONS.filter(
  (action): action is StaffAction =>
    !["requester", "system"].includes(WORKFLOW[action].by) && (!isProposing(action) || action === "propose-fee"),
);
const DOORS: [string, (path: string) => string, Parameters<typeof knock>[0], Permission[]][] = [
  ["the queue", () => "/desk", queue, ["desk.read"]],
  ["a ticket", (reference) => `/desk/tickets/${reference}`, ticketPage, ["desk.read"]],
  ["notes", (reference) => `/desk/tickets/${reference}/note`, noteForm, ["ticket.note"]],
  ["finding a minor", (reference) => `/desk/tickets/${reference}/minor`, minorForm, ["ticket.note"]],
  ["assigning", (reference) => `/desk/tickets/${reference}/assign`, assignForm, ["ticket.assign", "ticket.take-over"]],
  ["taking several", () => "/desk/take", takeForm, ["ticket.take-over"]],
  ["what is asked to see of children", () => "/desk/access", accessRequests, ["minor.approve"]],
  ["one such asking", () => "/desk/access/x", accessRequest, ["minor.approve"]],
  ["taking an approval back", () => "/desk/access/x/end", accessEnd, ["minor.approve"]],
  ["searching", () => "/desk/search", searchPage, ["desk.read"]],
  ["what was found", () => "/desk/search/x", searchResults, ["desk.read"]],
  ["opening what was found", () => "/desk/search/x/y", searchOpen, ["desk.read"]],
  ["what was searched", () => "/desk/searches", searches, ["report.read"]],
  ["who is away", () => "/desk/away", away, ["desk.read"]],
  ["entering an absence", () => "/desk/away/new", awayNew, ["desk.read"]],
  ["ending an absence", () => "/desk/away/x/end", awayEnd, ["desk.read"]],
  ["how new tickets are given out", () => "/desk/giving", giving, ["staff.manage"]],
  ["one rule of it", () => "/desk/giving/all", givingScope, ["staff.manage"]],
  ["who always gets some", () => "/desk/giving/all/fixed/new", fixedNew, ["staff.manage"]],
  ["no more of that", () => "/desk/giving/all/fixed/x", fixedRemove, ["staff.manage"]],
  ["who is told when", () => "/desk/escalation", escalation, ["policy.manage"]],
  ["one plan of it", () => "/desk/escalation/_all", plan, ["policy.manage"]],
  ["the reports", () => "/reports", reports, ["report.read"]],
];

const staff = {} as Record<Role, SignedIn>;
let reference = "";

beforeAll(async () => {
  const policy = await publish();
  for (const role of ROLES) staff[role] = await colleague(role);
  const id = await ticketAt("handling", policy, await makeStaff("agent"), new Date());
  reference = (await everythingOf(id)).ticket.reference;
});

describe("what an address names and is not there is said by its name:", () => {
  const nobody = "0190f3c2-0000-7000-8000-000000000000";
  it.each<[Sought, Role, Parameters<typeof knock>[0], Record<string, string>]>([
    ["ticket", "agent", ticketPage, { reference: "RD-AAAA-AAAA" }],
    ["ticket", "agent", finish, { reference: "what I mean" }],
    ["act", "agent", form, { action: "fly" }],
    ["task", "agent", task, { task: nobody }],
    ["file", "agent", file, { file: nobody }],
    ["letter", "agent", letter, { letter: nobody }],
    ["access", "compliance", accessRequest, { access: nobody }],
    ["policy", "administrator", policyPage, { policy: "nobodys" }],
    ["policy", "administrator", policySection, { policy: "nobodys", section: "basics" }],
    ["version", "administrator", policyVersion, { policy: "nobodys", version: "7" }],
    ["programme", "administrator", programme, { programme: nobody }],
    ["page", "agent", anyPath, {}],
  ])("%s, for an %s", async (what, role, door, params) => {
    const asked = {
      request: staff[role].get("/desk"),
      params: { reference, ...params },
      context: { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) },
    };
    const answered: unknown = await Promise.resolve(door(asked as Parameters<typeof door>[0])).catch(
      (thrown: unknown) => thrown,
    );
    if (!(answered instanceof Response)) throw new Error("Something was found");
    expect([answered.status, soughtIn(await answered.text())]).toEqual([404, what]);
  });
});

describe("the permission matrix is what the doors keep", () => {
  it.each(
    ROLES.flatMap((role) =>
      DOORS.map(([name, path, door, permissions]) => [role, name, path, door, permissions] as const),
    ),
  )("%s at %s", async (role, _name, path, door, permissions) => {
    const { status } = await knock(door, staff[role].get(path(reference)), { reference });
    expect(status === 403).toBe(!permissions.some((permission) => may(role, permission)));
  });

  it.each(ROLES.flatMap((role) => FORMS.map((action) => [role, action] as const)))(
    "%s may %s: the form and its sending agree with the workflow's table",
    async (role, action) => {
      const { by } = WORKFLOW[action];
      const allowed = by !== "requester" && by !== "system" && may(role, by);
      const path = `/desk/tickets/${reference}/${action}`;
      const shown = await knock(form, staff[role].get(path), { reference, action });
      expect(shown.status === 403).toBe(!allowed);
      if (!allowed) expect((await knock(send, staff[role].post(path), { reference, action })).status).toBe(403);
    },
  );
});

describe("a stranger", () => {
  const stranger = browserWith(() => "desk.session_token=made-up.signature");

  it.each([
    ...DOORS.map(([name, path, door]) => [name, path, door] as const),
    ["nowhere", () => "/desk/nowhere", anyPath] as const,
  ])("is sent from %s to sign in", async (_name, path, door) => {
    const { status, location } = await knock(door, stranger.get(path(reference)), { reference });
    expect(status).toBe(302);
    expect(location).toMatch(/^\/desk\/sign-in/);
  });

  it("can do nothing to a ticket", async () => {
    const answer = await knock(send, stranger.post(`/desk/tickets/${reference}/approve`), {
      reference,
      action: "approve",
    });
    expect(answer.location).toMatch(/^\/desk\/sign-in/);
  });
});

describe("what is not there", () => {
  it.each(["RD-AAAA-AAAA", "RD-1111-1111", "nonsense", "RD-AAAA-AAAA'; DROP TABLE", "%00", "🙂"])(
    "ticket %s is not found",
    async (typed) => {
      expect((await knock(ticketPage, staff.agent.get("/desk/tickets/x"), { reference: typed })).status).toBe(404);
    },
  );

  it.each(["answer", "withdraw", "propose-refusal", "propose-finish", "delete", "__proto__", "constructor"])(
    "act %s is not found",
    async (action) => {
      expect((await knock(form, staff.agent.get("/desk/tickets/x/y"), { reference, action })).status).toBe(404);
    },
  );

  it("leads another spelling of a reference to the ticket", async () => {
    const typed = reference.toLowerCase().replace("rd-", "");
    expect((await knock(ticketPage, staff.agent.get("/desk/tickets/x"), { reference: typed })).location).toBe(
      `/desk/tickets/${reference}`,
    );
  });

  it("an act the state does not allow is a conflict, said in words", async () => {
    const status: Status = "handling";
    const answer = await knock(finish, staff.agent.get("/desk/tickets/x/finish"), { reference });
    expect(answer.status, status).toBe(409);
    expect(answer.data).toMatchObject({ refused: { refusal: "action-not-allowed-now" } });
  });

  it("a form from another site is turned away", async () => {
    const foreign = staff.agent.post(`/desk/tickets/${reference}/take`);
    foreign.headers.set("Sec-Fetch-Site", "cross-site");
    expect((await knock(send, foreign, { reference, action: "take" })).status).toBe(403);
  });
});
