import { expect, test } from "vitest";
import { filesWith, sources } from "./sources";

const product = sources("app", "jobs", "emails", "prisma");

/** What runs around the product (servers it brings up and waits for, processes it watches) measures its own patience; the product itself asks `now()`. */
const AROUND = /^(app\/platform\/(embedded|start|guarded)\/|app\/start\.mjs$)/;

test("only one file asks what time it is", () => {
  const asking = filesWith(/new Date\(\s*\)|Date\.now\(|Temporal\.Now/, product);
  expect(asking.filter((file) => !AROUND.test(file))).toEqual(["app/platform/now.server.ts"]);
});

test("the domain is told the time: it never asks", () => {
  expect(filesWith(/platform\/now/, sources("app/domain", "emails", "app/ui"))).toEqual([]);
});

test("only the platform, and what runs before it, reads the environment", () => {
  const reading = filesWith(/process\.env\b/, sources("app", "jobs", "emails"));
  expect(reading.filter((file) => !AROUND.test(file))).toEqual([
    "app/platform/env/env.server.ts",
    "app/platform/env/production.ts", // which gives it what it lacks
  ]);
});

test("chance comes from the system's own generator wherever it guards something", () => {
  expect(filesWith(/Math\.random\(/, sources("app/domain", "app/http", "app/routes"))).toEqual([]);
});

test("a number of a statute stands only where the rules are data", () => {
  const numbered = filesWith(
    /第\s*[\d.一二三四五六七八九十百]+\s*条|GB\/T|\bArt(icle|s)?\.?\s*\d/,
    sources("app", "jobs", "emails"),
  );
  expect(numbered.filter((file) => !/^app\/domain\/(policies|clock)\/|^emails\/samples\.ts$/.test(file))).toEqual([]);
});

test("only the relay puts work on the queue", () => {
  expect(filesWith(/\bqueue\.add(Bulk)?\(/i, product).filter((file) => file !== "jobs/keeping/relay.ts")).toEqual([]);
});
