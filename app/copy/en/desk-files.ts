import type { deskFiles as Zh } from "../zh-CN/desk-files";

/** The files of a ticket, and what was found for access and a copy. */
export const deskFiles = {
  evidence: {
    title: "What the requester sent",
    empty: "No files are kept. They are deleted when the ticket closes.",
    asked: (day: string) => `The requester was asked to upload the following by ${day}.`,
    waiting: "Waiting for the requester",
    late: (day: string) =>
      `${day} has passed and evidence is still missing. You can refuse because the identity could not be verified.`,
    lateWord: "The time for evidence is over",
  },
  columns: { name: "File", kind: "Kind", size: "Size", at: "Received" },
  kinds: { "application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG", "application/zip": "ZIP" },
  size: (kilobytes: number) => (kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`),
  unnamed: "File without a name",
  view: {
    title: "View a file",
    logged: "This is recorded in the ticket's journal.",
    page: (at: number, of: number) => `Page ${at} of ${of}`,
  },
  found: {
    title: "What was found",
    lead: "Record what you found in each category, even if it is nothing. When the ticket is finished, this becomes a package that the requester downloads with a code.",
    rules: {
      title: "Documents that explain the rules",
      lead: "If the explanation in the result is not enough, attach documents here. When the ticket is finished, they become a package that the requester downloads with a code.",
    },
    columns: { category: "Category", state: "Recorded" },
    open: "Not recorded yet",
    nothing: "Nothing found",
    told: (lines: number, rows: number, files: number) =>
      [
        lines > 0 ? `${lines} ${lines === 1 ? "field" : "fields"}` : "",
        rows > 0 ? `table of ${rows} ${rows === 1 ? "row" : "rows"}` : "",
        files > 0 ? `${files} attached` : "",
      ]
        .filter(Boolean)
        .join(", "),
    redact: {
      title: "Data of third parties",
      done: (when: string) => `Confirmed as covered · ${when}`,
      open: "Nobody has confirmed yet that data about other people are covered.",
    },
    write: "Record what was found",
    writeRules: "Attach documents",
  },
  package: {
    title: "Package",
    ready: (until: string) => `The requester can download it by ${until}`,
    gone: (until: string) => `The last day was ${until}; deleted`,
    downloads: "Downloads",
    none: "Not downloaded yet.",
    sum: "SHA-256",
  },
} satisfies typeof Zh;
