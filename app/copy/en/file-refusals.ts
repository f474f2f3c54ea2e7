import type { fileRefusals as Zh, tooMuch as ZhTooMuch } from "../zh-CN/file-refusals";

/** Why a file cannot be taken, and what to do about it. The limits they name stand in `app/domain/files/limits.ts`. */
export const fileRefusals = {
  "file-none": "Choose a file first.",
  "file-where": "Choose the category the file belongs to, and then the file again.",
  "file-empty": "This file is empty. Choose another one.",
  "file-kind": "We accept only PDF, JPEG, PNG and HEIC. Save it as one of these, or upload a photo.",
  "file-heic":
    "We could not convert this HEIC photo. On an iPhone: Settings › Camera › Formats › Most Compatible, then take the photo again. Or open the photo, take a screenshot and upload that.",
  "file-too-large":
    "The file is too large: up to 10 MB for a PDF, up to 30 MB for a photo. Make it smaller, or upload it in parts.",
  "file-too-many-pixels": "The picture is too large. Make it smaller and upload it again.",
  "file-too-many-pages":
    "The file has more than 20 pages. Upload only the pages that matter, or split it into several files.",
  "file-locked": "This PDF has a password and we cannot open it. Remove the password and upload it again.",
  "file-broken": "This file cannot be opened and may be damaged. Export it again, or upload a photo.",
  "file-too-heavy": "This file is too complex to open. Print it to a new PDF, or upload photos of the pages.",
  "file-too-slow":
    "Opening this file took longer than 30 seconds. Print it to a new PDF, or upload photos of the pages.",
  "files-too-many": "You have reached the maximum number of files. First remove one you do not need.",
  "files-too-much": "All files together are larger than 40 MB. First remove one you do not need.",
  "uploads-busy": "Many people are uploading files at the moment. Please try again in a minute.",
  "too-many-additions":
    "You have reached the limit of what you can add in one hour. What you wrote is still here; please send it later.",
  "upload-cut-off": "The upload was interrupted. Please upload the file again.",
  "too-many-uploads": "Too many files have been uploaded from your network. Please wait an hour and try again.",
  "table-unreadable":
    "This table cannot be read. Save it as CSV in UTF-8, with column names in the first row, up to 2 MB.",
  "table-too-large": "The table is larger than 2 MB. Remove columns that are not needed.",
  "table-too-many-rows": "The table has more than 20,000 rows. Remove rows that are not needed.",
  "table-too-many-columns": "The table has more than 100 columns. Remove columns that are not needed.",
  "evidence-unknown": "One of the documents is not in this policy.",
  "findings-missing":
    "Nothing has been written down yet. Under “Finish”, say what was found in each category, even if it is nothing.",
  "not-redacted": "First confirm that third-party data are covered.",
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
    `The file is ${inMb(is)}; this kind of file can be up to ${inMb(most)}. Make it smaller, or upload it in parts.`,
  "file-too-many-pixels": (is, most) =>
    `The picture has ${inMegapixels(is)}; the maximum is ${inMegapixels(most)}. Make it smaller and upload it again.`,
  "file-too-many-pages": (is, most) =>
    `The file has ${is} pages; the maximum is ${most}. Upload only the pages that matter, or split it into several files.`,
  "files-too-many": (is, most) => `There are ${is} files; the maximum is ${most}. First remove one you do not need.`,
  "files-too-much": (is, most) =>
    `With this one, all files together are ${inMb(is)}; the maximum is ${inMb(most)}. First remove one you do not need.`,
  "table-too-large": (is, most) =>
    `The table is ${inMb(is)}; the maximum is ${inMb(most)}. Remove columns that are not needed.`,
  "table-too-many-rows": (is, most) =>
    `The table has ${is} rows; the maximum is ${most}. Remove rows that are not needed.`,
  "table-too-many-columns": (is, most) =>
    `The table has ${is} columns; the maximum is ${most}. Remove columns that are not needed.`,
} satisfies typeof ZhTooMuch;
