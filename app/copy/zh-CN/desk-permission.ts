/** Asking whoever has to agree to a request beside the requester. */
export const deskPermission = {
  card: { principal: "委托人本人的确认", guardian: "监护人的确认" },
  states: {
    unasked: "还没有询问。",
    waiting: "已经询问，还没有答复。",
    given: "已确认：同意这项申请。",
    denied: "已答复：没有同意这项申请。不能完成核验。",
  },
  ask: "请对方确认",
  askAgain: "重新询问",
  title: { principal: "请委托人本人确认", guardian: "请监护人确认" },
  help: {
    principal: "对方会收到一封信，打开里面的链接，不用账号就能确认或者否认。答复写进工单记录。",
    guardian: "监护人会收到一封信，打开里面的链接，不用账号就能同意或者不同意。答复写进工单记录。",
  },
  told: (contact: string) => `申请里写的监护人联系方式：${contact}`,
  email: { label: "对方的邮箱", hint: "没有邮箱的留空：请打电话等另行询问，再到“任务”里记下结果。" },
  known: {
    label: "怎样找到对方",
    principal: "这个联系方式出自我们的档案，不是申请里新写的",
    guardian: "已经核对：这是监护人的联系方式，不是孩子或者申请人的",
  },
  submit: "请对方确认",
};
