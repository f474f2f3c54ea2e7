import type { DeskCopy } from "../zh-CN/desk";

export const deskMerge = {
  open: (other) => `Work on it together with ${other}`,
  title: "Work on two tickets together",
  lead: "When two tickets ask for the same, they can become one piece of work. The one promised earlier leads, and its answer closes both.",
  keeps:
    "Both tickets stay: reference, time of receipt, date and journal do not change, and they can be taken apart at any time. The requester gets a letter.",
  columns: { both: "The two tickets", main: "Leads", led: "Is led" },
  received: "Received",
  due: "Promised by",
  person: "Requester",
  status: "State",
  holder: "Assigned to",
  nobody: "Nobody",
  submit: "Work on them together",
  cancel: "Leave them separate, go back",
  none: "There is no ticket to work on together with this one. Choose one that may be the same under “Related tickets”.",
  tag: { main: "Leads", led: "Worked on elsewhere" },
  led: {
    word: "Worked on together",
    text: (main) =>
      `This ticket is worked on together with ${main}, which leads: questions, dates and the answer are handled there, and the answer closes this one too.`,
    ended: (main) => `This ticket was answered together with ${main}.`,
    due: (date) => `Its own promise stays: by ${date}.`,
    go: (main) => `Open ${main}, which leads`,
    apart: "Take them apart",
  },
  leads: {
    title: "Worked on together",
    lead: "The answer of this ticket closes the ones below too, each on its own clock. Meanwhile the deadline cannot be extended, and a question does not pause the clock.",
    closedLead: "The tickets below were answered together with this one.",
    messages: (count) => (count === 1 ? "1 message" : `${count} messages`),
    files: (count) => (count === 1 ? "1 file" : `${count} files`),
    guarded: "About a minor: ask for access first",
    apart: (reference) => `Take ${reference} apart`,
  },
  apart: {
    title: "Take them apart",
    lead: (main) =>
      `From then on this ticket and ${main} are worked on and answered separately. Both clocks have kept running, so no date changes. The requester gets a letter.`,
    submit: "Take them apart",
    cancel: "Keep them together, go back",
  },
  journal: {
    merged: (by, reference) => `${by} had ${reference} worked on together with this ticket, which leads`,
    led: (by, reference) => `${by} had this ticket worked on together with ${reference}, which leads`,
    ended: (by, reference) => `${by} took this ticket and ${reference} apart`,
    closed: (reference) => `One of them ended, so this ticket is no longer worked on together with ${reference}`,
  },
  said: { of: (reference) => `From ${reference}` },
} satisfies DeskCopy["merge"];
