import type { DeskCopy } from "../zh-CN/desk";

export const deskRequester = {
  kind: "Who is asking",
  kinds: {
    subject: "The person themselves",
    guardian: "Guardian",
    agent: "Agent",
    relative: "Relative of someone deceased",
  },
  subjectName: "Whose data",
  subjectAge: "Age of the minor",
  relation: "Relationship to the minor",
  ageBand: "Age of the person",
  ageBands: { "under-14": "under 14", "under-18": "under 18", "of-age": "18 or older" },
  guardianAgrees: "What the guardian says",
  agrees: "The requester says that the guardian agrees; this still has to be checked",
  guardianContact: "How to reach the guardian",
  authority: "Authorised to",
  authorityUntil: "Last day of the authority",
  openEnded: "No end date given",
  diedOn: "Date of death",
  kinship: "Relationship to the deceased",
  interest: "Own interest",
  repeats: (count) => `Asked ${count} ${count === 1 ? "time" : "times"} before by the same contact for the same person`,
} satisfies DeskCopy["ticket"]["facts"]["requester"];
