import { expect, it } from "vitest";
import { ccpa } from "#app/domain/policies/profiles/ccpa";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { paths } from "#app/paths";
import { action, loader } from "#app/routes/desk.tickets.$reference.$action/route";
import { publish } from "#tests/factories/policy";
import { act, everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

type Shown = { shown: { due: { dueOn: string }; extension: { unit: string; count: number; leadsTo: string } | null } };

const OWN = {
  id: "with-extension",
  rights: { access: { ...resourceGo.rights.access!, extension: resourceGo.rights.access!.term } },
};

it.each([
  ["gdpr", gdpr, "month", 2],
  ["ccpa", ccpa, "calendar-day", 45],
  ["one of our own", OWN, "working-day", 15],
] as const)(
  "under %s the form for a longer term shows the date that pressing it writes",
  async (_name, profile, unit, count) => {
    const agent = await colleague("agent");
    const staff = { kind: "staff", id: agent.id, role: agent.role } as const;
    const id = await fileTicket(await publish(profile), "access", new Date());
    for (const each of ["take", "verify"] as const) await act(id, each, staff, new Date());
    const { ticket } = await everythingOf(id);
    const params = { reference: ticket.reference, action: "extend" };

    const { shown } = (await knock(loader, agent.get("/"), params)).data as Shown;
    expect(shown.due.dueOn).toBe(ticket.dueOn);
    expect(shown.extension).toMatchObject({ unit, count });
    expect(shown.extension!.leadsTo > ticket.dueOn).toBe(true);
    expect((await everythingOf(id)).ticket.dueOn).toBe(ticket.dueOn);

    const pressed = await knock(
      action,
      agent.post("/", { reason: "要向三家承运方核对", seen: String(ticket.version) }),
      params,
    );
    expect(pressed).toMatchObject({ status: 303, location: paths.ticket(ticket.reference) });
    expect((await everythingOf(id)).ticket.dueOn).toBe(shown.extension!.leadsTo);
  },
);
