import type { DeskCopy } from "../zh-CN/desk";

export const deskComplaint = {
  parentTitle: "The original request",
  parentLead: "It must be looked at again by someone who did not handle it.",
  received: (on) => `received ${on}`,
  handlers: (names) => `Handled by ${names.join(", ")}`,
  nobody: "Nobody has handled it",
  verdicts: { confirmed: "The answer stands", changed: "The answer changes", withdrawn: "The answer is taken back" },
  identity: "Sent from the page of the original request; the code showed that it is the same contact",
} satisfies DeskCopy["complaint"];
