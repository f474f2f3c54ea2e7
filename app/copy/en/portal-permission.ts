import type { PortalCopy } from "../zh-CN/portal";

export const portalPermission = {
  title: { principal: "Did you ask somebody to send this request?", guardian: "Do you agree to this request?" },
  lead: {
    principal: (controller, requester) =>
      `${requester} says that you gave them permission to send this request to ${controller}.`,
    guardian: (controller, person) =>
      `${person} is under 14 and has sent this request to ${controller}. A guardian has to agree.`,
    guardianOfAgent: (controller, requester, person) =>
      `${requester} says that they act for ${person}, and has sent this request about their data to ${controller}. ${person} is under 14, so a guardian has to agree.`,
  },
  until: (day) => `Please answer by ${day}.`,
  late: (day) => `Your answer was due by ${day}. Please answer as soon as you can.`,
  reference: "Reference",
  right: "Request",
  requester: "Sent by",
  answer: { principal: "Your answer", guardian: "Your answer" },
  answers: {
    principal: {
      given: { text: "Yes, I gave this permission", hint: "We will carry on checking, then act on the request" },
      denied: { text: "No, I did not", hint: "We will not act on this request" },
    },
    guardian: {
      given: {
        text: "I am a guardian, and I agree to this request",
        hint: "We will carry on checking, then act on the request",
      },
      denied: { text: "I do not agree, or I am not a guardian", hint: "We will not act on this request" },
    },
  },
  once: "You can answer once. You will see your answer again before you send it.",
  submit: "Continue",
  check: {
    title: "Check your answer",
    help: "Send it if it is right. You cannot change it here afterwards.",
    send: "Send the answer",
    change: "Change it",
  },
  given: { title: "Thank you, we have your confirmation", help: "We will carry on. You can close this page." },
  denied: {
    title: "Thank you, we have your answer",
    help: "We will not act on this request. If you are worried about your personal data, please contact us. You can close this page.",
  },
  closed: {
    title: "You do not need to answer any more",
    help: "The request is over, or we have asked you in another way. If there is something to tell us, please contact us.",
  },
  gone: {
    title: "This link does not work any more",
    help: "It may have expired. If the page was open for more than an hour without being sent, it has to be opened again too. Please open the link in the e-mail once more. If that does not work, please contact us.",
  },
} satisfies PortalCopy["permission"];
