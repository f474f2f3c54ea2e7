import { measure as dueDates } from "./due-dates";
import { measure as filingUnderMany } from "./filing-100-policies-vs-1";
import { measure as filing } from "./filing-vs-bare-remix";
import { measure as letters } from "./letters-vs-nodemailer";
import type { Measurement } from "./measurement";
import { measure as queuePage } from "./queue-page-vs-static";
import { measure as reportWhileMailHangs } from "./report-while-mail-hangs";
import { measure as reportPage } from "./report-at-100k";
import { measure as searchPage } from "./search-at-1m";
import { buildBoth, startBench, type Bench } from "./servers";

const BENCHES: Record<string, (bench: () => Promise<Bench>) => Promise<Measurement[]>> = {
  "due-dates": () => dueDates(),
  filing: async (bench) => filing(await bench()),
  letters: async (bench) => letters(await bench()),
  policies: async (bench) => filingUnderMany(await bench()),
  reports: async (bench) => reportWhileMailHangs(await bench()),
  "report-page": async (bench) => reportPage(await bench()),
  queue: async (bench) => queuePage(await bench()),
  search: async (bench) => searchPage(await bench()),
};

const SECRETS = {
  LOG_LEVEL: "warn",
  SECRET: "a secret for measuring only, long enough to pass",
  SEAL_KEYS: `bench:${Buffer.from("a sealing key for benchmark only").toString("base64")}`,
};

/** Runs the benches named on the command line, or all, and prints each figure as one line of JSON. A wrong answer inside a bench ends it with exit 1. */
async function main(asked: string[]): Promise<void> {
  const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0)
    throw new Error(`There is no bench ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}`);
  Object.assign(process.env, SECRETS);
  let started: Bench | undefined;
  const bench = async () => {
    if (!started) await buildBoth();
    return (started ??= await startBench());
  };
  try {
    for (const [name, measure] of Object.entries(BENCHES)) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      for (const figure of await measure(bench)) process.stdout.write(`${JSON.stringify(figure)}\n`);
    }
  } finally {
    await started?.stop();
  }
}

await main(process.argv.slice(2));
