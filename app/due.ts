import { parseArgs } from "node:util";
import { NoReplay, readReplay, replayLines, type Replay } from "#app/domain/clock/stopwatch/replay";

/*
 * npm run --silent due -- --term 15wd < dates
 *
 * Replays deadlines: receipt dates on standard input, one a line; one line of JSON each on standard output.
 * Exit code 1 when a line was no date, 2 when the command was not understood.
 */

const USAGE = "Usage: due [--term 15wd|15cd|15cd-noroll|1mo] [--calendar CN|weekends] < dates";

/** No date is this long; what is longer is cut, so that a file without line breaks is no trouble. */
const LONGEST_LINE = 1000;

try {
  await answerAll(readReplay(readOptions(process.argv.slice(2))));
} catch (error) {
  if (!(error instanceof NoReplay)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
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
    throw new NoReplay(error instanceof Error ? error.message : USAGE);
  }
}

async function answerAll(replay: Replay): Promise<void> {
  // Whoever reads us may stop early (`| head`); that is no failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  for await (const lines of linesOf(process.stdin.setEncoding("utf8"))) {
    const { text, allDates } = replayLines(lines, replay);
    if (!allDates) process.exitCode = 1;
    if (text !== "") await print(text);
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

function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
