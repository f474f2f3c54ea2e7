import type { PortalCopy } from "../zh-CN/portal";

export const portalAnswer = {
  title: {
    delete: "Please delete personal data we gave you",
    update: "Please correct personal data we gave you",
    stop: "Please stop using personal data we gave you",
  },
  lead: (controller: string) =>
    `${controller} gave you the personal data described below. The person has used their rights, and we have acted. Please do two things:`,
  steps: {
    act: {
      delete: "Delete these data where you hold them.",
      update: "Correct these data where you hold them, as described below.",
      stop: "Stop using these data.",
    },
    answer: (day: string) =>
      `Tell us on this page what you did, by ${day}. Please answer also if you do not hold the data, or cannot do it.`,
    late: (day: string) =>
      `Tell us on this page what you did. We asked for an answer by ${day}: please answer as soon as you can, also if you do not hold the data, or cannot do it.`,
  },
  formTitle: "Your answer",
  once: "You can answer once. You will see your answer again before it is sent.",
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
