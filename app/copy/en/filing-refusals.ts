/** What is to be mended in what is filed by its person or taken in by one of ours, and why it is not taken. */
export const filingFieldErrors = {
  "whole-phone": "Enter the whole number, with its area code, so that it can be called",
  "before-question": "This cannot be before the requester was asked",
  "before-receipt": "This cannot be before the day it was received",
  "not-yet": "The time of receipt cannot be after now",
  "too-long-ago": "The time of receipt cannot be more than a year ago",
  "before-policy":
    "This policy began later. Enter a day from its first day on, or register it under the policy of that time",
  "after-close": "No more requests were taken on this day. Only what reached us before can be registered",
  "words-or-scan": "Write down their words, or attach a scan",
};

export const filingRefusals = {
  "draft-gone": "What you filled in has expired. Please start again.",
  "draft-incomplete": "Some questions are not answered yet.",
  "draft-changed":
    "Your request was changed after that page was shown, perhaps in another tab. Nothing was sent. Please check it again as it is now.",
  "told-ahead": "The day somebody was told cannot be after today.",
  "asked-already": "This person has an open ticket for the same right.",
  "receipt-unusable": "The time of receipt cannot be after now, nor more than a year ago.",
  "received-before-policy":
    "On the day this was received, this policy had not begun, so it cannot be registered under it. Check the day of receipt, or choose the policy of that time.",
  "received-after-close":
    "On the day this was received, the service under this policy took no more requests, so it cannot be registered. If it reached us before, check the day of receipt.",
};
