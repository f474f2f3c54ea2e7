import type { portalNotices as zh } from "../zh-CN/portal-notices";

/** What a controller tells everybody: the list of notices, each notice, and a person's answer to a changed policy. */
export const portalNotices: typeof zh = {
  title: (name) => `Notices of ${name}`,
  lead: "Notices of the end of a service, of changes of the policy and of incidents, the newest first.",
  none: "There are no notices now.",
  all: "All notices",
  back: "Use your rights over your data",
  backToAll: "All notices",
  published: (day) => `Published on ${day}`,
  kinds: {
    "service-end": "End of the service",
    "policy-change": "Change of the policy",
    incident: "Incident with personal data",
  },
  front: {
    "service-end": "Important: the service ends",
    "policy-change": "Important: the policy changes",
    incident: "Important: an incident with personal data",
  },
  frontTitle: "Notices",
  read: "Read more",
  questions: "Questions? This is how to reach us",
  exercise: "Use your rights",
  exerciseHelp: "You can see, copy or delete your data, or cancel your account.",
  exerciseLink: "Make a request",
  ending: {
    word: "The service ends soon",
    help: (ends, until) => `Its last day is ${ends}. You can make requests here until the end of ${until}.`,
    endedWord: "The service has ended",
    ended: (ends, until) =>
      `The service ended on ${ends} and collects no more data about you. You can make requests here until the end of ${until}.`,
    closedWord: "No new requests are taken",
    closed: (until) =>
      `The service has ended, and requests were taken until the end of ${until}. Requests made before are still worked on. Your rights over your data are not affected: you can turn to us directly.`,
    reach: "Turn to us directly",
    link: "Read the notice",
  },
  answer: {
    title: "The policy changes: please decide",
    lead: (name) => `The policy of ${name} changes, and you decide whether you accept it.`,
    policy: "Read the whole policy",
    accept: "I have read it and accept",
    refuseTitle: "If you do not accept",
    refuse:
      "You need not accept. Without your consent none of your rights is cut; if you like, you can ask to cancel your account.",
    cancel: "Ask to cancel the account",
    check: {
      title: "Please confirm your decision",
      help: "You are about to accept this change of the policy. The time is written down.",
      send: "Yes, I accept",
      change: "Go back and look again",
    },
    thanks: {
      title: "You have accepted the change",
      help: (day) =>
        `We wrote down your decision on ${day}. You can still withdraw your consent or ask to cancel your account at any time.`,
    },
    gone: {
      title: "This link does not work any more",
      help: "Please open the link in the letter again. It must be whole, and it closes after an hour without use.",
    },
  },
};
