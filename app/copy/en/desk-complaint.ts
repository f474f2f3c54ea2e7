import type { DeskCopy } from "../zh-CN/desk";

export const deskComplaint = {
  parentTitle: "The request complained about",
  parentLead: "Somebody who did not handle it looks at it again.",
  complaintsTitle: "Complaints about this request",
  complaint: (reference) => `Complaint ${reference}`,
  received: (on) => `received ${on}`,
  handlers: (names) => `Handled by ${names.join(", ")}`,
  nobody: "Nobody has handled it",
  verdicts: { confirmed: "The answer stands", changed: "The answer changes", withdrawn: "The answer is taken back" },
  identity: "Filed from the page of the request; the code showed that it is the same contact",
} satisfies DeskCopy["complaint"];
