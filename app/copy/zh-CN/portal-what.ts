const scope = { label: "范围", all: "全部", some: "只要其中一部分" };

const erasure = {
  label: "这些信息怎么处理",
  delete: { text: "删除", hint: "" },
  anonymise: { text: "匿名化", hint: "处理后认不出是谁，也不能复原，只用于统计等用途。" },
};

/** "What exactly": the fields that fit each right. */
export const portalWhat = {
  quicker: "自己办理可能更快",
  automatedTitle: "请先了解",
  quickerHelp: "您也可以继续填写，由我们来办。",
  access: {
    title: "您想查阅哪些信息？",
    help: "",
    scope: { ...scope, label: "查阅范围", all: "全部个人信息" },
    what: { label: "具体是哪些信息", hint: "选择“只要其中一部分”时填写，例如：去年的订单、登录记录。" },
  },
  copy: {
    title: "您想要哪些信息的副本？",
    help: "",
    scope: { ...scope, label: "副本范围", all: "全部个人信息" },
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
    erasure,
  },
  withdraw: {
    title: "您要撤回哪些同意？",
    help: "撤回以后，我们不再为这些用途使用信息；撤回以前已经进行的处理不受影响。我们不会因此拒绝为您提供基本服务。",
    consents: { label: "要撤回的同意", hint: "可以选几项" },
    other: { label: "其他要撤回的同意", hint: "上面没有列出的，写在这里。" },
    everything: "全部撤回并继续",
    stays: {
      title: "下面这些不能撤回",
      help: "它们不以同意为依据：有的是基本服务离不开的，有的是法律要求我们处理的。",
    },
  },
  cancel: {
    title: "注销前，请逐条确认",
    help: "请先看清下面几点，再逐条确认。",
    irreversible: { title: "注销后无法恢复", help: "账号、资料和权益都找不回来。请先保存或者备份您需要的资料。" },
    save: { title: "请先保存您需要的资料", help: "注销后，您可能再也看不到账号里的资料。需要的，请先保存或者备份。" },
    /** To the bereaved, who can save nothing themselves. */
    saveForRelative: "需要账号里的资料的，请先申请复制个人信息。",
    coolingOff: (term: string) => `我们同意后有 ${term}的冷静期。在这段时间里，您可以改变主意，撤回申请。`,
    blockers: {
      title: "请先看看有没有这些情况",
      help: "有其中一项时，注销要等它处理完。先处理好，办得更快。",
      helpForRelative: "有其中一项时，注销要等它处理完。您不用登录账号，我们会告诉您怎么办。",
    },
    signIns: { title: "用第三方账号登录的，还要到对方那里办理", help: "登录信息由对方保管，请您向对方提出：" },
    accepted: { label: "我已了解并接受", hint: "请逐条阅读并勾选" },
    erasure: { ...erasure, label: "注销后，个人信息怎么处理" },
    reason: { label: "注销的原因", hint: "不影响办理，只帮我们改进。" },
  },
  transfer: {
    title: "要把哪些信息转给谁？",
    help: "转移有四个条件：身份已通过核验；信息是经同意提供或者基于合同收集的；技术上可行；不损害他人的权益。",
    receiver: { label: "接收方的名称", hint: "例如公司全称" },
    receiverContact: { label: "接收方的联系方式", hint: "我们与对方确认接收方式时使用" },
    what: { label: "要转移的信息", hint: "例如：近三年的订单" },
  },
  supplement: {
    title: "要补充哪项信息？",
    help: "一次补充一项。",
    field: { label: "哪一项", hint: "例如：发票抬头、联系电话" },
    value: { label: "要补充的内容", hint: "" },
    evidence: { label: "怎样说明内容是对的", hint: "需要材料时我们会再联系您。" },
  },
  restrict: {
    title: "您要限制或者拒绝哪项处理？",
    help: "限制以后，除保存和安全保护外，我们停止使用这些信息。",
    what: { label: "哪些信息、哪项处理", hint: "例如：不要再向物流公司提供电话号码" },
    reason: { label: "原因", hint: "" },
  },
  object: {
    title: "您反对哪一项处理？",
    help: "反对直接营销的，我们直接停止，不需要衡量。反对其他处理的，我们也会停止；除非能证明有更重要的正当理由。",
    against: {
      label: "您反对的是",
      marketing: { text: "把信息用于直接营销", hint: "发送广告，以及为此作的用户画像" },
      situation: { text: "另一项处理", hint: "请在下面说明理由，要与本人的情况有关" },
    },
    what: { label: "哪一项处理", hint: "例如：订阅的营销邮件，或者对购买记录的分析" },
    reason: { label: "与本人情况有关的理由", hint: "反对直接营销的，不用填写。" },
  },
  personalisation: {
    title: "关闭个性化推荐",
    help: "关闭以后，仍会看到内容和商品，只是不再按浏览和交易记录挑选。",
    where: { label: "在哪里看到的推荐", hint: "例如：首页、短信。不填就全部关闭。" },
  },
  "opt-out": {
    title: "不许出售或共享信息",
    help: "我们会停止出售信息，也不再为投放广告而共享。不用证明身份，也不用有账号。",
    what: { label: "只停止其中一部分", hint: "不填就全部停止。也可以写明是哪些，例如：与广告网络的共享。" },
  },
  limit: {
    title: "限制使用敏感信息",
    help: "此后，我们只在提供所要的产品或者服务所必需的范围内，使用、披露敏感信息。不用证明身份。",
    what: { label: "只限制其中一部分", hint: "不填就全部限制。也可以写明是哪些，例如：精确位置。" },
  },
  rules: {
    title: "您想让我们解释什么？",
    help: "我们用平常的话说明信息怎样收集、使用、保存和提供。",
    question: { label: "您的问题", hint: "例如：身份证号保存在哪里、保存多久？" },
  },
  automated: {
    title: "关于自动化决策",
    help: "用自动化方式作出、对个人权益有重大影响的决定，都可以要求说明，有没有人参与都一样。只由程序作出的，还可以要求由人来决定，或者拒绝。",
    wish: {
      label: "您希望",
      explain: "说明这个决定是怎样作出的",
      human: "由人工重新决定",
      refuse: "拒绝只由程序作出的决定",
    },
    decision: { label: "是哪个决定", hint: "例如：某月某日拒绝了赊销申请" },
  },
  complaint: {
    title: "您觉得哪里不对？",
    help: "我们会请没有经办过这份申请的人员复核，再把结论告诉您。",
    wrong: {
      label: "哪里不对",
      hint: "选择最接近的一项",
      "decision-wrong": "答复的结论不对",
      "not-done": "答应的事没有做到",
      late: "没有按期答复",
      treatment: "对待我的方式不妥",
    },
    what: { label: "具体说明", hint: "写清楚您认为应当怎样。请不要填写身份证号、银行卡号和密码。" },
  },
};
