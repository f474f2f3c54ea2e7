import type { DeskCopy } from "../zh-CN/desk";

export const deskTasks = {
  title: "Tasks",
  view: "Tasks",
  caption: "Open tasks, soonest first",
  more: "Only the first 100 are shown. Please do these first.",
  empty: {
    title: "No open tasks",
    help: "Answers from recipients, checks that an account is gone, restrictions that have ended and letters that were not delivered appear here.",
  },
  none: "This ticket has no tasks.",
  columns: { task: "Task", subject: "About", due: "Date", ticket: "Ticket", assignee: "Assignee" },
  kinds: {
    recipient: "Tell a recipient",
    system: "Check that the account is gone",
    restricted: "Restriction ends",
    undelivered: "Letter not delivered: tell the requester",
  },
  due: (day: string) => `By ${day}`,
  until: (day: string) => `Restricted until the end of ${day}`,
  silent: "No answer in time",
  silentNote: (day: string) => `They should have answered by ${day} but have not.`,
  byLetter: "Told by letter, with a link to answer",
  byStaff: "No e-mail address: tell them in the agreed way",
  about: "What they are told",
  result: { label: "Result" },
  results: {
    done: "done as asked",
    "not-held": "do not hold the data",
    cannot: "cannot do this",
    "no-answer": "no answer, no longer waiting",
    gone: "account is gone",
    deleted: "deleted",
    anonymised: "made anonymous",
    kept: "must be kept longer",
    dropped: "no longer needed",
    told: "told in another way",
    unreachable: "could not be reached",
    sent: "sent later",
  },
  note: {
    recipient: {
      label: "How did you tell them, and what did they say?",
      hint: "Such as: by phone; they say the data have been deleted.",
    },
    system: {
      label: "How did you check?",
      hint: "Who saw what, and when. Such as: signing in with the old account says that it does not exist.",
    },
    restricted: {
      label: "What was done, or why it must be kept",
      hint: "The requester will read this, so use everyday words.",
    },
    undelivered: {
      label: "How did you tell the requester, or what did you try?",
      hint: "Such as: called the number in the request and read out the decision. If the mailbox was only full or blocked for a while, send the letter again instead.",
    },
  },
  untilField: { label: "Last day to keep it", hint: "Only if it must be kept longer" },
  submit: "Record the result",
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
  restrictionCame: (due: string) => `A restriction ended: ${due}`,
  taskSettled: (by: string, task: string) => `${by} gave the result of a task: ${task}`,
  keptUntil: (day: string) => `kept until the end of ${day}`,
};
