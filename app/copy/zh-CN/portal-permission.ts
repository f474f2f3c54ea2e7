/** The page on which somebody says whether a request is made with their permission. */
export const portalPermission = {
  title: { principal: "您是否委托了别人提出这份申请？", guardian: "您是否同意这份申请？" },
  lead: {
    principal: (controller: string, requester: string) =>
      `“${requester}”说自己受您委托，向${controller}提出下面的申请。`,
    guardian: (controller: string, person: string) =>
      `${person}未满 14 周岁，向${controller}提出下面的申请，要由监护人同意。`,
    guardianOfAgent: (controller: string, requester: string, person: string) =>
      `“${requester}”说自己受托，就${person}的个人信息向${controller}提出下面的申请。${person}未满 14 周岁，要由监护人同意。`,
  },
  until: (day: string) => `请最迟 ${day}答复。`,
  late: (day: string) => `答复期限 ${day}已过，请尽快答复。`,
  reference: "申请编号",
  right: "申请事项",
  requester: "申请人",
  answer: { principal: "您的答复", guardian: "您的答复" },
  answers: {
    principal: {
      given: { text: "是，我委托过", hint: "我们会接着核验，再办理这份申请" },
      denied: { text: "不是，我没有委托", hint: "我们不会按这份申请办理" },
    },
    guardian: {
      given: { text: "我是监护人，同意这份申请", hint: "我们会接着核验，再办理这份申请" },
      denied: { text: "不同意，或者我不是监护人", hint: "我们不会按这份申请办理" },
    },
  },
  once: "只能答复一次，提交前可以再核对一遍。",
  submit: "下一步",
  check: {
    title: "请核对您的答复",
    help: "确认无误后提交。提交后不能在这里修改。",
    send: "提交答复",
    change: "返回修改",
  },
  given: { title: "已收到您的确认，谢谢", help: "我们会接着办理。这个页面可以关闭了。" },
  denied: {
    title: "已收到您的答复，谢谢",
    help: "我们不会按这份申请办理。担心个人信息安全的，请直接联系我们。这个页面可以关闭了。",
  },
  closed: {
    title: "这件事已经不用答复了",
    help: "申请已经结束，或者我们已经用其他方式问过您。有情况要告诉我们的，请直接联系我们。",
  },
  gone: {
    title: "这个链接不能用了",
    help: "链接可能已经过期；页面打开超过一小时没有提交，也要重新打开。请再次点开邮件里的链接；仍然打不开时，请直接联系我们。",
  },
};
