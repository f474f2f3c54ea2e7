import { expect, test } from "vitest";
import { refuse } from "#app/domain/refusal";
import { afterUpload, fileProblem } from "./file-problem";

test("what was wrong with a file stands in the page's address, and nothing else is believed of it", () => {
  const path = afterUpload("/track/ticket?tab=x", refuse("file-locked"));
  expect(path).toBe("/track/ticket?tab=x&problem=file-locked");
  expect(fileProblem(`https://h${path}`)).toBe("file-locked");
  expect(fileProblem("https://h/?problem=ticket-gone")).toBeNull();
  expect(fileProblem("https://h/")).toBeNull();
});

test("a file that was taken leads back, another refusal nowhere", () => {
  expect(afterUpload("/request/evidence", { ok: true })).toBe("/request/evidence");
  expect(afterUpload("/request/evidence", refuse("draft-gone"))).toBeNull();
});
