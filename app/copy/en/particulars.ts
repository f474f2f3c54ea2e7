import type { ParticularsCopy } from "../zh-CN/particulars";

export const particulars = {
  titles: {
    restrict: "What was stopped or limited",
    object: "What was stopped",
    personalisation: "What was switched off",
    "opt-out": "What is no longer sold or shared",
    limit: "What was limited",
    rules: "Explanation",
    automated: "How the decision was made",
  },
  names: {
    measure: "What we did",
    processing: "Which use",
    since: "First day",
    until: "Last day",
    places: "Where it was switched off",
    still: "What you will still see",
    explanation: "Explanation",
    language: "Language of the explanation",
    logic: "How the program decides",
    factors: "The most important factors",
    review: "Human review",
    decided: "Decision after the review",
  },
  choices: {
    measure: { stopped: "This use was stopped", limited: "This use was limited" },
    language: { "zh-CN": "Chinese", en: "English" },
    review: {
      none: "No human review",
      upheld: "A person reviewed it: the decision stands",
      changed: "A person reviewed it and made a new decision",
    },
  },
} satisfies ParticularsCopy;
