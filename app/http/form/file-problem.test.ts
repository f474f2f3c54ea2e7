import { expect, test } from "vitest";
import { sharedCopy } from "#app/copy/shared";
import { refuse, refuseMeasured } from "#app/domain/refusal";
import { afterUpload, fileProblem, fileProblemText, withoutFileProblem } from "./file-problem";

test("what was wrong with a file stands in the page's address, and nothing else is believed of it", () => {
  const path = afterUpload("/track/ticket?tab=x", refuse("file-locked"));
  expect(path).toBe("/track/ticket?tab=x&problem=file-locked");
  expect(fileProblem(`https://h${path}`)).toEqual({ code: "file-locked", measured: null });
  expect(fileProblem("https://h/?problem=ticket-gone")).toBeNull();
  expect(fileProblem("https://h/")).toBeNull();
});

test("a file that was taken leads back, another refusal nowhere", () => {
  expect(afterUpload("/request/evidence", { ok: true })).toBe("/request/evidence");
  expect(afterUpload("/request/evidence", refuse("draft-gone"))).toBeNull();
});

test("of what is too much the page says how much it is and how much there may be, in both languages", () => {
  const path = afterUpload(
    "/request/evidence",
    refuseMeasured("file-too-large", { is: 12_345_678, most: 10_485_760 }),
  )!;
  const problem = fileProblem(`https://h${path}`)!;
  expect(problem.measured).toEqual({ is: 12_345_678, most: 10_485_760 });
  for (const locale of ["zh-CN", "en"] as const) {
    const text = fileProblemText(sharedCopy(locale), problem);
    expect(text).toContain("11.8 MB");
    expect(text).toContain("10 MB");
  }
  expect(fileProblemText(sharedCopy("en"), { code: "file-too-many-pages", measured: { is: 23, most: 20 } })).toContain(
    "23 pages",
  );
  expect(
    fileProblemText(sharedCopy("zh-CN"), {
      code: "file-too-many-pixels",
      measured: { is: 400_000_000, most: 200_000_000 },
    }),
  ).toContain("40,000 万像素");
});

test.each(["is=x&most=1", "is=1", "is=-1&most=2", "is=1e9&most=2", "is=9999999999999999&most=1"])(
  "numbers that are none are left out: %s",
  (query) => {
    const problem = fileProblem(`https://h/?problem=file-too-large&${query}`)!;
    expect(problem.measured).toBeNull();
    expect(fileProblemText(sharedCopy("en"), problem)).toBe(sharedCopy("en").refusals["file-too-large"]);
  },
);

test("a problem without a number says it without one", () =>
  expect(fileProblemText(sharedCopy("en"), { code: "file-locked", measured: { is: 1, most: 1 } })).toBe(
    sharedCopy("en").refusals["file-locked"],
  ));

test("a file that was taken ends what the address says of the one before, and nothing else", () => {
  const page = "https://rights.example.org/track/ticket";
  expect(withoutFileProblem(`${page}?n=2&problem=file-too-large&is=9&most=5`)).toBe("/track/ticket?n=2");
  expect(withoutFileProblem(`${page}?problem=file-kind`)).toBe("/track/ticket");
});
