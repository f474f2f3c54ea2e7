import path from "node:path";
import { bringUp } from "./bring-up.mjs";
import { build, isBuilt } from "./prepare/build.mjs";
import { install } from "./prepare/install.mjs";
import { tryLock } from "./processes/lock.mjs";
import { whenNpmIsGone } from "./processes/orphan.mjs";
import { diskHasRoom, portIsFree, wantedPort } from "./prepare/requirements.mjs";
import { stopRunning } from "./processes/run.mjs";
import { Stop } from "./words/say.mjs";
import { settings } from "./prepare/settings.mjs";

const NEEDED_MB = 200;

/**
 * Installs, builds, starts and stays until told to stop. Ends the process itself: 0 when stopped, 1 when it could not start.
 * @param {{ development?: boolean }} how in development nothing is built: pages and processes follow their sources
 */
export async function start({ development = false } = {}) {
  const parts = [];
  let unlock = () => undefined;
  let stopping = false;

  // The embedded parts last: nobody loses what it stands on.
  async function stop(code) {
    if (stopping) return;
    stopping = true;
    stopRunning();
    for (const embedded of [false, true])
      await Promise.all(parts.filter((part) => part.embedded === embedded).map((part) => part.stop()));
    unlock();
    process.exit(code);
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(0));
  whenNpmIsGone(() => void stop(0));

  try {
    const asked = settings(process.env, wantedPort(process.env.PORT || undefined), development);
    const { release, holder } = tryLock(path.join(asked.dataDir, "start.lock"), { address: asked.address });
    if (holder)
      throw new Stop(`RightsDesk is already running from this folder (process ${holder.pid}, ${holder.address})`);
    unlock = release;
    await portIsFree(asked.port, asked.host);
    diskHasRoom(asked.dataDir, NEEDED_MB, "running");
    // What builds the pages is for development; pages that are built run without it.
    await install({ dev: development || !isBuilt() });
    if (!stopping && !development) await build();
    if (!stopping) await bringUp(asked, parts);
  } catch (error) {
    if (stopping) return;
    process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
    await stop(1);
  }
}
