import type { PortalCopy } from "#app/copy/portal";
import type { SharedCopy } from "#app/copy/shared";
import type { PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import type { PublicStep } from "#app/domain/tickets/portal/public-timeline";
import type { TimelineItem } from "#app/ui/timeline";

type Shown = Pick<PublicTicket, "timeline" | "conversation" | "closedOn" | "dueOn" | "about" | "files" | "forRelative">;

/** What happened to a complaint is said otherwise, and some of it to the bereaved; a request can be opened again after a complaint. */
function eventWords(
  { track, complaint }: PortalCopy,
  { about, forRelative }: Pick<Shown, "about" | "forRelative">,
): PortalCopy["track"]["events"] {
  const { judge, reinstate } = complaint.events;
  return {
    ...track.events,
    ...(forRelative ? track.relative.events : {}),
    ...(about !== null ? complaint.events : { judge, reinstate }),
  };
}

function titleOf({ action, partly }: PublicStep, events: PortalCopy["track"]["events"]): string | null {
  if (action === "refuse" || action === "confirm-refusal" || action === "refuse-with") return events.refused;
  if (action === "finish" || action === "confirm-finish" || action === "finish-with")
    return partly ? events.finishedPartly : events.finish;
  return action in events ? ((events as Record<string, unknown>)[action]?.toString() ?? null) : null;
}

/** Steps with words of ours or of the person. */
const SAID: readonly string[] = ["taken-in", "ask", "answer", "handed-in", "went-on", "fee-accepted", "added"];

/** What a step did to the promised date, in words. */
function clockWords(
  { clock }: PublicStep,
  { paused, resumed, extended }: PortalCopy["track"]["clock"],
  { longDate }: SharedCopy,
): string | null {
  if (!clock) return null;
  if (clock.what === "paused") return paused(clock.reason);
  const due = clock.dueOn && longDate(clock.dueOn);
  return clock.what === "resumed" ? resumed(due) : extended(due, clock.reason);
}

/** The story of a ticket in plain words, what was said at its place, and what comes last while it is open. */
export function timelineItems(
  { timeline, conversation, closedOn, dueOn, about, files, forRelative }: Shown,
  words: PortalCopy,
  shared: SharedCopy,
): TimelineItem[] {
  const events = eventWords(words, { about, forRelative });
  const last = timeline.length - 1;
  const items = timeline.flatMap((step, index): TimelineItem[] => {
    const { action, at, on, fileId } = step;
    const title = titleOf(step, events);
    if (title === null) return [];
    const said = SAID.includes(action)
      ? conversation.find((message) => message.at.getTime() === at.getTime())
      : undefined;
    const file = files.find(({ id }) => id === fileId);
    const phase = index === last && closedOn === null ? "now" : "past";
    return [
      {
        id: String(index),
        dateTime: on,
        when: shared.longDate(on),
        title,
        body:
          [said?.text, file && (file.name || words.files.unnamed), clockWords(step, words.track.clock, shared)]
            .filter(Boolean)
            .join("\n") || undefined,
        phase,
      },
    ];
  });
  if (closedOn === null)
    items.push({ id: "due", dateTime: dueOn, when: shared.longDate(dueOn), title: events.due, phase: "next" });
  return items;
}
