import { MONTHS, WEEKDAYS } from "./date";
import type { deskCalendars as zh } from "../zh-CN/desk-calendars";

export const deskCalendars: typeof zh = {
  open: "Calendars",
  title: "Calendars",
  lead: "By which days deadlines are counted, where those days come from, and which policies and tickets use them.",
  back: "All policies",
  names: { CN: "Working days as announced in China", weekends: "Saturdays and Sundays off" },
  facts: {
    known: "Years announced",
    version: "Version",
    policies: "Used by",
    open: "Open tickets counted by it",
    source: "Source",
  },
  years: (first, last) => `${first} to ${last}`,
  everyYear: "Every year",
  nobody: "No policy uses it",
  openOf: (open, provisional) =>
    provisional === 0 ? String(open) : `${open}, of which ${provisional} have a provisional date`,
  warning: {
    ahead: (year, on) => `${year} is not announced yet: requests received from ${on} on get provisional due dates`,
    now: (year) => `${year} is not announced yet: requests received today already get provisional due dates`,
    help: "Once it is announced and installed, dates are computed again by themselves. A date a person was told never moves later.",
  },
  sources: {
    notice: (year) => `The State Council's arrangement for ${year}, from a public data package:`,
    notices:
      "The State Council's yearly arrangements; for years not announced only the days the national regulation on public holidays names",
    regulation: "Days named by the national regulation on public holidays; the year's arrangement is not announced yet",
    weekdays: "The days of the week: Monday to Friday worked, Saturday and Sunday off, no holidays counted",
  },
  year: (name, year) => `${name} · ${year}`,
  choose: { calendar: "Calendar", year: "Year", submit: "Show" },
  months: MONTHS,
  weekdays: ["M", "T", "W", "T", "F", "S", "S"],
  weekdayNames: WEEKDAYS,
  kinds: {
    work: "working day",
    weekend: "weekend",
    off: "day off",
    "make-up": "worked in exchange",
    open: "not announced, taken as a working day",
  },
  marks: { work: "", weekend: "", off: "H", "make-up": "W", open: "" },
  unnamed: "Public holiday",
  totals: (work, off, makeUp) => `${work} working days in the year; ${off} days off; ${makeUp} worked in exchange.`,
  legend:
    "H is a holiday, W a weekend day worked in exchange. Days with a dotted line are not announced yet and taken as working days.",
  table: {
    title: "Days off and days worked in exchange",
    caption: "Every day off and every weekend day worked in exchange",
    columns: { date: "Day", kind: "What it is", name: "Holiday" },
    none: "No days are listed for this year.",
  },
  moving: {
    title: "Dates a new calendar will move",
    lead: "The dates of these open tickets were computed by an earlier calendar. They are computed again within the hour.",
    none: "None: the dates of all open tickets are by the calendar as it is now.",
    caption: "Tickets to be computed again",
    columns: { reference: "Ticket", before: "Date now", after: "Date then" },
    same: "stays",
  },
  moved: {
    title: "Dates that were computed again",
    lead: "The last 50 tickets that were computed again after a new arrangement was installed.",
    none: "No date has been computed again because of a calendar.",
    caption: "Tickets computed again because of a calendar",
    columns: { reference: "Ticket", before: "Before", after: "After", version: "By version", at: "When" },
  },
  policies: {
    title: "Which policy uses which calendar",
    caption: "Policies, calendars and open tickets",
    columns: { policy: "Policy", calendar: "Calendar", open: "Open tickets" },
  },
};
