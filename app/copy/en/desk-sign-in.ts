import type { DeskCopy } from "../zh-CN/desk";

export const deskSignIn = {
  title: "Sign in to the desk",
  email: "Work e-mail",
  password: "Password",
  submit: "Sign in",
  wrong: "E-mail or password is not right. Check them and try again.",
  failed: "You are not signed in",
  tooMany: (minutes: number) => `Too many tries. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  signedOut: "You are signed out.",
  over: {
    word: "Your session is over",
    help: "You did nothing for 30 minutes, or signed out in another window. Please sign in again.",
    unsent: "What you sent just now was not done.",
    kept: "What you typed is kept, encrypted, for 30 minutes. After signing in you come back to the same form, with every word in it.",
  },
  second: {
    title: "Enter your code",
    help: "Open the authenticator on your phone and enter the 6 digits it shows. Without your phone, enter a spare code.",
    code: "Code or spare code",
    submit: "Sign in",
    wrong: "That code is not right or no longer valid. Try the newest one. If it keeps failing, sign in again.",
    unreadable:
      "The second factor you set up cannot be read any more, and trying again will not help: the system's key (SECRET) is not the one it was set up with. Ask an administrator to put the old key back, or to clear your second factor so that you can set up a new one.",
    again: "Sign in again",
  },
  enrol: {
    title: "Set up your second factor",
    why: "Your role decides about other people's requests, so signing in needs a code beside the password. Setting it up takes about two minutes.",
    begin: { password: "Your password once more", submit: "Begin", wrong: "That password is not right. Try again." },
    scan: {
      title: "Scan with your authenticator",
      help: "Open any authenticator (TOTP) on your phone and scan the picture. If you cannot scan, type the key.",
      picture: "Picture for your authenticator to scan",
      secret: "Key",
    },
    spare: {
      title: "Keep your spare codes",
      help: "Each works once, and they are shown only here. Write them down and keep them safe.",
    },
    end: {
      code: "The 6 digits your authenticator shows",
      submit: "Finish",
      wrong: "Those digits are not right or have expired. Enter the newest ones.",
      again: "Make a new picture",
    },
  },
} satisfies DeskCopy["signIn"];
