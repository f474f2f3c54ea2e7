import exceljs from "exceljs";
import { describe, expect, test } from "vitest";
import type { PackageContents } from "./contents";
import { buildPackage } from "./build.server";
import { PACKAGE_WORDS } from "./words";
import { categoryWorkbook } from "./workbook.server";

const words = { "zh-CN": PACKAGE_WORDS["zh-CN"].sheets, en: PACKAGE_WORDS.en.sheets };
const ON = "2026-03-10";
const CARD = "110105199003071234";

async function read(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
}

async function written(told: Parameters<typeof categoryWorkbook>[0], locale: keyof typeof words = "zh-CN") {
  return read((await categoryWorkbook(told, words[locale], ON))!);
}

function cellsOf(sheet: exceljs.Worksheet | undefined): unknown[][] {
  const rows: unknown[][] = [];
  sheet?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

describe.each([
  ["zh-CN", ["信息", "明细"], ["项目", "内容"]],
  ["en", ["Details", "Records"], ["Field", "Value"]],
] as const)("a workbook in %s", (locale, names, header) => {
  test("says what was found, line by line and row by row, each number as the text it was", async () => {
    const book = await written(
      {
        lines: [{ field: "身份证号", value: CARD }],
        table: { header: ["订单", "金额"], rows: [["20260310000000123456", "0012.50"]] },
      },
      locale,
    );
    expect(book.worksheets.map(({ name }) => name)).toEqual(names);
    expect(cellsOf(book.getWorksheet(names[0]))).toEqual([[...header], ["身份证号", CARD]]);
    expect(cellsOf(book.getWorksheet(names[1]))).toEqual([
      ["订单", "金额"],
      ["20260310000000123456", "0012.50"],
    ]);
    const card = book.getWorksheet(names[0])!.getCell("B2");
    expect([card.type, card.numFmt]).toEqual([exceljs.ValueType.String, "@"]);
  });
});

test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "1e5", "0001", "TRUE", "2026-03-10"])(
  "%j stays text, and nothing more",
  async (value) => {
    const cell = (await written({ lines: [{ field: "a", value }], table: null })).worksheets[0]!.getCell("B2");
    expect([cell.type, cell.value, cell.formula, cell.numFmt]).toEqual([
      exceljs.ValueType.String,
      value,
      undefined,
      "@",
    ]);
  },
);

test("what a workbook cannot hold is left out, the rest is kept to the last cell", async () => {
  const told = { lines: [{ field: "\u0000a\ud800", value: `𠮷"<&>'\n${"长".repeat(40_000)}` }], table: null };
  const [, row] = cellsOf((await written(told)).worksheets[0]);
  expect(row![0]).toBe("a");
  expect(row![1]).toMatch(/^𠮷"<&>'\n长+…$/u);
  expect((row![1] as string).length).toBe(32_767);
});

test("a large table is written whole", async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`${at}`.padStart(18, "1"), "x"]);
  const sheet = (await written({ lines: [], table: { header: ["a", "b"], rows } })).worksheets[0]!;
  expect(sheet.rowCount).toBe(20_001);
  expect(sheet.getCell("A20001").value).toBe("111111111111119999");
});

test("with neither a line nor a table there is none", async () =>
  expect(await categoryWorkbook({ lines: [], table: null }, words.en, ON)).toBeNull());

test("the package names both files of a category, and says which is for what", async () => {
  const contents: PackageContents = {
    locale: "zh-CN",
    reference: "RD-7K4M-3QXP",
    right: "copy",
    rightName: "复制个人信息",
    controller: "甲",
    receivedOn: "2026-03-02",
    answeredOn: ON,
    categories: [
      {
        id: "account",
        name: "账号",
        nothing: false,
        lines: [{ field: "身份证号", value: CARD }],
        table: null,
        attached: [],
      },
      { id: "orders", name: "订单", nothing: true, lines: [], table: null, attached: [] },
    ],
  };
  const names = Buffer.from(await buildPackage(contents, new Map())).toString("latin1");
  expect(names).toContain("01-account.csv");
  expect(names).toContain("01-account.xlsx");
  expect(names).not.toContain("02-orders.xlsx");
});
