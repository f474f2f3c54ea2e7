import { expect, it, test } from "vitest";
import { csvResponse } from "./csv.server";

function file(rows: Parameters<typeof csvResponse>[0]["rows"], name = "报告") {
  return csvResponse({ name, plainName: "report 2026", header: ["编号", "数值"], rows });
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

async function textOf(rows: Parameters<typeof csvResponse>[0]["rows"]): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(await file(rows)));
}

it("begins with the mark, ends its lines as spreadsheets do, and quotes what needs it", async () => {
  expect(
    await textOf([
      ["a,b", 1.5],
      ['say "yes"', null],
    ]),
  ).toBe('\uFEFF编号,数值\r\n"a,b",1.5\r\n"say ""yes""",\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\u0000=1", "\u200B=1", "＝1"])(
  "a cell that begins like a formula is made harmless: %j",
  async (cell) => {
    const line = (await textOf([[cell, 1]])).split("\r\n")[1];
    expect(line).toMatch(/^"?'/);
  },
);

it("keeps a cell from turning the ones beside it", async () => {
  expect(await textOf([["photo\u202Egpj", "\u2066x\u2069\u200F"]])).toContain("photogpj,x\r\n");
});

it("leaves numbers numbers", async () => {
  expect(await textOf([["x", -3]])).toContain("x,-3\r\n");
});

it("has a header even when it has no rows", async () => {
  expect(await textOf([])).toBe("\uFEFF编号,数值\r\n");
});

it("is named safely in any language, and kept by nobody", async () => {
  const { headers } = await file([], `报告"; x='(1)*`);
  expect(headers.get("Content-Disposition")).toBe(
    `attachment; filename="report-2026.csv"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%22%3B%20x%3D%27%281%29%2A.csv`,
  );
  expect(headers.get("Cache-Control")).toBe("no-store");
});

it("breaks off when its rows do, so that half a file is never taken for a whole one", async () => {
  async function* broken() {
    yield ["a", 1] as const;
    throw new Error("the database is gone");
  }
  const response = await file(broken());
  await expect(bytesOf(response)).rejects.toThrow("the database is gone");
});

it("fails before it is begun where not even the first row can be read", async () => {
  async function* away(rows: readonly (readonly string[])[]) {
    if (rows.length === 0) throw new Error("the database is away");
    yield* rows;
  }
  await expect(file(away([]))).rejects.toThrow("the database is away");
});
