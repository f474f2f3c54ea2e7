import type { ClockEvent } from "../../clock/stopwatch/stopwatch";
import { parseTerm } from "../../clock/dates/terms";
import type { EventData } from "../../journal/events";
import { isAction, WORKFLOW } from "../workflow/workflow";

export type ClockLine = { kind: string; at: Date; data: unknown };

/** The kinds of lines of a journal that move its clock. */
export const CLOCK_KINDS = ["filed", "moved", "pause-taken-back", "pause-begun"];

const CLOCK_EVENT = { pause: "paused", resume: "resumed", stop: "stopped", reopen: "reopened" } as const;

function extension({ term }: EventData<"moved">, at: Date): ClockEvent[] {
  const parsed = parseTerm(term ?? "");
  if (!parsed) throw new Error("an extension was recorded without its term");
  return [{ type: "extended", term: parsed, at }];
}

function onlyTarget({ only }: EventData<"pause-begun">): { only?: "target" } {
  return only ? { only } : {};
}

function fromLine({ kind, at, data }: ClockLine): ClockEvent[] {
  if (kind === "filed") return [{ type: "started", on: (data as EventData<"filed">).receivedOn, at }];
  if (kind === "pause-taken-back") return [{ type: "unasked", at }];
  if (kind === "pause-begun") return [{ type: "paused", at, ...onlyTarget(data as EventData<"pause-begun">) }];
  if (kind !== "moved") return [];
  const { action, pause } = data as EventData<"moved">;
  const clock = isAction(action) ? WORKFLOW[action].clock : "runs";
  if (clock === "extend") return extension(data as EventData<"moved">, at);
  if (clock === "wait" || (clock === "pause" && pause === "none")) return [{ type: "paused", at, only: "target" }];
  return clock === "runs" || clock === "halt" || clock === "restore" ? [] : [{ type: CLOCK_EVENT[clock], at }];
}

/** What a ticket's journal means for its clock: the workflow's table says which moves pause, resume, stop or reopen it. */
export function clockEvents(lines: readonly ClockLine[]): ClockEvent[] {
  return lines.flatMap(fromLine);
}
