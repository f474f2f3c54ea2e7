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
  caption: (view: string) => `${view}, soonest due first`,
  captionClosed: (view: string) => `${view}, most recently closed first`,
  columns: {
    reference: "Reference",
    right: "Request",
    person: "Requester",
    status: "Status",
    due: "Due",
    assignee: "Assignee",
    lastEvent: "Last event",
    choose: "Select",
  },
  day,
  nobody: "Unassigned",
  provisional: "provisional",
  undelivered: "letter not delivered",
  lastEvent: (what: string, when: string) => `${what} · ${when}`,
  filters: {
    label: "Filter",
    right: "Request",
    status: "Status",
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
    submit: "Take the selected tickets",
    none: "Select a ticket first.",
    done: (count: number) => `${count} ${count === 1 ? "ticket" : "tickets"} taken.`,
    word: "Done",
    failed: (reference: string, why: string) => `${reference}: ${why}`,
  },
  empty: {
    all: { title: "No open tickets", help: "New requests will appear here." },
    mine: { title: "You have no open tickets", help: "You can take one from “Unassigned”." },
    unassigned: { title: "Every ticket is assigned", help: "New requests appear here first." },
    soon: {
      title: "Nothing is due within three working days",
      help: "Work on the ticket in “Mine” that is due soonest.",
    },
    overdue: { title: "Nothing is overdue", help: "To keep it that way, work on what is due soonest." },
    awaiting: {
      title: "No ticket is waiting for its requester",
      help: "If something is missing, use “Ask the requester” in the ticket.",
    },
    reviewing: { title: "Nothing is in review", help: "Refusals that need a second person appear here." },
    undelivered: {
      title: "All letters were delivered",
      help: "Tickets with a letter that did not reach the requester appear here, including closed ones.",
    },
    closed: { title: "No closed tickets yet", help: "Finished, refused and withdrawn tickets appear here." },
    filtered: { title: "No tickets match these filters", help: "Change a filter, or clear them." },
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
    filed: "Request received",
    assigned: "Assigned",
    noted: "Note added",
    added: "Message from requester",
    "file-added": "File from requester",
    complained: "Complaint",
    "blockers-answered": "System answered",
    "letter-undelivered": "Letter not delivered",
    other: "Updated",
  },
} satisfies DeskCopy["queue"];
