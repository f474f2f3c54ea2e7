import type { DeskCopy } from "../zh-CN/desk";

export const deskViews = {
  own: "My views",
  shared: "Shared views",
  save: "Save as a view",
  change: "Change this view",
  manage: "Manage views",
  by: (name: string) => `shared by ${name}`,
  yours: "You share this view with every colleague; each sees their own teams’ tickets.",
  others: (name: string) => `Shared by ${name}. You see your own teams’ tickets.`,
  mine: "Only you can see this view.",
  gone: {
    word: "There is no such view",
    text: "It may have been deleted, or is no longer shared. Below is all that is open.",
  },
  title: "Manage views",
  lead: "A view keeps filters, not tickets. Whoever opens it sees their own teams’ tickets.",
  empty: {
    title: "No views are saved yet",
    help: "Set filters in the list of tickets, then choose “Save as a view”.",
  },
  caption: "Saved views, your own first, then the shared ones",
  columns: { name: "Name", shows: "Shows", whose: "Who can see it", change: "Change" },
  whose: {
    own: "Only you",
    yours: "Every colleague (shared by you)",
    other: (name: string) => `Every colleague (shared by ${name})`,
  },
  first: "shown first",
  changeLabel: (name: string) => `Change the view “${name}”`,
  changeText: "Change",
  between: "; ",
  make: { title: "Save as a view", submit: "Save" },
  edit: { title: "Change view", submit: "Save" },
  shows: "This view shows",
  name: { label: "Name", hint: "No personal data, please. 40 characters at most." },
  choices: {
    label: "How it is used",
    shared: {
      text: "Share with every colleague",
      hint: "It appears in everybody’s list; each sees their own teams’ tickets.",
    },
    first: { text: "Show it first when the list of tickets is opened", hint: "For you alone." },
  },
  remove: {
    title: "Delete view",
    lead: "Only the view is deleted; no ticket is affected.",
    leadShared: "It disappears from every colleague’s list; no ticket is affected.",
    submit: "Delete view",
  },
} satisfies DeskCopy["savedViews"];
