import type { DeskCopy } from "../zh-CN/desk";

export const deskPermission = {
  card: { principal: "Confirmation by the person the agent acts for", guardian: "Confirmation by the guardian" },
  states: {
    unasked: "They have not been asked yet.",
    waiting: "They have been asked and have not answered yet.",
    given: "Confirmed: they agree to this request.",
    denied: "Denied: they gave no permission. The identity check cannot be completed.",
  },
  ask: "Ask for confirmation",
  askAgain: "Ask again",
  title: { principal: "Ask the person the agent acts for", guardian: "Ask the guardian" },
  help: {
    principal:
      "They get a letter with a link, and can confirm or deny without an account. Their answer goes into the journal.",
    guardian:
      "The guardian gets a letter with a link, and can agree or not without an account. The answer goes into the journal.",
  },
  told: (contact) => `The request says that the guardian can be reached at: ${contact}`,
  email: {
    label: "Their e-mail address",
    hint: "If there is none, leave this empty: ask by phone or in another way, then record the result under “Tasks”.",
  },
  known: {
    label: "How you know the way to them",
    principal: "This contact is from our records, not from the request",
    guardian: "I have checked that this is the guardian's contact, not the child's or the requester's",
  },
  submit: "Ask for confirmation",
} satisfies DeskCopy["permission"];
