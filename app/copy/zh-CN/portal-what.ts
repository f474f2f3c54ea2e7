const scope = { label: "范围", all: "全部", some: "只要其中一部分" };

/** "What exactly": the fields that fit each right. */
export const portalWhat = {
  quicker: "自己办理可能更快",
  access: {
    title: "您想查阅哪些信息？",
    help: "",
    scope: { ...scope, label: "查阅范围", all: "我的全部个人信息" },
    what: { label: "具体是哪些信息", hint: "选择“只要其中一部分”时填写，例如：去年的订单、登录记录。" },
  },
  copy: {
    title: "您想要哪些信息的副本？",
    help: "",
    scope: { ...scope, label: "副本范围", all: "我的全部个人信息" },
    what: { label: "具体是哪些信息", hint: "选择“只要其中一部分”时填写，例如：去年的订单、联系人资料。" },
    format: {
      label: "副本格式",
      html: { text: "网页", hint: "适合直接阅读" },
      csv: { text: "CSV", hint: "用表格软件打开" },
      json: { text: "JSON", hint: "适合导入别的系统" },
    },
  },
  correct: {
    title: "哪项信息需要更正？",
    help: "一次更正一项。",
    field: { label: "哪一项", hint: "例如：姓名、手机号、公司名称" },
    wrongValue: { label: "现在写的是", hint: "" },
    rightValue: { label: "应当改成", hint: "" },
    evidence: { label: "怎样说明新的内容是对的", hint: "例如：营业执照已于今年三月变更。需要材料时我们会再联系您。" },
  },
  delete: {
    title: "您要删除哪些信息？",
    help: "",
    what: { label: "要删除的信息", hint: "例如：2021 年留下的收货地址和电话" },
    ground: { label: "为什么应当删除", hint: "选择最接近的一项" },
  },
  withdraw: {
    title: "您要撤回哪些同意？",
    help: "撤回以后，我们不再为这些用途使用您的信息；撤回以前的使用不受影响。我们不会因此拒绝为您提供基本服务。",
    consents: { label: "要撤回的同意", hint: "可以选几项" },
    other: { label: "其他要撤回的同意", hint: "上面没有列出的，写在这里。" },
  },
  cancel: {
    title: "注销前，请逐条确认",
    help: "注销后无法恢复。请先保存您需要的资料。",
    accepted: { label: "我已了解并接受", hint: "请逐条阅读并勾选" },
    reason: { label: "注销的原因", hint: "不影响办理，只帮我们改进。" },
  },
};
