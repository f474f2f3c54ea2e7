import type { DeskCopy } from "../zh-CN/desk";
import { deskTaskJournal } from "./desk-tasks";
import { inSentence } from "./list";

export const deskJournal = {
  somebody: "A colleague",
  requester: "The requester",
  system: "The system",
  filed: "The requester sent the request online",
  complained: "The requester made a complaint about this request",
  verdict: (verdict: string) => `Outcome: ${verdict}`,
  dueSet: {
    filed: (due: string) => `Due date set: ${due}`,
    reopened: (due: string) => `Reopened; time limit started again, due ${due}`,
    paused: (due: string) => `Clock paused while we wait; due ${due} at the earliest`,
    resumed: (due: string) => `Clock resumed; due ${due}`,
    calendar: (due: string) => `Public holidays announced; due ${due}`,
    "receipt-corrected": (due: string) => `Time of receipt corrected; due ${due}`,
    kept: "Checked against the new calendar; the due date does not change",
    extended: (due: string) => `Extended; due ${due}`,
    unasked: (due: string) => `Clock not paused after all; due ${due}`,
    asked: (due: string) => `Clock paused now that the requester knows what to answer; due ${due} at the earliest`,
    before: (due: string) => `before: ${due}`,
    provisional: "provisional",
  },
  moved: {
    take: (by: string) => `${by} took the ticket`,
    verify: (by: string) => `${by} verified the identity`,
    ask: (by: string) => `${by} asked the requester a question`,
    "ask-evidence": (by: string) => `${by} asked for evidence`,
    answer: () => "The requester answered",
    "note-answer": (by: string) => `${by} recorded the requester's answer`,
    block: (by: string) => `${by} told the requester what has to be done first`,
    clear: () => "The requester said it was done",
    extend: (by: string) => `${by} extended the deadline`,
    "put-aside": (by: string) => `${by} put the ticket aside`,
    "bring-back": (by: string) => `${by} brought the ticket back`,
    "propose-aside": (by: string) => `${by} proposed to put the ticket aside; a second person must confirm it`,
    "confirm-aside": (by: string) => `${by} confirmed that it is put aside`,
    "clear-aside": (by: string) => `${by} checked that it is rightly put aside`,
    "tell-aside": (by: string) => `${by} wrote to the requester that nothing is being done`,
    approve: (by: string) => `${by} approved`,
    cooled: () => "The cooling-off period is over: the account can be cancelled",
    refuse: (by: string) => `${by} refused`,
    "propose-refusal": (by: string) => `${by} proposed a refusal; a second person must confirm it`,
    "confirm-refusal": (by: string) => `${by} confirmed the refusal`,
    "send-back": (by: string) => `${by} sent the ticket back`,
    "take-back": (by: string) => `${by} withdrew their proposal`,
    finish: (by: string) => `${by} finished the ticket`,
    "propose-finish": (by: string) =>
      `${by} proposed a result that refuses part of it; a second person must confirm it`,
    "confirm-finish": (by: string) => `${by} confirmed the result`,
    "propose-fee": (by: string) => `${by} proposed a fee notice; a second person must confirm it`,
    "confirm-fee": (by: string) => `${by} confirmed the fee notice; the requester was told`,
    withdraw: () => "The requester withdrew the request",
    reopen: (by: string) => `${by} reopened the ticket`,
    judge: (by: string) => `${by} decided the complaint`,
    reinstate: () => "Reopened after a complaint",
    "finish-with": () => "Finished with the answer of the ticket that leads it",
    "refuse-with": () => "Refused with the answer of the ticket that leads it",
  },
  heard: (when: string, channel: string) => `The requester answered: ${when} (${channel})`,
  replyBy: (on: string) => `A reply is asked for by ${on}`,
  movedStatus: (from: string, to: string) => `${from} → ${to}`,
  pauseTakenBack: (letter: string) =>
    `The letter did not reach the requester, so the wait never began and the clock was not paused: ${letter}`,
  pauseBegun: (letter: string) => `The requester now knows what to answer, so the wait begins: ${letter}`,
  pauses: {
    identity: "Clock paused: reasonable doubts about who is asking",
    clarification: "Clock paused: what is meant has to be made clear",
    none: "Clock not paused",
  },
  grounds: (names: string[]) => `Grounds: ${names.map(inSentence).join("; ")}`,
  assigned: (by: string, to: string) => `${by} assigned the ticket to ${to}`,
  unassigned: (by: string, from: string) => `${by} put the ticket back in the queue; ${from} had it`,
  given: {
    "least-load": (to: string, open: number) => `Given to ${to} by the rule “least to do”: ${open} open before`,
    "by-turns": (to: string, open: number) =>
      `Given to ${to} by the rule “by turns”: it was their turn (${open} open before)`,
    fixed: (to: string, open: number) =>
      `Given to ${to} by rule: they always get tickets of this kind (${open} open before)`,
    "fixed-stand-in": (to: string, open: number) =>
      `Given to ${to} by rule: they stand in for whoever always gets tickets of this kind (${open} open before)`,
    absence: (to: string, open: number, from: string) =>
      `Given to ${to}, who stands in for ${from} while they are away (${open} open before)`,
  },
  coverAsked: (holder: string, to: string[]) =>
    `${holder} is away and nobody stands in: offered to ${to.length > 0 ? to.join(", ") : "nobody, as there is no lead"}`,
  tookOver: (by: string) => `${by} took over the ticket`,
  added: "The requester added something",
  noted: (by: string) => `${by} wrote a note`,
  letterSent: (letter: string) => `Letter sent: ${letter}`,
  letterUnconfirmed: (letter: string, times: number) =>
    `The mail server did not confirm that it accepted a letter: ${letter}. It ${times > 1 ? "may have arrived more than once" : "may have arrived; it will be sent again, so it may arrive twice"}`,
  letterUndelivered: (letter: string, refused: boolean) =>
    refused
      ? `Letter refused by the recipient’s mail server: ${letter}`
      : `No further attempts to send the letter; it is not known whether it arrived: ${letter}`,
  letterTriedAgain: (by: string, letter: string) => `${by} sent the letter again: ${letter}`,
  noticeSent: (notice: string, to: string[]) =>
    `Deadline notice sent: ${notice}${to.length > 0 ? ` (${to.join(", ")})` : ""}`,
  ...deskTaskJournal,
  files: {
    kept: {
      evidence: "The requester sent a file",
      finding: (by: string) => `${by} attached a file`,
      package: "The package was created",
    },
    viewed: (by: string) => `${by} viewed a file`,
    downloaded: "The requester downloaded the package",
    erased: "A file was deleted",
    found: (by: string) => `${by} recorded what was found`,
    redacted: (by: string) => `${by} confirmed that third-party data are covered`,
  },
  refusedLate: (by: string) => `Late: the refusal was not sent by ${by}`,
  breached: (due: string) => `Overdue: not finished by ${due}`,
} satisfies DeskCopy["journal"];
