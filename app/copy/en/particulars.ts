import type { ParticularsCopy } from "../zh-CN/particulars";

export const particulars = {
  titles: {
    restrict: "What was stopped or limited",
    object: "What was stopped",
    personalisation: "What was switched off",
    "opt-out": "What is no longer sold or shared",
    limit: "What was limited",
    rules: "Explanation",
    automated: "How the decision came about",
  },
  names: {
    measure: "What we did",
    processing: "Which use",
    since: "From",
    until: "Until",
    places: "Switched off in",
    still: "What you will still see",
    explanation: "Explanation",
    language: "Language of the explanation",
    logic: "How the program decides",
    factors: "What counts most",
    review: "Looked at by a person",
    decided: "What the person decided",
  },
  choices: {
    measure: { stopped: "This use was stopped", limited: "This use was limited" },
    language: { "zh-CN": "Chinese", en: "English" },
    review: {
      none: "No person looked at it again",
      upheld: "A person looked at it again; the decision stands",
      changed: "A person looked at it again and decided anew",
    },
  },
} satisfies ParticularsCopy;
