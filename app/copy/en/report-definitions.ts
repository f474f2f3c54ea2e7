import type { reportDefinitions as zh } from "../zh-CN/report-definitions";

export const reportDefinitions = {
  title: "How these figures are worked out",
  lead: "All figures come from the journals of the tickets, up to the moment you open the page.",
  items: [
    {
      term: "Received",
      text: "Each ticket is counted once, in the period of its date of receipt. This means that a late ticket cannot move to a later month, and that the results add up to the number received. Tickets of recent months are still being worked on, so those figures will change.",
    },
    {
      term: "On time",
      text: "Finished or refused before the end of the due date given to the requester (midnight in the policy's time zone). The date that was given counts; it is not worked out again.",
    },
    {
      term: "Late",
      text: "The due date passed without an answer. This includes tickets that are still open, those finished or refused later, and those withdrawn after the due date. A reopened ticket counts as late if it was ever late.",
    },
    {
      term: "On-time rate",
      text: "Tickets on time, divided by all tickets that were on time or late. Tickets that are open and not yet due, or were withdrawn before the due date, cannot be judged and are left out. Rounded down to one decimal place: if even one ticket is late, it never says 100%.",
    },
    {
      term: "Time taken",
      text: "Working days from the day after receipt to the day the ticket was finished or refused; 0 means on the same day. If it was reopened after its due date, counting starts on the day of reopening. Withdrawn tickets are left out.",
    },
    {
      term: "Open",
      text: "All tickets still being worked on now, whenever they were received. Those received in the period have their own column.",
    },
    {
      term: "Put aside",
      text: "Spam that was put aside is not counted in any figure. Once brought back, it is counted again with the due date that was given.",
    },
    {
      term: "Result of the answer",
      text: "Finished tickets are answered item by item. If some items were refused and others were not, the ticket is “partly refused”. If none was refused but some data have to be kept until a certain day, it is “partly restricted”. If nothing was found for any item, it is “nothing found”. Otherwise it is “all done”. A ticket refused as a whole is “refused”.",
    },
    {
      term: "Outcome of a complaint",
      text: "Complaints are counted by their month of receipt. “Stands”, “changed” and “taken back” refer to the original answer. The share is the number changed or taken back, divided by all complaints with an outcome, rounded down.",
    },
    {
      term: "Team",
      text: "A ticket does not say which team has it: that follows from its policy and its right. A report about a team goes by what the team has today, whoever had it when the ticket was received. Who had what before is in the journal.",
    },
    {
      term: "Extended",
      text: "Tickets whose requester was told about a later due date, each counted once. Whether they are on time depends on that later date.",
    },
    {
      term: "Paused",
      text: "If the policy allows it, from the day we ask the requester for something to the day they answer. Every working day touched is counted once; a pause that is still running is counted up to today. A ticket does not become late while it is paused. The time taken includes the pause.",
    },
    {
      term: "Grounds",
      text: "Tickets refused in full and in part are both counted, and each ground once per ticket. Grounds shared by all policies are counted together; a policy's own grounds are counted separately, with the name of the policy.",
    },
    {
      term: "Working day",
      text: "According to the calendar of each policy. A weekend day that is worked to make up for a holiday counts as a working day.",
    },
  ],
} satisfies typeof zh;
