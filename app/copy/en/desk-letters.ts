import type { DeskCopy } from "../zh-CN/desk";

export const deskLetters = {
  title: "Letters",
  caption: "The letters of this ticket",
  empty: "No letters yet.",
  columns: { letter: "Letter", to: "To", state: "State" },
  toRequester: "The requester",
  toStaff: "A colleague",
  toRecipient: "A recipient of the data",
  sent: (when: string) => `Sent · ${when}`,
  waiting: "Waiting to be sent",
  collected: "Goes with the letter of the day",
  withOthers: "The visit asked for several rights: this goes with the letter of the day",
  failed: (when: string) => `Not sent · ${when}`,
  unconfirmed: (sent: boolean): string =>
    sent
      ? "may have arrived more than once: the mail server did not answer a first time"
      : "may have arrived: the mail server took it and did not answer",
  undelivered: {
    word: "A letter did not arrive",
    head: "The requester may not know what it says. Tell them another way, or send it again; then write down the result.",
    open: "See the task",
  },
  notNeeded: "Things changed; not needed any more",
  back: (reference: string) => `Letters of ${reference}`,
  facts: {
    to: "To",
    collected: "How it goes",
    made: "Written",
    sent: "Sent",
    failed: "Given up",
    failure: "Reason (code)",
    subject: "Subject",
    files: "Attached",
    vouched: "Against the journal",
  },
  vouched: {
    matches: "Matches: what is kept has the digest that stands in the journal",
    differs: "Differs: what is kept does not have the digest that stands in the journal. Tell an administrator at once",
    "other-secret":
      "Cannot be compared: the system's key (SECRET) was changed, and this may be a letter from before. Look again once the old key is back",
    missing: "The journal has no digest of this letter. Tell an administrator",
  },
  size: (kilobytes: number) => `${kilobytes} KB`,
  asSent: "As the recipient sees it",
  frame: "The letter",
  text: "Plain text",
  again: "Try again",
  againHelp: "First make sure that the address and the mail server are in order.",
  notYet: "This letter has not been sent yet. Once it is, what was sent is shown here.",
  given:
    "This letter was not taken by the recipient’s mail server. What it says is kept below where it was written; the requester can read it on their page.",
  word: { failed: "Not sent", waiting: "Waiting" },
} satisfies DeskCopy["letters"];
