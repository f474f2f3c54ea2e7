import { expect, test } from "vitest";
import { filesWith, sources } from "./sources";

const all = sources("app", "jobs");
const LOCK = "app/domain/tickets/ticket/lock.server.ts";

test("tickets' rows are taken in one file, so that there is one order in which several are", () => {
  expect(filesWith(/"Ticket"[^`;]*FOR\s+(NO\s+KEY\s+)?(UPDATE|SHARE)/i, all)).toEqual([LOCK]);
});

test("a transaction that takes a visit's tickets says so by that file's names, and no loop takes one after the other", () => {
  expect(filesWith(/\bfor\s*\([^)]*\)[^;{]*\{?[^;}]*\block(Ticket|Family|Visit)\(/, all)).toEqual([]);
});
