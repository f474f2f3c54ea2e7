import type { deskFiles as Zh } from "../zh-CN/desk-files";

/** The files of a ticket, and what was found for access and a copy. */
export const deskFiles = {
  evidence: {
    title: "What the requester sent",
    empty: "No files are kept. They are deleted when the ticket closes.",
    asked: (day: string) => `Evidence was asked for, by ${day}.`,
    waiting: "Waiting for the requester",
    late: (day: string) =>
      `${day} is over and evidence is still missing. You may refuse because the identity is not proven.`,
    lateWord: "Time for evidence is over",
  },
  columns: { name: "File", kind: "Kind", size: "Size", at: "Received" },
  kinds: { "application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG", "application/zip": "ZIP" },
  size: (kilobytes: number) => (kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`),
  unnamed: "File without a name",
  view: {
    title: "Look at a file",
    logged: "This look is in the ticket's journal.",
    page: (at: number, of: number) => `Page ${at} of ${of}`,
  },
  found: {
    title: "What was found",
    lead: "Record each category, also where there is nothing. On finishing it becomes a package the requester downloads behind a code.",
    rules: {
      title: "Documents that explain",
      lead: "Attach what explains the rules, where words in the result are not enough. On finishing it becomes a package the requester downloads behind a code.",
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
      help: "There may be names, numbers or words of others in it. Cover or remove them first, then confirm. After any change, confirm again.",
      submit: "Confirm that third parties are covered",
      done: (when: string) => `Confirmed · ${when}`,
    },
  },
  finding: {
    title: (category: string) => `Record: ${category}`,
    help: "The requester sees this as it is. Cover what is about somebody else first.",
    nothing: {
      label: "Result of the search",
      text: "Nothing was found here",
      hint: "When ticked, nothing else is kept",
    },
    lines: { label: "Content", hint: "One field on each line, such as “Phone: 139****7781”" },
    submit: "Save",
    attach: {
      title: "Attachment or table",
      label: "Choose a file",
      hint: "PDF, JPEG, PNG and HEIC are attached; a CSV table becomes part of the data, a new one in the place of the old.",
      submit: "Upload",
    },
    table: (rows: number, columns: number) =>
      `Table: ${rows} ${rows === 1 ? "row" : "rows"}, ${columns} ${columns === 1 ? "column" : "columns"}`,
    removeTable: "Remove the table",
    remove: "Remove",
    closed:
      "Nothing can be recorded now: only for access, copies and explanations, while handled or approved, by the assignee.",
  },
  package: {
    title: "Package",
    ready: (until: string) => `The requester can download it until ${until}`,
    gone: (until: string) => `Expired on ${until} and deleted`,
    downloads: "Downloads",
    none: "Not downloaded yet.",
    sum: "SHA-256",
  },
} satisfies typeof Zh;
