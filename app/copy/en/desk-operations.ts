import type { DeskCopy } from "../zh-CN/desk";

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const deskOperations = {
  title: "Operations",
  lead: (time: string) => `As it stood on ${time}. Reload the page to see how it stands now.`,
  well: { word: "Everything runs", help: "Nothing needs a hand." },
  needs: {
    title: "Needs a hand",
    parts: (count: number) => `${counted(count, "part")} of the system not answering as it should`,
    timers: (count: number) => `${counted(count, "timer")} not running on time`,
    queues: (age: string) => `The oldest task has waited ${age}: the worker may not be running`,
    "given-up": (count: number) => `${counted(count, "task")} given up, waiting for somebody to look`,
    disk: (free: string) => `Only ${free} of the disk are free`,
    backup: (age: string | null) =>
      age === null ? "Nobody has ever said that a backup was made" : `The last backup was made ${age} ago`,
    journal: (state: "never" | "broken" | "old") =>
      ({
        never: "The journal has never been verified",
        broken: "The journal did not pass verification",
        old: "The journal has not been verified for more than a month",
      })[state],
  },
  done: {
    word: "Done",
    again: "The task is scheduled again and runs within seconds.",
    aside: "The task is put aside. Nothing warns of it any more.",
    journal: "Verification has begun. Reload the page to see how far it is.",
  },
  parts: {
    title: "Parts",
    names: {
      database: "Database",
      writable: "Database takes changes",
      migrations: "Database structure",
      seal: "Encryption keys",
      secret: "System key",
      queue: "Task queues",
      storage: "File storage",
      proxy: "Proxy in front",
    },
    states: {
      ok: "Works",
      failing: "Does not answer",
      "read-only": "Can only be read",
      pending: "Updates were not applied; run npm run migrate",
      changed: "Was changed; see above",
      unknown: "Not known now",
    },
    other: "Not set up right; see above",
  },
  timers: {
    title: "Timers",
    empty: "Nothing is known yet: the worker has not run.",
    columns: { name: "What it does", every: "Every", ran: "Last run", late: "Late by", state: "State" },
    never: "Has not run yet",
    onTime: "On time",
    states: { well: "Works", overdue: "Did not run on time", failed: "Failed last time; it tries again by itself" },
    names: {
      "arm-notices": "Schedule deadline reminders",
      "mark-breaches": "Record missed deadlines",
      "end-cooling-off": "End times to change one's mind",
      "end-services": "End services that stop",
      "surface-tasks": "Bring up tasks on their day",
      "recompute-due": "Recompute due dates for a new calendar",
      "catch-up": "Take up tasks a queue has lost",
      "anchor-journal": "Anchor the journal",
      "sweep-files": "Clear away files",
      "roll-up": "Sum up figures for the reports",
      "make-findable": "Add what tickets are found by",
      "erase-contacts": "Erase contact details in time",
      "tell-late-replies": "Tell of replies that did not come in time",
      "promise-mornings": "Prepare the letters of the morning",
      "give-out": "Give out new tickets",
      "cover-absences": "Hand over what absent colleagues have",
      "tell-left-behind": "Tell of tickets that were left behind",
      escalate: "Escalate tickets by the plan",
      forget: "Remove expired records",
    },
  },
  queues: {
    title: "Queues",
    columns: {
      name: "Queue",
      waiting: "Waiting",
      running: "Running",
      retrying: "Trying again",
      planned: "For later",
      oldest: "Oldest has waited",
    },
    names: { codes: "Codes and links", letters: "Letters", notices: "Notices to many", sweeps: "Everything else" },
    nothing: "Nothing",
  },
  givenUp: {
    title: "Tasks given up",
    none: "No task is given up.",
    more: (shown: number, count: number) => `${count} in all; these are the oldest ${shown}.`,
    columns: { what: "Task", since: "Given up", why: "Reason", about: "About", acts: "Action" },
    kinds: {
      "send-code": "Send a code",
      "send-staff-link": "Send a link to a colleague",
      "send-letter": "Send a letter",
      "erase-files": "Erase files",
      "notify-deadline": "Deadline reminder",
      "check-blockers": "Ask a business system",
      "preview-letters": "Preview letters",
      "write-notice": "Write the letter of a notice",
      "read-audience": "Read a list",
      "send-notices": "Send a notice to many",
      "verify-journal": "Verify the journal",
    },
    otherKind: "Another task",
    why: {
      unreadable: "The task cannot be read",
      unreachable: "The other server could not be reached",
      "sign-in": "The mail server does not accept our sign-in",
      refused: "The recipient's mail server refused it",
      database: "The database did not finish",
      other: "Something went wrong while it ran",
    },
    code: (code: string) => ` (code: ${code})`,
    ticket: (reference: string) => `Ticket ${reference}`,
    letter: (reference: string) =>
      `Letter of ticket ${reference}: open it to send it again, or to tell it by phone or post`,
    colleague: "A colleague's account",
    programme: "A notice to many",
    nothing: "No page of its own",
    again: "Run again",
    aside: "Put aside",
    actLabel: (act: string, what: string) => `${act}: ${what}`,
    act: {
      again: {
        title: "Run the task again",
        lead: "It is tried again from the start. What is done already is not done twice.",
        submit: "Run again",
      },
      aside: {
        title: "Put the task aside",
        lead: "Nothing more is done for it, and nothing warns of it. What was done stays done.",
        submit: "Put aside",
      },
    },
    reason: "Reason",
    reasons: {
      mended: "The cause is fixed",
      passed: "It was a passing fault",
      "by-hand": "It was done by hand",
      "not-needed": "It is not needed any more",
    },
  },
  storage: {
    title: "Storage",
    database: "Database",
    files: "Files",
    filesValue: (count: number, size: string) => `${counted(count, "file")}, ${size}`,
    disk: "Free disk",
    diskValue: (free: string, total: string) => `${free} of ${total}`,
    unknown: "The system does not say",
  },
  backup: {
    title: "Backup",
    last: "Last backup",
    never: "Nobody has said that one was made",
    help: "Backups are made by your own tools: the database, and the files in the data folder. Run npm run backup-seen after each, and it is known here.",
  },
  journal: {
    title: "Verification of the journal",
    help: "It recomputes the whole journal from its beginning, so that any change is found. A long journal takes some minutes and holds up nothing else.",
    last: "Last verification",
    result: "Result",
    whole: (lines: number) => `Whole: ${counted(lines, "line")}`,
    broken: (where: string) =>
      `Not passed, at: ${where}. Keep the database as it is and tell whoever answers for security`,
    by: (who: string | null) => (who === null ? "asked for from the command line" : `asked for by ${who}`),
    never: "Never verified",
    running: "Verification under way",
    progress: (lines: number, of: number) => `${lines} lines of about ${of}`,
    submit: "Verify now",
  },
  span: (seconds: number) => {
    if (seconds < 60) return counted(seconds, "second");
    if (seconds < 3_600) return counted(Math.round(seconds / 60), "minute");
    if (seconds < 172_800) return counted(Math.round(seconds / 3_600), "hour");
    return counted(Math.round(seconds / 86_400), "day");
  },
} satisfies DeskCopy["operations"];
