import type { fileRefusals as Zh, tooMuch as ZhTooMuch } from "../zh-CN/file-refusals";

/** Why a file cannot be taken, and what to do about it. The limits they name stand in `app/domain/files/limits.ts`. */
export const fileRefusals = {
  "file-none": "Choose a file first.",
  "file-empty": "This file is empty. Choose another one.",
  "file-kind": "We take PDF, JPEG, PNG and HEIC only. Save it as one of these, or send a photo.",
  "file-heic":
    "We could not convert this HEIC photo. On an iPhone: Settings › Camera › Formats › Most Compatible, then take it again. Or open the photo, take a screenshot and send that.",
  "file-too-large":
    "The file is too large: up to 10 MB for a PDF, up to 30 MB for a photo. Make it smaller, or send it in parts.",
  "file-too-many-pixels": "The picture is too large. Make it smaller and send it again.",
  "file-too-many-pages": "The file has more than 20 pages. Send only the pages that matter, or several files.",
  "file-locked": "This PDF has a password and we cannot open it. Remove the password and send it again.",
  "file-broken": "This file cannot be opened. Export it again, or send a photo.",
  "file-too-heavy": "Opening this file takes too much work. Print it to a new PDF, or send photos of the pages.",
  "file-too-slow": "Opening this file took longer than 30 seconds. Print it to a new PDF, or send photos of the pages.",
  "files-too-many": "There are as many files as we can take. Remove one you do not need first.",
  "files-too-much": "All files together are larger than 40 MB. Remove one you do not need first.",
  "uploads-busy": "Many people are sending files now. Please try again in a minute.",
  "too-many-additions":
    "You have added as much as we take in one hour. What you wrote is still here; please send it later.",
  "upload-cut-off": "The file did not arrive whole. Please send it again.",
  "too-many-uploads": "Too many files came from your network. Please wait an hour and try again.",
  "table-unreadable":
    "This table cannot be read. Save it as CSV in UTF-8, with column names in the first row, up to 2 MB.",
  "table-too-large": "The table is larger than 2 MB. Remove columns that are not needed.",
  "table-too-many-rows": "The table has more than 20,000 rows. Remove rows that are not needed.",
  "table-too-many-columns": "The table has more than 100 columns. Remove columns that are not needed.",
  "evidence-unknown": "A chosen item is not in this policy.",
  "findings-missing":
    "Nothing is recorded yet. Under Files, record what was found in each category, or that nothing was.",
  "not-redacted": "Confirm first that data of third parties are covered.",
} satisfies typeof Zh;

const MB = 1024 * 1024;

/** Rounded up, so that what is too much never reads like what is allowed. */
function inMb(bytes: number): string {
  return `${(Math.ceil((bytes / MB) * 10) / 10).toFixed(1).replace(/\.0$/, "")} MB`;
}

function inMegapixels(pixels: number): string {
  return `${Math.ceil(pixels / 1_000_000)} megapixels`;
}

/** The same of what is too much, once it is known how much it is. In: how much, and the most there may be. */
export const tooMuch = {
  "file-too-large": (is, most) =>
    `The file has ${inMb(is)}; of this kind we take up to ${inMb(most)}. Make it smaller, or send it in parts.`,
  "file-too-many-pixels": (is, most) =>
    `The picture has ${inMegapixels(is)}; we take up to ${inMegapixels(most)}. Make it smaller and send it again.`,
  "file-too-many-pages": (is, most) =>
    `The file has ${is} pages; we take up to ${most}. Send only the pages that matter, or several files.`,
  "files-too-many": (is, most) => `There are ${is} files and room for ${most}. Remove one you do not need first.`,
  "files-too-much": (is, most) =>
    `With this one, all files together have ${inMb(is)}; there is room for ${inMb(most)}. Remove one you do not need first.`,
  "table-too-large": (is, most) =>
    `The table has ${inMb(is)}; we take up to ${inMb(most)}. Remove columns that are not needed.`,
  "table-too-many-rows": (is, most) =>
    `The table has ${is} rows; we take up to ${most}. Remove rows that are not needed.`,
  "table-too-many-columns": (is, most) =>
    `The table has ${is} columns; we take up to ${most}. Remove columns that are not needed.`,
} satisfies typeof ZhTooMuch;
