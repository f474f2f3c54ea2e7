/** Why something is not done with a policy. */
export const policyRefusals = {
  "policy-id-unusable": "请填写编号：以小写字母开头，只用小写字母、数字和短横线。",
  "policy-taken": "已经有政策使用这个编号，请换一个。",
  "policy-gone": "没有找到这份政策。",
  "policy-draft-gone": "这份草稿已经发布或放弃，请看政策的最新状态。",
  "policy-draft-moved": "刚刚有人保存了这份草稿，您的改动还没有保存。",
  "policy-version-moved": "生效的版本刚刚更新，请重新比较后再发布。",
  "policy-incomplete": "还有必须修改的地方，改好后才能发布。",
  "policy-unchanged": "草稿与生效的版本相同，没有需要发布的内容。",
  "promise-gone": "台账里已经没有这一项，可能刚被删除。",
  "promises-full": "台账已经有 300 项，不能再添加，请先合并或者删减。",
  "promise-place-unusable": "请填写行号，例如 3",
};
