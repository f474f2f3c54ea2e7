import path from "node:path";
import { describe, expect, test } from "vitest";
import { sources, type Source } from "./sources";

/** Where a newcomer looks for things: a folder there is a noun, and nobody reads past twenty names. */
const HOUSES = ["app/domain", "app/http", "app/platform", "emails", "jobs"];
const MOST_FILES = 20;

const ALIASES = /^#(app|jobs|emails|prisma)\//;
const IMPORTED = /\bfrom\s+"([^"]+)"/g;

/** The folder an import leads to; null for a package. */
function folderOf(importer: string, specifier: string): string | null {
  if (ALIASES.test(specifier)) return path.posix.dirname(specifier.slice(1));
  return specifier.startsWith(".")
    ? path.posix.dirname(path.posix.join(path.posix.dirname(importer), specifier))
    : null;
}

/** Which folders a folder imports, types included. */
function doorsBetween(files: readonly Source[]): Map<string, Set<string>> {
  const doors = new Map<string, Set<string>>();
  for (const { file, text } of files) {
    const from = path.posix.dirname(file);
    const leads = doors.get(from) ?? new Set();
    for (const [, specifier] of text.matchAll(IMPORTED)) {
      const to = folderOf(file, specifier!);
      if (to && to !== from) leads.add(to);
    }
    doors.set(from, leads);
  }
  return doors;
}

/** A way from a folder back to itself; empty where there is none. */
function wayBack(start: string, doors: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const waiting = [[start]];
  const seen = new Set<string>();
  for (let way = waiting.shift(); way; way = waiting.shift()) {
    for (const next of doors.get(way[way.length - 1]!) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push([...way, next]);
    }
  }
  return [];
}

describe("the rooms of the house", () => {
  test("no two folders import each other, on whatever way round", () => {
    const doors = doorsBetween(sources(...HOUSES));
    const circles = [...doors.keys()].map((folder) => wayBack(folder, doors)).filter((way) => way.length > 0);
    expect(circles).toEqual([]);
  });
  test("a circle would be found", () => {
    const doors = doorsBetween([
      { file: "app/domain/a/one.ts", text: 'import { two } from "../b/two";' },
      { file: "app/domain/b/two.ts", text: 'import type { Three } from "#app/domain/c/three";' },
      { file: "app/domain/c/three.ts", text: 'import type { One } from "../a/one";' },
    ]);
    expect(wayBack("app/domain/a", doors)).toEqual(["app/domain/a", "app/domain/b", "app/domain/c", "app/domain/a"]);
  });
  test.each(HOUSES)("no folder of %s holds more than twenty files", (house) => {
    const count = new Map<string, number>();
    for (const { file } of sources(house)) {
      const folder = path.posix.dirname(file);
      count.set(folder, (count.get(folder) ?? 0) + 1);
    }
    expect([...count].filter(([, files]) => files > MOST_FILES)).toEqual([]);
  });
});
