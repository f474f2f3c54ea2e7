import type { ReportsCopy } from "../zh-CN/reports";
import { plainDate, shortDate } from "./date";
import { reportDefinitions } from "./report-definitions";
import { reportExport } from "./report-export";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function monthName(month: string, thisYear: string): string {
  const [year = "", number = "1"] = month.split("-");
  const name = MONTHS[Number(number) - 1] ?? "";
  return year === thisYear ? name : `${name} ${year}`;
}

function span(from: string, to: string): string {
  if (from === to) return plainDate(from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${shortDate(from)} to ${plainDate(to)}`
    : `${plainDate(from)} to ${plainDate(to)}`;
}

function requests(count: string): string {
  return count === "1" ? "1 request" : `${count} requests`;
}

function tickets(count: string): string {
  return count === "1" ? "1 ticket" : `${count} tickets`;
}

export const reports = {
  title: "Reports",
  date: plainDate,
  span,
  periodName: ({ from, to }, month, today) => {
    if (month === null) return span(from, to);
    const name = monthName(month, today.slice(0, 4));
    return to === today && from !== to ? `${name} (up to ${shortDate(to)})` : name;
  },
  answer: {
    none: (when) => `${when}: no request came in.`,
    early: (when, came) => `${when}: ${requests(came)} came in. None is finished or due yet.`,
    kept: (when, came, percent) => `${when}: ${requests(came)} came in, ${percent} finished on time, none late.`,
    late: (when, came, percent, late) =>
      `${when}: ${requests(came)} came in, ${percent} finished on time, ${late} late.`,
  },
  open: (all, overdue) =>
    overdue === null ? `${tickets(all)} open now.` : `${tickets(all)} open now, ${overdue} overdue.`,
  form: {
    label: "Choose the days of receipt",
    from: "Received from",
    to: "Received to",
    hint: "For example 2026-09-01",
    apply: "Show",
    quick: "Usual periods",
    thisMonth: "This month",
    lastMonth: "Last month",
    thisYear: "This year",
    errorTitle: "Please change the dates:",
    errorAt: (field, error) => `${field}: ${error}`,
    errors: {
      "not-a-date": "Enter a date that exists, such as 2026-09-01",
      "from-after-to": "The first date must not be later than the last",
    },
  },
  print: "Print",
  drawn: (period, zone, on, time) => `Received ${period} · time zone ${zone} · made on ${plainDate(on)} at ${time}`,
  stillCounting: {
    title: "Still counting",
    help: "Much has happened and not all of it has been counted yet. You see what has been counted so far. Load the page again in a few minutes.",
  },
  drawnNow: (zone, on, time) => `As it was on ${plainDate(on)} at ${time} · time zone ${zone}`,
  outcomes: { finished: "Finished", refused: "Refused", withdrawn: "Withdrawn", open: "Open" },
  stands: {
    finished: "Finished",
    refused: "Refused",
    withdrawn: "Withdrawn",
    open: "Open",
    kept: "On time",
    late: "Late",
    pending: "Open within the term",
    released: "Withdrawn within the term",
  },
  columns: {
    came: "Came in",
    late: "Late",
    ofThem: "Late among them",
    rate: "Share on time",
    total: "Total",
    count: "Tickets",
    all: "All",
    inPeriod: "Of this period",
  },
  none: "None",
  period: { title: "Results of the period", caption: "Tickets received in the period, by result", outcome: "Result" },
  months: {
    title: "On time by month",
    caption: "Thirteen months, by month of receipt",
    description: (first, last) =>
      `For each month from ${first} to ${last}: how much of what came in was on time and how much was late. The figures are in the table beside it.`,
    month: "Month of receipt",
    name: (month) => monthName(month, ""),
    short: (month) => (MONTHS[Number(month.slice(5)) - 1] ?? "").slice(0, 3),
    kept: "On time",
    late: "Late",
  },
  daysLeft: {
    title: "Time left of what is open",
    caption: "Open tickets by working days left",
    description: "How many working days all open tickets have left now. The figures are in the table beside it.",
    bucket: "Time left",
    buckets: {
      overdue: "Overdue",
      today: "Due today",
      "1": "1 working day",
      "2-3": "2–3 working days",
      "4-5": "4–5 working days",
      "6-10": "6–10 working days",
      "over-10": "More than 10 working days",
    },
  },
  age: {
    title: "Age of what is open",
    caption: "Open tickets by working days used",
    description: "How many working days all open tickets have used so far. The figures are in the table beside it.",
    bucket: "Time used",
    buckets: {
      "0-2": "0–2 working days",
      "3-5": "3–5 working days",
      "6-10": "6–10 working days",
      "11-15": "11–15 working days",
      "over-15": "More than 15 working days",
    },
    short: { "0-2": "0–2", "3-5": "3–5", "6-10": "6–10", "11-15": "11–15", "over-15": "Over 15" },
  },
  taken: {
    title: "Time taken",
    caption: "Working days taken, by month of receipt",
    description: (first, last) =>
      `For each month from ${first} to ${last}: within how many working days half and nine in ten of the tickets were answered. The figures are in the table beside it.`,
    inPeriod: (median, ninetieth) =>
      `Of the tickets answered in this period, half took ${median} working days or fewer, and nine in ten took ${ninetieth} or fewer.`,
    median: "Half within",
    ninetieth: "Nine in ten within",
    answered: "Answered",
  },
  answers: {
    title: "What the answers came to",
    caption: "Answered tickets of the period, by request and result",
    description: "What the period's answers came to, request by request. The figures are in the table beside it.",
    names: {
      granted: "all done",
      partly: "partly refused",
      restricted: "partly kept for a time",
      "not-found": "nothing found",
      refused: "refused",
    },
  },
  refusals: {
    title: "Why we refused",
    caption: "Tickets of the period refused as a whole or in part, by ground",
    description: "How often each ground was given in the period. The figures are in the table beside it.",
    ground: "Ground",
    ofPolicy: (ground, policy) => `${ground} (${policy})`,
    note: "A ticket can be refused on several grounds, so they can add up to more than the tickets refused.",
    empty: "Nothing was refused in this period.",
  },
  rights: {
    title: "By right",
    caption: "Tickets received in the period, by right",
    description:
      "How many requests came in for each right, and what became of them. The figures are in the table beside it.",
    right: "Right",
  },
  policies: { title: "By policy", caption: "Tickets received in the period, by policy", policy: "Policy" },
  complaints: {
    title: "What became of complaints",
    caption: "Complaints of thirteen months, by month of receipt",
    description: (first, last) =>
      `For each month from ${first} to ${last}: how many first answers were confirmed, changed or withdrawn after a complaint. The figures are in the table beside it.`,
    verdicts: { confirmed: "Answer confirmed", changed: "Answer changed", withdrawn: "Answer withdrawn" },
    open: "Being looked at",
    dropped: "No verdict",
    share: "Share changed or withdrawn",
    note: "A complaint that was taken back or refused has no verdict and is left out of the share.",
    empty: (first, last) => `No complaint came in from ${first} to ${last}.`,
  },
  clock: {
    title: "Extensions and pauses",
    caption: "Tickets received in the period, by right",
    description:
      "How many tickets of each right were extended, and how many were paused. The figures are in the table beside it.",
    marks: { extended: "Extended", paused: "Paused", standing: "Paused now" },
    onlyExtended: "Extended only",
    onlyPaused: "Paused only",
    both: "Extended and paused",
    days: "Working days paused in all",
    median: "Paused a ticket: half within",
    ninetieth: "Paused a ticket: nine in ten within",
    note: "A term is paused while we wait for the requester only where the policy says so; under other policies it runs on.",
    empty: "No ticket received in this period was extended or paused.",
  },
  behind: {
    title: "The tickets behind the figure",
    back: "Back to the report",
    any: "All tickets",
    received: (period) => `Received ${period}`,
    left: (bucket) => `Time left: ${bucket}`,
    age: (bucket) => `Time used: ${bucket}`,
    caption: "By day of receipt, oldest first",
    empty: {
      title: "There are no tickets here",
      help: "Someone may have just worked on them. Go back to the report for the latest figures.",
    },
    columns: {
      reference: "Reference",
      right: "Right",
      receivedOn: "Received",
      dueOn: "Due",
      outcome: "Result",
      days: "Working days taken",
    },
    late: (outcome) => `${outcome} (late)`,
    more: "Next tickets →",
    pager: "Pages",
  },
  definitions: reportDefinitions,
  export: reportExport,
} satisfies ReportsCopy;
