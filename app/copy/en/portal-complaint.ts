import type { PortalCopy } from "../zh-CN/portal";

export const portalComplaint = {
  card: {
    title: "You do not agree?",
    titleLate: "We did not finish in time",
    help: "You can complain: someone who did not handle this request looks at it again, within a term of its own, and tells you what comes of it.",
    submit: "Complain",
    linkedTitle: "Your complaint",
    linked: (reference) => `Complaint ${reference}`,
    open: "See the complaint",
    verdict: {
      confirmed: "Result: our answer stands",
      changed: "Result: our answer changes",
      withdrawn: "Result: our answer is taken back",
    },
    status: { waiting: "Being looked at again", refused: "Not looked at", withdrawn: "You withdrew it" },
  },
  check: {
    title: "Check your complaint",
    help: "It is received as soon as you send it; you get a receipt.",
    about: "About the request",
    change: "Change",
    submit: "Send my complaint",
  },
  ticket: {
    title: "Progress of your complaint",
    about: (reference) => `About request ${reference}`,
    back: "See the request",
    facts: "Your complaint",
    state: {
      received: (due) =>
        `We have received your complaint. Someone who did not handle the request looks at it and tells you the result by ${due}.`,
      handling: (due) => `We are looking at it again and will tell you the result by ${due}.`,
      awaiting: (due) => `We are waiting for your answer. After that we go on, and tell you the result by ${due}.`,
      finished: (on) => `We finished looking at it again on ${on}. The result is below.`,
      refused: (on) =>
        `On ${on} we answered that we will not look at it again. The reasons and your other ways are below.`,
      withdrawn: (on) => `You withdrew this complaint on ${on}.`,
    },
    late: "We did not finish in time, and we are sorry. The other ways named below are open to you.",
    decision: {
      confirmed: "Result: our answer stands",
      changed: "Result: our answer changes",
      withdrawn: "Result: our answer is taken back",
    },
    next: {
      confirmed: "Our answer stays as it was. If you still do not agree, you can:",
      changed: "We work on your request again in line with this result, and write to you when it is done.",
      withdrawn: "Our answer no longer counts. We work on your request again, and write to you when it is done.",
    },
    reasons: "Why",
    withdraw: "Withdraw this complaint",
  },
  events: {
    filed: "You complained",
    take: "Another colleague began to look at it",
    judge: "We finished looking at it again",
    refused: "We answered: we will not look at it again",
    withdraw: "You withdrew the complaint",
    due: "Result at the latest",
    reinstate: "After your complaint we work on your request again",
  },
  withdraw: {
    title: "Withdraw this complaint?",
    help: (reference) => `We then stop looking at it (complaint ${reference}), and our answer stays as it is.`,
    submit: "Withdraw my complaint",
  },
} satisfies PortalCopy["complaint"];
