import { deskIntake } from "./desk-intake";
import type { ReportsCopy } from "../zh-CN/reports";
import { MONTHS, plainDate, shortDate } from "./date";
import { reportDefinitions } from "./report-definitions";
import { reportExport } from "./report-export";
import { reportSamples } from "./report-samples";
import { zoneName } from "./zone";

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
  zoneName,
  periodName: ({ from, to }, month, today) => {
    if (month === null) return span(from, to);
    const name = monthName(month, today.slice(0, 4));
    return to === today && from !== to ? `${name} (up to ${shortDate(to)})` : name;
  },
  answer: {
    none: (when) => `${when}: no requests received.`,
    early: (when, came) => `${when}: ${requests(came)} received. None finished or due yet.`,
    kept: (when, came, percent) => `${when}: ${requests(came)} received, ${percent} finished on time, none late.`,
    late: (when, came, percent, late) =>
      `${when}: ${requests(came)} received, ${percent} finished on time, ${late} late.`,
  },
  open: (all, overdue) =>
    overdue === null ? `${tickets(all)} open now.` : `${tickets(all)} open now, ${overdue} overdue.`,
  channels: deskIntake.channels,
  form: {
    label: "Choose the dates of receipt",
    from: "Received from",
    to: "Received to",
    hint: "For example 1 September 2026",
    policy: "Policy",
    allPolicies: "All policies",
    noPolicy: "A policy that was never published",
    team: "Team",
    allTeams: "All teams",
    channel: "How it came",
    allChannels: "Any way",
    narrowedTo: (what) => `Only: ${what.join(" · ")}`,
    apply: "Show",
    quick: "Common periods",
    thisMonth: "This month",
    lastMonth: "Last month",
    thisYear: "This year",
    errorTitle: "Please change the dates:",
    errorAt: (field, error) => `${field}: ${error}`,
    errors: {
      "not-a-date": "Enter a date that exists, such as 1 September 2026",
      "from-after-to": "The first date must not be later than the last",
    },
  },
  team: {
    unknown: "A team you cannot see",
    over: (name) => `${name} (dissolved)`,
    rightOf: (policy, right) => `${policy} · ${right}`,
    between: "; ",
    now: (holds) =>
      `A team's figures cover what it has today: ${holds.join("; ")}. Those tickets count whichever team had them at the time, and what has gone to another team does not count. This way the figures agree with the tickets the team sees at the desk; after a change of teams, the same period has other figures.`,
    nothing: "A team's figures cover what it has today. This team has nothing now, so there are no tickets.",
    notKnown: "There is no such team, or you are not in it, so there are no tickets.",
  },
  print: "Print",
  drawn: (period, zone, on, time) => `Received ${period} · created on ${plainDate(on)} at ${time} (${zoneName(zone)})`,
  stillCounting: {
    title: "Still counting",
    help: "Many tickets have changed, and not all of them have been counted yet. You can see what has been counted so far. Reload the page in a few minutes.",
  },
  drawnNow: (zone, on, time) => `As of ${plainDate(on)}, ${time} (${zoneName(zone)})`,
  outcomes: { finished: "Finished", refused: "Refused", withdrawn: "Withdrawn", open: "Open" },
  stands: {
    finished: "Finished",
    refused: "Refused",
    withdrawn: "Withdrawn",
    open: "Open",
    kept: "On time",
    late: "Late",
    pending: "Open, not yet due",
    released: "Withdrawn before the due date",
  },
  columns: {
    came: "Received",
    late: "Late",
    ofThem: "Of these, late",
    rate: "On-time rate",
    total: "Total",
    count: "Tickets",
    all: "All",
    inPeriod: "Received in this period",
  },
  none: "None",
  period: { title: "Results of the period", caption: "Tickets received in the period, by result", outcome: "Result" },
  months: {
    title: "On time by month",
    caption: "Thirteen months, by month of receipt",
    description: (first, last) =>
      `For each month from ${first} to ${last}: how many of the requests received were on time and how many were late. The figures are in the table beside it.`,
    month: "Month of receipt",
    name: (month) => monthName(month, ""),
    short: (month) => (MONTHS[Number(month.slice(5)) - 1] ?? "").slice(0, 3),
    kept: "On time",
    late: "Late",
  },
  daysLeft: {
    title: "Time left for open tickets",
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
      paused: "clock paused",
    },
  },
  age: {
    title: "Time used by open tickets",
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
    median: "Half took at most",
    ninetieth: "Nine in ten took at most",
    answered: "Answered",
  },
  answers: {
    title: "Results of the answers",
    caption: "Tickets answered in the period, by request and result",
    description:
      "The results of this period's answers for each kind of request. The figures are in the table beside it.",
    names: {
      granted: "all done",
      partly: "partly refused",
      restricted: "partly restricted",
      "not-found": "nothing found",
      refused: "refused",
    },
  },
  refusals: {
    title: "Why we refused",
    caption: "Tickets of the period refused in full or in part, by ground",
    description: "How often each ground was used in the period. The figures are in the table beside it.",
    ground: "Ground",
    ofPolicy: (ground, policy) => `${ground} (${policy})`,
    note: "A ticket can be refused on several grounds, so they can add up to more than the tickets refused.",
    empty: "Nothing was refused in this period.",
  },
  rights: {
    title: "By kind of request",
    caption: "Tickets received in the period, by kind of request",
    description:
      "How many requests of each kind were received, and their results. The figures are in the table beside it.",
    right: "Request",
  },
  policies: { title: "By policy", caption: "Tickets received in the period, by policy", policy: "Policy" },
  complaints: {
    title: "Outcomes of complaints",
    caption: "Complaints of thirteen months, by month of receipt",
    description: (first, last) =>
      `For each month from ${first} to ${last}: how many original answers stood, were changed or were taken back after a complaint. The figures are in the table beside it.`,
    verdicts: { confirmed: "Answer stands", changed: "Answer changed", withdrawn: "Answer taken back" },
    open: "In progress",
    dropped: "No outcome",
    share: "Share changed or taken back",
    note: "Complaints that were withdrawn or refused have no outcome and are not included in the share.",
    empty: (first, last) => `No complaints were received from ${first} to ${last}.`,
  },
  clock: {
    title: "Extensions and pauses",
    caption: "Tickets received in the period, by kind of request",
    description:
      "How many tickets of each kind were extended, and how many were paused. The figures are in the table beside it.",
    marks: { extended: "Extended", paused: "Paused", standing: "Paused now" },
    onlyExtended: "Extended only",
    onlyPaused: "Paused only",
    both: "Extended and paused",
    days: "Total working days paused",
    median: "Pause per ticket: half at most",
    ninetieth: "Pause per ticket: nine in ten at most",
    note: "The clock is paused while we wait for the requester only if the policy says so. Under other policies it keeps running.",
    empty: "No ticket received in this period was extended or paused.",
  },
  behind: {
    title: "Tickets behind the figure",
    back: "Back to the report",
    any: "All tickets",
    received: (period) => `Received ${period}`,
    left: (bucket) => `Time left: ${bucket}`,
    age: (bucket) => `Time used: ${bucket}`,
    caption: "By date of receipt, oldest first",
    empty: {
      title: "There are no tickets here",
      help: "Someone may have just worked on them. Go back to the report for the latest figures.",
    },
    columns: {
      reference: "Reference",
      right: "Request",
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
  samples: reportSamples,
} satisfies ReportsCopy;
