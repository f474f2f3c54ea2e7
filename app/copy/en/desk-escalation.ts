import type { DeskCopy } from "../zh-CN/desk";

const working = (days: number) => `${days} working ${days === 1 ? "day" : "days"}`;

export const deskEscalation = {
  title: "Escalation",
  lead: "When a ticket is nearly due, or overdue, these steps tell first its holder, then the team lead, then the compliance manager. Working days are those of the policy's calendar. A ticket whose clock stands still, because the requester is waited for, is not escalated.",
  caption: "The steps of each policy",
  columns: { policy: "Policy", steps: "Steps", change: "Change" },
  forAll: "All policies without steps of their own",
  asAll: "As for all policies",
  none: "Nobody is told",
  change: "Change",
  changeLabel: (policy: string) => `Change the steps: ${policy}`,
  to: { assignee: "holder", lead: "team lead", compliance: "compliance manager" },
  day: (days: number) =>
    days === 0 ? "on the due date" : days < 0 ? `${working(-days)} before it is due` : `${working(days)} overdue`,
  step: (to: string, day: string) => `${to}, ${day}`,
  between: "; ",
  edit: {
    lead: "Six steps at most. What was told is not told again; where a deadline notice says the same that day, the inbox has one line.",
    use: "This policy",
    all: { text: "As for all policies", hint: "Follows them when they change" },
    own: { text: "Steps of its own" },
    step: (place: number) => `Step ${place}`,
    to: "Who is told",
    nobody: "Not used",
    days: "Working days",
    when: "Before or after",
    whens: { before: "before it is due", after: "after it was due" },
    daysHint: "0 is the due date itself",
    add: "Add a step",
    submit: "Save",
  },
  done: { word: "Saved", plan: "The steps are saved." },
  refused: "Not saved",
  cancel: "Cancel",
  journal: (to: string, day: string, due: string, names: string[]) =>
    `Escalated to the ${to}: ${day} (due ${due})${names.length > 0 ? `; ${names.join(", ")}` : ""}`,
  onTicket: {
    title: "Escalated",
    line: (to: string, names: string[], on: string, day: string) =>
      `Escalated to the ${to}${names.length > 0 ? ` (${names.join(", ")})` : ""} on ${on}, ${day}`,
  },
} satisfies DeskCopy["escalation"];
