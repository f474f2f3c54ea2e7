import { expect, test } from "vitest";
import type { PackageContents } from "./contents";
import { categoryCsv, packageJson } from "./data";
import { packagePage } from "./page";

const EVIL = `<script>alert("x")</script>'&`;

const contents: PackageContents = {
  locale: "zh-CN",
  reference: "RD-7K4M-3QXP",
  right: "copy",
  rightName: "复制个人信息",
  controller: `甲 ${EVIL}`,
  receivedOn: "2026-03-02",
  answeredOn: "2026-03-10",
  categories: [
    {
      id: "account",
      name: `账号 ${EVIL}`,
      nothing: false,
      lines: [{ field: EVIL, value: `一行\n${EVIL}` }],
      table: { header: [EVIL], rows: [[EVIL], ["=1+1"]] },
      attached: [{ path: "files/01.pdf", name: EVIL, sha256: "ab" }],
    },
    { id: "orders", name: "订单", nothing: true, lines: [], table: null, attached: [] },
  ],
};

test("the page shows what it is given and believes none of it", () => {
  const page = packagePage(contents, ["data.json", EVIL]);
  expect(page).not.toContain("<script");
  expect(page.match(/&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt;&#39;&amp;/g)).toHaveLength(9);
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("2026年3月10日");
  expect(page).toContain("这一类没有查到信息。");
  expect(page).toContain('<html lang="zh-CN">');
});

test("where there are spreadsheets, the page says which is for what", () => {
  expect(packagePage(contents, ["01-account.csv", "01-account.xlsx"])).toContain("请用 .xlsx");
  expect(packagePage(contents, ["files/01.pdf"])).not.toContain(".xlsx");
});

test("in English it speaks English", () => {
  const page = packagePage({ ...contents, locale: "en" }, []);
  expect(page).toContain("10 March 2026");
  expect(page).toContain("We found nothing in this category.");
});

test("the data say the same to a program", () => {
  const read = JSON.parse(packageJson(contents)) as { categories: unknown[] };
  expect(read.categories).toEqual([
    {
      id: "account",
      name: `账号 ${EVIL}`,
      found: true,
      fields: [{ field: EVIL, value: `一行\n${EVIL}` }],
      table: { columns: [EVIL], rows: [[EVIL], ["=1+1"]] },
      files: [{ path: "files/01.pdf", sha256: "ab" }],
    },
    { id: "orders", name: "订单", found: false, fields: [], files: [] },
  ]);
});

test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\u200B=1"])("in a spreadsheet %j does nothing", (cell) => {
  const csv = categoryCsv({ lines: [{ field: cell, value: cell }], table: { header: [cell], rows: [[cell]] } })!;
  const cells = csv
    .replace("\uFEFF", "")
    .split(/[\r\n,]+/)
    .filter((each) => each !== "" && each !== '""');
  expect(cells).toHaveLength(4);
  for (const each of cells) expect(each.replace(/^"/, "")).toMatch(/^'/);
});

test("a category with files only, or with nothing, has no spreadsheet", () =>
  expect(categoryCsv({ lines: [], table: null })).toBeNull());
