import type { DeskCopy } from "#app/copy/desk";

/** What a list says of the zones of its times: `note` once under it, `beside` after each time. */
type ListZones = { note: string | null; beside: (zone: string) => string };

/** The zones of a list whose rows may belong to several policies: one they share is said once, else each time names its own. In: the zone of each row. */
export function listZones(zones: readonly string[], { ticket }: Pick<DeskCopy, "ticket">): ListZones {
  const [one, ...others] = new Set(zones);
  if (one === undefined) return { note: null, beside: () => "" };
  if (others.length === 0) return { note: ticket.zone(one), beside: () => "" };
  return { note: ticket.zones, beside: ticket.zoneBeside };
}
