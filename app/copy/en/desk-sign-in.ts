import type { DeskCopy } from "../zh-CN/desk";

export const deskSignIn = {
  title: "Sign in to the desk",
  email: "Work e-mail",
  password: "Password",
  submit: "Sign in",
  wrong: "The e-mail address or password is not right. Check them and try again.",
  failed: "Sign-in failed",
  tooMany: (minutes: number) => `Too many attempts. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  signedOut: "You have signed out.",
  over: {
    word: "Your session is over",
    help: "You were inactive for 30 minutes, or signed out in another window. Please sign in again.",
    unsent: "Your last change was not made.",
    kept: "What you typed is kept, encrypted, for 30 minutes. It will be back in the same form once you have signed in.",
  },
  passkey: {
    open: "Sign in with a passkey",
    title: "Sign in with a passkey",
    lead: "Press the button: your browser lets you choose a passkey and unlock it with your fingerprint, face or PIN. No password and no code.",
    submit: "Use a passkey",
    password: "Sign in with your password",
    script:
      "Passkeys need JavaScript, which is switched off in this browser. Sign in another way; the 6 digits of an authenticator work without it.",
    noName:
      "Passkeys cannot be used at this address: browsers keep them for addresses with a name only, and this one is a number. Password and authenticator work as usual.",
    second: {
      title: "Use your passkey",
      lead: "Your password is right. Press the button, and your browser asks for a passkey you have registered.",
      code: "Use a code of the authenticator, or a backup code",
    },
    problems: {
      cancelled:
        "No passkey was given: this was cancelled, took too long, or there is none on this device. Press the button again, or sign in another way.",
      unsupported: "This browser does not know passkeys. Use another browser, or sign in another way.",
      known: "A passkey of this device is already registered.",
    },
  },
  company: {
    button: (label: string | null) => `Sign in with ${label ?? "your company account"}`,
    failed: "Sign-in failed",
    again: "Try again",
    password: "Sign in with your password",
  },
  link: {
    title: "Set your password",
    invite: (name: string) => `Hello ${name}. With a password set you can sign in to the desk.`,
    reset: (name: string) => `Hello ${name}. Set a new password; other devices are signed out.`,
    password: {
      label: "New password",
      hint: "At least 14 characters. A few unrelated words are easy to remember and hard to guess.",
    },
    again: "New password once more",
    submit: "Set the password and sign in",
    over: {
      title: "This link does not work any more",
      help: "It has been used, replaced by a newer one, or has expired. If you were invited, ask an administrator to send the invitation again.",
      again: "Forgot your password? Get another e-mail",
      signIn: "Go to sign-in",
    },
  },
  forgot: {
    open: "Forgot your password?",
    title: "Forgot your password",
    lead: "Enter your work e-mail. We send you a link to set a new password. It works for 1 hour.",
    submit: "Send the e-mail",
    back: "Back to sign-in",
    sent: {
      title: "Check your e-mail",
      help: "If this address has an account that can sign in, the e-mail arrives within minutes. If it does not, look in your spam folder or ask an administrator.",
    },
  },
  ended: {
    disabled: {
      word: "Account disabled",
      help: "An administrator has disabled this account. Ask them if you have questions.",
    },
    "signed-out": {
      word: "You were signed out",
      help: "An administrator, or you on another device, ended this session.",
    },
    password: {
      word: "The password has changed",
      help: "It was changed or reset, so all devices were signed out. Sign in with the new one; after a reset, use the link in the e-mail.",
    },
    factor: {
      word: "Second factor cleared",
      help: "An administrator has cleared your second factor. Sign in again and set up a new one.",
    },
  },
  second: {
    title: "Enter your code",
    help: "Open the authenticator on your phone and enter the 6 digits it shows. If you do not have your phone, enter a backup code.",
    code: "Code or backup code",
    submit: "Sign in",
    wrong:
      "That code is not right, no longer valid, or was used already. Wait for the next one and try that. If it keeps failing, sign in again.",
    unreadable:
      "The second factor you set up cannot be read any more, and trying again will not help: the system's key (SECRET) is not the one it was set up with. Ask an administrator to put the old key back, or to clear your second factor so that you can set up a new one.",
    again: "Sign in again",
  },
  enrol: {
    title: "Set up your second factor",
    why: "Your role decides on requests or on colleagues' accounts, so you need a second factor as well as your password to sign in: an authenticator on your phone, or a passkey. Setting this up takes about two minutes.",
    lead: "With it set up you need a code as well as your password to sign in. This takes about two minutes.",
    passkey: "Use a passkey instead",
    begin: { password: "Enter your password again", submit: "Begin", wrong: "That password is not right. Try again." },
    scan: {
      title: "Scan with your authenticator",
      help: "Open any authenticator app (TOTP) on your phone and scan the QR code. If you cannot scan it, type the key.",
      picture: "QR code for your authenticator",
      secret: "Key",
    },
    spare: {
      title: "Keep your backup codes",
      help: "Each code works once, and they are shown only here. Write them down and keep them safe.",
    },
    end: {
      code: "The 6 digits your authenticator shows",
      submit: "Finish",
      wrong: "That code is not right, has expired, or was used already. Wait for the next one and enter that.",
      again: "Create a new QR code",
    },
  },
} satisfies DeskCopy["signIn"];
