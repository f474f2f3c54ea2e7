export const deskRefusals = {
  "not-proposer": "Only the one who proposed it can withdraw the proposal.",
  "answer-not-between": "The answer must have been given after the question and not later than now.",
  "aside-not-proposed": "Nobody has proposed to put it aside.",
  "aside-own": "Somebody else than the one who put it aside has to check it.",
  "aside-cleared": "A second person has checked it already.",
};
