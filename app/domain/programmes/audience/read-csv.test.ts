import { describe, expect, test } from "vitest";
import { readAudience, textOf } from "./read-csv";

const emails = (csv: string) => {
  const read = readAudience(csv, "zh-CN");
  return read.ok ? read.contacts.map(({ email }) => email) : read;
};

describe("a list is read", () => {
  test("with columns in their usual order, and what is left out as usual", () => {
    expect(readAudience("a@person.example\nb@person.example,en,Robin\nc@person.example,,张三,", "zh-CN")).toEqual({
      ok: true,
      lines: 3,
      folded: 0,
      contacts: [
        { email: "a@person.example", locale: "zh-CN", name: null, authority: false },
        { email: "b@person.example", locale: "en", name: "Robin", authority: false },
        { email: "c@person.example", locale: "zh-CN", name: "张三", authority: false },
      ],
    });
  });

  test.each([
    ["in English", "Name,Email,Role\nRobin,r@person.example,\nThe office,o@gov.example,authority"],
    ["in Chinese", "姓名,邮箱,身份\nRobin,r@person.example,\nThe office,o@gov.example,监管部门"],
  ])("with its columns headed %s, in any order", (_, csv) => {
    expect(readAudience(csv, "en")).toMatchObject({
      ok: true,
      contacts: [
        { email: "r@person.example", locale: "en", name: "Robin", authority: false },
        { email: "o@gov.example", authority: true },
      ],
    });
  });

  test("with quotes, commas inside, other line ends, a byte order mark and empty lines", () => {
    expect(readAudience('\uFEFFa@person.example,zh,"王, 小明"\r\n\r\n"b@person.example"\r\n', "en")).toMatchObject({
      ok: true,
      contacts: [
        { email: "a@person.example", name: "王, 小明", locale: "zh-CN" },
        { email: "b@person.example", locale: "en" },
      ],
    });
  });

  test("whose lines end in several ways, each line for itself", () =>
    expect(emails("a@person.example,,张三\r\nb@person.example,,李四\nc@person.example\rd@person.example\n")).toEqual(
      ["a", "b", "c", "d"].map((name) => `${name}@person.example`),
    ));

  test.each([
    ["tabs", "\t"],
    ["semicolons", ";"],
    ["commas of Chinese", "，"],
  ])("with %s between its columns", (_, sign) =>
    expect(readAudience(`a@person.example${sign}en${sign}Robin, the first`, "zh-CN")).toMatchObject({
      contacts: [{ email: "a@person.example", locale: "en", name: "Robin, the first" }],
    }),
  );

  test("and the same address is one, however it is spelt", () => {
    expect(readAudience("a@person.example\nA@Person.Example,en\n ａ＠person.example。", "zh-CN")).toMatchObject({
      ok: true,
      lines: 3,
      folded: 2,
      contacts: [{ email: "a@person.example", locale: "zh-CN" }],
    });
  });
});

describe("what cannot be used is told by its line:", () => {
  test("each with its reason, and nothing is taken", () => {
    const csv = [
      "email,language,name,role",
      "good@person.example,zh,,",
      "no address,zh,,",
      "",
      "a@person.example,fr,,",
      "b@person.example,en,,boss",
      `c@person.example,en,${"长".repeat(121)},`,
      "d@person.example,en,Robin,,more",
    ].join("\n");
    expect(readAudience(csv, "zh-CN")).toEqual({
      ok: false,
      why: "lines",
      bad: [
        { line: 3, why: "email" },
        { line: 5, why: "language" },
        { line: 6, why: "role" },
        { line: 7, why: "name" },
        { line: 8, why: "columns" },
      ],
    });
  });

  test.each([
    ["nothing", "", "empty"],
    ["a head alone", "email,name\n", "empty"],
    ["a quote that never ends", '"a@person.example', "unreadable"],
  ])("%s", (_, csv, why) => expect(emails(csv)).toEqual({ ok: false, why }));

  test.each([
    ["names a column twice", "email,name,email\na@person.example,张三,b@person.example", { line: 1, why: "head" }],
    ["names a column nobody knows", "email,balance\na@person.example,7", { line: 1, why: "head" }],
    ["has a quotation mark in the middle", 'a@person.example\nb@person.example,,Bob "B"', { line: 2, why: "quotes" }],
    ["is far too long", `a@person.example\nb@person.example,,${"长".repeat(20_000)}`, { line: 2, why: "long" }],
  ])("one that %s", (_, csv, bad) => expect(emails(csv)).toEqual({ ok: false, why: "lines", bad: [bad] }));

  test("a list without an end is not read to its end", () =>
    expect(emails("a@person.example\n".repeat(1_000_000))).toEqual({ ok: false, why: "too-many" }));

  test("a formula is no address", () =>
    expect(emails("=cmd|' /C calc'!A0")).toMatchObject({ bad: [{ line: 1, why: "email" }] }));
});

const LIST = "邮箱,姓名\r\na@person.example,张三\r\n";
const GBK = [0xd3, 0xca, 0xcf, 0xe4, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb];

test.each([
  ["UTF-8", Buffer.from(LIST)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${LIST}`)],
  ["UTF-16 as spreadsheets write it", Buffer.from(`\uFEFF${LIST.replaceAll(",", "\t")}`, "utf16le")],
  ["UTF-16 the other way round", Buffer.from(`\uFEFF${LIST}`, "utf16le").swap16()],
  ["GBK", Buffer.from([...GBK, ...Buffer.from("\r\na@person.example,"), 0xd5, 0xc5, 0xc8, 0xfd])],
])("bytes in %s are the same list", (_, bytes) => {
  const text = textOf(bytes);
  expect(text && readAudience(text, "zh-CN")).toMatchObject({
    contacts: [{ email: "a@person.example", name: "张三" }],
  });
});

test("bytes that are no text are none", () => {
  expect(textOf(new Uint8Array([0x50, 0x4b, 0, 3]))).toBeNull();
  expect(textOf(new Uint8Array([0xff, 0xfe, 0x41]))).toBeNull();
  expect(textOf(new TextEncoder().encode("邮箱"))).toBe("邮箱");
});
