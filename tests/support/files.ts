import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

export type FilesOnDisk = { names: () => string[]; contents: () => Buffer; age: (ms: number) => void };

/** Gives this test file a folder of its own for sealed files. Call it once at the top of the file. */
export function useFiles(): FilesOnDisk {
  const folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-files-"));
  process.env.DATA_DIR = folder;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const all = () =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => path.join(folder, name))
      .filter((name) => statSync(name).isFile());
  return {
    /** Every file there is, by its id. */
    names: () => all().map((name) => path.basename(name)),
    /** Everything that is written there, one after the other. */
    contents: () => Buffer.concat(all().map((name) => readFileSync(name))),
    /** Makes every file look as old as that. */
    age: (ms) => all().forEach((name) => utimesSync(name, new Date(Date.now() - ms), new Date(Date.now() - ms))),
  };
}
