import { mergeRefusals } from "./merge-refusals";

/** Why an act of the desk is not done. */
export const deskRefusals = {
  ...mergeRefusals,
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
  "batch-moved": "这一批之后又重新核对过。请看下面的清单，再确认一次。",
  "batch-nothing": "没有可以处理的工单，请至少选择一张。",
  "no-words-for-it": "没有为这张工单的隐私政策、申请事项和信件语言选好用语。",
  "words-left-open": "用语里还有大括号没有填上，工单里也没有可以填的内容。",
  "holder-gone": "原来的经办人已不再办理这张工单。",
  "row-failed": "系统内部出错，这张工单没有任何改动，可以再试一次。",
};
