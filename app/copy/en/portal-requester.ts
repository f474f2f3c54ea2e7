import type { PortalCopy } from "../zh-CN/portal";

export const portalRequester = {
  title: "Who is this request for?",
  help: "Most people ask for themselves. If you ask for somebody else, we first check that you are allowed to.",
  kinds: {
    subject: { text: "For myself", hint: "The data are about you, with or without an account" },
    guardian: { text: "For a young person in my care", hint: "You are a parent or another guardian" },
    agent: { text: "For somebody who asked me to", hint: "They gave you written permission" },
    relative: {
      text: "For a near relative who has died",
      hint: "For a lawful interest of your own. You can ask to see, copy, correct or delete data, or to cancel the account",
    },
  },
  minorUnder: (age) => `They are under ${age}, and you are a parent or another guardian`,
  evidence: "What we will need from you later",
  evidenceHelp:
    "You do not need to have it ready now. If we need it, we will list everything at once and give you time.",
  guardian: {
    title: "The young person in your care",
    help: "We use this only to check that you are the guardian, and for this request.",
    subjectName: { label: "Name of the young person", hint: "" },
    subjectAge: { label: "Age of the young person", hint: "In whole years, such as 16" },
    relation: { label: "Your relationship to the young person", hint: "Such as mother, father, grandfather" },
  },
  agent: {
    title: "Who asked you to act",
    help: "We answer you only as far as your permission goes.",
    subjectName: { label: "Name of that person", hint: "" },
    authority: {
      label: "What you may do for them",
      hint: "Such as: ask for the account to be cancelled and receive the result",
    },
    authorityUntil: {
      label: "Until which day",
      hint: "Such as 31 March 2027. Leave empty if the permission has no end date",
    },
  },
  relative: {
    title: "Your relative who has died",
    help: "We are sorry for your loss. Only near relatives can ask for this, for a lawful interest of their own; what the person arranged while alive comes first.",
    subjectName: { label: "Name of the person", hint: "" },
    diedOn: { label: "Date of death", hint: "Such as 5 March 2026" },
    kinship: { label: "Your relationship to them", hint: "Such as husband, daughter, father" },
    interest: {
      label: "How it concerns your own interest",
      hint: "Such as: to settle the estate, I need to see the open orders in the account",
    },
  },
  relativeRights: "You are asking for a relative who has died, so only what you can ask for is shown.",
  change: "Ask for somebody else",
} satisfies PortalCopy["request"]["requester"];
