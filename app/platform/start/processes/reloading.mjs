import { say } from "../words/say.mjs";
import { supervise } from "./supervise.mjs";
import { watchSources } from "./watch-sources.mjs";

/**
 * A supervised part that is stopped and started again whenever one of its sources changes. One that no longer starts is said and left until
 * the next change.
 * @param {Parameters<typeof supervise>[0]} part
 * @param {readonly string[]} sources
 * @returns {ReturnType<typeof supervise>}
 */
export function reloading(part, sources) {
  // Somebody may have stopped it at a line to look around.
  const made = () => supervise({ ...part, patient: true });
  let current = made();
  let turn = Promise.resolve();
  let stopping = false;
  let unwatch = () => undefined;

  async function reload(file) {
    if (stopping) return;
    await current.stop();
    if (stopping) return;
    current = made();
    try {
      await current.start();
      say(`${part.name} restarted (${file})`);
    } catch (error) {
      if (!stopping) say(`${error.message}\n${part.name} is started again when a source changes`);
    }
  }

  return {
    embedded: false,
    async start() {
      unwatch = watchSources(sources, (file) => {
        turn = turn.then(() => reload(file));
      });
      return current.start();
    },
    async stop() {
      stopping = true;
      unwatch();
      await current.stop();
      await turn;
    },
  };
}
