import type { DeskCopy } from "../zh-CN/desk";

export const deskFinish = {
  title: "Finish",
  help: "Give the result of each item. The requester receives all of them, and the clock stops.",
  submit: "Finish the ticket",
  items: { label: "Results by item", hint: "One thing per item. If every item is refused, use “Refuse” instead." },
  item: (at: number) => `Item ${at}`,
  what: "What was asked for",
  outcome: "Outcome",
  choose: "Choose",
  note: {
    label: "What was done, or why not",
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
        "The explanation is the answer itself. If it is published, say where it can be read. You can attach documents under “Files”.",
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
