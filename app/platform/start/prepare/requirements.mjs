import { existsSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { Stop } from "../words/say.mjs";

const MIB = 1024 * 1024;

/** The port to listen on, from PORT. Throws `Stop` where it is no port. */
export function wantedPort(text = "3000") {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535)
    throw new Stop(`PORT is "${text}"; expected a whole number from 1 to 65535`);
  return port;
}

/** Whether that port can be listened on. Throws `Stop` where it cannot. */
export async function portIsFree(port, host) {
  const problem = await tryPort(port, host);
  if (problem === "EADDRINUSE")
    throw new Stop(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  if (problem) throw new Stop(`Port ${port} on ${host} cannot be opened (${problem})`);
}

/** A port near the wanted one if it is free, else 0: any. */
export async function preferredPort(port) {
  return port <= 65535 && (await tryPort(port, "127.0.0.1")) === null ? port : 0;
}

/** Whether the disk below a folder has room. Throws `Stop` where it has not. */
export function diskHasRoom(folder, megabytes, what) {
  const existing = nearestExisting(path.resolve(folder));
  const { bavail, bsize } = statfsSync(existing);
  const free = Math.floor((bavail * bsize) / MIB);
  if (free < megabytes)
    throw new Stop(
      `The disk of ${existing} has ${free} MB free; ${what} needs ${megabytes} MB. Make room and start again`,
    );
}

function nearestExisting(folder) {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}

/** @returns {Promise<string | null>} null when the port is free, else the reason. */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code ?? "unknown"));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}
