import { civilDateIn } from "../../clock/dates/zone";
import type { EventData } from "../../journal/events";
import type { Answer } from "../workflow/codes";
import { isAsking } from "../workflow/fee-asked";
import { isAction, WORKFLOW, type Action } from "../workflow/workflow";

/** What a step did to the promise: `dueOn` is the date told from then on, null where it stayed. */
type ClockStep =
  | { what: "paused"; dueOn: string | null }
  | { what: "resumed"; dueOn: string | null }
  | { what: "extended"; dueOn: string | null; reason: string | null };
/** One thing that happened to a request, as its requester may know it. `on` is a civil date of the policy's zone. */
export type PublicStep = {
  action: Action | "filed" | "added" | "file-added" | "handed-in" | "went-on" | "fee-accepted";
  at: Date;
  on: string;
  clock?: ClockStep;
  /** The file that was added. */
  fileId?: string;
  /** The answer refused a part of what was asked. */
  partly?: true;
};

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

/** What the person's answer was, by what we had asked of them: the answer to a question, materials with or without a file, their word on a fee. */
function answered(before: readonly Line[]): PublicStep["action"] {
  const asked = before.findLastIndex(
    ({ kind, data }) => kind === "moved" && isAsking((data as EventData<"moved">).action),
  );
  const action = asked < 0 ? "ask" : (before[asked]!.data as EventData<"moved">).action;
  if (action === "confirm-fee") return "fee-accepted";
  if (action !== "ask-evidence") return "answer";
  return before.slice(asked).some(isEvidence) ? "handed-in" : "went-on";
}

function isEvidence({ kind, data }: Line): boolean {
  return kind === "file-kept" && (data as EventData<"file-kept">).purpose === "evidence";
}

/** The story of a request for its requester. In: the lines `filed`, `added`, `file-kept`, `moved` and `due-set` of its journal in order, why its term was extended, the policy's rule. */
export function timelineOf(lines: readonly Line[], reasons: Reasons, rule: Rule): PublicStep[] {
  return lines.flatMap(({ kind, at, data }, index): PublicStep[] => {
    const on = civilDateIn(at, rule.zone);
    if (kind === "filed") return [{ action: "filed", at, on }];
    // What came with the request is part of it.
    if (kind === "added") return at.getTime() === lines[0]?.at.getTime() ? [] : [{ action: "added", at, on }];
    if (isEvidence({ kind, at, data }) && at.getTime() !== lines[0]?.at.getTime())
      return [{ action: "file-added", at, on, fileId: (data as EventData<"file-kept">).fileId }];
    if (kind !== "moved") return [];
    const { action, outcome } = data as EventData<"moved">;
    if (!isAction(action) || INTERNAL.includes(action)) return [];
    const clock = clockStep(action, at, dateSet(lines[index + 1], at), reasons, rule);
    const told = action === "answer" ? answered(lines.slice(0, index)) : action;
    const partly = outcome === ("partly" satisfies Answer) ? ({ partly: true } as const) : {};
    // While a fee was thought over the promise ran on: nothing went on with the answer.
    return [{ action: told, at, on, ...partly, ...(clock && told !== "fee-accepted" ? { clock } : {}) }];
  });
}
