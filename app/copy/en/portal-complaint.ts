import type { PortalCopy } from "../zh-CN/portal";

export const portalComplaint = {
  card: {
    title: "Do you disagree with the result?",
    titleLate: "We did not finish in time",
    help: "You can complain. Someone who did not handle this request will look at it again, within a time limit of its own, and tell you the outcome.",
    submit: "Make a complaint",
    linkedTitle: "Your complaint",
    linked: (reference) => `Complaint ${reference}`,
    open: "See the complaint",
    verdict: {
      confirmed: "Outcome: our answer stands",
      changed: "Outcome: our answer changes",
      withdrawn: "Outcome: our answer is taken back",
    },
    status: { waiting: "Being looked at again", refused: "Refused", withdrawn: "You withdrew it" },
  },
  check: {
    title: "Check your complaint",
    help: "We start as soon as you send it, and you will get a receipt.",
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
        `We have received your complaint. Someone who did not handle the request will look at it again and tell you the outcome by ${due}.`,
      handling: (due) => `We are looking at it again and will tell you the outcome by ${due}.`,
      awaiting: (due) => `We are waiting for your answer. Then we will carry on and tell you the outcome by ${due}.`,
      finished: (on) => `We finished looking at it again on ${on}. The outcome is below.`,
      refused: (on) => `On ${on} we refused your complaint. The reasons, and what else you can do, are below.`,
      withdrawn: (on) => `You withdrew this complaint on ${on}.`,
    },
    late: "We are sorry that we did not finish in time. You can also turn to the bodies named below.",
    decision: {
      confirmed: "Outcome: our answer stands",
      changed: "Outcome: our answer changes",
      withdrawn: "Outcome: our answer is taken back",
    },
    next: {
      confirmed: "Our answer stays as it was. If you still disagree, you can:",
      changed: "We will work on your request again in line with this outcome, and e-mail you when it is finished.",
      withdrawn: "Our answer no longer counts. We will work on your request again, and e-mail you when it is finished.",
    },
    reasons: "Reasons",
    withdraw: "Withdraw this complaint",
  },
  events: {
    filed: "You made a complaint",
    take: "Another member of staff began to look at it again",
    judge: "We finished looking at it again",
    refused: "We refused your complaint",
    withdraw: "You withdrew the complaint",
    due: "Outcome by this date",
    reinstate: "After your complaint, we began to work on your request again",
  },
  withdraw: {
    title: "Withdraw this complaint?",
    help: (reference) =>
      `We will then stop looking at it again (complaint ${reference}), and our answer stays as it is.`,
    submit: "Withdraw my complaint",
  },
} satisfies PortalCopy["complaint"];
