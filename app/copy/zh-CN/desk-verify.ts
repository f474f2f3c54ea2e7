/** Verifying who asks and, where somebody asks for another person, for whom and by what right. */
export const deskVerify = {
  title: "完成身份核验",
  help: "验证码只证明能收到邮件，不能证明是本人。请按申请事项的风险选择核验方式。",
  submit: "身份核验通过",
  clues: "申请人提供的线索，请与档案核对",
  method: "怎样核验的",
  methods: {
    "not-asked": { text: "不用核验身份", hint: "行使这项权利不用证明身份" },
    "code-and-facts": { text: "邮箱验证码，并核对两项档案信息", hint: "例如注册日期和最近一笔订单" },
    "contact-on-file": { text: "通过档案中的联系方式确认", hint: "不使用申请里新写的联系方式" },
    "facts-and-declaration": {
      text: "核对三项档案信息，并看过申请人签署的声明",
      hint: "声明由申请人在进度页签署，不实的依法承担伪证责任；签署以后才能选这一项。",
    },
    document: { text: "查看证件", hint: "最后的办法。可以遮盖与核验无关的内容，不多留存。" },
  },
  disputed: {
    word: (field: string) => `不要用“${field}”核验`,
    help: "申请人认为这一项不对，要求更正；请改用其他信息核对。",
  },
  compared: {
    label: "用哪几项信息与档案核对",
    hint: "通过核对信息核验的，至少选一项；要求更正的那一项不能用。",
    disputed: "申请人要求更正的就是这一项",
  },
  detail: { label: "核对了什么，结果如何", hint: "写明是哪几项信息。不要抄写证件号码。" },
  atOnce: {
    label: "核验之后",
    text: "同时同意办理",
    hint: "申请人会收到同意办理的通知；接着就可以办结。",
  },
  /** Which rung the right requires, and why. */
  required: {
    between: "",
    tooLow: "低于这项权利的要求",
    "contact-code": "办理这项权利，通过档案中的联系方式确认就够了。",
    "code-and-facts": "办理后会交出、改动或者删去信息，至少要核对两项档案信息；只通过联系方式确认不够。",
    none: "行使这项权利不用证明身份。",
    declaration: "至少要核对三项档案信息，并看过申请人签署的声明；低于这个要求不够。",
    document: "政策要求查看证件才能办理，其他方式不够。",
    both: "申请人和信息所属的人都要达到。",
  },
  /** By what it is sure that an agent may ask. */
  authority: {
    label: "凭什么相信委托是真的",
    hint: "除了看过签名的委托书，还要符合其中一项。不要要求提供授权委托公证。",
    ways: {
      "confirmed-directly": { text: "委托人本人向我们确认过", hint: "上面“委托人本人的确认”里要有答复" },
      "verified-directly": { text: "直接核验过委托人本人的身份", hint: "由本人直接向我们证明，不经代理人" },
      "power-of-attorney": {
        text: "代理人有正式的授权委托书",
        hint: "依加州《遗嘱认证法典》第 4121 至 4130 条作出的；有的话不用再确认",
      },
    },
  },
  subjectMethods: {
    "not-asked": { text: "不用核验身份", hint: "行使这项权利不用证明身份" },
    "contact-on-file": { text: "通过档案中这个人的联系方式确认", hint: "不使用申请里新写的联系方式" },
    "code-and-facts": { text: "与两项档案信息相符", hint: "例如账号资料和最近一笔订单" },
    "facts-and-declaration": {
      text: "与三项档案信息相符，并看过为其申请的人签署的声明",
      hint: "声明由申请人在进度页签署；签署以后才能选这一项。",
    },
    document: { text: "查看证件或者证明", hint: "可以遮盖与核验无关的内容，不多留存。" },
  },
  minor: {
    text: "核验时发现信息的本人未满 18 周岁？",
    link: "按未成年人保护",
  },
  behalf: {
    subject: {
      label: "监护人的同意",
      hint: "信息的本人未满 14 周岁，要由监护人同意。没有同意的，先向申请人提问。",
      detail: { label: "监护人：怎样核实的，结果如何", hint: "例如：与监护人通话，对方同意申请。不要抄写证件号码。" },
      own: "申请人本人",
      method: "",
    },
    guardian: {
      method: "怎样核验未成年人的身份",
      label: "未成年人：身份和监护关系",
      hint: "两项都要核验，缺材料的先“要求补充材料”。",
      detail: {
        label: "未成年人：看了什么材料，结果如何",
        hint: "例如：户口簿，姓名、出生日期与账号资料一致。不要抄写证件号码。",
      },
      own: "监护人本人",
    },
    agent: {
      method: "怎样核验委托人的身份",
      label: "委托：范围和期限",
      hint: "两项都要核验，缺材料的先“要求补充材料”。",
      detail: { label: "委托：看了什么材料，结果如何", hint: "例如：委托书原件扫描件，签名与留存的一致。" },
      own: "代理人本人",
    },
    relative: {
      method: "怎样核对逝者的身份",
      label: "逝者：去世、亲属关系和利益",
      hint: "三项都要核验，缺材料的先“要求补充材料”。",
      detail: { label: "逝者：看了什么材料，结果如何", hint: "例如：死亡证明、户口簿。不要抄写证件号码。" },
      own: "近亲属本人",
    },
  },
  confirmations: {
    "child-identity": { text: "未成年人的身份与我们的记录相符", hint: "例如姓名、出生日期与账号资料一致" },
    guardianship: { text: "有材料证明监护关系", hint: "例如出生医学证明、户口簿、法院的指定" },
    "guardian-agrees": { text: "监护人同意这项申请", hint: "未满 14 周岁的，由监护人同意" },
    "authority-covers": { text: "委托的范围包括这项申请", hint: "委托书写明了可以代为申请这件事" },
    "authority-in-force": { text: "委托仍然有效", hint: "没有到期，也没有撤回" },
    "authority-renewed": { text: "看过新的委托书，现在有效", hint: "申请时写的委托已经到期，要有新的委托书" },
    death: { text: "有材料证明去世", hint: "例如死亡证明、户口注销证明" },
    kinship: { text: "有材料证明是近亲属", hint: "配偶、父母、子女，兄弟姐妹，（外）祖父母，（外）孙子女" },
    interest: { text: "申请是为近亲属自身的合法、正当利益", hint: "逝者生前另有安排的，按安排办" },
  },
  ended: {
    word: "委托已经到期",
    help: (day: string) => `申请时写的委托到 ${day}为止。没有看到新的委托书，就不能完成核验。`,
    desk: (day: string) => `申请时写的委托到 ${day}为止。请代理人提供新的委托书，看过再继续。`,
  },
  /** The journal's words. */
  own: (method: string) => `申请人本人：${method}`,
  theirs: (method: string) => `信息所属的人：${method}`,
};
