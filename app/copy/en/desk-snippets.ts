import type { DeskCopy } from "../zh-CN/desk";

export const deskSnippets: DeskCopy["snippets"] = {
  open: "Snippets",
  title: "Snippets",
  lead: "Words to requesters, by policy, right and language. Colleagues pick one while they write and can change it then; letters already sent stay as they are.",
  caption: "All snippets",
  empty: "There are no snippets yet.",
  add: "Write a snippet",
  back: "Snippets",
  columns: { title: "Name", policy: "Policy", right: "Right", locale: "Language", changed: "Last change" },
  allRights: "All rights",
  retired: "Not offered",
  changed: (by, when) => `${by} · ${when}`,
  version: (version) => `Version ${version}`,
  versions: "Earlier versions",
  newTitle: "Write a snippet",
  newSubmit: "Save",
  submit: "Save as a new version",
  fields: {
    policy: "Policy",
    right: "Right",
    locale: "Language",
    title: { label: "Name", hint: "Colleagues see it when they pick; requesters do not." },
    body: {
      label: "Words",
      hint: "What stands between braces is filled in when it is picked: {reference}, {right}, {due}, {company}, {phone}, {email}. Anything else between braces is for the writer to fill in, and cannot be sent before.",
    },
    anyWords: { label: "Save it all the same", text: "These words are as they should be, whatever their language" },
    retired: { label: "Stop offering it", text: "Offer it no more" },
  },
  pager: { label: "Pages of snippets", previous: "Previous page", next: "Next page" },
  insert: (language) => `Insert a snippet (${language})`,
};
