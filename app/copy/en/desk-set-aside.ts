export const deskSetAside = {
  "put-aside": {
    title: "Put aside (spam)",
    help: "No letters or reminders are sent. You can bring the ticket back at any time, and its due date does not change. Use this only for obvious advertising or nonsense.",
    submit: "Put aside",
    reason: { label: "Why?", hint: "Say what makes it spam." },
  },
  "propose-aside": {
    title: "Propose to put aside (spam)",
    help: "Somebody is already working on this ticket, so a second person confirms it. Until then the time limit keeps running, and the requester is not told.",
    submit: "Send for confirmation",
    reason: { label: "Why put it aside?", hint: "Say what you see that makes it spam." },
  },
  "confirm-aside": {
    title: "Confirm that it is put aside",
    help: "Check your colleague's reason. After that nobody is reminded of it, and it can be brought back at any time. No letter is sent by itself.",
    submit: "Confirm",
  },
  "clear-aside": {
    title: "Check what was put aside",
    help: "Confirm that this is no request. If it is one, bring it back instead. If the requester should know, you can still write to them.",
    submit: "Rightly put aside",
    by: (name: string, when: string) => `${name} · ${when}`,
    note: { label: "What you saw", hint: "Colleagues can read this; the requester cannot." },
  },
  "tell-aside": {
    title: "Tell the requester",
    help: "The requester gets a letter: that nothing is being done, why, and how to tell us that it is a real request. The ticket stays aside.",
    submit: "Send the letter",
    reason: { label: "Why nothing is being done", hint: "The requester will read this. Use everyday words." },
  },
  "bring-back": {
    title: "Bring back",
    help: "The due date does not change: the days it was put aside count too.",
    submit: "Bring back",
    reason: { label: "Why?", hint: "" },
  },
};
