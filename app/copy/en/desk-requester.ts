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
  subjectAge: "Age of the child",
  relation: "Relationship to the child",
  authority: "Authorised to",
  authorityUntil: "Last day of the authority",
  openEnded: "No end date given",
  diedOn: "Date of death",
  kinship: "Relationship to the deceased",
  interest: "Own interest",
  repeats: (count) => `Asked ${count} ${count === 1 ? "time" : "times"} before by the same contact for the same person`,
  sameVisit: "Other tickets of the same visit",
} satisfies DeskCopy["ticket"]["facts"]["requester"];
