import type { DeskCopy } from "../zh-CN/desk";

function tickets(count: number | string): string {
  return `${count} ${String(count) === "1" ? "ticket" : "tickets"}`;
}

export const deskBulk = {
  title: "Several at once",
  lead: "What you did to several tickets at once lately. It is kept for 30 days.",
  link: "What I did at once",
  none: { title: "Nothing yet", help: "Select tickets in the list, then choose what to do with them." },
  caption: "What was done at once, newest first",
  notBegun: "Not begun",
  columns: { what: "What", when: "When", done: "Done", left: "Not done" },
  acts: {
    take: "Take",
    assign: "Assign to a colleague",
    note: "Add a note",
    ask: "Ask the requester",
    "put-aside": "Put aside",
    extend: "Extend the deadline",
  },
  undo: (act: string) => `Undo: ${act}`,
  titled: (act: string, count: number) => `${act}: ${tickets(count)}`,
  bar: {
    label: "With the selected tickets",
    act: "What to do",
    submit: "Look at it first",
    all: (count: string | null) => (count === null ? "Select the whole view" : `Select the whole view (${count})`),
    allHint: (most: string) => `${most} at a time at most`,
    chosen: (count: string) => `${count} selected`,
    none: "Select a ticket first.",
  },
  cut: (most: string) =>
    `The view has more tickets. At most ${most} can be done at a time; these are the ${most} due soonest.`,
  words: {
    submit: "See what happens to each",
    lead: "Next you see, ticket by ticket, what will happen and what cannot be done. Nothing happens before you confirm it.",
    change: "Change",
    assignee: { label: "Assign to", empty: "Please choose" },
    body: { label: "Note", hint: "Every ticket gets the same note. Only colleagues see it." },
    reason: { label: "Reason", hint: "Only colleagues see it. Every ticket gets the same reason." },
    leave: "Back to the tickets",
    reasonBack: { label: "Why bring them back", hint: "Only colleagues see it." },
    extension: (language: string, count: number) => `Reason for the extension (${language}, ${tickets(count)})`,
    extensionHint:
      "It goes into the letter to the requester. A language left empty is not extended now. Each ticket's policy says by how long.",
    question: (policy: string, language: string, count: number) =>
      `${policy} · letters in ${language} (${tickets(count)})`,
    questionHint: "Reference, due date and so on are filled in for each ticket. What you leave out is not asked now.",
    questionEmpty: "Do not ask",
    questionFor: (title: string, right: string) => `${title} (only for: ${right})`,
    noneAt: {
      title: "No snippet for these letters yet",
      help: "A question to several people is one of the snippets. Compliance managers and administrators write them.",
    },
    noSnippet: (policy: string, language: string, count: number) =>
      `${policy} has no snippet in ${language} yet, so ${tickets(count)} cannot be asked now.`,
    days: { label: "How long the requester has to answer" },
  },
  checking: {
    word: "Looking at each ticket",
    progress: (done: string, of: string) => `${done} of ${tickets(of)} looked at`,
    help: "Nothing is changed by this.",
  },
  running: {
    word: "At work",
    progress: (done: string, of: string) => `${done} of ${tickets(of)} done`,
    help: "You can close this page; the work continues. Come back through “What I did at once”.",
    stop: "Stop, and leave the rest",
  },
  reload: "Reload",
  checked: {
    lead: (can: number, cannot: number) =>
      cannot === 0
        ? `${can === 1 ? "It" : `All ${can}`} can be done.`
        : `${can} can be done, ${cannot} cannot. The reason stands beside each.`,
    held: "What a colleague has is not selected: you take it over only if you select it.",
    help: "Clear the box of what you want to leave out. A ticket that changes before its turn is left as it is, and listed.",
    caption: "What happens to each ticket",
    choose: (reference: string) => `Include ${reference}`,
    submit: (act: string) => `Confirm: ${act}`,
    undo: "Confirm: undo the selected",
    letter: "Letter",
    letterOf: (reference: string) => `Letter: ${reference}`,
    nothing: { word: "Nothing can be done", text: "The reason stands beside each ticket. Nothing was changed." },
  },
  ended: {
    word: "Done",
    stopped: "Stopped",
    lead: (done: number, failed: number, left: number) =>
      [
        `${done} done`,
        ...(failed > 0 ? [`${failed} not done`] : []),
        ...(left > 0 ? [`${left} left out or not possible`] : []),
      ].join(", ") + ".",
    caption: "What became of each ticket",
    again: (count: number) => `Try the ${count} not done again`,
    undo: "Undo",
    undone: "See what was undone",
    undoOf: "See what this undoes",
    undoHelp: "First you see what can still be undone. What has changed since is left as it is.",
    final: {
      note: "Notes cannot be undone: they stand in each ticket's journal, which nobody can change. If one is wrong, add a note that says so.",
      ask: "Questions cannot be undone: the letters are on their way. If one is wrong, write once more in the ticket.",
      extend: "An extension cannot be undone: the requester is told the new date. You can still finish earlier.",
    },
  },
  columnsOf: {
    choose: "Include",
    reference: "Reference",
    right: "Request",
    person: "Requester",
    status: "Status",
    what: "What happens",
    result: "Result",
  },
  will: {
    take: "Becomes yours",
    already: "It is yours already.",
    takeFrom: (name: string) => `${name} has it; you would take it over`,
    assign: (to: string) => `Goes to ${to}`,
    assignFrom: (from: string, to: string) => `Goes from ${from} to ${to}`,
    note: "Gets the note",
    ask: "The requester is asked; the ticket waits for the answer",
    aside: "Put aside; a second person checks it",
    proposeAside: "Putting aside is proposed; a second person confirms it",
    extend: (day: string) => `Due on ${day}`,
    back: (to: string) => `Goes back to ${to}`,
    backToQueue: "Goes back to the queue",
    bringBack: "Brought back, into the queue",
    takeBack: "The proposal is withdrawn",
  },
  rows: {
    done: "Done",
    failed: "Not done",
    stopped: "Stopped",
    left: "Left out",
    cannot: "Not possible",
    waiting: "Waiting",
  },
  unseen: "You do not see this ticket",
  somebody: "a colleague",
  preview: { title: (reference: string) => `Letter about ${reference}`, back: "Back to the list" },
  journal: (by: string, act: string) => `${by} did this to several tickets at once: ${act}`,
  journalUndo: (by: string, act: string) => `${by} undid this for several tickets at once: ${act}`,
} satisfies DeskCopy["bulk"];
