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
    help: "Choose one or more. They will share one reference.",
    quicker: (path) => `It may be quicker to do it yourself. ${path}`,
  },
  requester: portalRequester,
  who: {
    title: "How can we find your data?",
    titleForOthers: {
      guardian: "How can we find the young person's data?",
      agent: "How can we find the data of the person you act for?",
      relative: "How can we find your relative's data?",
    },
    help: (noAccount) =>
      `Fill in at least one, and as much as you know.${noAccount ? " You do not need an account." : ""}`,
    holders: {
      "account-holder": "If you have an account",
      "no-account": "If you have no account",
      anyone: "With or without an account",
    },
    holdersForOthers: {
      guardian: {
        "account-holder": "If the young person has an account",
        "no-account": "If the young person has no account",
        anyone: "With or without an account",
      },
      agent: {
        "account-holder": "If the person has an account",
        "no-account": "If the person has no account",
        anyone: "With or without an account",
      },
      relative: {
        "account-holder": "If your relative had an account",
        "no-account": "If your relative had no account",
        anyone: "With or without an account",
      },
    },
    age: {
      label: "How old are you?",
      labelForOthers: "How old is the person who asked you to act?",
      hint: "Our staff need an approval before they see the data of anybody under 18.",
      "under-14": { text: "Under 14" },
      "under-18": { text: "14 to 17" },
      "of-age": { text: "18 or older" },
    },
  },
  guardian: {
    title: "Please do this together with a parent or guardian",
    help: "If you are under 14, a guardian has to agree. Everything you filled in is still here: choose below and continue.",
    asks: {
      text: "My guardian asks for me",
      hint: "Let your guardian continue from here; the next page asks how you are related",
    },
    term: "Guardian",
    agrees: {
      text: "I ask, and my guardian agrees",
      hint: "We will check with your guardian first. Please tell us below how to reach them",
    },
    contact: {
      label: "Your guardian's e-mail address or phone number",
      hint: "Only needed if your guardian agrees and you ask yourself. We use it to ask your guardian, and for nothing else.",
    },
  },
  what: portalWhat,
  contact: {
    title: "How can we contact you?",
    help: "We use these details for this request only.",
    name: { label: "Your name", hint: "" },
    email: {
      label: "E-mail",
      hint: "We will send a 6-digit code here first, and then our e-mails about this request.",
    },
    letterLocale: { label: "Language of our e-mails", "zh-CN": "中文", en: "English" },
  },
  check: {
    title: "Check your request",
    help: "You have not sent it yet. If everything is right, we will send a code to your e-mail address.",
    change: "Change",
    right: "Request",
    requester: "Who it is for",
    submit: "Send me the code",
    nothingMore: "Nothing added",
    contact: "Contact",
  },
  code: {
    title: "Enter the code from your e-mail",
    help: (email) =>
      `We sent a code to ${email}. It is valid for 10 minutes. If you cannot find it, check your spam folder.`,
    label: "6-digit code",
    submit: "Send my request",
    resend: "Send a new code",
    resendHelp: "You can ask for a new code once a minute. The old one then stops working.",
    resent: "A new code is on its way. Please use the one in the latest e-mail.",
    change: "Use another e-mail address",
    neverAsked: "Our staff will never ask you for this code.",
  },
  sent: {
    title: "We have received your request",
    titleLed: "We are already working on this request",
    led: {
      title: "We are already working on these, so they were not sent again",
      help: "Please use their original reference to check the progress. You can open them now without another code.",
      open: "See the progress of the earlier request",
    },
    reference: "Reference",
    dueWord: "We will finish by",
    provisional:
      "This date may change when next year's public holidays are announced. It can only move earlier, never later.",
    nextTitle: "What happens next",
    checks: {
      subject: "We verify who you are. If we need anything else, we will e-mail you.",
      contact:
        "We look whether your e-mail address is the one we have on record. If it is, we ask for no other proof of who you are; if not, we will e-mail you.",
      "guardian-only": "We first ask your guardian whether they agree. If we need anything else, we will e-mail you.",
      "guardian-agrees":
        "We first ask your guardian whether they agree, then verify who you are. If we need anything else, we will e-mail you.",
      guardian:
        "We verify who you and the young person are, and that they are in your care. If we need anything else, we will e-mail you.",
      agent:
        "We verify who you are, and that you may act for this person. If we need anything else, we will e-mail you.",
      relative:
        "We verify who you are, how you are related, and why you ask. If we need anything else, we will e-mail you.",
    },
    next: ["Then we handle your request.", "We e-mail you the result and the reasons."],
    nextWithoutProof: [
      "We handle your request. You do not have to prove who you are.",
      "We e-mail you the result and the reasons.",
    ],
    save: "Write down or print your reference: you need it to check the progress. We have also e-mailed it to you.",
    print: "Print this page",
    track: "Check the progress",
  },
  back: {
    word: "What you typed is back",
    inForm:
      "You typed this on a page that had expired, so it was not sent. It is back in the form. Please check it and continue.",
    toCopy:
      "You typed this on a page that had expired, so it was not sent. Copy it if you need it. If you fill in a new request, it will appear in the same question. It is kept, encrypted, for 30 minutes.",
  },
  gone: {
    title: "Please start again",
    help: "The request you were filling in is no longer here. Answers that were not sent are kept for 7 days only; or perhaps you sent it, or started again, in another window. Starting again takes about five minutes.",
    again: "Start again",
  },
  closed: {
    title: "We no longer take requests here",
    retired: (until) =>
      `Requests were taken until the end of ${until}. What you filled in was not sent, and has been deleted.`,
    help: (until) =>
      `The service has ended, and requests were taken until the end of ${until}. What you filled in was not sent, and has been deleted.`,
    rights: "Your data rights are not affected: you can ask us for the same directly.",
    trackTitle: "Did you send a request before?",
    track: "Requests that were sent in time are still worked on. You can follow them here.",
  },
  lastDayRetired: (until) =>
    `No new requests are taken here after ${until}. Send it before the end of that day: what has not been sent by then is deleted.`,
  lastDay: (until) =>
    `The service is ending, and we take requests until the end of ${until}. Please send yours by then; what is not sent is deleted.`,
  lastDayWord: "Please send it in time",
} satisfies PortalCopy["request"];
