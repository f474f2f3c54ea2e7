import type { PortalCopy } from "../zh-CN/portal";
import { portalRequester } from "./portal-requester";
import { portalWhat } from "./portal-what";

export const portalRequest = {
  step: (at, of) => `Step ${at} of ${of}`,
  stepFor: (step, right) => `${step} · ${right}`,
  continue: "Continue",
  optional: " (optional)",
  right: {
    title: "What do you want to ask for?",
    help: "Choose one thing or several. Several share one reference.",
    quicker: (path) => `You may be quicker yourself: ${path}`,
  },
  requester: portalRequester,
  who: {
    title: "How can we find your data?",
    titleForOthers: "How can we find the person's data?",
    help: (noAccount) => `Fill in at least one, as much as you know.${noAccount ? " You need no account to ask." : ""}`,
    holders: {
      "account-holder": "If you have an account",
      "no-account": "If you have no account",
      anyone: "With or without an account",
    },
    holdersForOthers: {
      "account-holder": "If the person has an account",
      "no-account": "If the person has no account",
      anyone: "With or without an account",
    },
  },
  what: portalWhat,
  contact: {
    title: "How do we reach you?",
    help: "We use this only for this request.",
    name: { label: "Your name", hint: "" },
    email: { label: "E-mail", hint: "We first send a 6-digit code here, and later our letters." },
    letterLocale: { label: "Language of our letters", "zh-CN": "中文", en: "English" },
  },
  check: {
    title: "Check your request",
    help: "It is not sent yet. When all is right, we send a code to your e-mail.",
    change: "Change",
    right: "Request",
    requester: "You ask for",
    submit: "Send me the code",
    nothingMore: "Nothing more to say",
    contact: "Contact",
  },
  code: {
    title: "Enter the code from your e-mail",
    help: (email) =>
      `We sent a code to ${email}. It is good for 10 minutes. If you cannot see it, look in your spam folder.`,
    label: "6-digit code",
    submit: "Send my request",
    resend: "Send a new code",
    resendHelp: "You can get a new one once a minute; the old one then stops working.",
    resent: "A new code is on its way. Please use the one in the latest e-mail.",
    change: "Use another e-mail address",
    neverAsked: "Our staff will never ask you for this code.",
  },
  sent: {
    title: "We have received your request",
    titleLed: "We are already working on this",
    led: {
      title: "We are already working on these, so they were not sent again",
      help: "Please follow them under their own reference. You can open them now without another code.",
      open: "See the progress of what was there",
    },
    reference: "Reference",
    dueWord: "We finish by",
    provisional:
      "When next year's public holidays are announced this date may change. It can only move earlier, never later.",
    nextTitle: "What happens next",
    next: [
      "We check that it is you. If we need more, we write to you.",
      "Then we handle your request.",
      "We send you the result and the reasons by e-mail.",
    ],
    nextWithoutProof: [
      "We handle your request. You need not prove who you are.",
      "We send you the result and the reasons by e-mail.",
    ],
    save: "Write down or print the reference: you need it to check the progress. We have also sent it to your e-mail.",
    print: "Print this page",
    track: "Check the progress",
  },
  back: {
    word: "What you typed is back",
    inForm:
      "You typed this on a page that had ended, so it was not sent. It is in the form again: look it over and go on.",
    toCopy:
      "You typed this on a page that had ended, so it was not sent. Copy it if you need it. When you fill in a new request, it is in the same question again. It is kept, encrypted, for 30 minutes.",
  },
  gone: {
    title: "Please start again",
    help: "The request you were filling in is gone: answers that were not sent are kept for 7 days only, or you sent it or began again in another window. Starting again takes about five minutes.",
    again: "Start again",
  },
} satisfies PortalCopy["request"];
