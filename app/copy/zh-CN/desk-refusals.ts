/** Why an act of the desk is not done. */
export const deskRefusals = {
  "not-proposer": "只有提出的人可以收回提议。",
  "answer-not-between": "答复的时间要在提问之后、现在之前。",
  "aside-not-proposed": "没有人提请搁置。",
  "aside-own": "搁置要由提出的人以外的同事核对。",
  "aside-cleared": "已经有第二个人核对过了。",
};
