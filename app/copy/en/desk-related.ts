import type { DeskCopy } from "../zh-CN/desk";

export const deskRelated = {
  title: "Related tickets",
  near: {
    parent: "What this complaint is about",
    complaint: "Complaint about this request",
    sibling: "Complaint about the same request",
    visit: "Same visit",
    person: "Same e-mail, phone or account",
  },
  twin: "May be the same request",
  guarded: "About a minor: ask for access first",
  between: " · ",
  more: (shown) => `Only ${shown} are listed. To see all, search for the e-mail, phone or account.`,
} satisfies DeskCopy["related"];
