import type { PortalCopy } from "../zh-CN/portal";

export const portalAnswer = {
  title: "Please tell us what you did",
  help: "We gave you the personal data described below. The person has used their rights: please do the same as we did, then answer here. You can answer once.",
  reference: "Reference",
  about: "The data",
  result: { label: "What did you do?" },
  results: { done: "We have done the same", "not-held": "We do not hold these data", cannot: "We cannot do it" },
  note: { label: "Anything to add", hint: "If you cannot, say why and on what ground. Leave out other personal data." },
  submit: "Continue",
  check: {
    title: "Check your answer",
    help: "Nothing has been sent yet. Once sent, the answer cannot be changed here.",
    send: "Send the answer",
    change: "Change it",
  },
  thanks: {
    title: "We have your answer, thank you",
    help: "You can close this page. To correct your answer, please contact us.",
  },
  waits:
    "What you typed has not been sent. It is kept, encrypted, for 30 minutes and comes back when you open the link again.",
  gone: {
    title: "This link does not work",
    help: "It may be too old, or the page was open for more than an hour. Open the link in the letter again; if it still does not work, please contact us.",
  },
} satisfies PortalCopy["answer"];
