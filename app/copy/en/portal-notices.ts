import type { portalNotices as zh } from "../zh-CN/portal-notices";

/** What a controller tells everybody: the list of notices, each notice, and a person's answer to a changed policy. */
export const portalNotices: typeof zh = {
  title: (name) => `Notices from ${name}`,
  lead: "Notices about the end of a service, changes to the policy and personal data incidents, newest first.",
  none: "There are no notices now.",
  all: "All notices",
  back: "Use your data rights",
  backToAll: "All notices",
  published: (day) => `Published on ${day}`,
  kinds: {
    "service-end": "End of the service",
    "policy-change": "Change to the policy",
    incident: "Personal data incident",
  },
  front: {
    "service-end": "Important: the service is ending",
    "policy-change": "Important: the policy is changing",
    incident: "Important: a personal data incident",
  },
  frontTitle: "Notices",
  read: "Read more",
  questions: "Any questions? Please contact us",
  exercise: "Use your rights",
  exerciseHelp: "You can see, copy or delete your data, or cancel your account.",
  exerciseLink: "Make a request",
  ending: {
    word: "The service will end soon",
    help: (ends, until) => `Its last day is ${ends}. You can make requests here until the end of ${until}.`,
    endedWord: "The service has ended",
    ended: (ends, until) =>
      `The service ended on ${ends} and collects no more data about you. You can make requests here until the end of ${until}.`,
    closedWord: "We no longer take new requests",
    closed: (until) =>
      `The service has ended, and requests were taken until the end of ${until}. Requests made before then are still being worked on. Your data rights are not affected: you can contact us directly.`,
    reach: "Contact us directly",
    link: "Read the notice",
  },
  retired: {
    aheadWord: "Requests will soon close here",
    ahead: (on) =>
      `From ${on} no new requests are taken here. What was asked before that is still dealt with to the end.`,
    word: "No new requests are taken here",
    help: (on) =>
      `Since ${on} no new requests are taken here. What was asked before is still dealt with to the end, and you can follow it as before. Your rights over your data stay as they are.`,
    successor: (name) => `Go to “${name}” to make a request`,
  },
  answer: {
    title: "The policy is changing: please decide",
    lead: (name) => `The policy of ${name} is changing. Please decide whether you accept the change.`,
    policy: "Read the whole policy",
    accept: "I have read it and accept",
    refuseTitle: "If you do not accept",
    refuse:
      "You do not have to accept. Without your consent, none of your rights will be reduced. If you want, you can ask to cancel your account.",
    cancel: "Ask to cancel the account",
    check: {
      title: "Please confirm your decision",
      help: "You are about to accept this change to the policy. We will record the time.",
      send: "Yes, I accept",
      change: "Go back and look again",
    },
    thanks: {
      title: "You have accepted the change",
      help: (day) =>
        `We recorded your decision on ${day}. You can still withdraw your consent or ask to cancel your account at any time.`,
    },
    gone: {
      title: "This link no longer works",
      help: "Please open the link in our e-mail again, and make sure that it is complete. The page closes after an hour without activity.",
    },
  },
};
