import type { deskProgrammeForms as zh } from "../zh-CN/desk-programme-forms";

/** The forms of a notice to many: its words, its list, its letters, what came back. */
export const deskProgrammeForms: typeof zh = {
  words: {
    title: "Write the text of the notice",
    lead: "Write it in Chinese and in English. The letters and the public notice have the same text. Do not include personal data.",
    zh: (label) => `${label} (Chinese)`,
    en: (label) => `${label} (English)`,
    subject: "Title",
    subjectHint: "It is also the subject of the letter. Up to 80 characters.",
    body: "Beginning",
    bodyHint: "One or two sentences: what this is about, and what it means for the reader.",
    byLaw: (law) => `Required by ${law}.`,
    own: "Not required by law: written because the policy promises it, or because the operator decides so.",
    channels: { label: "How people are told", letter: "A letter to each person", page: "A public notice on this site" },
    pace: {
      label: "Letters a minute",
      hint: "This keeps the mail server from being overloaded and ordinary letters from waiting.",
    },
    shownUntil: {
      label: "On the front page until which day",
      hint: "Needed for a public notice. Afterwards it stays in the list of notices.",
    },
    keepDays: {
      label: "Days the list is kept",
      hint: "Counted from when all letters have been sent and the dates in the notice have come. After that, addresses and names are erased; only digests that prove who was told are kept.",
    },
    incident: {
      noticedOn: "Day of discovery",
      noticedTime: { label: "Time of discovery", hint: "In 24-hour form, such as 09:30" },
    },
    change: {
      majors: {
        label: "Which kind of major change it is",
        hint: "Choose from the kinds the policy lists. If it is none of these, choose nothing.",
      },
      effectiveOn: "First day of the new policy",
      acceptance: {
        label: "Consent",
        text: "Ask each person to open the link in the letter and accept",
        hint: "People who do not accept can ask to cancel their account beside it.",
      },
      needed: "This policy says that a change must be accepted before use continues.",
      cutsRights: {
        label: "Rights",
        text: "The change reduces rights people have",
        hint: "No right is reduced without the person's consent.",
      },
    },
    end: {
      endsOn: {
        label: "Last day of the service",
        hint: (day) => `With the notice the policy promises, ${day} at the earliest.`,
      },
      requestsUntil: {
        label: "Last day for requests on this site",
        hint: "Not before the last day of the service. After that day, no new requests are taken.",
      },
      systems: {
        label: "Systems to clear after the end",
        hint: "For each one, it has to be recorded that data were deleted or made anonymous.",
      },
      moreSystems: { label: "Other systems", hint: "One per line: Chinese name | English name" },
    },
    submit: "Save",
    cancel: "Back",
  },
  audience: {
    title: "Set the list",
    lead: "The list is encrypted and used for this notice only. A new list replaces the present one.",
    paste: {
      label: "Paste the list",
      hint: "One person per line: e-mail,language,name,role. Language is zh or en and can be left out; so can the name. For an authority, enter “authority” as the role.",
    },
    file: { label: "Or choose a CSV file", hint: "UTF-8, UTF-16 or GBK; 100,000 people and 16 MB at most." },
    language: "Where no language is given",
    languages: { "zh-CN": "Chinese", en: "English" },
    badTitle: "Lines that cannot be used",
    badLine: (line, why) => `Line ${line}: ${why}`,
    why: {
      email: "the e-mail address is incomplete",
      language: "the language must be zh or en",
      role: "the role must be authority, or empty",
      name: "the name is too long",
      columns: "there are too many columns",
      head: "columns can only be called email, language, name and role, each once",
      quotes: "a quotation mark is missing",
      long: "the line is too long",
    },
    moreBad: (count) => (count === 1 ? "And one more line." : `And ${count} more lines.`),
    submit: "Save the list",
    cancel: "Back",
  },
  connected: {
    title: "Read the list from your own system",
    lead: "The list is read page by page from the controller's own system, encrypted, and used for this notice only. It replaces the present list.",
    list: { label: "Code of the list", hint: "Only if the system has several, such as incident-2026-11." },
    submit: "Start reading",
    again: "Read again",
    reading: (lines) => `Reading: ${lines === 1 ? "1 line" : `${lines} lines`} so far`,
    held: (why) => `It could not be read just now: ${why} The system will try again.`,
    failed: "It could not be read; there is no list",
    read: (people) => `Read: ${people === 1 ? "1 reader" : `${people} readers`} can be told`,
    counted: (lines, folded) =>
      folded === 0
        ? `${lines === 1 ? "1 line" : `${lines} lines`}; no address appears twice.`
        : `${lines} lines; ${folded} of them repeat an address, which gets only one letter.`,
    refused: (count) => (count === 1 ? "1 line cannot be used:" : `${count} lines cannot be used:`),
    badLine: (line, why) => `Line ${line}: ${why}`,
    leaveOutHelp:
      "Fix them in your own system and read the list again. Or tell the others first, and tell these people in another way.",
    leaveOut: (count) => (count === 1 ? "Leave this line out" : `Leave these ${count} lines out`),
    failures: {
      timeout: "The system did not answer in time.",
      unreachable: "The system cannot be reached.",
      redirected: "The system points to another address, which was not followed.",
      refused: "The system does not accept our token.",
      private: "The system is in a private network, which the operator has not allowed.",
      "too-large": "A page is too large.",
      "not-json": "The answer is not in the agreed format.",
      "no-page": "The answer is not in the agreed format.",
      loops: "The pages never end.",
      "too-many": "A list can have up to 100,000 people. Please make several notices.",
      empty: "Nobody on the list can be told.",
      "no-source": "No system is connected for this policy.",
      other: "The system reports an error.",
    },
  },
  letter: {
    title: "Preview the letters",
    lead: "This is how the letter will be sent. Only the greeting and the link differ from reader to reader.",
    to: { person: "To a person", authority: "To an authority" },
    choices: "Which letter",
    none: "The letters are not written yet. Reload this page in a few seconds.",
    stale: "The text or the list has just changed. The letters are being written again.",
    subject: "Subject:",
    frame: (subject) => `Letter: ${subject}`,
    text: "Plain text",
  },
  pace: {
    title: "Change the pace",
    help: "The next letters go out at the new pace. If you slow down, make sure that everybody is still told by the day that was promised.",
    open: "Change the pace",
    submit: "Save",
  },
  returned: {
    title: "Record returned letters",
    lead: "If a letter is returned, enter its address here. The record of who was told will say so.",
    list: { label: "Addresses whose letter came back", hint: "One per line." },
    submit: "Record them",
    cancel: "Back",
  },
};
