import type { deskProgrammeForms as zh } from "../zh-CN/desk-programme-forms";

/** The forms of a notice to many: its words, its list, its letters, what came back. */
export const deskProgrammeForms: typeof zh = {
  words: {
    title: "Write what the notice says",
    lead: "In Chinese and in English; letters and public notice have the same words. Write nothing about any one person.",
    zh: (label) => `${label} (Chinese)`,
    en: (label) => `${label} (English)`,
    subject: "Title",
    subjectHint: "It is the subject of the letter too. 80 letters at most.",
    body: "Beginning",
    bodyHint: "One or two sentences: what this is about, and what it means for the reader.",
    byLaw: (law) => `Must be said, by ${law}.`,
    own: "Not asked for by law: said because the policy promises it, or by the operator's own decision.",
    channels: { label: "How people are told", letter: "A letter to each person", page: "A public notice on this site" },
    pace: {
      label: "Letters a minute",
      hint: "So that the mail server is not flooded and ordinary letters do not wait.",
    },
    shownUntil: {
      label: "On the front page until which day",
      hint: "For a public notice. Afterwards it stays in the list of notices.",
    },
    keepDays: {
      label: "Days the list is kept",
      hint: "Counted from when all letters are through and the days it tells of have come. Then addresses and names are erased; a digest that proves who was told stays.",
    },
    incident: {
      noticedOn: "Day on which it was noticed",
      noticedTime: { label: "Time at which it was noticed", hint: "In 24 hours, such as 09:30" },
    },
    change: {
      majors: {
        label: "Which kind of major change it is",
        hint: "As the policy lists them; leave it if it is none of these.",
      },
      effectiveOn: "The new policy is in force from",
      acceptance: {
        label: "Consent",
        text: "Ask each person to open the link in the letter and accept",
        hint: "Who does not accept is offered to cancel the account.",
      },
      needed: "This policy says that a change must be accepted before use continues.",
      cutsRights: {
        label: "Rights",
        text: "The change takes something from rights people have",
        hint: "No right is cut without the person's consent.",
      },
    },
    end: {
      endsOn: {
        label: "Last day of the service",
        hint: (day) => `With the days of notice promised, ${day} at the earliest.`,
      },
      requestsUntil: {
        label: "This site takes requests until",
        hint: "Not before the last day of the service. After it, no new requests are taken.",
      },
      systems: {
        label: "Systems to clear after the end",
        hint: "For each one it is written down that data were deleted or made anonymous.",
      },
      moreSystems: { label: "Other systems", hint: "One a line: Chinese name | English name" },
    },
    submit: "Save",
    cancel: "Back",
  },
  audience: {
    title: "Set the list",
    lead: "The list is encrypted and used for this notice only. A new list takes the place of the one before.",
    paste: {
      label: "Paste the list",
      hint: "One person a line: e-mail,language,name,role. Language is zh or en and may be left out; so may the name. For an authority, role is authority.",
    },
    file: { label: "Or choose a CSV file", hint: "UTF-8, UTF-16 or GBK; 100,000 people and 16 MB at most." },
    language: "Where no language is given",
    languages: { "zh-CN": "Chinese", en: "English" },
    badTitle: "Lines that cannot be used",
    badLine: (line, why) => `Line ${line}: ${why}`,
    why: {
      email: "the e-mail address is not whole",
      language: "the language must be zh or en",
      role: "the role must be authority, or empty",
      name: "the name is too long",
      columns: "there are too many columns",
      head: "columns may only be headed email, language, name and role, each once",
      quotes: "a quotation mark has no partner",
      long: "the line is too long",
    },
    moreBad: (count) => (count === 1 ? "And one more line." : `And ${count} more lines.`),
    submit: "Save the list",
    cancel: "Back",
  },
  connected: {
    title: "Read the list from your own system",
    lead: "The list is read page by page from the controller's own system, encrypted, and used for this notice only. It takes the place of the list before.",
    list: { label: "Code of the list", hint: "Where the system has several, such as incident-2026-11." },
    submit: "Begin to read",
    again: "Read again",
    reading: (lines) => `Reading: ${lines === 1 ? "1 line" : `${lines} lines`} so far`,
    held: (why) => `It could not be read just now: ${why} It is tried again by itself.`,
    failed: "It could not be read; there is no list",
    read: (people) => `Read: ${people === 1 ? "1 reader" : `${people} readers`} can be told`,
    counted: (lines, folded) =>
      folded === 0
        ? `${lines === 1 ? "1 line" : `${lines} lines`}, none of them twice.`
        : `${lines} lines; ${folded} of them repeat an address, which is written to once.`,
    refused: (count) => (count === 1 ? "1 line cannot be used:" : `${count} lines cannot be used:`),
    badLine: (line, why) => `Line ${line}: ${why}`,
    leaveOutHelp:
      "Fix them in your own system and read again; or tell the others first, and these people in another way.",
    leaveOut: (count) => (count === 1 ? "Leave this line out" : `Leave these ${count} lines out`),
    failures: {
      timeout: "The system did not answer in time.",
      unreachable: "The system cannot be reached.",
      redirected: "The system points to another address, which was not followed.",
      refused: "The system does not take our token.",
      private: "The system stands in a private network, which the operator has not allowed.",
      "too-large": "A page is too large.",
      "not-json": "The answer is not in the form agreed on.",
      "no-page": "The answer is not in the form agreed on.",
      loops: "The pages have no end.",
      "too-many": "A list has 100,000 people at most. Make several notices.",
      empty: "Nobody on the list can be told.",
      "no-source": "No system is connected for this policy.",
      other: "The system reports an error.",
    },
  },
  letter: {
    title: "Preview the letters",
    lead: "This is how a letter goes out; only greeting and link differ from reader to reader.",
    to: { person: "To a person", authority: "To an authority" },
    choices: "Which letter",
    none: "The letters are not written yet. Look again in some seconds.",
    stale: "Words or list were just changed. The letters are being written anew.",
    subject: "Subject:",
    frame: (subject) => `Letter: ${subject}`,
    text: "Plain text",
  },
  returned: {
    title: "Note returned letters",
    lead: "When a letter comes back, note its address here, so that the list of who was told says so.",
    list: { label: "Addresses whose letter came back", hint: "One a line." },
    unknown: "These addresses are not on the list, or were not written to yet:",
    submit: "Note them",
    cancel: "Back",
  },
};
