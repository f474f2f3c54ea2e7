import { execFileSync } from "node:child_process";

/** Whom PostgreSQL runs as; empty where it runs as ourselves. */
export type RunAs = { uid?: number; gid?: number };

const NAME = "postgres";

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the system's user `postgres`, created where missing.
 * Throws where no such user can be had.
 */
export function postgresUser(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const known = lookUp();
  if (known) return known;
  try {
    execFileSync("groupadd", ["--system", NAME], { stdio: "ignore" });
    execFileSync("useradd", ["--system", "--gid", NAME, "--no-create-home", "--shell", "/usr/sbin/nologin", NAME], {
      stdio: "ignore",
    });
  } catch {
    // Whether it worked is told by the second look.
  }
  const created = lookUp();
  if (created) return created;
  throw new Error(
    "PostgreSQL does not run as root and the user postgres could not be created; start as another user or set DATABASE_URL",
  );
}

function lookUp(): Required<RunAs> | null {
  try {
    const id = (flag: string) =>
      Number.parseInt(execFileSync("id", [flag, NAME], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }), 10);
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}
