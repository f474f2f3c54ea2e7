import { mergeRefusals } from "./merge-refusals";

export const deskRefusals = {
  ...mergeRefusals,
  "not-proposer": "Only the one who proposed it can withdraw the proposal.",
  "answer-not-between": "The answer must have been given after the question and not later than now.",
  "aside-not-proposed": "Nobody has proposed to put it aside.",
  "aside-own": "Somebody else than the one who put it aside has to check it.",
  "aside-cleared": "A second person has checked it already.",
  "not-assignee": "This ticket is assigned to a colleague. Take it over first.",
  "already-yours": "This ticket is already assigned to that person.",
  "same-person": "The second person cannot be the one who proposed it.",
  "handled-before": "A complaint must be handled by someone who did not work on the original request.",
  "cooling-off-runs": "The cooling-off period is not over yet.",
  "extension-used": "The deadline can be extended only once, and it has been.",
  "extension-too-late": "The deadline has passed and can no longer be extended.",
  "fee-told": "The requester has already been told about the fee.",
  "batch-moved": "This was looked at anew since. Look at the list below and confirm it again.",
  "batch-nothing": "No ticket is left for this. Select at least one.",
  "no-words-for-it": "Nothing was chosen for its policy, right and the language of its letter.",
  "words-left-open": "The words leave a place between braces open that its facts do not fill.",
  "holder-gone": "Whoever had it before does not work on it any more.",
  "row-failed": "Something went wrong inside. Nothing of it was done; try this ticket again.",
};
