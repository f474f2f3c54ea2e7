/** The other tickets that have to do with one. */
export const deskRelated = {
  title: "相关工单",
  near: {
    parent: "这份申诉针对的申请",
    complaint: "对这份申请的申诉",
    sibling: "针对同一份申请的申诉",
    visit: "同一次提交",
    person: "邮箱、电话或者账号相同",
  },
  twin: "可能是同一件事",
  guarded: "涉及未成年人，要先申请查看",
  between: " · ",
  more: (shown: number) => `只列出 ${shown} 张。要看全部，请按邮箱、电话或者账号查找。`,
};
