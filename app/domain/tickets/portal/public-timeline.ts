import { civilDateIn } from "../../clock/dates/zone";
import type { EventData } from "../../journal/events";
import { isAction, WORKFLOW, type Action } from "../workflow/workflow";

/** What a step did to the promise: `dueOn` is the date told from then on, null where it stayed. */
type ClockStep =
  | { what: "paused"; dueOn: string | null }
  | { what: "resumed"; dueOn: string | null }
  | { what: "extended"; dueOn: string | null; reason: string | null };
/** One thing that happened to a request, as its requester may know it. `on` is a civil date of the policy's zone. */
export type PublicStep = { action: Action | "filed" | "added"; at: Date; on: string; clock?: ClockStep };

type Line = { kind: string; at: Date; data: unknown };
type Rule = { zone: string; /** Whether the policy lets its promise wait. */ pausable: boolean };
type Reasons = readonly { at: Date; reason: string }[];

/** Moves that are the desk's own affair. */
const INTERNAL: readonly Action[] = [
  "propose-refusal",
  "propose-finish",
  "propose-fee",
  "send-back",
  "put-aside",
  "bring-back",
];

/** The date a move set, which its own transaction wrote on the next line; what moved it at another time was not the move. */
function dateSet(next: Line | undefined, at: Date): string | null {
  if (next?.kind !== "due-set" || next.at.getTime() !== at.getTime()) return null;
  const { reason, dueOn } = next.data as EventData<"due-set">;
  return reason === "calendar" ? null : dueOn;
}

function clockStep(
  action: Action,
  at: Date,
  dueOn: string | null,
  reasons: Reasons,
  { pausable }: Rule,
): ClockStep | undefined {
  const { clock } = WORKFLOW[action];
  if (clock === "extend")
    return {
      what: "extended",
      dueOn,
      reason: reasons.find((each) => each.at.getTime() === at.getTime())?.reason ?? null,
    };
  if (!pausable || (clock !== "pause" && clock !== "resume")) return undefined;
  return { what: clock === "pause" ? "paused" : "resumed", dueOn };
}

/** The story of a request for its requester. In: the lines `filed`, `added`, `moved` and `due-set` of its journal in order, why its term was extended, the policy's rule. */
export function timelineOf(lines: readonly Line[], reasons: Reasons, rule: Rule): PublicStep[] {
  return lines.flatMap(({ kind, at, data }, index): PublicStep[] => {
    const on = civilDateIn(at, rule.zone);
    if (kind === "filed") return [{ action: "filed", at, on }];
    if (kind === "added") return [{ action: "added", at, on }];
    if (kind !== "moved") return [];
    const { action } = data as EventData<"moved">;
    if (!isAction(action) || INTERNAL.includes(action)) return [];
    const clock = clockStep(action, at, dateSet(lines[index + 1], at), reasons, rule);
    return [{ action, at, on, ...(clock ? { clock } : {}) }];
  });
}
