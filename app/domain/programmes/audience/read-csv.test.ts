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

  test("and the same address is one, however it is spelt", () => {
    expect(readAudience("a@person.example\nA@Person.Example,en\n ａ＠person.example。", "zh-CN")).toMatchObject({
      ok: true,
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

  test("a formula is no address", () =>
    expect(emails("=cmd|' /C calc'!A0")).toMatchObject({ bad: [{ line: 1, why: "email" }] }));
});

test("bytes that are no text are none", () => {
  expect(textOf(new Uint8Array([0x50, 0x4b, 0, 3]))).toBeNull();
  expect(textOf(new Uint8Array([0xff, 0xfe, 0x41]))).toBeNull();
  expect(textOf(new TextEncoder().encode("邮箱"))).toBe("邮箱");
});
