/** One line for whoever started us. A reader who went away (`npm start | head`) is no reason to fall over. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

/** A reason to stop that a person can act on; printed as it is, without a stack. */
export class Stop extends Error {}
