/** The page for those who received the data. */
export const portalAnswer = {
  title: "请告诉我们办理情况",
  help: "我们曾经向您提供下面的个人信息。当事人已行使权利，请同步办理，然后在这里回复。只能回复一次。",
  reference: "编号",
  about: "涉及的信息",
  result: { label: "办理情况" },
  results: { done: "已经同步办理", "not-held": "我们没有这些信息", cannot: "不能办理" },
  note: { label: "说明", hint: "不能办理的，请写明原因和依据。不要写与此无关的个人信息。" },
  submit: "下一步",
  check: {
    title: "请核对您的回复",
    help: "确认无误后提交。提交后不能在这里修改。",
    send: "提交回复",
    change: "返回修改",
  },
  thanks: { title: "已收到回复，谢谢", help: "这个页面可以关闭了。需要更正时，请直接联系我们。" },
  gone: {
    title: "这个链接不能用了",
    help: "可能已经过期，或者打开后超过一小时没有提交。请再次点开邮件里的链接；仍然打不开时，请直接联系我们。",
  },
  waits: "您刚才填写的内容还没有提交，已加密保存 30 分钟。再次点开链接后会回到表单里。",
};
