import type { policyRefusals as zh } from "../zh-CN/policy-refusals";

export const policyRefusals: typeof zh = {
  "policy-id-unusable":
    "Enter an ID that begins with a lower-case letter and has only lower-case letters, numbers and hyphens.",
  "policy-taken": "Another policy already has this ID. Choose a different one.",
  "policy-gone": "There is no such policy.",
  "policy-draft-gone": "This draft has been published or discarded. Look at the policy as it is now.",
  "policy-draft-moved": "Someone has just saved this draft. Your changes have not been saved yet.",
  "policy-version-moved": "The version in force has just changed. Compare again before you publish.",
  "policy-incomplete": "Some things must be fixed before you can publish.",
  "policy-unchanged": "The draft is the same as the version in force: there is nothing to publish.",
  "promise-gone": "This promise is no longer in the ledger. Someone may have just removed it.",
  "promises-full": "The ledger already has 300 promises. Combine or remove some first.",
  "promise-place-unusable": "Enter a line number, such as 3",
};
