import type { DeskCopy } from "../zh-CN/desk";

export const deskFinish = {
  title: "Finish",
  help: "Say what was found and the result of each item. When you finish, the requester receives all of them and the clock stops.",
  submit: "Finish the ticket",
  save: "Save and finish later",
  later: { word: "You can write and save now", approve: "You can finish here once the request is approved." },
  items: {
    label: "Results by item",
    beside: "Anything outside the categories",
    hint: "One thing per item. If every item is refused, use “Refuse” instead.",
  },
  grid: {
    title: "Search and answer, category by category",
    hint: "Write down what was found, or attach a file. The requester will see exactly this, so first cover anything about somebody else. The answer follows from the search unless you choose another.",
    documents: "Documents that explain the rules",
    documentsHint: "If the explanation below is enough, leave this empty. Otherwise attach documents here.",
    columns: { category: "Category", state: "Search", lines: "What was found (one field per line)", outcome: "Answer" },
    follows: "Follows from the search",
    table: (rows: number, columns: number) =>
      `Table: ${rows} ${rows === 1 ? "row" : "rows"}, ${columns} ${columns === 1 ? "column" : "columns"}`,
    removeTable: "Remove the table",
    remove: "Remove",
  },
  state: {
    label: "Result of the search",
    open: "Not said yet",
    found: "Found",
    nothing: "Nothing found",
    excluded: "Not asked for",
  },
  lines: { label: "What was found (one field per line, such as “Phone: 139****7781”)" },
  rest: { label: "All categories still open", each: "I fill in each one" },
  attach: {
    title: "Attachment or table",
    category: "Category of the file",
    file: "Choose a file",
    hint: "Or drop a file on its category's row, or paste it there. PDF, JPEG, PNG and HEIC files are attached. A CSV table becomes part of the data; a new one replaces the old one.",
    submit: "Upload",
    dropped: "The file is being uploaded.",
    done: { word: "Uploaded", text: "The file is listed in the row of its category." },
  },
  redacted: {
    label: "Data of third parties",
    hint: "The data may include other people's names, phone numbers or messages.",
    text: "Data about other people are covered or removed",
    done: "Third-party data confirmed as covered",
    again: "After any change, confirm again.",
  },
  systems: "Systems, recipients and other words",
  item: (at: number) => `Item ${at}`,
  what: "What was asked for",
  outcome: "Outcome",
  choose: "Choose",
  note: {
    label: "What was done, or why not",
    short: "Words for the requester",
    hint: "The requester will read this, so use everyday words. A refusal must be explained.",
  },
  ground: "Ground for refusal",
  groundSecond: (ground: string) => `${ground} (needs a second person)`,
  reason: "Why it must be kept",
  backup: "Not yet purged from backups",
  duty: (name: string, event: string, period: string) => `${name} (${period} from the day ${event})`,
  period: (years: number | null, months: number | null) => (years ? `${years} years` : `${months ?? 0} months`),
  eventOn: {
    label: "Counted from",
    hint: "The day named by the duty you chose, such as the day the transaction was completed; not today. The last day is worked out from it and shown before you submit.",
  },
  ends: (event: string, on: string, until: string) =>
    `Counted from ${on}, when ${event}: kept until the end of ${until}.`,
  counted: {
    word: "Check how long it will be kept",
    help: "The last days below were worked out from what you entered. If they are right, submit again; if not, correct them first.",
  },
  dutyBehind: "Which duty to keep data?",
  otherDuty: "Another legal duty (name it in the explanation)",
  until: {
    label: "Last day of the restriction",
    hint: "The day the backup is expected to be cleared. On that day the item comes back as a task.",
  },
  add: "Add an item",
  remove: (at: number) => `Remove item ${at}`,
  secondWord: "Second person needed",
  second:
    "If an item is refused on a ground marked “needs a second person”, the ticket goes to “In review”, and the requester is told once the result is confirmed.",
  secondAlways: {
    deletion:
      "If any item of a deletion is refused, the ticket goes to “In review”, and the requester is told once the result is confirmed.",
    minor:
      "This request is about a minor. If any item is refused, the ticket goes to “In review”, and the requester is told once the result is confirmed.",
  },
  recipients: {
    label: "Tell those who received the data",
    hint: "Tick only those that really received these data. Each is told once the ticket is finished, and its answer is recorded.",
    byLetter: (email: string) => `We write to ${email}, with a link to answer`,
    byStaff: "No e-mail address: telling them becomes a task for you",
    one: (at: number) => `Recipient ${at}`,
    sought: "what to look for",
    find: {
      label: (name: string) => `To “${name}”: what to look for`,
      hint: "Only what they need to find the record, such as a waybill number. They see nothing else.",
    },
  },
  particulars: {
    help: "The requester will read this, and it is part of the written answer. You may leave it empty only if every item was refused or not found.",
    hints: {
      processing: "Say which use was stopped or limited, such as giving the phone number to carriers.",
      until: "Enter the last day if it is limited for a time only. Leave it empty if it was stopped.",
      places: "Such as suggestions on the home page or marketing by text message.",
      still: "Such as: you will still see advertisements, but they will not be chosen by what you have viewed.",
      explanation:
        "The explanation is the answer itself. If it is published, say where it can be read. You can attach documents on this page.",
      logic:
        "Explain in everyday words how the program reaches such a decision. It is required whenever the effect is significant, whether or not a person took part.",
      review:
        "If the requester wants a person to decide, or does not accept a decision made by a program alone, a person must review it first.",
      decided: "If there is a new decision: what it is, and why.",
    },
    optional: ["still", "decided"],
  },
  where: { label: "In which systems?", hint: "Such as account centre, orders, text messages" },
  done: { label: "Anything else to tell the requester", hint: "It is shown after the results." },
} satisfies DeskCopy["actions"]["finish"];
