import { parseArgs } from "node:util";
import { CALENDAR_IDS, type Calendar, calendarFor } from "#app/domain/clock/calendar/calendar";
import { readDate } from "#app/domain/clock/dates/typed-date";
import { machineText } from "#app/domain/typed/machine";
import { isVisible } from "#app/domain/typed/unseen";
import { dueOn } from "#app/domain/clock/stopwatch/due";
import { parseTerm, type Term } from "#app/domain/clock/dates/terms";

/*
 * npm run --silent due -- --term 15wd < dates
 *
 * Replays deadlines: receipt dates on standard input, one a line; one line of JSON each on standard output.
 * Exit code 1 when a line was no date, 2 when the command was not understood.
 */

type Question = { term: Term; calendar: Calendar };

const USAGE = "Usage: due [--term 15wd|15cd|15cd-noroll|1mo] [--calendar CN|weekends] < dates";

/** No date is this long; what is longer is cut, so that a file without line breaks is no trouble. */
const LONGEST_LINE = 1000;

class BadCommand extends Error {}

try {
  await answerAll(readCommand(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadCommand)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}

function readCommand(args: string[]): Question {
  const { term: termText, calendar: calendarText } = readOptions(args);
  const term = parseTerm(machineText(termText).toLowerCase());
  if (!term) {
    throw new BadCommand(
      `--term ${JSON.stringify(termText)} is not a term. Write for example 15wd (working days), 15cd (calendar days) or 1mo (months).`,
    );
  }
  const named = machineText(calendarText).toLowerCase();
  const id = CALENDAR_IDS.find((known) => known.toLowerCase() === named);
  if (!id) {
    throw new BadCommand(
      `--calendar ${JSON.stringify(calendarText)} is not a calendar. Known are: ${CALENDAR_IDS.join(", ")}.`,
    );
  }
  return { term, calendar: calendarFor(id) };
}

function readOptions(args: string[]): { term: string; calendar: string } {
  try {
    return parseArgs({
      args,
      options: {
        term: { type: "string", default: "15wd" },
        calendar: { type: "string", default: "CN" },
      },
    }).values;
  } catch (error) {
    throw new BadCommand(error instanceof Error ? error.message : USAGE);
  }
}

async function answerAll(question: Question): Promise<void> {
  // Whoever reads us may stop early (`| head`); that is no failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  for await (const lines of linesOf(process.stdin.setEncoding("utf8"))) {
    const answers = lines
      .map((line) => line.trim())
      .filter(isVisible)
      .map((line) => answer(line, question));
    if (answers.length > 0) await print(answers.join(""));
  }
}

/** Whole lines, a chunk of input at a time, so that a long list is never all in memory. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
    yield lines;
  }
  yield [rest];
}

/** One line of JSON. In: a line, with whatever an editor, a spreadsheet or an input method has put into it. */
function answer(line: string, { term, calendar }: Question): string {
  const received = readDate(line);
  try {
    if (received === null) {
      throw new RangeError("not a date: write a day that exists, from 1900 to 2199, as YYYY-MM-DD");
    }
    const { dueOn: due, provisional } = dueOn(received, term, calendar);
    return `${JSON.stringify({ received, dueOn: due, provisional })}\n`;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.exitCode = 1;
    return `${JSON.stringify({ received: received ?? line, error: error.message })}\n`;
  }
}

function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
