/** Who files and for whom, as the desk reads it. */
export const deskRequester = {
  kind: "申请人身份",
  kinds: { subject: "本人", guardian: "监护人", agent: "代理人", relative: "逝者近亲属" },
  subjectName: "信息是谁的",
  subjectAge: "孩子的周岁年龄",
  relation: "与孩子的关系",
  authority: "委托事项和权限",
  authorityUntil: "委托到期",
  openEnded: "没有写期限",
  diedOn: "去世日期",
  kinship: "与逝者的关系",
  interest: "自身的利益",
  repeats: (count: number) => `同一联系方式此前已为同一人提出 ${count} 次同类申请`,
  sameVisit: "同一次提交的其他工单",
};
