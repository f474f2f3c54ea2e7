/** The page for those who received the data. */
export const portalAnswer = {
  /** What is asked, in the words of the letter that led here. */
  title: {
    delete: "请删除我们提供给您的个人信息",
    update: "请更正我们提供给您的个人信息",
    stop: "请停止使用我们提供给您的个人信息",
  },
  lead: {
    delete: (controller: string) =>
      `下面的个人信息是${controller}提供给您的。信息的本人（或者有权代其申请的人）要求删除，我们核验后已经照办。请您做两件事：`,
    update: (controller: string) =>
      `下面的个人信息是${controller}提供给您的。信息的本人（或者有权代其申请的人）要求更正，我们核验后已经照办。请您做两件事：`,
    stop: (controller: string) =>
      `下面的个人信息是${controller}提供给您的。信息的本人（或者有权代其申请的人）撤回了同意，我们核验后已经照办。请您做两件事：`,
  },
  steps: {
    act: {
      delete: "删除您手中的这些信息。",
      update: "按下面写的，更正您手中的这些信息。",
      stop: "停止使用您手中的这些信息。",
    },
    answer: (day: string) => `在这一页告诉我们结果，最迟 ${day}。没有这些信息或者不能办理的，也请回复。`,
    late: (day: string) =>
      `在这一页告诉我们结果。回复期限 ${day}已过，请尽快回复。没有这些信息或者不能办理的，也请回复。`,
  },
  formTitle: "您的回复",
  once: "只能回复一次，提交前可以再核对一遍。",
  reference: "编号",
  about: "涉及的信息",
  result: { label: "办理情况" },
  results: { done: "已按要求办理", "not-held": "我们没有这些信息", cannot: "不能办理" },
  note: { label: "说明", hint: "不能办理的，请写明原因和依据。不要写与此无关的个人信息。" },
  submit: "下一步",
  check: {
    title: "请核对您的回复",
    help: "确认无误后提交。提交后不能在这里修改。",
    send: "提交回复",
    change: "返回修改",
  },
  thanks: { title: "已收到您的回复，谢谢", help: "这个页面可以关闭了。需要更正时，请直接联系我们。" },
  closed: {
    title: "这项请求已经结束，不用再回复",
    help: "我们已经结束这项请求，您不用再做什么。有情况要告诉我们的，请直接联系我们。",
  },
  gone: {
    title: "这个链接不能用了",
    help: "链接可能已经过期；页面打开超过一小时没有提交，也要重新打开。请再次点开邮件里的链接；仍然打不开时，请直接联系我们。",
  },
  waits: "您刚才填写的内容还没有提交，已加密保存 30 分钟。再次点开链接后会回到表单里。",
};
