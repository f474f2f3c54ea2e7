import type { fileRefusals as Zh } from "../zh-CN/file-refusals";

/** Why a file cannot be taken, and what to do about it. The limits they name stand in `app/domain/files/limits.ts`. */
export const fileRefusals = {
  "file-none": "Choose a file first.",
  "file-empty": "This file is empty. Choose another one.",
  "file-kind": "We take PDF, JPEG and PNG only. Save it as one of these, or send a photo.",
  "file-too-large": "The file is larger than 10 MB. Make it smaller, or send it in parts.",
  "file-too-many-pixels": "The picture is too large. Make it smaller and send it again.",
  "file-too-many-pages": "The file has more than 20 pages. Send only the pages that matter, or several files.",
  "file-locked": "This PDF has a password and we cannot open it. Remove the password and send it again.",
  "file-broken": "This file cannot be opened. Export it again, or send a photo.",
  "files-too-many": "There are as many files as we can take. Remove one you do not need first.",
  "files-too-much": "All files together are larger than 40 MB. Remove one you do not need first.",
  "uploads-busy": "Many people are sending files now. Please try again in a minute.",
  "too-many-additions":
    "You have added as much as we take in one hour. What you wrote is still here; please send it later.",
  "too-many-uploads": "Too many files came from your network. Please wait an hour and try again.",
  "table-unreadable":
    "This table cannot be read. Save it as CSV in UTF-8, with column names in the first row, up to 2 MB.",
  "evidence-unknown": "A chosen item is not in this policy.",
  "findings-missing":
    "Nothing is recorded yet. Under Files, record what was found in each category, or that nothing was.",
  "not-redacted": "Confirm first that data of third parties are covered.",
} satisfies typeof Zh;
