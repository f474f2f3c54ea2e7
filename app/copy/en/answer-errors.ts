import type { answerErrors as Zh } from "../zh-CN/answer-errors";

/** What is to be mended in the form an answer is written in. */
export const answerErrors = {
  "duty-over": "Counted from this day, the duty is over: it is not a reason to keep the data",
  "later-date": "Enter a date after today",
  "until-after-since": "The last day must be after the first",
  "finding-open": "Say what was found in this category; if nothing was, choose “Nothing found”",
  "finding-contradicts": "This row has content or a file: remove them, or choose “Found”",
  "changed-meanwhile":
    "This part was just changed elsewhere, by a colleague or in another tab of yours, so nothing was saved: compare the two and save again",
  "left-open": "Something between braces was left open: fill it in, or take it out",
  "loose-brace":
    "A brace has no partner: write what is to be filled in between { and }, on one line, or take the brace out",
  "words-not-in-zh-CN":
    "These words do not seem to be Chinese. Check the language, or tick “Save it all the same” below",
  "words-not-in-en": "These words do not seem to be English. Check the language, or tick “Save it all the same” below",
  "of-other-choice": "This belongs to a choice that is not selected: select that choice, or empty this field",
  "step-for-nobody": "There are days here, but nobody is told: choose who, or empty the days",
  "same-step": "This step is already in the plan: change it, or empty it",
  "not-in-zh-CN":
    "The letter is in Chinese and these words do not seem to be. Write them anew, or tick “Send it all the same” below",
  "not-in-en":
    "The letter is in English and these words do not seem to be. Write them anew, or tick “Send it all the same” below",
} satisfies typeof Zh;
