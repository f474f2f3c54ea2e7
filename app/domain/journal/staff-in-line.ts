import { EVENTS } from "./events";

/** The colleagues a line of a ticket's journal names beside who did it. In: its kind and its data. Out: their ids. */
export function staffInLine({ kind, data }: { kind: string; data: unknown }): (string | null)[] {
  switch (kind) {
    case "assigned": {
      const { assigneeId, before } = EVENTS.assigned.parse(data);
      return [assigneeId, before];
    }
    case "unassigned":
      return [EVENTS.unassigned.parse(data).before];
    case "minor-access-decided":
      return [EVENTS["minor-access-decided"].parse(data).staffId];
    case "cover-asked": {
      const { holderId, staffIds } = EVENTS["cover-asked"].parse(data);
      return [holderId, ...staffIds];
    }
    case "escalated":
      return EVENTS.escalated.parse(data).staffIds;
    case "notice-sent":
      return EVENTS["notice-sent"].parse(data).staffIds;
    default:
      return [];
  }
}
