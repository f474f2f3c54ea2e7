import type { DeskCopy } from "../zh-CN/desk";

export const deskVerify = {
  title: "Verify identity",
  help: "A code proves that somebody reads the mailbox, not who they are. Choose the check that fits the risk of what is asked.",
  submit: "Identity is verified",
  clues: "What the requester told us: hold it against the record",
  method: "How was it verified?",
  methods: {
    "code-and-facts": {
      text: "Code to the mailbox, and two facts on file compared",
      hint: "Such as the day of sign-up and the last order",
    },
    "contact-on-file": {
      text: "Confirmed through the contact on file",
      hint: "Not through a contact first seen in the request",
    },
    "facts-and-declaration": {
      text: "Three facts on file compared, and a signed declaration seen",
      hint: "The person declares under penalty of perjury that the data are theirs. Keep it with the ticket's files.",
    },
    document: { text: "Document seen", hint: "The last resort. It may be redacted; keep nothing you do not need." },
  },
  disputed: {
    word: (field) => `Do not verify by “${field}”`,
    help: "The requester says that this is wrong and asks to have it corrected. Compare other facts.",
  },
  detail: { label: "What was compared, with what result?", hint: "Name the facts. Do not copy ID numbers." },
  behalf: {
    guardian: {
      label: "The child: identity and guardianship",
      hint: "Both must hold. If papers are missing, ask for evidence first.",
      detail: {
        label: "The child: what was seen, with what result?",
        hint: "Such as a birth certificate whose name and date agree with the account. Do not copy ID numbers.",
      },
      own: "The guardian",
    },
    agent: {
      label: "The authority: what it covers, and until when",
      hint: "Both must hold. If papers are missing, ask for evidence first.",
      detail: {
        label: "The authority: what was seen, with what result?",
        hint: "Such as the signed paper, whose signature agrees with the one on file.",
      },
      own: "The agent",
    },
    relative: {
      label: "The deceased: death, kinship and interest",
      hint: "All three must hold. If papers are missing, ask for evidence first.",
      detail: {
        label: "The deceased: what was seen, with what result?",
        hint: "Such as a death certificate and a family register. Do not copy ID numbers.",
      },
      own: "The relative",
    },
  },
  confirmations: {
    "child-identity": {
      text: "The child is the one in our records",
      hint: "Such as name and date of birth agreeing with the account",
    },
    guardianship: {
      text: "Papers show the guardianship",
      hint: "Such as a birth certificate, a family register, a court order",
    },
    "authority-covers": { text: "The authority covers what is asked", hint: "The paper names this kind of request" },
    "authority-in-force": { text: "The authority is still in force", hint: "Neither ended nor taken back" },
    "authority-renewed": {
      text: "A renewed authority was seen, and is in force",
      hint: "The one told when filing has ended, so there must be a new one",
    },
    death: { text: "Papers show the death", hint: "Such as a death certificate" },
    kinship: {
      text: "Papers show that they are near relatives",
      hint: "Spouse, parents, children, brothers and sisters, grandparents, grandchildren",
    },
    interest: {
      text: "It is for the relative's own lawful and proper interest",
      hint: "Where the deceased arranged it otherwise, that goes first",
    },
  },
  ended: {
    word: "The authority has ended",
    help: (day: string) =>
      `The authority told when filing ended on ${day}. Without a renewed one the check cannot be passed.`,
    desk: (day: string) =>
      `The authority told when filing ended on ${day}. Ask the agent for a renewed one, and look at it before you go on.`,
  },
  own: (method: string) => `The requester: ${method}`,
} satisfies DeskCopy["actions"]["verify"];
