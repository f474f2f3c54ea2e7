/** What requesters sign under penalty of perjury. */
export const deskDeclarations = {
  title: "签署的声明",
  one: "签署的声明",
  none: "申请人还没有签署声明。声明要由申请人在进度页签署，补充材料通知里会写明怎样签。",
  by: (name: string, at: string) => `${name} 签署于 ${at}`,
  signer: "签署人",
  signedAt: "签署时间",
  reference: "申请编号",
  right: "申请事项",
  controller: "处理者",
  erased: "内容已删除",
  erasedHelp: "保存期已过，声明的内容和签署人已删除；签署过这件事和时间保留在工单记录里。",
  back: (reference: string) => `返回工单 ${reference}`,
  print: "需要纸质的，用浏览器的打印功能打印这一页。",
  journal: { declared: "申请人签署了声明", erased: "签署的声明已删除" },
};
