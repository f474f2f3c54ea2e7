import type { DeskCopy } from "../zh-CN/desk";

export const deskTasks = {
  title: "Tasks",
  view: "Tasks",
  caption: "Open tasks, the soonest first",
  more: "Only the first 100 are shown; settle these first.",
  empty: {
    title: "No open tasks",
    help: "Recipients' answers, proof that an account is gone, restrictions that end and letters that did not arrive appear here.",
  },
  none: "This ticket has no tasks.",
  columns: { task: "Task", subject: "About", due: "Date", ticket: "Ticket", assignee: "Assignee" },
  kinds: {
    recipient: "Tell a recipient",
    system: "See that the account is gone",
    restricted: "Restriction ends",
    undelivered: "Letter not delivered: tell the requester",
  },
  due: (day: string) => `By ${day}`,
  until: (day: string) => `restricted until ${day}`,
  silent: "no answer in time",
  silentNote: (day: string) => `It should have answered by ${day} and has not.`,
  byLetter: "Told by letter, with a link to answer",
  byStaff: "No e-mail address: tell it the way you agreed with it",
  about: "What it is told",
  result: { label: "Result" },
  results: {
    done: "done as asked",
    "not-held": "does not hold the data",
    cannot: "cannot do it",
    "no-answer": "no answer, not waiting any longer",
    gone: "account is gone",
    deleted: "deleted",
    anonymised: "made anonymous",
    kept: "must be kept longer",
    dropped: "no longer needed",
    told: "told another way",
    unreachable: "cannot be reached",
    sent: "sent after all",
  },
  note: {
    recipient: { label: "How was it told, and what did it say?", hint: "Such as: by phone, they say it is deleted." },
    system: {
      label: "What was seen?",
      hint: "Who, when, what. Such as: signing in with the old account says that it does not exist.",
    },
    restricted: {
      label: "What was done, or why it must be kept",
      hint: "The requester reads this; use everyday words.",
    },
    undelivered: {
      label: "How was the requester told, or what was tried?",
      hint: "Such as: called the number in the request and read the decision out. If the address was only full or blocked for a while, send the letter again instead.",
    },
  },
  untilField: { label: "Kept until", hint: "Only where it must be kept longer" },
  submit: "Write down the result",
  settled: (who: string, when: string) => `${who} · ${when}`,
  recipient: "The recipient",
  settleTitle: "Result of a task",
} satisfies DeskCopy["tasks"];

export const deskTaskJournal = {
  recipient: "The recipient",
  taskKinds: deskTasks.kinds,
  taskResults: deskTasks.results,
  taskOpened: (task: string, due: string) => `New task: ${task}, ${due}`,
  recipientSilent: (due: string) => `A recipient did not answer by ${due}`,
  restrictionCame: (due: string) => `A restriction came to its end: ${due}`,
  taskSettled: (by: string, task: string) => `${by} settled the task: ${task}`,
  keptUntil: (day: string) => `kept until ${day}`,
};
