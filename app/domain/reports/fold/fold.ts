import { dueAt } from "../../clock/stopwatch/due";
import { civilDateIn } from "../../clock/dates/zone";
import type { EventData, EventKind, JournalEvent } from "../../journal/events";
import { isRight } from "../../policies/profile/rights";
import { VERDICTS } from "../../tickets/workflow/move-input";
import { ENDINGS, type Ending, type RunFacts, type FoldedTicket } from "./facts";
import { waitsIn } from "./waits";
import { STATUSES } from "../../tickets/ticket/statuses";
import { ANSWERS, type Answer } from "../../tickets/workflow/codes";

/** One line of a ticket's journal. `at` is the instant it was recorded. */
export type JournalLine = { kind: string; at: Date; data: unknown };

/** The kinds of line the figures are made of; the others change nothing here. */
export const FOLDED_KINDS = ["filed", "due-set", "moved", "breached"] as const satisfies readonly EventKind[];
type FoldedEvent = Extract<JournalEvent, { kind: (typeof FOLDED_KINDS)[number] }>;

function currentRun({ runs }: FoldedTicket): RunFacts {
  const run = runs[runs.length - 1];
  if (!run) throw new Error("a ticket has at least one run");
  return run;
}

function withRun(facts: FoldedTicket, change: Partial<RunFacts>): FoldedTicket {
  return { ...facts, runs: [...facts.runs.slice(0, -1), { ...currentRun(facts), ...change }] };
}

function begin(ticketId: string, data: EventData<"filed">): FoldedTicket {
  const { right, policyVersionId, receivedOn, channel } = data;
  if (!isRight(right)) throw new Error(`ticket ${ticketId} was filed for a right nobody knows`);
  const run = { startedOn: receivedOn, dueOn: receivedOn, breached: false, end: null };
  return {
    ticketId,
    policyVersionId,
    right,
    receivedOn,
    channel,
    runs: [run],
    extensions: 0,
    reopenings: 0,
    waits: [],
    verdict: null,
  };
}

function dueSet(facts: FoldedTicket, data: EventData<"due-set">): FoldedTicket {
  const told = withRun(facts, { startedOn: data.receivedOn, dueOn: data.dueOn });
  if (data.reason === "receipt-corrected") return { ...told, receivedOn: data.receivedOn };
  return data.reason === "extended" ? { ...told, extensions: told.extensions + 1 } : told;
}

/** What an answer came to. Lines written before there were items name none: then it was given or refused as a whole. */
function resultOf(how: Ending, outcome: string | undefined): Answer | null {
  if (how === "withdrawn") return null;
  const known = ANSWERS.find((answer) => answer === outcome);
  return known ?? (how === "refused" ? "refused" : "granted");
}

function stop(
  facts: FoldedTicket,
  how: Ending,
  at: Date,
  { grounds, outcome }: EventData<"moved">,
  zone: string,
): FoldedTicket {
  const { dueOn, breached } = currentRun(facts);
  const onTime = !breached && at < dueAt(dueOn, zone);
  return withRun(facts, {
    end: { how, at, onTime, grounds: how === "withdrawn" ? [] : [...(grounds ?? [])], result: resultOf(how, outcome) },
  });
}

/** Before the due date has passed the run goes on as if it had not ended; afterwards a new one begins, and the old keeps its result. */
function reopen(facts: FoldedTicket, at: Date, zone: string): FoldedTicket {
  const counted = { ...facts, reopenings: facts.reopenings + 1 };
  const { dueOn } = currentRun(facts);
  if (at < dueAt(dueOn, zone)) return withRun(counted, { end: null });
  return { ...counted, runs: [...facts.runs, { startedOn: civilDateIn(at, zone), dueOn, breached: false, end: null }] };
}

/** The ending a status is, if it is one. */
function endingOf(status: string): Ending | null {
  if (!STATUSES.some((known) => known === status))
    throw new Error(`the journal names a status nobody knows: ${status}`);
  return ENDINGS.find((ending) => ending === status) ?? null;
}

/** What a line says was decided on a complaint; else what was known before. */
function verdictIn({ verdict }: EventData<"moved">, before: FoldedTicket["verdict"]): FoldedTicket["verdict"] {
  return verdict === undefined ? before : (VERDICTS.find((known) => known === verdict) ?? before);
}

function moved(facts: FoldedTicket, data: EventData<"moved">, at: Date, zone: string): FoldedTicket {
  const [before, now] = [endingOf(data.from), endingOf(data.to)];
  if (now) return { ...stop(facts, now, at, data, zone), verdict: verdictIn(data, facts.verdict) };
  return before ? reopen(facts, at, zone) : facts;
}

function breached(facts: FoldedTicket): FoldedTicket {
  const { end } = currentRun(facts);
  return withRun(facts, { breached: true, end: end && { ...end, onTime: false } });
}

function after(facts: FoldedTicket, event: FoldedEvent, at: Date, zone: string): FoldedTicket {
  switch (event.kind) {
    case "filed":
      throw new Error(`ticket ${facts.ticketId} was filed twice`);
    case "due-set":
      return dueSet(facts, event.data);
    case "moved":
      return moved(facts, event.data, at, zone);
    case "breached":
      return breached(facts);
  }
}

function isFolded(line: JournalLine): line is JournalLine & FoldedEvent {
  return (FOLDED_KINDS as readonly string[]).includes(line.kind);
}

/** Whether the last move put the ticket aside. Neither that nor its return does anything to its runs. */
function isAside(events: readonly FoldedEvent[]): boolean {
  const last = events.findLast((event) => event.kind === "moved");
  return last?.data.to === "aside";
}

/**
 * What happened to a ticket, as a fold of its journal.
 * In: all of its lines in order (they were checked when they were written), and the zone of the policy it was filed under.
 * Out: its facts; null while no line says that it was filed, and while it is put aside. The due dates are those told to the requester.
 * On time is what ended at an instant before the local midnight that ends the due date; a breach once written is never undone.
 * Throws on a journal that cannot be: filed twice, an unknown right or status.
 */
export function foldTicket(ticketId: string, lines: readonly JournalLine[], zone: string): FoldedTicket | null {
  const [first, ...later] = lines.filter(isFolded);
  if (first?.kind !== "filed") return null;
  const facts = later.reduce((known, line) => after(known, line, line.at, zone), begin(ticketId, first.data));
  return isAside(later) ? null : { ...facts, waits: waitsIn([first, ...later]) };
}
