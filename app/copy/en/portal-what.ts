import type { PortalCopy } from "../zh-CN/portal";

const some = "Only some of it";

const erasure = {
  label: "What should happen to the data?",
  delete: { text: "Delete them", hint: "" },
  anonymise: {
    text: "Make them anonymous",
    hint: "Nobody can be recognised from them any more, and this cannot be undone. They serve for statistics and the like only.",
  },
};

export const portalWhat = {
  quicker: "You may be quicker yourself",
  automatedTitle: "Good to know first",
  quickerHelp: "You can also go on here, and we do it for you.",
  access: {
    title: "Which data do you want to see?",
    help: "",
    scope: { label: "How much", all: "All my personal data", some },
    what: {
      label: "Which data exactly",
      hint: "Fill this in if you want only some, such as last year's orders or sign-in records.",
    },
  },
  copy: {
    title: "Which data do you want a copy of?",
    help: "",
    scope: { label: "How much", all: "All my personal data", some },
    what: {
      label: "Which data exactly",
      hint: "Fill this in if you want only some, such as last year's orders or contact details.",
    },
    format: {
      label: "Format of the copy",
      html: { text: "Web page", hint: "To read" },
      csv: { text: "CSV", hint: "To open as a spreadsheet" },
      json: { text: "JSON", hint: "To load into another system" },
    },
  },
  correct: {
    title: "What should we correct?",
    help: "One thing at a time.",
    field: { label: "Which detail", hint: "Such as name, phone number, company name" },
    wrongValue: { label: "What it says now", hint: "" },
    rightValue: { label: "What it should say", hint: "" },
    evidence: {
      label: "How can we see that this is right?",
      hint: "Such as: our business licence changed in March. If we need papers, we will write to you.",
    },
  },
  delete: {
    title: "Which data should we delete?",
    help: "",
    what: { label: "The data to delete", hint: "Such as: the delivery address and phone I left in 2021" },
    ground: { label: "Why it should be deleted", hint: "Choose the closest" },
    erasure,
  },
  withdraw: {
    title: "Which consents do you withdraw?",
    help: "From then on we no longer use your data for these purposes. What was done before stays as it is. We will not refuse you the basic service for it.",
    consents: { label: "Consents to withdraw", hint: "You can choose several" },
    other: { label: "Any other consent", hint: "If it is not in the list above, write it here." },
    everything: "Withdraw all of them and continue",
    stays: {
      title: "These cannot be withdrawn",
      help: "They do not rest on your consent: the basic service needs them, or the law asks us to.",
    },
  },
  cancel: {
    title: "Before we cancel, confirm each point",
    help: "Please read the points below, then confirm each one.",
    irreversible: {
      title: "This cannot be undone",
      help: "The account, its data and its benefits cannot be brought back. Save or back up what you need first.",
    },
    save: {
      title: "Save what you need first",
      help: "Afterwards you may no longer see what is in the account. Save or back up what you need.",
    },
    coolingOff: (term) => `After we agree you have ${term} to change your mind and withdraw the request.`,
    blockers: {
      title: "Look at these first",
      help: "If one of them is true, the cancellation has to wait for it. It is quicker if you settle it first.",
    },
    signIns: {
      title: "Sign-ins of other companies: ask them for their part",
      help: "That part is kept by them, so please ask them yourself:",
    },
    accepted: { label: "I have understood and accept", hint: "Read and tick each one" },
    erasure: { ...erasure, label: "What should happen to the data of the account?" },
    reason: { label: "Why you are leaving", hint: "It changes nothing for your request; it only helps us do better." },
  },
  transfer: {
    title: "Which data should go to whom?",
    help: "A transfer has four conditions: your identity is verified, you gave the data by consent or contract, it is technically possible, and it harms nobody.",
    receiver: { label: "Who receives it", hint: "Such as the company's full name" },
    receiverContact: { label: "How to reach the receiver", hint: "We use it to agree how to hand over the data" },
    what: { label: "Which data", hint: "Such as orders of the last three years" },
  },
  supplement: {
    title: "What should we add?",
    help: "One thing at a time.",
    field: { label: "Which detail", hint: "Such as invoice title, phone number" },
    value: { label: "What it should say", hint: "" },
    evidence: { label: "How can we tell that it is right", hint: "If we need documents, we will ask you." },
  },
  restrict: {
    title: "Which use should stop or be restricted?",
    help: "After that we keep the data safe and do nothing else with them.",
    what: { label: "Which data, which use", hint: "Such as: stop giving my phone number to carriers" },
    reason: { label: "Why", hint: "" },
  },
  object: {
    title: "Which use of your data do you object to?",
    help: "If it is direct marketing, we stop and weigh nothing. Any other use we stop too, unless we can show grounds that weigh more than yours.",
    against: {
      label: "What do you object to?",
      marketing: { text: "Direct marketing", hint: "Advertising sent to you, and profiles made for it" },
      situation: { text: "Another use of my data", hint: "Say below what in your own situation speaks against it" },
    },
    what: { label: "Which use", hint: "Such as: the newsletter, or the analysis of what I buy" },
    reason: { label: "What in your situation speaks against it", hint: "Not needed for direct marketing." },
  },
  personalisation: {
    title: "Switch off personalisation",
    help: "You still see content and goods; they are no longer chosen by what you view and buy.",
    where: {
      label: "Where you saw it",
      hint: "Such as the front page, text messages. Leave empty to switch off all of it.",
    },
  },
  "opt-out": {
    title: "Do not sell or share my data",
    help: "We stop selling your data and sharing them for advertising. You need not prove who you are, and you need no account.",
    what: {
      label: "Only some of it",
      hint: "Leave this empty to stop all selling and sharing. Or say which, such as: sharing with advertising networks.",
    },
  },
  limit: {
    title: "Limit the use of my sensitive data",
    help: "We then use and disclose your sensitive data only as far as what you asked us for needs it. You need not prove who you are.",
    what: {
      label: "Only some of it",
      hint: "Leave this empty to limit all of it. Or say which, such as: my exact location.",
    },
  },
  rules: {
    title: "What should we explain?",
    help: "We tell you in plain words how your data are collected, used, kept and passed on.",
    question: { label: "Your question", hint: "Such as: where is my ID number kept, and for how long?" },
  },
  automated: {
    title: "A decision made by a program",
    help: "If a program alone decided, and it matters much to you, you may ask for an explanation, ask for a person to decide, or refuse such a decision.",
    wish: {
      label: "What do you want?",
      explain: "An explanation of how the decision came about",
      human: "A person to decide again",
      refuse: "No decision about me by a program alone",
    },
    decision: { label: "Which decision", hint: "Such as: on a certain day you refused my credit" },
  },
  complaint: {
    title: "What is wrong?",
    help: "Someone who did not handle this request will look at it again, and tell you what comes of it.",
    wrong: {
      label: "What is wrong",
      hint: "Choose the closest",
      "decision-wrong": "The decision is wrong",
      "not-done": "What was promised was not done",
      late: "It was not answered in time",
      treatment: "How I was treated",
    },
    what: {
      label: "Please explain",
      hint: "Say what you think should have happened. Give no ID number, bank card number or password.",
    },
  },
} satisfies PortalCopy["request"]["what"];
