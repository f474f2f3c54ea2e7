import type { DeskCopy } from "../zh-CN/desk";

export const deskPreview: DeskCopy["preview"] = {
  button: "Preview the letter",
  title: "What would be sent",
  word: "Not sent yet",
  help: "Words and files are exactly as they would leave. This is only a preview: nothing was sent or written down, and links in it do not work yet. Change what needs changing and look again; if all is well, send it with the button of the form.",
  others:
    "The same letter will also tell about other requests of this visit whose tickets you do not see. Those parts are left out here.",
  nothing: "Sent like this, no letter goes out.",
  unseen: "Cannot be previewed now",
  language: "Language of the letter",
  languages: { "zh-CN": "Chinese", en: "English" },
  writtenIn: (language) => `The letter to the requester is in ${language}; your words go into it as they are.`,
  anyLanguage: {
    label: "Send it all the same",
    text: (language) => `The letter is in ${language}; send these words in another language all the same`,
  },
  collected: (on) => `Several rights were asked for: it goes with the letter of ${on}, which may say more by then`,
  open: (name) => `Open the PDF ${name} (new window)`,
  frame: (name) => `Preview: ${name}`,
  told: "Who else is told",
  byLetter: "By a letter of ours, shown above",
  byUs: "Has no e-mail address: we tell them ourselves",
  system: "This system has to be looked at, to prove that it was done",
};
