import type { PortalCopy } from "../zh-CN/portal";

export const portalAnswer = {
  title: {
    delete: "Please delete personal data we gave you",
    update: "Please correct personal data we gave you",
    stop: "Please stop using personal data we gave you",
  },
  lead: {
    delete: (controller: string) =>
      `${controller} gave you the personal data described below. The person they are about, or someone acting for that person, has asked us to delete them. We have checked the request and done as asked. Please do two things:`,
    update: (controller: string) =>
      `${controller} gave you the personal data described below. The person they are about, or someone acting for that person, has asked us to correct them. We have checked the request and done as asked. Please do two things:`,
    stop: (controller: string) =>
      `${controller} gave you the personal data described below. The person they are about, or someone acting for that person, has withdrawn consent to their use. We have checked the request and done as asked. Please do two things:`,
  },
  steps: {
    act: {
      delete: "Delete these data wherever you hold them.",
      update: "Correct these data wherever you hold them, as described below.",
      stop: "Stop using these data.",
    },
    answer: (day: string) =>
      `Tell us on this page by ${day} what you did. Please answer even if you do not hold the data or cannot do this.`,
    late: (day: string) =>
      `Tell us on this page what you did. We asked for your answer by ${day}: please answer as soon as you can, even if you do not hold the data or cannot do this.`,
  },
  formTitle: "Your answer",
  once: "You can answer only once. You can check your answer before it is sent.",
  reference: "Reference",
  about: "The data",
  result: { label: "What did you do?" },
  results: { done: "We have done as asked", "not-held": "We do not hold these data", cannot: "We cannot do this" },
  note: {
    label: "Anything to add",
    hint: "If you cannot do this, say why and on what legal basis. Do not include other personal data.",
  },
  submit: "Continue",
  check: {
    title: "Check your answer",
    help: "Nothing has been sent yet. Once sent, the answer cannot be changed here.",
    send: "Send the answer",
    change: "Go back and change it",
  },
  thanks: {
    title: "Thank you, we have received your answer",
    help: "You can close this page. To correct your answer, please contact us.",
  },
  closed: {
    title: "No answer is needed any more",
    help: "We have closed this request, and there is nothing more for you to send. If you have something to tell us about it, please contact us.",
  },
  waits:
    "What you typed has not been sent. It is kept, encrypted, for 30 minutes and will be back in the form when you open the link again.",
  gone: {
    title: "This link does not work",
    help: "It may have expired, or the page may have been open for more than an hour without being sent. Open the link in our e-mail again. If it still does not work, please contact us.",
  },
} satisfies PortalCopy["answer"];
