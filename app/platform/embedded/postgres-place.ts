import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, symlinkSync } from "node:fs";
import path from "node:path";
import { type Binaries, binariesIn, postgresBinaries } from "./postgres-binaries";
import { postgresUser, type RunAs } from "./postgres-user";

export type PostgresPlace = { binaries: Binaries; dataDir: string; runAs: RunAs };

const OUTSIDE = "/var/lib/rightsdesk";

/**
 * Where PostgreSQL runs from, where it keeps its data and as whom. That is the given folder, but for one case: started by
 * root inside a folder that only root may enter (such as /root), the user `postgres` could reach neither. Then binaries are
 * copied to /var/lib/rightsdesk, the data live there too, and the given folder becomes a link to them.
 */
export function postgresPlace(wanted: string): PostgresPlace {
  const runAs = postgresUser();
  const packaged = postgresBinaries();
  const folder = path.resolve(wanted);
  mkdirSync(path.dirname(folder), { recursive: true });
  const reachable =
    runs(packaged, runAs, path.dirname(packaged.postgres)) && runs(packaged, runAs, path.dirname(folder));
  const place = reachable
    ? { binaries: packaged, dataDir: folder, runAs }
    : { binaries: copied(packaged), dataDir: linkedOutside(folder), runAs };
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(place.dataDir, runAs.uid, runAs.gid);
  return place;
}

/** Whether that user can run the binary and enter the folder. The shell enters it, since a child's own folder is entered before it changes user. */
function runs(binaries: Binaries, runAs: RunAs, folder: string): boolean {
  if (runAs.uid === undefined) return true;
  const check = spawnSync("/bin/sh", ["-c", 'cd "$1" && "$2" --version', "sh", folder, binaries.postgres], {
    ...runAs,
    cwd: "/",
    stdio: "ignore",
  });
  return check.status === 0;
}

function copied(packaged: Binaries): Binaries {
  const home = path.join(OUTSIDE, `postgres-${fingerprint(packaged.home)}`);
  if (!existsSync(path.join(home, "package.json"))) {
    mkdirSync(home, { recursive: true, mode: 0o755 });
    cpSync(path.join(packaged.home, "native"), path.join(home, "native"), { recursive: true, verbatimSymlinks: true });
    cpSync(path.join(packaged.home, "package.json"), path.join(home, "package.json"));
  }
  return binariesIn(home);
}

/** The folder that the given one is a link to; a new one where there is no link yet. Throws where the given folder is one already. */
function linkedOutside(folder: string): string {
  const known = lstatSync(folder, { throwIfNoEntry: false });
  if (known?.isSymbolicLink()) return readlinkSync(folder);
  if (known)
    throw new Error(
      `${folder} lies where the user postgres may not go; move the project to a folder that others may enter`,
    );
  mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
  const outside = mkdtempSync(path.join(OUTSIDE, "data-"));
  symlinkSync(outside, folder);
  return outside;
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
