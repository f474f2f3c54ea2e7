/** A complaint at the desk, and the request it is about. */
export const deskComplaint = {
  parentTitle: "申诉针对的申请",
  parentLead: "复核由没有经办过这份申请的人员进行。",
  received: (on: string) => `${on}收到`,
  handlers: (names: string[]) => `经办过：${names.join("、")}`,
  nobody: "没有人经办过",
  verdicts: { confirmed: "维持原答复", changed: "改变原答复", withdrawn: "撤销原答复" },
  identity: "由原申请的进度页提交，验证码已证明是同一联系人",
};
