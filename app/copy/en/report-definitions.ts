import type { reportDefinitions as zh } from "../zh-CN/report-definitions";

export const reportDefinitions = {
  title: "How these figures are counted",
  lead: "All figures come from the tickets' journal, up to the moment the page is opened.",
  items: [
    {
      term: "Came in",
      text: "Each ticket is counted once, in the period of its day of receipt. So a late ticket cannot move to a later month, and the results add up to what came in. The last months are still being worked on, so their figures will change.",
    },
    {
      term: "On time",
      text: "Finished or refused before the end of the due date the requester was told (midnight in the policy's time zone). The date that was told counts; it is not computed again.",
    },
    {
      term: "Late",
      text: "The due date passed without an answer: tickets that are still open, those finished or refused afterwards, and those withdrawn only afterwards. A ticket that was reopened is late if it was late once.",
    },
    {
      term: "Share on time",
      text: "Tickets on time, divided by tickets on time and late together. Tickets still open within their term, or withdrawn within it, cannot be judged and are left out. One decimal, rounded down: with one late ticket it never says 100%.",
    },
    {
      term: "Time taken",
      text: "Working days after the day of receipt, up to the day it was finished or refused; 0 means on the same day. If it was reopened after its term, the count starts on the day of reopening. Withdrawn tickets are left out.",
    },
    {
      term: "Open",
      text: "Every ticket still being worked on now, whenever it came in; those received in the period have their own column.",
    },
    {
      term: "Put aside",
      text: "Spam that was put aside counts in no figure; once brought back it counts again, with the due date that was told.",
    },
    {
      term: "Result of the answer",
      text: "Finished tickets are answered item by item. If some items were refused and others not, the ticket is partly refused; else, if any item can only be kept for a time, it is partly kept; else, if no item was found, nothing was found; else all was done. A ticket refused as a whole is refused.",
    },
    {
      term: "Verdict on a complaint",
      text: "Complaints are counted by their month of receipt. Confirmed, changed and withdrawn are said of the answer complained about. The share is what was changed or withdrawn, divided by all that were judged, rounded down.",
    },
    {
      term: "Extended",
      text: "Tickets whose requester was told of a longer term, each counted once. Whether they are on time is judged by the date told then.",
    },
    {
      term: "Paused",
      text: "Where the policy says so, from the day we ask the requester for something to the day they answer. Every working day touched counts, each once; a pause under way counts up to today. While it is paused a ticket does not become late. The time taken still includes the pause.",
    },
    {
      term: "Grounds",
      text: "Tickets refused as a whole and those refused in part both count, each ground once a ticket. Grounds that all policies share are counted together; a ground of a policy's own is counted by itself, with the name of its policy.",
    },
    {
      term: "Working day",
      text: "By the calendar of each policy. A weekend day that is worked to make up for a holiday is a working day.",
    },
  ],
} satisfies typeof zh;
