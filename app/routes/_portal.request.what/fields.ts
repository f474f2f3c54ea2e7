import type { PortalCopy } from "#app/copy/portal";
import type { Right } from "#app/domain/policies/profile/rights";

type WhatWords = PortalCopy["request"]["what"];

/** Each right's fields, in the order of the page. */
const FIELDS = {
  access: ["scope", "what"],
  copy: ["scope", "what", "format"],
  correct: ["field", "wrongValue", "rightValue", "evidence"],
  delete: ["what", "ground", "erasure"],
  withdraw: ["consents", "other"],
  cancel: ["accepted", "erasure", "reason"],
  transfer: ["receiver", "receiverContact", "what"],
  supplement: ["field", "value", "evidence"],
  restrict: ["what", "reason"],
  object: ["against", "what", "reason"],
  personalisation: ["where"],
  "opt-out": ["what"],
  limit: ["what"],
  rules: ["question"],
  automated: ["wish", "decision"],
  complaint: ["wrong", "what"],
} as const satisfies { [R in Right]: readonly (keyof WhatWords[R])[] };

/** The names and labels of a right's fields, in the order of the page. */
export function whatFields(right: Right, words: WhatWords): { name: string; label: string }[] {
  const labelled = words[right] as Record<string, { label: string } | string>;
  return FIELDS[right].map((name) => {
    const field = labelled[name];
    return { name, label: typeof field === "object" ? field.label : name };
  });
}
