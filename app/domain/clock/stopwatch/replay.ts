import { machineText } from "../../typed/machine";
import { isVisible } from "../../typed/unseen";
import { CALENDAR_IDS, type Calendar, calendarFor } from "../calendar/calendar";
import { parseTerm, type Term } from "../dates/terms";
import { readDate } from "../dates/typed-date";
import { dueOn } from "./due";

/** What deadlines are replayed by. */
export type Replay = { term: Term; calendar: Calendar };

/** Thrown where somebody asks for a term or a calendar that is none; its message says so. */
export class NoReplay extends Error {}

/** In: a term and a calendar as somebody typed them. Throws NoReplay for what is none. */
export function readReplay(typed: { term: string; calendar: string }): Replay {
  const term = parseTerm(machineText(typed.term).toLowerCase());
  if (!term) {
    throw new NoReplay(
      `--term ${JSON.stringify(typed.term)} is not a term. Write for example 15wd (working days), 15cd (calendar days) or 1mo (months).`,
    );
  }
  const named = machineText(typed.calendar).toLowerCase();
  const id = CALENDAR_IDS.find((known) => known.toLowerCase() === named);
  if (!id) {
    throw new NoReplay(
      `--calendar ${JSON.stringify(typed.calendar)} is not a calendar. Known are: ${CALENDAR_IDS.join(", ")}.`,
    );
  }
  return { term, calendar: calendarFor(id) };
}

/**
 * The due dates of receipt dates, a line of JSON each. In: lines, with whatever an editor, a spreadsheet or an input method has put into them;
 * what holds nothing to be seen is left out. Out: the lines of the answer, and whether each was a date.
 */
export function replayLines(lines: readonly string[], replay: Replay): { text: string; allDates: boolean } {
  const answers = lines
    .map((line) => line.trim())
    .filter(isVisible)
    .map((line) => answerTo(line, replay));
  return {
    text: answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""),
    allDates: answers.every((answer) => !("error" in answer)),
  };
}

type Answer = { received: string; dueOn: string; provisional: boolean } | { received: string; error: string };

function answerTo(line: string, { term, calendar }: Replay): Answer {
  const received = readDate(line);
  try {
    if (received === null)
      throw new RangeError("not a date: write a day that exists, from 1900 to 2199, as YYYY-MM-DD");
    const { dueOn: due, provisional } = dueOn(received, term, calendar);
    return { received, dueOn: due, provisional };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { received: received ?? line, error: error.message };
  }
}
