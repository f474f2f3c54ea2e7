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
    passkey: "The passkey is registered. You can use it when you next sign in.",
    "passkey-removed": "The passkey is removed. Your other devices are signed out.",
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
    title: "Second factor: authenticator",
    off: {
      word: "No second factor is required here",
      help: "So it is in a trial unless somebody changes that: you may do without, and once you have set one up, sign-in asks for it. In production it should be required: everybody who decides has to set one up.",
    },
    set: "Set up: when you sign in you enter your password and the 6 digits of your authenticator.",
    missing: "Not set up. Your role decides on other people's requests, so you should set it up.",
    beside:
      "Not set up. You have a passkey; an authenticator is one more way to sign in, and it needs no JavaScript.",
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
  passkeys: {
    title: "Passkeys",
    what: "Sign in without typing a code: with the fingerprint, face or PIN of your device, or with a security key. A passkey is your second factor after the password, or all you need to sign in. It is best to have two: you can still sign in when one is lost.",
    columns: { name: "Name", added: "Added", used: "Last used", remove: "Action" },
    never: "Not used yet",
    add: "Add a passkey",
    lead: "First give it a name you will know it by, and enter your password again.",
    name: { label: "Name", hint: "For example: office computer, red security key" },
    begin: "Next",
    ready: (name: string) =>
      `One more step: press the button, and your browser asks you to create “${name}”. Finish within 5 minutes.`,
    make: "Create the passkey",
    notKept: "The passkey was not added",
    again: "Start again",
    removeLabel: (name: string) => `Remove “${name}”`,
    remove: {
      open: "Remove",
      title: "Remove a passkey",
      lead: "It cannot be used to sign in any more, and your other devices are signed out. Delete what the device itself keeps in its settings.",
      submit: "Remove",
    },
  },
  language: { title: "Language", label: "Language of pages and e-mails", submit: "Save" },
} satisfies DeskCopy["account"];
