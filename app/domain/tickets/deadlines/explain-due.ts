import type { CivilDate } from "../../clock/dates/civil-date";
import type { EventData } from "../../journal/events";

/** One reason why a ticket's date is what it is: `dueOn` is the date it came to by it. Terms are texts of `parseTerm`. */
export type DueStep =
  | { kind: "term"; startedOn: CivilDate; reopened: boolean; term: string; dueOn: CivilDate }
  | { kind: "extended"; at: Date; term: string | null; dueOn: CivilDate }
  | { kind: "waited"; dueOn: CivilDate }
  | { kind: "unasked"; dueOn: CivilDate }
  | { kind: "calendar"; dueOn: CivilDate };

type Line = { kind: string; at: Date; data: unknown };

/** The term an extension added, which the move in the same instant names. */
function extensionAt(lines: readonly Line[], at: Date): string | null {
  const moved = lines.find((line) => line.kind === "moved" && line.at.getTime() === at.getTime());
  return (moved?.data as EventData<"moved"> | undefined)?.term ?? null;
}

function stepOf({ at, data }: Line, lines: readonly Line[]): DueStep | null {
  const { reason, receivedOn, term, dueOn, before } = data as EventData<"due-set">;
  if (reason === "filed" || reason === "receipt-corrected" || reason === "reopened")
    return { kind: "term", startedOn: receivedOn, reopened: reason === "reopened", term, dueOn };
  if (dueOn === before) return null;
  if (reason === "extended") return { kind: "extended", at, term: extensionAt(lines, at), dueOn };
  if (reason === "calendar" || reason === "unasked") return { kind: reason, dueOn };
  return { kind: "waited", dueOn };
}

/**
 * Why the date of a ticket's present run of the clock is the one it is, step by step: the term, then what moved it. Days waited one after
 * another are one step. In: the lines `moved` and `due-set` of its journal in order, others passed over. Empty before a date was set.
 */
export function explainDue(lines: readonly Line[]): DueStep[] {
  const steps: DueStep[] = [];
  for (const line of lines) {
    const step = line.kind === "due-set" ? stepOf(line, lines) : null;
    if (!step) continue;
    if (step.kind === "term") steps.length = 0;
    if (step.kind === "waited" && steps.at(-1)?.kind === "waited") steps.pop();
    steps.push(step);
  }
  return steps;
}
