import { readdirSync, readFileSync } from "node:fs";

/** Every process of this machine that has the text in its arguments or its environment, by id. Linux only: it reads /proc. */
export function processesWith(text: string): { pid: number; args: string }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        const args = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        const known = args.includes(text) || readFileSync(`/proc/${name}/environ`, "utf8").includes(text);
        return known ? [{ pid: Number(name), args }] : [];
      } catch {
        // It ended while we looked, or is not ours to look at.
        return [];
      }
    });
}
