import type { PortalCopy } from "../zh-CN/portal";

const some = "Only some of it";

const erasure = {
  label: "What should happen to the data?",
  delete: { text: "Delete them", hint: "" },
  anonymise: {
    text: "Make them anonymous",
    hint: "Nobody can be identified from them any more, and this cannot be undone. They are used for statistics and similar purposes only.",
  },
};

export const portalWhat = {
  quicker: "It may be quicker to do it yourself",
  automatedTitle: "Please read this first",
  quickerHelp: "You can also carry on here, and we will do it for you.",
  access: {
    title: "Which data do you want to see?",
    help: "",
    scope: { label: "How much?", all: "All personal data", some },
    what: {
      label: "Which data exactly",
      hint: "Fill this in if you want only some of it, such as last year's orders or sign-in records.",
    },
  },
  copy: {
    title: "Which data do you want a copy of?",
    help: "",
    scope: { label: "How much?", all: "All personal data", some },
    what: {
      label: "Which data exactly",
      hint: "Fill this in if you want only some of it, such as last year's orders or contact details.",
    },
    format: {
      label: "Format of the copy",
      html: { text: "Web page", hint: "Easy to read" },
      csv: { text: "CSV", hint: "Opens in a spreadsheet" },
      json: { text: "JSON", hint: "For use in another system" },
    },
  },
  correct: {
    title: "What should we correct?",
    help: "One detail at a time.",
    field: { label: "Which detail", hint: "Such as name, phone number, company name" },
    wrongValue: { label: "What it says now", hint: "" },
    rightValue: { label: "What it should say", hint: "" },
    evidence: {
      label: "How can we tell that this is right?",
      hint: "Such as: our business licence changed in March. If we need documents, we will ask you for them.",
    },
  },
  delete: {
    title: "Which data should we delete?",
    help: "",
    what: { label: "The data to delete", hint: "Such as: the delivery address and phone left in 2021" },
    ground: { label: "Why it should be deleted", hint: "Choose the closest reason" },
    erasure,
  },
  withdraw: {
    title: "Which consents do you want to withdraw?",
    help: "We will then stop using the data for these purposes. What we did before is not affected. We will not refuse you the basic service because of this.",
    consents: { label: "Consents to withdraw", hint: "You can choose more than one" },
    other: { label: "Any other consent", hint: "If it is not in the list above, write it here." },
    everything: "Withdraw all of them and continue",
    stays: {
      title: "These cannot be withdrawn",
      help: "They do not depend on consent: the basic service needs them, or the law requires them.",
    },
  },
  cancel: {
    title: "Before we cancel, please confirm each point",
    help: "Please read the points below, then confirm each one.",
    irreversible: {
      title: "This cannot be undone",
      help: "The account, its data and its benefits cannot be restored. Save or back up what you need first.",
    },
    saveForRelative: "If you need data from the account, ask for a copy of them first.",
    save: {
      title: "Save what you need first",
      help: "After that you may no longer be able to see what is in the account. Save or back up what you need.",
    },
    coolingOff: (term) => `Once we agree, you have ${term} to change your mind and withdraw your request.`,
    blockers: {
      title: "Check these first",
      help: "If any of these applies to you, the cancellation has to wait. It is quicker if you deal with it first.",
      helpForRelative:
        "If any of these applies, the cancellation has to wait. You do not need to sign in: we will tell you what to do.",
    },
    signIns: {
      title: "If you sign in with another company's account, contact that company too",
      help: "They hold the sign-in data, so please ask them directly:",
    },
    accepted: { label: "I have understood and accept", hint: "Read and tick each one" },
    erasure: { ...erasure, label: "What should happen to the data of the account?" },
    reason: {
      label: "Why the account is to be cancelled",
      hint: "This does not affect your request. It helps us to improve.",
    },
  },
  transfer: {
    title: "Which data should go to whom?",
    help: "There are four conditions: the identity is verified, the data were given by consent or collected for a contract, the transfer is technically possible, and it does not harm anybody else.",
    receiver: { label: "Who should receive it", hint: "Such as the company's full name" },
    receiverContact: { label: "How to reach the receiver", hint: "We use it to agree how to hand over the data" },
    what: { label: "Which data", hint: "Such as orders of the last three years" },
  },
  supplement: {
    title: "What should we add?",
    help: "One detail at a time.",
    field: { label: "Which detail", hint: "Such as billing name, phone number" },
    value: { label: "What it should say", hint: "" },
    evidence: { label: "How can we tell that this is right?", hint: "If we need documents, we will ask you for them." },
  },
  restrict: {
    title: "Which use should stop or be restricted?",
    help: "After that we only store the data safely and do nothing else with them.",
    what: { label: "Which data, and which use", hint: "Such as: stop giving the phone number to carriers" },
    reason: { label: "Why", hint: "" },
  },
  object: {
    title: "Which use do you object to?",
    help: "If it is direct marketing, we simply stop. We stop any other use too, unless we can show stronger reasons for it.",
    against: {
      label: "What do you object to?",
      marketing: { text: "Direct marketing", hint: "Advertising, and profiles made for it" },
      situation: { text: "Another use", hint: "Please give the reason below: what is special about the situation" },
    },
    what: { label: "Which use", hint: "Such as: the newsletter, or the analysis of purchases" },
    reason: { label: "The reason, from the person's own situation", hint: "Not needed for direct marketing." },
  },
  personalisation: {
    title: "Switch off personalisation",
    help: "Content and goods are still shown, but they are no longer chosen according to what was viewed and bought.",
    where: {
      label: "Where you saw it",
      hint: "Such as the home page or text messages. Leave empty to switch all of it off.",
    },
  },
  "opt-out": {
    title: "Do not sell or share personal data",
    help: "We stop selling the data and sharing them for advertising. You do not have to prove who you are, and you do not need an account.",
    what: {
      label: "Only some of it",
      hint: "Leave this empty to stop all selling and sharing. Or say which, such as: sharing with advertising networks.",
    },
  },
  limit: {
    title: "Limit the use of sensitive data",
    help: "We then use and disclose sensitive data only as far as needed for the products or services requested. You do not have to prove who you are.",
    what: {
      label: "Only some of it",
      hint: "Leave this empty to limit all of it. Or say which, such as: the exact location.",
    },
  },
  rules: {
    title: "What should we explain?",
    help: "We explain in plain words how data are collected, used, stored and shared.",
    question: { label: "Your question", hint: "Such as: where is the ID number stored, and for how long?" },
  },
  automated: {
    title: "About automated decisions",
    help: "If an automated decision has a significant effect, you can ask for an explanation, whether or not a person took part. If a program alone decided, you can also ask for a person to decide, or refuse such a decision.",
    wish: {
      label: "What do you want?",
      explain: "An explanation of how the decision was made",
      human: "A new decision by a person",
      refuse: "No decision made by a program alone",
    },
    decision: { label: "Which decision", hint: "Such as: on 3 March you refused an application for credit" },
  },
  complaint: {
    title: "What is wrong?",
    help: "Someone who did not handle this request will look at it again and tell you the outcome.",
    wrong: {
      label: "What is wrong",
      hint: "Choose the closest answer",
      "decision-wrong": "The decision is wrong",
      "not-done": "You did not do what you promised",
      late: "You did not answer in time",
      treatment: "I was not treated properly",
    },
    what: {
      label: "Please explain",
      hint: "Say what you think should have happened. Do not include ID numbers, bank card numbers or passwords.",
    },
  },
} satisfies PortalCopy["request"]["what"];
