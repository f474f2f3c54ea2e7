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
  second: {
    title: "Enter your code",
    help: "Open the authenticator on your phone and enter the 6 digits it shows. If you do not have your phone, enter a backup code.",
    code: "Code or backup code",
    submit: "Sign in",
    wrong: "That code is not right or no longer valid. Try the latest one. If it keeps failing, sign in again.",
    unreadable:
      "The second factor you set up cannot be read any more, and trying again will not help: the system's key (SECRET) is not the one it was set up with. Ask an administrator to put the old key back, or to clear your second factor so that you can set up a new one.",
    again: "Sign in again",
  },
  enrol: {
    title: "Set up your second factor",
    why: "Your role decides on other people's requests, so you need a code as well as your password to sign in. Setting this up takes about two minutes.",
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
      wrong: "That code is not right or has expired. Enter the latest one.",
      again: "Create a new QR code",
    },
  },
} satisfies DeskCopy["signIn"];
