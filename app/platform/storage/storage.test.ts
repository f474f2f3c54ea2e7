import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unsealWith, sealWith } from "../seal/seal";
import { sealedFolder, type Storage } from "./storage";

const ring = [{ id: "k", key: new Uint8Array(32).fill(7) }];
const sealing = {
  seal: (plain: Uint8Array, context: string) => sealWith(ring, plain, context),
  open: (sealed: Uint8Array, context: string) => unsealWith(ring, sealed, context),
};
const [one, other] = ["ABabcdefghijklmnop", "ABzzcdefghijklmnop"];
let folder: string;
let storage: Storage;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-storage-"));
  storage = sealedFolder(folder, sealing);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

test("what was put comes back, replaced when put again, gone when deleted", async () => {
  await storage.put(one, bytes("第一份"));
  expect(await storage.get(one)).toEqual(bytes("第一份"));
  await storage.put(one, bytes("second"));
  expect(await storage.get(one)).toEqual(bytes("second"));
  await storage.delete(one);
  await storage.delete(one);
  expect(await storage.get(one)).toBeNull();
});

test("on disk nothing can be read, by nobody else, and no draft is left", async () => {
  await storage.put(one, bytes("very private"));
  const file = path.join(folder, "AB", one);
  expect(readdirSync(path.join(folder, "AB"))).toEqual([one]);
  expect(readFileSync(file).includes("private")).toBe(false);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a file changed, or put in another's place, does not open", async () => {
  await storage.put(one, bytes("one"));
  copyFileSync(path.join(folder, "AB", one), path.join(folder, "AB", other));
  await expect(storage.get(other)).rejects.toThrow();
  writeFileSync(path.join(folder, "AB", one), "nonsense");
  await expect(storage.get(one)).rejects.toThrow();
});

test.each(["../../etc/passwd00", "short", "with/slash/in/the/id", "", "a".repeat(65), "dots..dots..dots.."])(
  "%j is no id",
  async (id) => {
    await expect(storage.put(id, bytes("x"))).rejects.toThrow(/id is 16 to 64/);
    await expect(storage.get(id)).rejects.toThrow(/id is 16 to 64/);
  },
);

test("where it cannot write, it says so and leaves nothing", async () => {
  mkdirSync(path.join(folder, "AB", one), { recursive: true });
  await expect(storage.put(one, bytes("x"))).rejects.toThrow();
  expect(readdirSync(path.join(folder, "AB"))).toEqual([one]);
});

test("whether it can write is known without leaving anything", async () => {
  await storage.check();
  expect(readdirSync(folder).flatMap((name) => readdirSync(path.join(folder, name)))).toEqual([]);
  expect(await storage.sweep(new Date(), async () => new Set())).toBe(0);
  const taken = path.join(folder, "taken");
  writeFileSync(taken, "");
  await expect(sealedFolder(taken, sealing).check()).rejects.toThrow();
});

test("a sweep removes what is old and claimed by nobody, drafts that were never finished too, and is content with nothing", async () => {
  expect(await storage.sweep(new Date(), async () => new Set())).toBe(0);
  for (const id of [one, other]) await storage.put(id, bytes("x"));
  const draft = path.join(folder, "AB", `${one}.0011.part`);
  writeFileSync(draft, "half");
  const long = new Date(0);
  for (const file of [path.join(folder, "AB", one), path.join(folder, "AB", other), draft])
    utimesSync(file, long, long);
  const young = "ABnewnewnewnewnewnew";
  await storage.put(young, bytes("in progress"));
  const sweep = () => storage.sweep(new Date(Date.now() - 60_000), async () => new Set([one]));
  expect(await sweep()).toBe(2);
  expect(await sweep()).toBe(0);
  expect(readdirSync(path.join(folder, "AB")).sort()).toEqual([one, young].sort());
});
