export const deskHeard = {
  "note-answer": {
    title: "Record the requester's answer",
    help: "For an answer that came by phone, by letter or in person. Write down what was said and when it reached us: the wait ends at that moment, and the time limit runs again from there.",
    submit: "Save the answer",
    asked: (when: string) => `The requester was asked: ${when}`,
    channel: { label: "How did it reach us?" },
    on: { label: "On which day?", hint: "Not before the question, and not after now" },
    time: { label: "At what time?", hint: "In the time zone of the policy, such as 14:30" },
    by: { label: "Who said it?", hint: "Such as: the requester, or the requester's daughter" },
    answer: { label: "What was said?", hint: "In their own words if you can. The requester sees this on their page." },
  },
};
