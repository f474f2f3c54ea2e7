import type { DeskCopy } from "../zh-CN/desk";

export const deskBlockers = {
  standing: "The service's own system says: something still has to be settled",
  clear: "The service's own system says: nothing stands in the way",
  noAnswer: "The service's own system has given no usable answer yet",
  asked: (when) => `The service's own system was asked · ${when}`,
  waiting: "Waiting for its answer. If it is urgent, check by hand.",
  answered: (when) => `Asked automatically · ${when}`,
  journal: {
    standing: "The service's own system answered: something still has to be settled",
    clear: "The service's own system answered: nothing stands in the way",
  },
  failures: {
    "no-connector": "The system of this policy is not connected. Please check by hand.",
    timeout: "It did not answer in time. We will try again; if it is urgent, check by hand.",
    unreachable: "It cannot be reached. We will try again; if it is urgent, check by hand.",
    refused: "It does not accept our signature or address. Tell an administrator; if it is urgent, check by hand.",
    redirected: "It redirected us to another address, which for safety we did not follow. Tell an administrator.",
    "too-large": "Its answer was too long and was not used. Tell an administrator.",
    "not-json": "Its answer could not be read and was not used. Tell an administrator.",
    "answer-unreadable": "Its answer was in the wrong format and was not used. Tell an administrator.",
    "answer-unknown-blocker":
      "It named something that is not in this policy, so its answer was not used. Tell an administrator.",
    other: "It has a fault. We will try again; if it is urgent, check by hand.",
  },
} satisfies DeskCopy["blockers"];
