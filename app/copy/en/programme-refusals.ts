import type { programmeRefusals as Zh } from "../zh-CN/programme-refusals";

/** Why something was not done with a notice to many. */
export const programmeRefusals = {
  "programme-gone": "There is no such notice.",
  "programme-moved": "This notice has just changed. Look at its present state before you act.",
  "programme-not-ready": "This notice cannot be released yet. See what is missing.",
  "same-author": "A notice must be released by a colleague who neither wrote nor proposed it.",
  "taking-out-own":
    "The list must be downloaded by a colleague who neither wrote nor proposed the notice, or by an administrator.",
  "audience-empty": "Paste the list, or choose a file with it.",
  "audience-lines":
    "Some lines of the list cannot be used. Fix them by the numbers below and send the list again. The list from before is unchanged.",
  "audience-too-many": "A list has 100,000 people at most. Please make several notices.",
  "audience-unreadable":
    "This list cannot be read. Use a CSV file in UTF-8, UTF-16 or GBK with one e-mail address in each line.",
} satisfies typeof Zh;
