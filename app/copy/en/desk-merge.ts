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
  none: "There is no such ticket, or it is not one you see. Check the reference.",
  which: {
    open: "Work on it together with another ticket",
    lead: "When one person asked for the same twice and the system did not notice, enter the reference of the other ticket here. Both are shown before anything is done.",
    label: "Reference of the other ticket",
    hint: "It stands in the title of that ticket",
    submit: "Show both tickets",
    guarded: (reference) =>
      `${reference} is about a minor. Ask for access first; once it is approved, you can work on both together.`,
    access: (reference) => `Ask for access to ${reference}`,
  },
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
    notReady: (reference) => `This answer would close ${reference} too, and there it cannot be given now:`,
    settle: (reference) => `Settle that on ${reference} first; or take it apart and answer it by itself.`,
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
  split: {
    open: "Split in two",
    title: "Split a ticket in two",
    lead: "When one request asks for two things, one of them can become a ticket of its own. It has its own reference and the same time of receipt, from which its date is counted.",
    keeps:
      "This ticket stays as it is. The requester gets a receipt that lists both. Each is worked on and answered by itself: only two for the same right can be put together again.",
    choose: "What the new ticket is for",
    chosen: (right) => `New ticket: ${right}`,
    other: "Choose another right",
    go: "Continue",
    elsewhere: {
      word: "Another team’s",
      text: (team) =>
        team
          ? `Requests for this right are with “${team}”. The new ticket goes into their queue, and you will not see it. Why you split it is kept as a note on both.`
          : "Requests for this right are not with your team, and no team has them now. The new ticket waits until somebody is given it, and you will not see it. Why you split it is kept as a note on both.",
    },
    words: "Fill it in with the requester’s own words; the questions are those of the portal.",
    files: "Files to take along",
    messages: "Messages to take along",
    reason: { label: "Why it is split", hint: "For colleagues; it is kept as a note on both tickets." },
    submit: "Split in two",
    cancel: "Leave it as it is, go back",
    from: (reference) => `Split off from ${reference}`,
    off: (reference) => `${reference} was split off from it`,
    rejoin: (reference) => `Put it together with ${reference} again`,
    journal: {
      off: (by, reference, right) => `${by} made ${reference} (${right}) a ticket of its own`,
      from: (by, reference, right) => `${by} split this ticket off from ${reference} (${right})`,
    },
  },
  apartFirst:
    "While tickets are worked on together, the time of receipt and how to reach the requester cannot be changed: which ticket leads hangs on them. Take them apart first.",
  said: { of: (reference) => `From ${reference}` },
} satisfies DeskCopy["merge"];
