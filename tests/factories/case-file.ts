import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { storedZip } from "#app/domain/audit/dossier/stored-zip";

const run = promisify(execFile);
const SCRIPT = path.resolve("public/verify-case-file.mjs");

/** What the script said, and with which exit code. */
export type Verdict = { code: number; said: string };

/** Runs the script as somebody outside does: from a folder that holds it and nothing else, by Node alone. In: what is verified; the script, where it is not the repository's. */
export async function verifyAt(where: string, script: Uint8Array = readFileSync(SCRIPT)): Promise<Verdict> {
  return inFolder(async (folder) => {
    writeFileSync(path.join(folder, "verify-case-file.mjs"), script);
    try {
      const { stdout } = await run(process.execPath, ["verify-case-file.mjs", where], {
        cwd: folder,
        env: { NODE_ENV: "production" },
        maxBuffer: 1e7,
      });
      return { code: 0, said: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, said: stdout + stderr };
    }
  });
}

type Read = () => Map<string, Uint8Array>;
type Script = {
  verifyCaseFile: (read: Read) => { flaws: [zh: string, en: string][] };
  caseFileIn: (whole: Uint8Array) => Read;
};

/** The same script's own functions, for many files at once. Out: what is wrong, in English; nothing where the file is whole. */
async function flawsIn(read: (script: Script) => Read): Promise<string[]> {
  const script = (await import(pathToFileURL(SCRIPT).href)) as Script;
  return script.verifyCaseFile(read(script)).flaws.map(([, en]) => en);
}

/** What is wrong with an archive. */
export function flawsOfZip(bytes: Uint8Array): Promise<string[]> {
  return flawsIn(({ caseFileIn }) => caseFileIn(bytes));
}

/** What is wrong with the files of one that was unpacked. */
export function flawsOfFiles(files: Files): Promise<string[]> {
  return flawsIn(() => () => files);
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-case-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Verifies an archive. */
export function verifyZip(bytes: Uint8Array): Promise<Verdict> {
  return inFolder(async (folder) => {
    const file = path.join(folder, "case.zip");
    writeFileSync(file, bytes);
    return verifyAt(file);
  });
}

export type Files = Map<string, Buffer>;

/** Verifies the folder an archive was unpacked to, with the script that is in it. */
export function verifyFiles(files: Files): Promise<Verdict> {
  return inFolder(async (folder) => {
    for (const [name, bytes] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    return verifyAt(folder, files.get("verify-case-file.mjs"));
  });
}

/** The files of an archive, by its own table of contents. */
export function unpacked(zip: Buffer): Files {
  const files: Files = new Map();
  const end = zip.length - 22;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, length, offset] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const start = offset + 30 + zip.readUInt16LE(offset + 26);
    files.set(zip.subarray(at + 46, at + 46 + length).toString("utf8"), zip.subarray(start, start + size));
    at += 46 + length;
  }
  return files;
}

async function packed(files: Files): Promise<Buffer> {
  const entries = async function* () {
    for (const [name, bytes] of files) yield { path: name, bytes };
  };
  const parts: Uint8Array[] = [];
  for await (const part of storedZip(entries())) parts.push(part);
  return Buffer.concat(parts);
}

const sum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A forger's archive: what they changed, with a list of contents made anew so that it fits. */
export async function forged(zip: Buffer, change: (files: Files) => void): Promise<Buffer> {
  const files = unpacked(zip);
  change(files);
  const manifest = JSON.parse(files.get("manifest.json")!.toString("utf8")) as object;
  files.delete("manifest.json");
  files.delete("manifest.sha256");
  const listed = [...files].map(([name, bytes]) => ({ path: name, bytes: bytes.length, sha256: sum(bytes) }));
  const text = Buffer.from(`${JSON.stringify({ ...manifest, files: listed }, null, 1)}\n`);
  files.set("manifest.json", text);
  files.set("manifest.sha256", Buffer.from(`${sum(text)}  manifest.json\n`));
  return packed(files);
}
