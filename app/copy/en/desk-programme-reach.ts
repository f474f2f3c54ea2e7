import type { deskProgrammeReach as zh } from "../zh-CN/desk-programme-reach";
import { zoneName } from "./zone";

/** Whom a notice to many reached: the proof, one person looked up, those it did not reach, and the public notice for them. */
export const deskProgrammeReach: typeof zh = {
  told: {
    title: "Was this person told?",
    lead: "Use this if somebody says they were not told, or if it has to be proved. Your check is recorded in the journal. It also works after the list was erased.",
    email: { label: "E-mail", hint: "The e-mail address of that person" },
    name: { label: "Name", hint: "As it was on the list; needed to check the letter itself" },
    submit: "Check",
    unknown: "This address is not on the list",
    sent: (moment) => `Told: sent on ${moment}`,
    notSent: "Not told",
    accepted: (moment) => `They accepted the change on ${moment}.`,
    same: "The letter created again for this address and name is exactly the one that was sent.",
    other:
      "The letter created again for this address and name differs from the one that was sent. Is the name the same as on the list?",
    digest: (digest) => `Digest of the letter: ${digest}`,
  },
  publish: {
    title: "Publish the notice on this site",
    lead: "The public notice has the text that was released. It is public at once and cannot be taken back.",
    hint: "Afterwards it stays in the list of notices.",
    submit: "Publish the notice",
  },
  unreached: {
    title: "People not reached by letter",
    lead: "Letters that were refused, given up after days, never answered or returned. Only the beginning of each address and name is shown.",
    none: "Every letter was delivered.",
    next: "Next page",
    heads: { address: "E-mail", name: "Name", why: "Reason", at: "When" },
    why: {
      address: "The address is not valid, or its mail server refused the letter",
      "given-up": "Its mail server accepted nothing for days",
      erased: "Never sent: stopped until the list was erased",
      unconfirmed: "Its mail server never answered; the letter may have arrived",
      returned: "The letter was returned",
    },
    ways: {
      title: "What else can be done",
      isPublic: "The public notice is on this site.",
      open: "Open the public notice",
      publish: "Publish the notice on this site",
      publishBySecond: "A colleague who neither wrote nor proposed the notice can publish it on this site.",
      download: "Download the list (CSV), for letters by post",
      downloadBySecond:
        "For letters by post, a colleague who neither wrote nor proposed the notice, or an administrator, can download the list.",
    },
    file: "People not reached",
    columns: (zone) => ["E-mail", "Name", "Role", "Language", "Reason", `When (${zoneName(zone)})`, "Code"],
  },
  proof: {
    file: "Who was told",
    columns: (zone) => {
      const at = (what: string) => `${what} (${zoneName(zone)})`;
      const ends = [at("Given up"), at("Returned"), at("Accepted"), "Digest"];
      return ["E-mail", "Name", "Role", "Language", at("Sent"), "State", "Reason", "Code", ...ends];
    },
    authority: "Authority",
    person: "Person",
    states: { sent: "Sent", waiting: "Waiting", failed: "Not delivered", returned: "Returned" },
  },
};
