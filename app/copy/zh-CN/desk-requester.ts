/** Who files and for whom, as the desk reads it. */
export const deskRequester = {
  kind: "申请人身份",
  kinds: { subject: "本人", guardian: "监护人", agent: "代理人", relative: "逝者近亲属" },
  subjectName: "信息是谁的",
  subjectAge: "未成年人的周岁年龄",
  relation: "与未成年人的关系",
  ageBand: "信息本人的年龄",
  ageBands: { "under-14": "未满 14 周岁", "under-18": "未满 18 周岁", "of-age": "18 周岁或以上" },
  guardianAgrees: "监护人的意见",
  agrees: "申请人说监护人已经同意，还要核实",
  authority: "委托事项和权限",
  authorityUntil: "委托到期",
  openEnded: "没有写期限",
  diedOn: "去世日期",
  kinship: "与逝者的关系",
  interest: "自身的利益",
  repeats: (count: number) => `同一联系方式此前已为同一人提出 ${count} 次同类申请`,
};
