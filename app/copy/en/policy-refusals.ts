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
  "policy-proposal-open":
    "Something about this policy is already waiting for a second person, or for its day. Deal with that first.",
  "policy-proposal-over": "This has been dealt with already. Look at the policy as it is now.",
  "policy-proposal-void":
    "The draft or the version in force was changed after this was proposed, so it no longer counts. Propose it again.",
  "policy-retired": "This policy is retired or about to be, so this cannot be done any more.",
  "policy-day-over": "That day has already begun. Enter a day after today.",
  "policy-day-far": "That day is too far ahead. Choose one within two years.",
  "policy-successor-unusable": "Choose another policy that is not retired.",
  "promise-gone": "This promise is no longer in the ledger. Someone may have just removed it.",
  "promises-full": "The ledger already has 300 promises. Combine or remove some first.",
  "promise-place-unusable": "Enter a line number, such as 3",
};
