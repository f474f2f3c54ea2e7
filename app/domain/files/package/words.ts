import type { Locale } from "../../language";

/** The words inside a package: it outlives the page it came from, so it brings its own. */
export type PackageWords = {
  title: Record<"data" | "rules", string>;
  by: (controller: string, on: string) => string;
  reference: string;
  received: string;
  nothing: string;
  attached: string;
  contents: string;
  files: string;
  /** Where there are spreadsheets: which of the two files is for what. */
  spreadsheets: string;
  check: string;
  /** Names inside a spreadsheet. */
  sheets: { lines: { name: string; header: [field: string, value: string] }; table: string };
  date: (on: string) => string;
};

const EN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

export const PACKAGE_WORDS: Record<Locale, PackageWords> = {
  "zh-CN": {
    title: { data: "我们保存的个人信息", rules: "我们怎样处理个人信息" },
    by: (controller, on) => `${controller}于 ${on}答复`,
    reference: "申请编号",
    received: "收到申请的日期",
    nothing: "这一类没有查到信息。",
    attached: "附件",
    contents: "目录",
    files: "这个压缩包里的文件",
    spreadsheets:
      "同名的 .xlsx 和 .csv 内容相同：用 Excel、WPS 等表格软件打开，请用 .xlsx，长号码会完整显示；.csv 供其他程序读取。",
    sheets: { lines: { name: "信息", header: ["项目", "内容"] }, table: "明细" },
    check: "每个文件的校验值写在 SHA256SUMS.txt 里，可用来核对内容没有改动。",
    date: (on) => `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`,
  },
  en: {
    title: { data: "The personal data we hold", rules: "How we handle personal data" },
    by: (controller, on) => `Answered by ${controller} on ${on}`,
    reference: "Reference",
    received: "Request received on",
    nothing: "We found nothing in this category.",
    attached: "Attachments",
    contents: "Contents",
    files: "Files in this package",
    spreadsheets:
      "A .xlsx and a .csv file with the same name have the same content. Open the .xlsx in Excel or another spreadsheet program, where long numbers are shown in full; the .csv is for other programs.",
    sheets: { lines: { name: "Details", header: ["Field", "Value"] }, table: "Records" },
    check: "SHA256SUMS.txt has a checksum for each file, which you can use to check that nothing has been changed.",
    date: (on) => EN.format(new Date(`${on}T00:00:00Z`)),
  },
};
