import type { DeskCopy } from "../zh-CN/desk";

export const deskAccount = {
  title: "My account",
  lead: "Your password, second factor and language, and where you are signed in.",
  name: "Name",
  done: {
    word: "Done",
    password: "Your password has changed. Your other devices are signed out.",
    factor:
      "The new device is in use. Codes of the old one and the old backup codes do not work any more. Your other devices are signed out.",
    sessions: "Your other devices are signed out.",
    language: "The language has changed.",
  },
  password: {
    title: "Password",
    open: "Change the password",
    lead: "Your other devices are signed out when it changes.",
    old: "Current password",
    submit: "Change the password",
  },
  factor: {
    title: "Second factor",
    off: {
      word: "Sign-in does not ask for a second factor",
      help: "It is switched off here, as it is in a trial unless somebody changes that. In production it should be on: everybody who decides has to set one up.",
    },
    set: "Set up: when you sign in you enter your password and the 6 digits of your authenticator.",
    missing: "Not set up. Your role decides on other people's requests, so you should set it up.",
    optional: "Not set up. Your role does not need one.",
    left: (count: number) => `${count} backup ${count === 1 ? "code" : "codes"} left`,
    unreadable: "The backup codes cannot be read any more. Create new ones.",
    begin: "Set up a second factor",
    device: "Use another device",
    deviceLead: "Scan a new QR code with the new device. The old one works until you enter a code of the new one.",
    codes: "Create new backup codes",
    codesLead: "You get 10 new backup codes, shown once. The old ones do not work any more.",
    codesSubmit: "Create the codes",
  },
  language: { title: "Language", label: "Language of pages and e-mails", submit: "Save" },
} satisfies DeskCopy["account"];
