import type { DeskCopy } from "../zh-CN/desk";

export const deskFinish = {
  title: "Finish",
  help: "Say what became of each item. The requester gets the result of every one, and the clock stops.",
  submit: "Finish the ticket",
  items: { label: "Item by item", hint: "One thing an item. If every item is refused, use “Refuse” instead." },
  item: (at: number) => `Item ${at}`,
  what: "What was asked for",
  outcome: "Outcome",
  choose: "Choose",
  note: {
    label: "What was done, or why not",
    hint: "The requester reads this; use everyday words. A refusal must be explained.",
  },
  ground: "Ground for not doing it",
  groundSecond: (ground: string) => `${ground} (needs a second person)`,
  reason: "Why it must be kept",
  backup: "Not yet purged from backups",
  duty: (name: string, event: string, period: string) => `${name} (${period} from the day ${event})`,
  period: (years: number | null, months: number | null) => (years ? `${years} years` : `${months ?? 0} months`),
  eventOn: {
    label: "Counted from",
    hint: "The day the chosen duty names, such as the day the trade was completed; not today. The end follows from it and is shown before you confirm.",
  },
  ends: (event: string, on: string, until: string) => `Counted from ${on}, when ${event}: kept until ${until}.`,
  counted: {
    word: "Check until when it is kept",
    help: "The days below were counted from what you entered. If they are right, submit once more; if not, mend them first.",
  },
  dutyBehind: "Which duty to keep data?",
  otherDuty: "Another duty of the law (name it in the explanation)",
  until: {
    label: "Restricted until",
    hint: "The day the backup should be purged. On that day the item comes back as a task.",
  },
  add: "Add an item",
  remove: (at: number) => `Remove item ${at}`,
  secondWord: "A second person",
  second:
    "If an item is refused on a ground marked “needs a second person”, the result goes to “In review” and the requester is told once it is confirmed.",
  secondAlways: {
    deletion:
      "If any item of a deletion is refused, the result goes to “In review” and the requester is told once it is confirmed.",
    minor:
      "This is about a child. If any item is refused, the result goes to “In review” and the guardian is told once it is confirmed.",
  },
  recipients: {
    label: "Tell those who received the data",
    hint: "Tick those who really did. Each is told once the ticket is finished, and its answer is kept.",
    byLetter: (email: string) => `A letter goes to ${email}, with a link to answer`,
    byStaff: "No e-mail address: it becomes a task of yours to tell it",
    one: (at: number) => `Recipient ${at}`,
    sought: "what to look for",
    find: {
      label: (name: string) => `To “${name}”: what to look for`,
      hint: "Only what it needs to find the record, such as a waybill number. It sees nothing else.",
    },
  },
  particulars: {
    help: "The requester reads this, and it stands in the answer on paper. Leave it empty only where nothing was granted.",
    hints: {
      processing: "Say which use was stopped or limited, such as giving the phone number to carriers.",
      until: "The last day, where it is limited for a time only. Leave it empty where it was stopped.",
      places: "Such as suggestions on the home page, marketing by text message.",
      still: "Such as: there will still be advertisements, but no longer chosen by what was viewed.",
      explanation:
        "The explanation is the answer itself. Where it is published, say where it can be read; documents can be attached under the ticket's files.",
      logic: "Say in everyday words how the program comes to such a decision.",
      review:
        "Who wants a person to decide, or does not accept a program's decision alone, is only answered once a person has looked again.",
      decided: "Where it was decided anew: what, and why.",
    },
    optional: ["still", "decided"],
  },
  where: { label: "In which systems?", hint: "Such as account centre, orders, text messages" },
  done: { label: "Anything else to tell the requester", hint: "It stands after the items." },
} satisfies DeskCopy["actions"]["finish"];
