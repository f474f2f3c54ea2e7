import type { PortalCopy } from "../zh-CN/portal";

export const portalTrack = {
  title: "Check the progress of a request",
  help: "We will send a code to the e-mail address given in the request.",
  reference: { label: "Reference", hint: "It is in our first e-mail to you, such as RD-7K4M-3QXP" },
  referenceUnreadable: "Check the reference: RD, followed by 8 letters or numbers",
  submit: "Send me the code",
  code: {
    title: "Enter the code from your e-mail",
    help: (reference) =>
      `If ${reference} is right, a code is on its way to the e-mail address given in the request. It is valid for 10 minutes. We send one code a minute: if you have just asked for one, wait a minute and ask again. If you cannot find it, check the reference, then your spam folder.`,
    label: "6-digit code",
    submit: "See the progress",
    resend: "Send a new code",
    resendHelp: "You can ask for a new code once a minute. The old one then stops working.",
    resent: "A new code is on its way. Please use the one in the latest e-mail.",
    change: "Use another reference",
  },
  ticket: {
    title: "Progress of your request",
    state: {
      received: (due) => `We have received your request and will finish by ${due}.`,
      verifying: (due) => `We are verifying who you are, and will finish by ${due}.`,
      handling: (due) => `We are working on your request and will finish by ${due}.`,
      awaiting: (due) => `We are waiting for your answer. Then we will carry on and finish by ${due}.`,
      blocked: (due: string) =>
        `We cannot cancel the account yet: there is something you need to do first. Tell us when it is done, and we will carry on. We will finish by ${due}.`,
      approved: (due) => `We have agreed to your request and are carrying it out. We will finish by ${due}.`,
      cooling: (due) =>
        `We have agreed to cancel the account but have not done so yet: you can still change your mind. After the cooling-off period we will cancel it, and finish by ${due}.`,
      finished: (on) => `We finished your request on ${on}.`,
      refused: (on) => `On ${on} we refused your request. The reasons, and how to complain, are below.`,
      withdrawn: (on) => `You withdrew this request on ${on}.`,
    },
    finishedAs: {
      partly: (on) =>
        `We finished your request on ${on}, but refused part of it. The reasons, and how to complain, are below.`,
      restricted: (on) => `We finished your request on ${on}. Some of the data are kept for now, but not used.`,
      "not-found": (on) => `We finished your request on ${on}. We found no such data.`,
    },
    late: "We are sorry that we did not finish in time. We will finish as soon as we can. You can also complain now.",
    provisional:
      "The public holidays for that year have not been announced yet, so this date is provisional. It can only move earlier, never later.",
    facts: {
      title: "Your request",
      right: "Request",
      receivedOn: "Received",
      dueOn: "Due date",
      term: "Time limit",
      extended: (term, by, due, limit) =>
        limit ? `${term}, extended by ${by}; ${limit}, so by ${due}` : `${term}, extended by ${by}`,
    },
    questionTitle: "A question for you",
    replyBy: (on: string) =>
      `Please answer by ${on}. You can still answer later, and your request is not closed because of it, but we can only carry on once we know.`,
    replyLate: (on: string) => `We asked you to answer by ${on}, which has passed. You can still answer here.`,
    answer: {
      label: "Your answer",
      hint: "Do not include ID numbers, bank card numbers or passwords.",
      submit: "Send my answer",
    },
    decisionTitle: { refused: "Why we refused", finished: "The result", approved: "Our decision" },
    source: (source) => `Source: ${source}`,
    done: "Anything else",
    ground: (ground: string) => `Ground: ${ground}`,
    keptFrom: (event: string, day: string) => `Counted from ${day}, when ${event}.`,
    keptByDuty: (day: string, why: string) =>
      `The law requires us to keep it until the end of ${day} (${why}). Until then we cannot do what you asked.`,
    later: {
      deleted: (on: string) => `We only stored it for a time, and deleted it on ${on}.`,
      anonymised: (on: string) => `We only stored it for a time, and made it anonymous on ${on}.`,
      kept: (on: string, until: string | null) =>
        `We looked at it again on ${on}: it has to be kept${until ? ` until the end of ${until}` : ""}. We only store and protect it.`,
    },
    restricted: (day: string, why: string) =>
      `Kept until the end of ${day}. Reason: ${why}. Until then we only store and protect it. After that we look at it again and tell you the result.`,
    where: "Systems concerned",
    paper: "Download the answer (PDF)",
    paperHelp: "The same document as in our e-mail. Please keep it.",
    remediesTitle: "If you do not agree",
    timelineTitle: "What happened",
    contactTitle: "Contact us",
    withdraw: "Withdraw this request",
    withdrawHelp: "If you no longer want it, you can withdraw it at any time.",
    leave: "Leave this page safely",
    leaveHelp: "On a shared computer, please leave when you have finished.",
  },
  elsewhere: {
    before: (when: string) => `This request was last looked at on ${when}.`,
    open: (when: string) =>
      `This request is still open in another browser, where it was last looked at on ${when}. Was that not you? Close it there, and contact us soon.`,
    close: "Close it elsewhere",
  },
  together: {
    word: "Worked on together",
    and: ", ",
    other: (reference) => (reference === null ? "other request under the same reference" : `request ${reference}`),
    open: (other) => `Your ${other} asks for the same. We work on both together and answer both at once.`,
    state: (other, sentence) => `How your ${other} stands: ${sentence}`,
    kept: "The day we received this request and the day we promised do not change. If they are two different things, tell us below.",
    leads: (others) => `Your ${others} asks for the same. We work on both together and answer both at once.`,
    led: (others) => `This request was worked on and answered together with your ${others}.`,
    withdraw: (others) =>
      `Only this one is withdrawn. We still work on your ${others}; to withdraw that one, open its page.`,
  },
  visit: {
    title: "Your requests",
    lead: "They share one reference; each has its own due date and result.",
    due: (date) => `We will finish by ${date}`,
    needsYou: "Waiting for you",
    open: "See details",
    back: "Back to all your requests",
    withdraw: "Withdraw all open requests",
    withdrawHelp: "To withdraw only one, open that request.",
  },
  unread: {
    title: "We could not deliver an e-mail to you",
    lead: (contact) =>
      `Our e-mail to ${contact} did not arrive, or we cannot tell whether it did. You can read it here.`,
    letter: "E-mail",
    read: (subject, on) => `Read the e-mail: ${subject} (${on})`,
    help: "If you no longer use that address, or it is wrong, please contact us in one of the ways below.",
  },
  withdrawAll: {
    title: "Withdraw all of these?",
    help: "We will stop working on all of the requests below. You can make a new request at any time.",
    submit: "Withdraw all of them",
    keep: "Do not withdraw, go back",
  },
  events: {
    filed: "You sent the request",
    received: "We received your request",
    "taken-in": "We wrote the request down for you",
    take: "We began to work on it",
    verify: "We verified who you are",
    ask: "We asked you a question",
    "ask-evidence": "We asked you for documents",
    "tell-aside": "We wrote to you that nothing is being done yet, and why",
    answer: "You answered",
    "handed-in": "You sent what we asked for",
    "went-on": "You asked us to carry on",
    "fee-accepted": "You chose to carry on",
    added: "You added something",
    declared: "You signed the declaration",
    unasked: "Our letter did not reach you, so the clock was not stopped",
    "asked-after-all": "Our question reached you; from now on the clock is stopped until you answer",
    "file-added": "You sent a file",
    refused: "We refused your request",
    block: "We cannot cancel yet: waiting for you",
    clear: "You told us it was done",
    "confirm-fee": "We told you the fee for carrying on",
    extend: "We extended the deadline",
    approve: "We agreed to your request",
    cooled: "The cooling-off period ended, and we began to cancel",
    finish: "Finished",
    finishedPartly: "Finished, but part of it was refused",
    withdraw: "You withdrew the request",
    reopen: "We reopened your request",
    due: "Finished by this date",
  },
  clock: {
    paused: (why) =>
      ({
        identity: "We have reasonable doubts about who is asking. The clock is stopped until you answer.",
        clarification: "We need to know what you mean. The clock is stopped until you answer.",
        none: "The clock is stopped until you answer.",
      })[why ?? "none"],
    resumed: (due) => (due ? `The clock is running again. We will finish by ${due}.` : "The clock is running again."),
    extended: (due, reason) =>
      [due ? `We will finish by ${due}.` : "", reason ? `Reason: ${reason}` : ""].filter(Boolean).join("\n"),
  },
  waits:
    "What you typed has not been sent. It is kept, encrypted, for 30 minutes. Once you have entered the code, it will be back in the same form.",
  back: {
    word: "What you typed is back",
    help: "The form is as you left it before the page was closed. It has not been sent. Please check it and send it.",
    toCopy: "The words below were not sent. Copy them if you need them, or contact us.",
    notTaken: "Not accepted",
    fileNotTaken: "The file you chose was not accepted: your request is closed.",
    fileAgain: "The file you had chosen was not kept. Please choose it again.",
  },
  withdraw: {
    title: "Withdraw this request?",
    help: (right, reference) =>
      `We will stop working on request ${reference} (${right}). You can make a new request at any time.`,
    submit: "Withdraw my request",
    keep: "Do not withdraw, go back",
  },
  cooling: {
    cardTitle: "You can still change your mind",
    until: (on) =>
      `You can choose to keep the account until the end of ${on}: your request is then withdrawn and nothing changes. If you still want to cancel, you do not need to do anything.`,
    irreversible: "A cancelled account cannot be restored. Save what you need before then.",
    save: "Save what you need before then.",
    open: "Keep the account",
    title: "Keep the account?",
    help: (reference) =>
      `Request ${reference} is withdrawn at once, and the account stays as it is. You can make a new request at any time.`,
    submit: "Keep the account",
    keep: "Cancel it anyway, go back",
  },
  declaration: {
    cardTitle: "Please sign a declaration",
    lead: "We may only hand this out to the person it belongs to, or to somebody who may act for them. In addition to the details we compare, we need a declaration signed by you. Then we will carry on.",
    open: "Read and sign the declaration",
    doneTitle: "The declaration is signed",
    done: (on) =>
      `You signed the declaration on ${on}. You do not need to do anything else. If something has changed you can sign it again; the first one is kept.`,
    openAgain: "Sign again",
    title: "Sign the declaration",
    help: "Please read it carefully. It is signed under penalty of perjury: anybody who signs something untrue can be punished.",
    again: (on) => `You signed it on ${on}. If you sign again, the new one is kept beside it.`,
    about: (reference) => `About request ${reference}`,
    agree: {
      label: "Confirm",
      text: "I have read this, it is true, and I sign it under penalty of perjury",
      missing: "Read it and tick this before you sign",
    },
    name: { label: "Your full name", hint: "It stands for your signature" },
    submit: "Sign",
  },
  unverified: {
    decision: "Denied: we could not verify who you are",
    title: "What we still do for you",
    categories: (names) =>
      `We could verify you well enough to tell you the categories. We hold these categories of data: ${names}.`,
    join: ", ",
    asCategories:
      "We looked at your request once more as one for categories of data. For that we could not verify you well enough either.",
    practices:
      "Which categories of data we collect, where they come from and what they are used for is in our privacy policy.",
    policy: "Read the privacy policy",
    optOut: "Would you like us not to sell or share these data? You can ask for that without proving who you are.",
    optOutLink: "Ask us not to sell or share",
    again: "You can make a new request at any time, with other details.",
  },
  fee: {
    cardTitle: "There would be a fee to carry on: please decide",
    lead: "You have made the same request several times. We charge nothing unless you agree.",
    amount: "Fee",
    reason: "How it is worked out",
    rule: "What the policy says",
    safety:
      "You do not pay here, and we never ask for a card number or a password. If you agree, our staff will tell you how to pay.",
    goOn: "I agree to this fee, carry on",
    withdraw: "Do not carry on, withdraw my request",
    agreed: (amount) => `I understand that there is a fee of ${amount}. Please carry on.`,
  },
  relative: {
    blocked: (due) =>
      `We cannot cancel the account yet; the reason is below. If anything changes, or you want to add something, tell us, and we will carry on. We will finish by ${due}.`,
    events: { block: "The account cannot be cancelled yet", clear: "You told us more and asked us to carry on" },
  },
  clear: {
    cardTitle: "Before we can cancel, you need to do this",
    relativeTitle: "Why the account cannot be cancelled yet",
    relativeHelp: "You do not need to sign in to the account. If we need something from you, we will write to you.",
    relativeOpen: "Tell us something about this",
    relativeQuestion: "What do you want to tell us?",
    open: "I have done all of it",
    title: "Have you done all of this?",
    help: "We will check again and then carry on.",
    answer: { label: "Anything to add", hint: "Such as the day the money arrived" },
    relativeAnswer: { label: "Anything to add", hint: "Such as who looks after the money in the account" },
    submit: "Done, please carry on",
    relativeSubmit: "Send, and carry on",
  },
  gone: {
    title: "Please check your progress again",
    help: "For your safety, this page closes after an hour without activity, after eight hours in all, or when you leave it in another window.",
    again: "Check the progress again",
  },
} satisfies PortalCopy["track"];
