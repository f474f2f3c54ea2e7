import type { DeskCopy } from "../zh-CN/desk";

export const deskAside = {
  title: "Put aside, to be checked",
  lead: "Requests that were put aside before anybody took them. A second colleague looks at each: confirm that it is no request, bring it back, or write to the requester.",
  empty: "Nothing that was put aside waits to be checked.",
  link: "Put aside",
  hidden: "About a minor: open the ticket",
  columns: {
    reference: "Reference",
    right: "Right",
    person: "Requester",
    policy: "Policy",
    by: "Put aside by",
    why: "Why",
    act: "What to do",
  },
} satisfies DeskCopy["aside"];
