/** Why an act of the desk is not done. */
export const deskRefusals = {
  "not-proposer": "只有提出的人可以收回提议。",
  "answer-not-between": "答复的时间要在提问之后、现在之前。",
  "aside-not-proposed": "没有人提请搁置。",
  "aside-own": "搁置要由提出的人以外的同事核对。",
  "aside-cleared": "已经有第二个人核对过了。",
  "not-assignee": "这张工单的经办人是其他同事，请先接手。",
  "already-yours": "这位同事已经是经办人。",
  "same-person": "复核人不能是提出意见的人。",
  "handled-before": "申诉须由未经办原申请的人员处理。",
  "cooling-off-runs": "冷静期还没有结束。",
  "extension-used": "期限只能延长一次，已经延长过。",
  "extension-too-late": "期限已过，不能再延长。",
  "fee-told": "已经告知过费用。",
};
