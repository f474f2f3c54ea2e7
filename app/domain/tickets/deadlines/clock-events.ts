import type { ClockEvent } from "../../clock/stopwatch/stopwatch";
import { parseTerm } from "../../clock/dates/terms";
import type { EventData } from "../../journal/events";
import { isAction, WORKFLOW } from "../workflow/workflow";

export type ClockLine = { kind: string; at: Date; data: unknown };

/** The kinds of lines of a journal that move its clock. */
export const CLOCK_KINDS = ["filed", "receipt-corrected", "moved", "pause-taken-back", "pause-begun"];

const CLOCK_EVENT = { pause: "paused", stop: "stopped", reopen: "reopened" } as const;

function extension({ term }: EventData<"moved">, at: Date): ClockEvent[] {
  const parsed = parseTerm(term ?? "");
  if (!parsed) throw new Error("an extension was recorded without its term");
  return [{ type: "extended", term: parsed, at }];
}

function onlyTarget({ only }: EventData<"pause-begun">): { only?: "target" } {
  return only ? { only } : {};
}

function fromLine({ kind, at, data }: ClockLine): ClockEvent[] {
  if (kind === "filed") {
    const { receivedOn: on, receivedAt } = data as EventData<"filed">;
    return [{ type: "started", on, at: receivedAt ? new Date(receivedAt) : at }];
  }
  if (kind === "pause-taken-back") return [{ type: "unasked", at }];
  if (kind === "pause-begun") return [{ type: "paused", at, ...onlyTarget(data as EventData<"pause-begun">) }];
  if (kind !== "moved") return [];
  const { action, pause, heardAt } = data as EventData<"moved">;
  const clock = isAction(action) ? WORKFLOW[action].clock : "runs";
  if (clock === "extend") return extension(data as EventData<"moved">, at);
  if (clock === "wait" || (clock === "pause" && pause === "none")) return [{ type: "paused", at, only: "target" }];
  // An answer that was written down later ended the wait when it was given.
  if (clock === "resume") return [{ type: "resumed", at: heardAt ? new Date(heardAt) : at }];
  return clock === "runs" || clock === "halt" || clock === "restore" ? [] : [{ type: CLOCK_EVENT[clock], at }];
}

/** The receipt as it was put right last; null where it never was. */
function correction(lines: readonly ClockLine[]): EventData<"receipt-corrected"> | null {
  const last = lines.findLast(({ kind }) => kind === "receipt-corrected");
  return last ? (last.data as EventData<"receipt-corrected">) : null;
}

/** What a ticket's journal means for its clock: the workflow's table says which moves pause, resume, stop or reopen it; a receipt that was put right counts from the right day. */
export function clockEvents(lines: readonly ClockLine[]): ClockEvent[] {
  const right = correction(lines);
  return lines
    .flatMap(fromLine)
    .map((event) =>
      event.type === "started" && right
        ? { type: "started", on: right.receivedOn, at: new Date(right.receivedAt) }
        : event,
    );
}
