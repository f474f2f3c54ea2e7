import type { PortalCopy } from "#app/copy/portal";
import type { SharedCopy } from "#app/copy/shared";
import type { PublicStep, PublicTicket } from "#app/domain/tickets/public-ticket.server";
import type { TimelineItem } from "#app/ui/timeline";

type Shown = Pick<PublicTicket, "timeline" | "conversation" | "closedOn" | "dueOn">;

function titleOf(action: PublicStep["action"], events: PortalCopy["track"]["events"]): string | null {
  if (action === "refuse" || action === "confirm-refusal") return events.refused;
  if (action === "confirm-finish") return events.finish;
  return action in events ? (events as Record<string, unknown>)[action]?.toString() ?? null : null;
}

/** The story of a ticket in plain words, what was said at its place, and what comes last while it is open. */
export function timelineItems({ timeline, conversation, closedOn, dueOn }: Shown, { track }: PortalCopy, shared: SharedCopy): TimelineItem[] {
  const last = timeline.length - 1;
  const items = timeline.flatMap(({ action, at, on }, index): TimelineItem[] => {
    const title = titleOf(action, track.events);
    if (title === null) return [];
    const said = action === "ask" || action === "answer" ? conversation.find((message) => message.at.getTime() === at.getTime()) : undefined;
    const phase = index === last && closedOn === null ? "now" : "past";
    return [{ id: String(index), dateTime: on, when: shared.longDate(on), title, body: said?.text, phase }];
  });
  if (closedOn === null) items.push({ id: "due", dateTime: dueOn, when: shared.longDate(dueOn), title: track.events.due, phase: "next" });
  return items;
}
