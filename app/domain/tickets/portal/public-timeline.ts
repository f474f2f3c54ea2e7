import { civilDateIn } from "../../clock/dates/zone";
import type { EventData } from "../../journal/events";
import type { PauseReason } from "../../policies/profile/laws";
import type { Answer, Pause } from "../workflow/codes";
import { isAsking } from "../workflow/fee-asked";
import { isAction, WORKFLOW, type Action } from "../workflow/workflow";

/** What a step did to the promise: `dueOn` is the date told from then on, null where it stayed. */
type ClockStep =
  | { what: "paused"; dueOn: string | null; reason: PauseReason | null }
  | { what: "resumed"; dueOn: string | null }
  | { what: "extended"; dueOn: string | null; reason: string | null };
/** One thing that happened to a request, as its requester may know it. `on` is a civil date of the policy's zone. */
export type PublicStep = {
  action:
    | Action
    | "filed"
    | "received"
    | "taken-in"
    | "added"
    | "declared"
    | "unasked"
    | "asked-after-all"
    | "file-added"
    | "handed-in"
    | "went-on"
    | "fee-accepted";
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
  "take-back",
  "put-aside",
  "propose-aside",
  "confirm-aside",
  "clear-aside",
  "bring-back",
];

/** The date a move set, which its own transaction wrote on the next line; what moved it at another time was not the move. */
function dateSet(next: Line | undefined, at: Date): string | null {
  if (next?.kind !== "due-set" || next.at.getTime() !== at.getTime()) return null;
  const { reason, dueOn } = next.data as EventData<"due-set">;
  return reason === "calendar" ? null : dueOn;
}

function clockStep(
  { action, pause }: { action: Action; pause?: Pause | undefined },
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
  if (clock === "resume") return { what: "resumed", dueOn };
  return pause === "none" ? undefined : { what: "paused", dueOn, reason: pause ?? null };
}

/** Whether what we last waited for let the promise run on: then nothing goes on with its end. */
function ranOn(before: readonly Line[]): boolean {
  const last = before.findLast(({ kind, data }) => kind === "moved" && isWaiting((data as EventData<"moved">).action));
  const { action, pause } = (last?.data ?? {}) as Partial<EventData<"moved">>;
  return action === "confirm-fee" || pause === "none";
}

function isWaiting(action: string): boolean {
  return isAction(action) && ["pause", "wait"].includes(WORKFLOW[action].clock);
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

/** The date that counts again, where a wait was none. */
function lateDate(lines: readonly Line[], index: number, at: Date): Pick<PublicStep, "clock"> {
  const dueOn = dateSet(lines[index + 1], at);
  return dueOn ? { clock: { what: "resumed", dueOn } } : {};
}

/** How a request began: filed by its person, or received by one of ours and written down. A receipt that was put right is told as it is now. */
function begun(lines: readonly Line[], filed: EventData<"filed">, at: Date, on: string): PublicStep[] {
  if (!filed.channel || filed.channel === "portal") return [{ action: "filed", at, on: filed.receivedOn }];
  const corrected = lines.findLast(({ kind }) => kind === "receipt-corrected");
  const { receivedOn } = corrected ? (corrected.data as EventData<"receipt-corrected">) : filed;
  return [
    { action: "received", at, on: receivedOn },
    { action: "taken-in", at, on },
  ];
}

/** The story of a request for its requester. In: the lines `filed`, `added`, `declared`, `file-kept`, `moved` and `due-set` of its journal in order, why its term was extended, the policy's rule. */
export function timelineOf(lines: readonly Line[], reasons: Reasons, rule: Rule): PublicStep[] {
  return lines.flatMap(({ kind, at, data }, index): PublicStep[] => {
    const on = civilDateIn(at, rule.zone);
    if (kind === "filed") return begun(lines, data as EventData<"filed">, at, on);
    // A promise that does not pause is told of nothing.
    if (kind === "pause-taken-back")
      return rule.pausable ? [{ action: "unasked", at, on, ...lateDate(lines, index, at) }] : [];
    if (kind === "pause-begun")
      return rule.pausable && !(data as EventData<"pause-begun">).only ? [{ action: "asked-after-all", at, on }] : [];
    if (kind === "declared") return [{ action: kind, at, on }];
    // What came with the request is part of it.
    if (kind === "added") return at.getTime() === lines[0]?.at.getTime() ? [] : [{ action: "added", at, on }];
    if (isEvidence({ kind, at, data }) && at.getTime() !== lines[0]?.at.getTime())
      return [{ action: "file-added", at, on, fileId: (data as EventData<"file-kept">).fileId }];
    if (kind !== "moved") return [];
    const { action, outcome, pause, heardAt } = data as EventData<"moved">;
    if (!isAction(action) || INTERNAL.includes(action)) return [];
    const clock = clockStep({ action, pause }, at, dateSet(lines[index + 1], at), reasons, rule);
    const told = action === "answer" || action === "note-answer" ? answered(lines.slice(0, index)) : action;
    const partly = outcome === ("partly" satisfies Answer) ? ({ partly: true } as const) : {};
    // Where the promise ran on while we waited, nothing goes on with the answer.
    const goesOn = clock?.what !== "resumed" || !ranOn(lines.slice(0, index));
    const said = heardAt ? { on: civilDateIn(new Date(heardAt), rule.zone) } : { on };
    return [{ action: told, at, ...said, ...partly, ...(clock && goesOn ? { clock } : {}) }];
  });
}
