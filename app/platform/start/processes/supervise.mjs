import { spawn } from "node:child_process";
import { say, Stop } from "../words/say.mjs";
import { programArgs } from "./program.mjs";
import { answersAt, pings, SILENCE_S, watch } from "./watch.mjs";

const SOON_MS = 1_000;
const LATEST_MS = 30_000;
const STEADY_MS = 60_000;

/**
 * Keeps a process running: when it ends unasked it is started again, at once the first time and then ever more slowly. One that runs and does
 * not answer for ten seconds is ended and so started again. It is asked whether it lives, never whether what it needs is there: no outage of
 * something else ends it.
 *
 * @param {object} part
 * @param {string} part.name
 * @param {string} part.file its TypeScript file
 * @param {boolean} [part.fromSources] it is run as its sources are now, not as they were built
 * @param {NodeJS.ProcessEnv} part.env
 * @param {ReturnType<import("../words/log-file.mjs").logFile>} part.log where its words go
 * @param {(last: unknown) => unknown} [part.settings] first message to it, made from its last answer
 * @param {boolean} [part.embedded] it listens to nothing but our connection: it has its own process group and ends when we let go
 * @param {string} [part.liveUrl] where it answers that it lives; without one it is asked over the channel to it
 * @param {boolean} [part.patient] it may be silent for as long as it likes
 * @param {number} part.startMs how long it may take to be ready
 * @param {number} part.stopMs how long it may take to end
 * @returns {{ embedded: boolean, start: () => Promise<unknown>, stop: () => Promise<void> }} `start` gives what it answered when ready, or rejects with `Stop`
 */
export function supervise({
  name,
  file,
  fromSources = false,
  env,
  log,
  settings,
  liveUrl,
  patient = false,
  embedded = false,
  startMs,
  stopMs,
}) {
  let child = null;
  let timer = null;
  let unwatch = () => undefined;
  let stopping = false;
  let failures = 0;
  let last;

  async function launch() {
    const mine = spawn(process.execPath, programArgs(file, { fromSources }), {
      env,
      detached: embedded,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    child = mine;
    const began = Date.now();
    mine.stdout.on("data", log.write);
    mine.stderr.on("data", log.write);
    mine.on("error", () => undefined);
    if (settings) mine.send(settings(last), () => undefined);
    last = await answer(mine, startMs);
    mine.once("exit", (code, signal) => {
      unwatch();
      if (Date.now() - began > STEADY_MS) failures = 0;
      if (!stopping) again(`${name} ended unexpectedly (${signal ?? `code ${code}`})`);
    });
    if (mine.exitCode !== null || mine.signalCode !== null) throw new Error("ended at once");
    if (!stopping && !patient) unwatch = watch(liveUrl ? answersAt(liveUrl) : pings(mine), () => endSilent(mine));
    return last;
  }

  // Nothing gentler reaches a process that is stuck.
  function endSilent(mine) {
    if (stopping) return;
    say(`${name} has not answered for ${SILENCE_S} s and is ended`);
    mine.kill("SIGKILL");
  }

  function again(what) {
    const wait = Math.min(LATEST_MS, SOON_MS * 2 ** failures++);
    say(`${what}; starting it again in ${wait / 1000} s (see ${log.file})`);
    timer = setTimeout(() => {
      launch().then(
        () => say(`${name} is back`),
        async () => {
          await end(child, "SIGKILL", 5_000);
          if (!stopping) again(`${name} did not come back`);
        },
      );
    }, wait);
  }

  return {
    embedded,
    async start() {
      try {
        return await launch();
      } catch (error) {
        if (stopping) throw error;
        throw new Stop(`${name} did not start: ${error.message}\n${log.tail()}`.trim());
      }
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      unwatch();
      if (!child || ended(child)) return;
      if (embedded && child.connected) child.disconnect();
      await end(child, embedded ? null : "SIGTERM", stopMs);
    },
  };
}

/** What a process says when it is ready: "ready", or its answer to the settings it was sent. */
function answer(child, withinMs) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready within ${withinMs / 1000} s`)), withinMs);
    const settle = (then, value) => {
      clearTimeout(timer);
      then(value);
    };
    child.once("error", (error) => settle(reject, error));
    child.once("exit", (code, signal) => settle(reject, new Error(`it ended with ${signal ?? `code ${code}`}`)));
    child.on("message", (message) => {
      if (message === "ready") settle(resolve, undefined);
      else if (message?.ok === true) settle(resolve, message.answer);
      else if (message?.ok === false) settle(reject, new Error(message.reason));
    });
  });
}

function ended(child) {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/** Waits for a process to end, after a signal if one is given, and kills it when it takes too long. */
function end(child, signal, withinMs) {
  if (!child || ended(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), withinMs);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    if (signal) child.kill(signal);
  });
}
