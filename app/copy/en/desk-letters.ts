import type { DeskCopy } from "../zh-CN/desk";

export const deskLetters = {
  title: "Letters",
  caption: "The letters of this ticket",
  empty: "No letters yet.",
  columns: { letter: "Letter", to: "To", state: "Status" },
  toRequester: "The requester",
  toStaff: "A colleague",
  toRecipient: "A recipient of the data",
  sent: (when: string) => `Sent · ${when}`,
  waiting: "Waiting to be sent",
  collected: "Sent with the daily summary",
  withOthers: "Several requests were made at once: this is sent with the daily summary",
  made: (when: string) => `Made, for us to pass on · ${when}`,
  byHand: {
    to: "No e-mail address: by phone or by post",
    help: "The letter is written. Print and post it, or tell them by phone or in person. Then record in the task who told them, when and how.",
    open: "Record it in the task",
  },
  failed: (when: string) => `Not sent · ${when}`,
  unconfirmed: (sent: boolean): string =>
    sent
      ? "may have arrived more than once: the mail server did not answer one time"
      : "may have arrived: the mail server took it but did not answer",
  undelivered: {
    word: "The requester does not know of a letter yet",
    head: "If it did not arrive, tell them in another way or send it again. If they have no e-mail address, phone or post it. Then record the result.",
    open: "See the task",
  },
  parting: {
    word: "Only this ticket’s part",
    part: "The daily summary also told the requester about other requests they made at the same time. You see what it says about this ticket; the other parts are left out.",
    withheld:
      "This daily summary also tells about other tickets that you do not see, so its full text is not shown. What it says about this ticket is in these letters:",
  },
  notNeeded: "No longer needed: things have changed",
  back: (reference: string) => `Letters of ${reference}`,
  facts: {
    to: "To",
    collected: "How it is sent",
    made: "Written",
    sent: "Sent",
    failed: "Given up",
    failure: "Reason (code)",
    subject: "Subject",
    files: "Attached",
    vouched: "Checked against the journal",
  },
  vouched: {
    matches: "Match: the saved letter has the digest recorded in the journal",
    differs:
      "No match: the saved letter does not have the digest recorded in the journal. Tell an administrator at once",
    "other-secret":
      "Cannot be checked: the system's key (SECRET) has been changed, and this letter may be older than that. Check again once the old key is back",
    missing: "The journal has no digest of this letter. Tell an administrator",
  },
  size: (kilobytes: number) => `${kilobytes} KB`,
  asSent: "As the recipient sees it",
  frame: "The letter",
  text: "Plain text",
  again: "Try again",
  againHelp: "First check that the address and the mail server are working.",
  notYet: "This letter has not been sent yet. Once it has been, you will see here exactly what was sent.",
  given:
    "The recipient’s mail server did not accept this letter. If it was already written, it is shown below, and the requester can read it on their page.",
  word: { made: "For us to pass on", failed: "Not sent", waiting: "Waiting" },
} satisfies DeskCopy["letters"];
