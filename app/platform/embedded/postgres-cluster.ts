import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PostgresPlace } from "./postgres-place";

/**
 * Creates the data folder of a PostgreSQL: UTF-8, sorted by code point on every machine alike, with page checksums. It is made
 * beside its place and moved there when whole, so that an interrupted start never leaves half of one.
 */
export async function createCluster(place: PostgresPlace, password: string): Promise<void> {
  const secretDir = mkdtempSync(path.join(tmpdir(), "rightsdesk-initdb-"));
  const passwordFile = path.join(secretDir, "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const draft = `${place.dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  for (const each of [secretDir, passwordFile, draft]) give(each, place);
  try {
    await initdb(place, draft, passwordFile);
    rmSync(place.dataDir, { recursive: true, force: true });
    renameSync(draft, place.dataDir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(secretDir, { recursive: true, force: true });
  }
}

/** The environment of the server and its tools: none of our own settings and secrets. */
export function childEnv(): NodeJS.ProcessEnv {
  return { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", NODE_ENV: "production" };
}

/** The end of what a program said, for an error message. */
export function lastLines(text: string): string {
  return text.trim().split("\n").slice(-4).join(" ").slice(0, 600);
}

function give(file: string, { runAs }: PostgresPlace): void {
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(file, runAs.uid, runAs.gid);
}

async function initdb(place: PostgresPlace, folder: string, passwordFile: string): Promise<void> {
  const flags = [
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
  ];
  const child = spawn(
    place.binaries.initdb,
    [
      `--pgdata=${folder}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--no-instructions",
      ...flags,
    ],
    { ...place.runAs, cwd: "/", env: childEnv(), stdio: ["ignore", "ignore", "pipe"] },
  );
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => (words += chunk.toString("utf8")));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`PostgreSQL could not create its data folder: ${lastLines(words)}`);
}
