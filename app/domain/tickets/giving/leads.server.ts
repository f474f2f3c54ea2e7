import type { Tx } from "#app/platform/database/db.server";
import type { CivilDate } from "../../clock/dates/civil-date";
import { awayOf } from "../../people/absence/list-absences.server";
import type { Permission } from "../../people/permissions";
import { staffOnTicket } from "../ticket/seen-by.server";

/** Those who may do something on a ticket and are there today; of whom nobody is there, all. */
async function present(tx: Tx, ticketId: string, permission: Permission, but: string[], today: CivilDate) {
  const ids = (await staffOnTicket(ticketId, permission, tx)).map(({ id }) => id).filter((id) => !but.includes(id));
  const away = await awayOf(ids, today, tx);
  const there = ids.filter((id) => !away.has(id));
  return there.length > 0 ? there : ids;
}

/** Who answers for a ticket beside whoever has it: its leads; where there are none, who hands tickets out. In: whom it is not to be. */
export async function leadsOf(tx: Tx, ticketId: string, but: string[], today: CivilDate): Promise<string[]> {
  const leads = await present(tx, ticketId, "ticket.lead", but, today);
  return leads.length > 0 ? leads : present(tx, ticketId, "ticket.assign", but, today);
}

/** Who answers for compliance with a ticket's law. */
export async function complianceOf(tx: Tx, ticketId: string, but: string[], today: CivilDate): Promise<string[]> {
  return present(tx, ticketId, "audit.take", but, today);
}
