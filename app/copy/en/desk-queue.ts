import type { DeskCopy } from "../zh-CN/desk";
import { shortDate } from "./date";

/** A civil date short enough for a table: 15 Oct. */
function day(civilDate: string): string {
  return shortDate(civilDate).replace(/([A-Z][a-z]{2})[a-z]*$/, "$1");
}

function workingDays(count: number): string {
  return `${count} working ${count === 1 ? "day" : "days"}`;
}

export const deskQueue = {
  title: "Tickets",
  views: {
    all: "All open",
    mine: "Mine",
    unassigned: "Unassigned",
    soon: "Due within 3 working days",
    overdue: "Overdue",
    awaiting: "Waiting for requester",
    reviewing: "In review",
    undelivered: "Letter not delivered",
    closed: "Closed",
  },
  viewsLabel: "Views",
  count: (count: number, cap: number) => (count >= cap ? `${cap - 1}+` : String(count)),
  caption: (view: string) => `${view}, due first on top`,
  captionClosed: (view: string) => `${view}, closed last on top`,
  columns: {
    reference: "Reference",
    right: "Right",
    person: "Requester",
    status: "State",
    due: "Due",
    assignee: "Assignee",
    lastEvent: "Last event",
    choose: "Select",
  },
  day,
  nobody: "Unassigned",
  provisional: "provisional",
  undelivered: "letter not delivered",
  minor: "a minor",
  lastEvent: (what: string, when: string) => `${what} · ${when}`,
  filters: {
    label: "Filter",
    right: "Right",
    status: "State",
    assignee: "Assignee",
    any: "Any",
    nobody: "Unassigned",
    apply: "Filter",
    clear: "Clear filters",
  },
  pager: { label: "Pages", previous: "← Previous page", next: "Next page →" },
  keys: "Keys: j next, k previous, Enter opens, x selects",
  choose: (reference: string) => `Select ${reference}`,
  bulk: {
    submit: "Give the selected to me",
    none: "Select a ticket first.",
    done: (count: number) => `${count} ${count === 1 ? "ticket is" : "tickets are"} now yours.`,
    word: "Done",
    failed: (reference: string, why: string) => `${reference}: ${why}`,
  },
  empty: {
    all: { title: "No open tickets", help: "New requests will appear here." },
    mine: { title: "No open tickets of yours", help: "Take one from “Unassigned”." },
    unassigned: { title: "Every ticket has somebody", help: "New requests come here first." },
    soon: { title: "Nothing is due within three working days", help: "Work on the nearest one in “Mine”." },
    overdue: { title: "Nothing is overdue", help: "Keep it so: nearest due date first." },
    awaiting: {
      title: "We are not waiting for anybody",
      help: "When something is missing, use “Ask the requester” in the ticket.",
    },
    reviewing: { title: "Nothing is in review", help: "Refusals that need a second person appear here." },
    undelivered: {
      title: "Every letter got through",
      help: "Tickets with a letter that did not reach the requester appear here, closed ones too.",
    },
    closed: { title: "No closed tickets yet", help: "Finished, refused and withdrawn tickets appear here." },
    filtered: { title: "No ticket fits these filters", help: "Loosen a filter, or clear them." },
  },
  due: {
    calm: (days: number, date: string) => `${workingDays(days)} · ${date}`,
    soon: (days: number, date: string) => `${workingDays(days)} left · ${date}`,
    urgent: (days: number, date: string) => `only ${workingDays(days)} left · ${date}`,
    today: (date: string) => `due today · ${date}`,
    overdue: (days: number, date: string) =>
      days > 0 ? `${workingDays(days)} overdue · ${date}` : `overdue · ${date}`,
    stopped: (date: string) => `clock stopped · ${date}`,
  },
  events: {
    filed: "Filed",
    assigned: "Assigned",
    noted: "Note",
    added: "Words from requester",
    "file-added": "File from requester",
    complained: "Complaint",
    "blockers-answered": "System answered",
    "letter-undelivered": "Letter not delivered",
    other: "Updated",
  },
} satisfies DeskCopy["queue"];
