/** Why a letter cannot be looked at, or the words for it not be kept. */
export const letterRefusals = {
  "snippet-name-taken":
    "Another snippet for the same policy, right and language has this name. Choose another, so that colleagues can tell them apart.",
  "snippet-moved":
    "A colleague has just changed this snippet. Open its newest version and write your change into that.",
  "nobody-to-confirm":
    "This decision needs a second person, and no colleague can review it now, so no letter can leave. Please tell an administrator.",
  "too-many-previews":
    "You have looked at as many previews as is possible in an hour. Please try again later. What you typed is still here.",
};
