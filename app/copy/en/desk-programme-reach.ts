import type { deskProgrammeReach as zh } from "../zh-CN/desk-programme-reach";
import { zoneName } from "./zone";

/** Whom a notice to many reached: the proof, one person looked up, those it did not reach, and the public notice for them. */
export const deskProgrammeReach: typeof zh = {
  told: {
    title: "Was this person told?",
    lead: "For somebody who says they were not, or where it has to be proved. That you looked is in the journal; it works after the list was erased, too.",
    email: { label: "E-mail", hint: "Of the person in question" },
    name: { label: "Name", hint: "As the list had it, to check the letter itself" },
    submit: "Look it up",
    unknown: "This address is not on the list",
    sent: (moment) => `Told: sent on ${moment}`,
    notSent: "Not told",
    accepted: (moment) => `They accepted the change on ${moment}.`,
    same: "The letter made again to this address and name is exactly the one that was sent.",
    other:
      "The letter made again to this address and name is not the one that was sent. Is the name as the list had it?",
    digest: (digest) => `Digest of the letter: ${digest}`,
  },
  publish: {
    title: "Publish the notice on this site",
    lead: "The public notice has the words that were released. It is public at once and cannot be taken back.",
    hint: "Afterwards it stays in the list of notices.",
    submit: "Publish the notice",
  },
  unreached: {
    title: "People not reached by letter",
    lead: "Letters that were refused, given up after days, never answered or returned. Only the beginnings of address and name are shown.",
    none: "Everybody was reached.",
    next: "Next page",
    heads: { address: "E-mail", name: "Name", why: "Reason", at: "When" },
    why: {
      address: "The address is not valid, or its server refused",
      "given-up": "Its server took nothing for days",
      erased: "Stopped until the list was erased; never sent",
      unconfirmed: "Its server never answered; it may have arrived",
      returned: "The letter came back",
    },
    ways: {
      title: "What else can be done",
      isPublic: "The public notice is on this site.",
      open: "Open the public notice",
      publish: "Publish the notice on this site",
      publishBySecond: "Publish the notice on this site: a colleague who neither wrote nor proposed it does that.",
      download: "Download the list (CSV), for letters by post",
      downloadBySecond:
        "Letters by post: the list is downloaded by a colleague who neither wrote nor proposed the notice, or by an administrator.",
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
    states: { sent: "Sent", waiting: "Waiting", failed: "Not delivered", returned: "Came back" },
  },
};
