import type { DeskCopy } from "../zh-CN/desk";

export const deskVerify = {
  title: "Complete identity check",
  help: "A code only proves that somebody can read the mailbox, not who they are. Choose a check that fits the risk of the request.",
  submit: "Identity verified",
  clues: "What the requester told us: compare it with the record",
  method: "How was it verified?",
  methods: {
    "not-asked": { text: "No identity check", hint: "This right needs no proof of identity" },
    "code-and-facts": {
      text: "E-mail code, and two facts on file compared",
      hint: "Such as the sign-up date and the latest order",
    },
    "contact-on-file": {
      text: "Confirmed through the contact on file",
      hint: "Not through a contact given only in the request",
    },
    document: {
      text: "Document checked",
      hint: "The last resort. Parts you do not need may be covered; keep nothing you do not need.",
    },
    "facts-and-declaration": {
      text: "Three facts on file compared, and a signed declaration seen",
      hint: "The requester signs it on the page of the request, under penalty of perjury. Only then can this be chosen.",
    },
  },
  disputed: {
    word: (field) => `Do not verify by “${field}”`,
    help: "The requester says that this is wrong and asks to have it corrected. Compare other facts.",
  },
  compared: {
    label: "Which facts did you compare with the record?",
    hint: "If facts were compared, choose at least one. What is to be corrected cannot be used.",
    disputed: "This is what the requester asks to have corrected",
  },
  detail: { label: "What did you compare, and with what result?", hint: "Say which facts. Do not copy ID numbers." },
  atOnce: {
    label: "After verifying",
    text: "Approve the request as well",
    hint: "The requester is told that it is approved. You can finish it right after that.",
  },
  required: {
    between: " ",
    tooLow: "Not enough for this right",
    "contact-code": "For this right it is enough to confirm through the contact on file.",
    "code-and-facts":
      "This right hands out, changes or removes data: compare at least two facts on file. The contact alone is not enough.",
    none: "This right needs no proof of identity.",
    declaration: "Compare at least three facts on file, and see the declaration the person signed. Less is not enough.",
    document: "The policy requires you to see a document. No other check is enough.",
    both: "This holds for the requester and for the person whose data they are.",
  },
  authority: {
    label: "Why is it sure that the agent may act?",
    hint: "One of these, beside the signed permission you have seen. Never ask for a power of attorney.",
    ways: {
      "confirmed-directly": {
        text: "The person confirmed the permission to us",
        hint: "Their answer must be on record, see above",
      },
      "verified-directly": {
        text: "The person was verified by us directly",
        hint: "They proved who they are to us, not through the agent",
      },
      "power-of-attorney": {
        text: "The agent has a power of attorney",
        hint: "Under California Probate Code sections 4121 to 4130. Then nothing has to be confirmed",
      },
    },
  },
  subjectMethods: {
    "not-asked": { text: "No identity check", hint: "This right needs no proof of identity" },
    "contact-on-file": {
      text: "Confirmed through this person's contact on file",
      hint: "Not through a contact first seen in the request",
    },
    "code-and-facts": { text: "Matches two facts on file", hint: "Such as the account's details and the last order" },
    "facts-and-declaration": {
      text: "Matches three facts on file, and the declaration signed by the requester for this person was seen",
      hint: "It is signed on the page of the request. Only then can this be chosen.",
    },
    document: {
      text: "Document or certificate seen",
      hint: "Parts you do not need may be covered; keep nothing you do not need.",
    },
  },
  minor: {
    text: "Does the check show that the person is under 18?",
    link: "Protect the ticket as one about a minor",
  },
  behalf: {
    subject: {
      label: "The guardian's consent",
      hint: "The person is under 14, so a guardian has to agree. If none has agreed yet, ask the requester first.",
      detail: {
        label: "The guardian: how was it checked, with what result?",
        hint: "Such as a call with the guardian, who agrees. Do not copy ID numbers.",
      },
      own: "The requester",
      method: "",
    },
    guardian: {
      method: "How was the minor identified?",
      label: "The minor: identity and guardianship",
      hint: "Both must be verified. If documents are missing, ask for evidence first.",
      detail: {
        label: "The minor: what did you see, and with what result?",
        hint: "Such as a birth certificate whose name and date match the account. Do not copy ID numbers.",
      },
      own: "The guardian",
    },
    agent: {
      method: "How was the person identified who asked the agent to act?",
      label: "The authority: what it covers, and until when",
      hint: "Both must be verified. If documents are missing, ask for evidence first.",
      detail: {
        label: "The authority: what did you see, and with what result?",
        hint: "Such as a scan of the signed authority, whose signature matches the one on file.",
      },
      own: "The agent",
    },
    relative: {
      method: "How was the deceased identified?",
      label: "The deceased: death, kinship and interest",
      hint: "All three must be verified. If documents are missing, ask for evidence first.",
      detail: {
        label: "The deceased: what did you see, and with what result?",
        hint: "Such as a death certificate and a family register. Do not copy ID numbers.",
      },
      own: "The relative",
    },
  },
  confirmations: {
    "child-identity": {
      text: "The minor matches our records",
      hint: "For example, the name and date of birth match the account",
    },
    guardianship: {
      text: "Documents prove the guardianship",
      hint: "Such as a birth certificate, a family register, a court order",
    },
    "guardian-agrees": { text: "A guardian agrees to this request", hint: "Under 14 a guardian has to agree" },
    "authority-covers": { text: "The authority covers this request", hint: "The document names this kind of request" },
    "authority-in-force": {
      text: "The authority is still in force",
      hint: "It has neither expired nor been withdrawn",
    },
    "authority-renewed": {
      text: "You have seen a new authority, and it is in force",
      hint: "The one given with the request has expired, so there must be a new one",
    },
    death: { text: "Documents prove the death", hint: "Such as a death certificate" },
    kinship: {
      text: "Documents prove that they are near relatives",
      hint: "Spouse, parents, children, brothers and sisters, grandparents, grandchildren",
    },
    interest: {
      text: "It is for the relative's own lawful and proper interest",
      hint: "If the deceased made other arrangements, those come first",
    },
  },
  ended: {
    word: "The authority has expired",
    help: (day: string) =>
      `The authority given with the request was valid until the end of ${day}. The identity check cannot be completed without a new one.`,
    desk: (day: string) =>
      `The authority given with the request was valid until the end of ${day}. Ask the agent for a new one, and check it before you carry on.`,
  },
  own: (method: string) => `The requester: ${method}`,
  theirs: (method: string) => `The person whose data they are: ${method}`,
} satisfies DeskCopy["actions"]["verify"];
