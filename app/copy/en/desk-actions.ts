import type { DeskCopy } from "../zh-CN/desk";
import { deskFinish } from "./desk-finish";
import { deskHeard } from "./desk-heard";
import { deskSetAside } from "./desk-set-aside";
import { deskVerify } from "./desk-verify";

export const deskActions = {
  cancel: "Back to the ticket",
  seen: "This page now shows the latest state.",
  take: {
    title: "Take the ticket",
    help: "The ticket will be assigned to you. The next step is to verify who the requester is.",
    submit: "Take the ticket",
  },
  verify: deskVerify,
  ...deskSetAside,
  ...deskHeard,
  pause: {
    label: "Does the time limit pause while we wait?",
    hint: "The law of this policy allows it for these two reasons only, and only if you ask without delay. The reason is told in the letter and in both histories.",
    options: {
      identity: {
        text: "Paused: there are reasonable doubts about who is asking",
        hint: "Say what they are; ask only for what is needed to confirm the identity",
      },
      clarification: {
        text: "Paused: the requester has to say what they mean",
        hint: "Only if you hold so much data that you cannot answer without it",
      },
      none: { text: "Not paused: the time limit keeps running", hint: "In any other case" },
    },
  },
  ask: {
    title: "Ask the requester",
    help: "The question is sent to the requester by e-mail and shown on their page.",
    submit: "Send the question",
    question: { label: "Question", hint: "Ask for everything at once, and say why you need it." },
    days: {
      label: "Reply by",
      hint: "The letter and the requester's page name this day. You are told once it has passed; the request is not closed because of it.",
    },
  },
  "ask-evidence": {
    title: "Ask for evidence",
    help: "List everything at once. After that you can only ask again for what is still missing. The requester gets the list, the date and how to upload; they may cover anything you do not need to see.",
    submit: "Send the list",
    items: { label: "What is missing", hint: "From this policy's list for this kind of requester and this right" },
    others: { label: "Anything else", hint: "One item per line. Only what you need as proof." },
    days: {
      label: "How long the requester gets",
      hint: "Only times that end at least one working day before the request is due. If it is too late for that, the shortest time is given.",
      option: (term: string | null, day: string) => (term ? `${term}, by ${day}` : `by ${day}`),
    },
  },
  block: {
    title: "Cannot cancel yet",
    help: "The requester has to do something first. This is not a refusal: they are told what to do, and the ticket comes back to you when they say it is done.",
    submit: "Tell the requester",
    blockers: { label: "What has to be done first?", hint: "Choose one or more" },
    note: { label: "Message to the requester", hint: "Such as an amount, or the last four digits of an order number." },
  },
  extend: {
    title: "Extend the deadline",
    help: "This is possible only once, and only before the due date. The requester is told the new date and the reason.",
    submit: "Extend the deadline",
    leads: (before, term, due, limit) =>
      `Now due on ${before}. With ${term} more${limit ? ` (${limit})` : ""}, due on ${due}.`,
    leadsWord: "New due date",
    reason: { label: "Why is more time needed?", hint: "The requester will read this, so use everyday words." },
  },
  approve: {
    title: "Approve",
    help: "The requester will be told. When the work is done, choose “Finish”.",
    submit: "Approve",
    note: { label: "Message to the requester", hint: "It is included in the letter." },
    conditions: {
      label: "The four conditions for a transfer",
      hint: "Check each one. You can approve only if all of them are met.",
      names: {
        identity: { text: "The requester's real identity is verified", hint: "In the way this right requires" },
        basis: {
          text: "The data were given by consent or collected for a contract",
          hint: "Not data that were derived, or collected because the law requires it",
        },
        feasible: {
          text: "It is technically feasible",
          hint: "The receiver can take the data, and they can be sent safely",
        },
        harmless: {
          text: "It does not harm the lawful rights of others",
          hint: "Remove data about other people first",
        },
      },
      unmet: "Is one of them not met? Then say which:",
      refuse: "refuse because the conditions for a transfer are not met",
    },
    cooling: {
      word: "This policy has a cooling-off period",
      until: (on) =>
        `The account is not cancelled yet: the requester can change their mind until the end of ${on}. After that, the status changes to “Approved, in progress” by itself, and you carry it out.`,
      lateWord: "The cooling-off period ends too late",
      late: (on, due) =>
        `The cooling-off period lasts until the end of ${on}, but the due date is ${due}. The clock does not stop for it, so the ticket will be overdue. If the policy allows it, extend the deadline first.`,
    },
  },
  refuse: {
    title: "Refuse",
    help: "Choose the grounds and explain each one. The requester will read what you write.",
    submit: "Submit the refusal",
    grounds: { label: "Grounds", hint: "Choose at least one" },
    one: (at: number) => `Ground ${at}`,
    explained: "explanation",
    explanation: (ground: string) => `Explain “${ground}”`,
    second: "needs a second person",
    secondAlways: {
      deletion:
        "Refusing a deletion needs a second person: the ticket goes to “In review”, and the requester is told once the refusal is confirmed.",
      minor:
        "A refusal about a minor needs a second person: the ticket goes to “In review”, and the requester is told once the refusal is confirmed.",
    },
    secondSome:
      "With grounds marked “needs a second person”, the ticket goes to “In review”, and the requester is told once the refusal is confirmed.",
    secondWord: "Second person needed",
    by: {
      word: (on) => `A refusal must be sent by ${on}`,
      help: "The requester has to be told by that day; an extension does not change it.",
      over: "That day has passed. The refusal will be recorded as late, whether or not the time limit was extended.",
    },
    denied: {
      from: (on) => `can be used from ${on}`,
      since: (on) => `can be used since ${on}`,
      reached: {
        label: "How far could the person be verified?",
        hint: "If the details cannot be handed out, the request is looked at again as one for categories of data.",
        options: {
          nothing: { text: "Not at all", hint: "The letter says where the policy explains what is collected" },
          categories: { text: "Well enough to tell the categories", hint: "At least two facts agree with the record" },
        },
      },
      categories: {
        label: "Categories of data you hold",
        hint: "They are included in the answer if the person could be verified well enough.",
      },
    },
    source: (source: string) => `Source: ${source}`,
  },
  "confirm-refusal": {
    title: "Confirm refusal",
    help: "Check the grounds and explanations your colleague gave. Once you confirm, the requester is told at once and the ticket is closed.",
    submit: "Confirm the refusal",
    proposal: (name: string, when: string) => `Proposed by ${name} on ${when}`,
  },
  "send-back": {
    title: "Send back",
    help: "The ticket goes back to its assignee. The requester is not told.",
    submit: "Send back",
    reason: { label: "Why it goes back", hint: "Say what is still to do." },
  },
  "take-back": {
    title: "Withdraw my proposal",
    help: "You can withdraw it until the second person has decided. The ticket goes back to where it was, and everything you wrote is still there to be changed and proposed again. The requester is not told.",
    submit: "Withdraw the proposal",
  },
  takeOver: {
    title: "Take over the ticket",
    help: (name: string) =>
      `This ticket is assigned to ${name}. If you take it over, you are responsible for finishing it in time.`,
    submit: "Take over",
    free: "Nobody has this ticket now. If you take it over, you are responsible for finishing it in time.",
  },
  sentBack: { word: "Sent back by the second person", who: (name: string, when: string) => `${name} · ${when}` },
  finish: deskFinish,
  "confirm-finish": {
    title: "Confirm the result",
    help: "Your colleague proposes to refuse part of what was asked. Check each item. Once you confirm, the requester is told at once and the ticket is finished.",
    submit: "Confirm the result",
  },
  "propose-fee": {
    title: "Propose a fee notice",
    help: "The requester has made the same request more often than the policy allows free of charge. Once a second person confirms, the requester sees the fee and how it is worked out, and decides whether to carry on or withdraw. No payment is taken here.",
    submit: "Send for confirmation",
    rule: (times, days) => `The policy: a fee is possible for more than ${times} similar requests in ${days} days.`,
    repeats: (times) => `The requester has made the same request ${times} ${times === 1 ? "time" : "times"} before.`,
    word: "Why a fee is possible",
    amount: { label: "Fee", hint: "Include the currency, such as 20 yuan" },
    reason: {
      label: "How is it worked out?",
      hint: "The requester will read this. Only the actual cost, never a penalty.",
    },
  },
  "confirm-fee": {
    title: "Confirm the fee notice",
    help: "Check that the amount is no more than the actual cost. Once you confirm, the requester is told at once and decides.",
    submit: "Confirm and tell the requester",
  },
  judge: {
    title: "Decide the complaint",
    help: "The requester gets one letter with the outcome and your reasons. If the answer changes or is taken back, the original request is reopened at once and assigned to you.",
    submit: "Decide the complaint",
    verdict: {
      label: "Outcome",
      hint: "",
      confirmed: {
        text: "The answer stands",
        hint: "The original request stays closed. The letter says where else they can turn.",
      },
      changed: {
        text: "The answer changes",
        hint: "The original request is reopened and handled in line with your reasons.",
      },
      withdrawn: {
        text: "The answer is taken back",
        hint: "The answer no longer counts, and the original request is reopened.",
      },
    },
    reasons: { label: "Reasons", hint: "The requester will read this. Use everyday words and answer every point." },
  },
  reopen: {
    title: "Reopen",
    help: "If the due date has not passed, it stays the same. If it has, the time limit starts again today.",
    submit: "Reopen the ticket",
    reason: { label: "Why reopen it?", hint: "Such as: a complaint means it has to be checked again." },
  },
  assign: {
    title: "Assign the ticket",
    help: "The new assignee is responsible for finishing it in time.",
    submit: "Assign",
    assignee: { label: "Assign to", hint: "" },
  },
  note: { title: "Write a note" },
  refused: {
    word: "Not done",
    meanwhile: (by: string, did: string) => `A moment ago ${by} ${did}.`,
    byRequester: "the requester",
    bySystem: "the system",
    bySomebody: "a colleague",
    acted: {
      cooled: "ended the cooling-off period",
      "propose-fee": "proposed a fee notice",
      "confirm-fee": "confirmed the fee notice",
      take: "took this ticket",
      verify: "verified the identity",
      ask: "asked the requester a question",
      "ask-evidence": "asked for evidence",
      answer: "answered the question",
      "note-answer": "recorded the requester's answer",
      "take-back": "withdrew the proposal",
      approve: "approved it",
      block: "told the requester what has to be done first",
      clear: "said that it was done",
      extend: "extended the deadline",
      "put-aside": "put the ticket aside",
      "bring-back": "brought the ticket back",
      "propose-aside": "proposed to put the ticket aside",
      "confirm-aside": "confirmed that it is put aside",
      "clear-aside": "checked that it is rightly put aside",
      "tell-aside": "wrote to the requester",
      refuse: "refused it",
      "propose-refusal": "proposed a refusal",
      "confirm-refusal": "confirmed the refusal",
      "send-back": "sent the ticket back",
      finish: "finished the ticket",
      "propose-finish": "proposed a result that refuses part of it",
      "confirm-finish": "confirmed the result",
      withdraw: "withdrew the request",
      reopen: "reopened the ticket",
      judge: "decided the complaint",
      reinstate: "reopened the ticket after a complaint",
      "finish-with": "finished the ticket with the one that leads it",
      "refuse-with": "refused it with the ticket that leads it",
      merged: "had the ticket worked on together with another one",
      split: "split the ticket in two",
      "merge-ended": "had the ticket worked on by itself again",
      assign: "assigned the ticket to somebody else",
      "given-out": "gave the ticket to a colleague by a rule",
      "take-over": "took this ticket over",
      "put-back": "put this ticket back in the queue",
      "receipt-corrected": "corrected when it was received",
      "contact-set": "changed the contact",
    },
    between: " ",
    now: (status: string) => `The ticket is now “${status}”.`,
    still:
      "What you wrote is still below and was not sent. Check what has changed, then send it again if you still want to.",
    gone: "What you wrote is below and was not sent. You can copy it.",
    look: "See the ticket as it is now",
  },
} satisfies DeskCopy["actions"];
