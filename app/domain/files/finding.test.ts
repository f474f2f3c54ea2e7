import { expect, test } from "vitest";
import { refuse, refuseMeasured } from "../refusal";
import { FINDING_LIMITS, isTold, NOTHING_YET, readLines, readTable, writeLines } from "./finding";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a line is a field and its value, with either colon; a line without one goes on", () => {
  const typed = "姓名：张三\n地址: 上海市\n示例路 1 号\n\n时间: 10:30";
  const lines = [
    { field: "姓名", value: "张三" },
    { field: "地址", value: "上海市\n示例路 1 号" },
    { field: "时间", value: "10:30" },
  ];
  expect(readLines(typed)).toEqual(lines);
  expect(readLines(writeLines(lines))).toEqual(lines);
  expect(readLines("only words")).toEqual([{ field: "", value: "only words" }]);
  expect(readLines(" \n ")).toEqual([]);
});

test("signs nobody can see are no finding, and no line of one", () => {
  expect(readLines("\u200b")).toEqual([]);
  expect(readLines("\u2060\n\ufeff \u3000\n\u2800")).toEqual([]);
  expect(readLines("手机号：139\n\u200b")).toEqual([{ field: "手机号", value: "139" }]);
});

test("a table has a header and rows of its length", () => {
  expect(readTable(bytes('\uFEFF订单,金额\n"A,1",12\nB2\n'))).toEqual({
    ok: true,
    table: {
      header: ["订单", "金额"],
      rows: [
        ["A,1", "12"],
        ["B2", ""],
      ],
    },
  });
});

test.each([
  ["a header alone", bytes("a,b\n")],
  ["nothing", bytes("")],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])],
  ["no UTF-8", new Uint8Array([0x61, 0x2c, 0xff, 0xfe, 0x0a, 0x62])],
  ["an open quote", bytes('a,b\n"x,y\n')],
])("%s is no table", (_, content) => expect(readTable(content)).toEqual(refuse("table-unreadable")));

const { rows, columns, tableBytes } = FINDING_LIMITS;

test.each([
  ["table-too-many-rows", bytes(`a\n${"1\n".repeat(rows + 7)}`), { is: rows + 7, most: rows }],
  ["table-too-many-columns", bytes(`${"a,".repeat(columns + 1)}\n1\n`), { is: columns + 2, most: columns }],
  ["table-too-large", bytes("a".repeat(tableBytes + 1)), { is: tableBytes + 1, most: tableBytes }],
] as const)("what is too much says how much it is: %s", (code, content, measured) =>
  expect(readTable(content)).toEqual(refuseMeasured(code, measured)),
);

test("a category says something once it is filled or said to be empty", () => {
  expect(isTold(NOTHING_YET, 0)).toBe(false);
  expect(isTold(NOTHING_YET, 1)).toBe(true);
  expect(isTold({ ...NOTHING_YET, nothing: true }, 0)).toBe(true);
});
