import type { PortalCopy } from "../zh-CN/portal";

const some = "Only some of it";

export const portalWhat = {
  quicker: "You may be quicker yourself",
  access: {
    title: "Which data do you want to see?",
    help: "",
    scope: { label: "How much", all: "All my personal data", some },
    what: { label: "Which data exactly", hint: "Fill this in if you want only some, such as last year's orders or sign-in records." },
  },
  copy: {
    title: "Which data do you want a copy of?",
    help: "",
    scope: { label: "How much", all: "All my personal data", some },
    what: { label: "Which data exactly", hint: "Fill this in if you want only some, such as last year's orders or contact details." },
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
    evidence: { label: "How can we see that this is right?", hint: "Such as: our business licence changed in March. If we need papers, we will write to you." },
  },
  delete: {
    title: "Which data should we delete?",
    help: "",
    what: { label: "The data to delete", hint: "Such as: the delivery address and phone I left in 2021" },
    ground: { label: "Why it should be deleted", hint: "Choose the closest" },
  },
  withdraw: {
    title: "Which consents do you withdraw?",
    help: "From then on we no longer use your data for these purposes. What was done before stays as it is. We will not refuse you the basic service for it.",
    consents: { label: "Consents to withdraw", hint: "You can choose several" },
    other: { label: "Any other consent", hint: "If it is not in the list above, write it here." },
  },
  cancel: {
    title: "Before we cancel, confirm each point",
    help: "This cannot be undone. Save what you need first.",
    accepted: { label: "I have understood and accept", hint: "Read and tick each one" },
    reason: { label: "Why you are leaving", hint: "It changes nothing for your request; it only helps us do better." },
  },
} satisfies PortalCopy["request"]["what"];
