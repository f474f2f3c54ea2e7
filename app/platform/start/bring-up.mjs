import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { logFile } from "./words/log-file.mjs";
import { announce, healthy } from "./processes/ready.mjs";
import { reloading } from "./processes/reloading.mjs";
import { preferredPort } from "./prepare/requirements.mjs";
import { run } from "./processes/run.mjs";
import { say, Stop } from "./words/say.mjs";
import { secrets } from "./prepare/secrets.mjs";
import { productEnv } from "./prepare/settings.mjs";
import { spokenLog } from "./words/spoken-log.mjs";
import { programArgs } from "./processes/program.mjs";
import { supervise } from "./processes/supervise.mjs";

/** What each process has read when it runs, and would not read again. The pages themselves come fresh from their sources. */
const WEB_SOURCES = ["app/server.ts", "app/platform", "app/http/limits"];
const WORKER_SOURCES = ["jobs", "emails", "app/domain", "app/platform", "app/paths.ts"];

/**
 * Starts every part in the order in which they need each other, each kept running from then on. A part joins `parts` before it starts,
 * so that whoever stops them in between forgets none.
 * In development the processes of the product follow their sources.
 * @param {ReturnType<import("./prepare/settings.mjs").settings>} asked
 * @param {{ embedded: boolean, stop: () => Promise<void> }[]} parts
 */
export async function bringUp(asked, parts) {
  const kept = secrets(asked.dataDir);
  const logs = path.join(asked.dataDir, "logs");
  const keep = (supervised) => {
    parts.push(supervised);
    return supervised.start();
  };
  const fromSources = asked.development;
  const add = (part) => keep(supervise({ ...part, fromSources, log: logFile(logs, part.name) }));
  const run = ({ sources, ...part }) =>
    asked.development ? keep(reloading({ ...part, fromSources, log: spokenLog(logs, part.name) }, sources)) : add(part);
  const database = asked.embeddedDatabase ? await add(postgres(asked, kept)) : {};
  const mailbox = asked.embeddedMail ? await add(await mail(asked)) : {};
  const env = productEnv(process.env, asked, kept, {
    databaseUrl: database.url,
    smtpUrl: mailbox.smtpUrl,
    mailboxUrl: mailbox.url,
  });
  await prepareDatabase(asked, env);
  await Promise.all([
    run({
      name: "web",
      file: "app/server.ts",
      sources: WEB_SOURCES,
      env,
      liveUrl: `${asked.address}/health/live`,
      startMs: 120_000,
      stopMs: 12_000,
    }),
    run({ name: "worker", file: "jobs/worker.ts", sources: WORKER_SOURCES, env, startMs: 120_000, stopMs: 12_000 }),
  ]);
  announce(asked, mailbox.url, logs, await healthy(asked.address, 60_000));
}

function postgres({ dataDir }, { POSTGRES_PASSWORD }) {
  // Started again it keeps its port: those who use it know no other.
  const settings = (last) => ({
    dataDir: path.join(dataDir, "postgres"),
    password: POSTGRES_PASSWORD,
    database: "rightsdesk",
    port: last?.port,
  });
  return {
    name: "postgres",
    file: "app/platform/embedded/postgres-process.ts",
    env: process.env,
    embedded: true,
    settings,
    startMs: 180_000,
    stopMs: 30_000,
  };
}

async function mail({ dataDir, port }) {
  const httpPort = await preferredPort(port + 1);
  const settings = (last) => ({
    folder: path.join(dataDir, "mailbox"),
    smtpPort: Number(last?.smtpUrl.split(":").pop() ?? 0),
    httpPort: Number(last?.url.split(":").pop() ?? httpPort),
  });
  return {
    name: "mailbox",
    file: "app/platform/embedded/mailbox-process.ts",
    env: process.env,
    embedded: true,
    settings,
    startMs: 60_000,
    stopMs: 5_000,
  };
}

async function prepareDatabase({ demo, dataDir, development }, env) {
  const script = (file) => run(process.execPath, programArgs(file, { fromSources: development }), { env, quiet: true });
  if ((await script("prisma/migrate.ts")) !== 0)
    throw new Stop("The database could not be brought up to date; see above");
  const seeded = path.join(dataDir, "demo-seeded");
  const first = demo && !existsSync(seeded);
  if (first) say("filling the demo");
  if ((await script(first ? "prisma/seed.ts" : "prisma/publish.ts")) !== 0)
    throw new Stop("The policies could not be published; see above");
  if (first) writeFileSync(seeded, "The demo's tickets were made at the first start and are not made again.\n");
}
