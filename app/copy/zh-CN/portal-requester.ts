/** Who asks, and what somebody who asks for another person tells. */
export const portalRequester = {
  title: "您为谁申请？",
  help: "多数人为自己申请。替别人申请时，我们要先核对您有没有这个资格。",
  kinds: {
    subject: { text: "为我自己", hint: "信息是关于您本人的，有没有账号都可以" },
    guardian: { text: "为我监护的未成年人", hint: "您是父母或者其他监护人" },
    agent: { text: "受别人委托", hint: "对方请您代办，并且写了授权" },
    relative: {
      text: "为已去世的近亲属",
      hint: "为了您自身的合法、正当利益。可以查阅、复制、更正、删除，也可以注销账号",
    },
  },
  minorUnder: (age: number) => `未满 ${age} 周岁，您是父母或者其他监护人`,
  evidence: "之后需要您提供",
  evidenceHelp: "现在不用准备齐。需要时我们一次说清，并留出时间。",
  guardian: {
    title: "您监护的未成年人",
    help: "这些信息只用于核对监护关系和办理这份申请。",
    subjectName: { label: "未成年人的姓名", hint: "" },
    subjectAge: { label: "未成年人的年龄", hint: "填周岁，例如 16" },
    relation: { label: "您是未成年人的什么人", hint: "例如：母亲、父亲、祖父" },
  },
  agent: {
    title: "委托您的人",
    help: "我们只在委托的范围内答复您。",
    subjectName: { label: "委托人的姓名", hint: "" },
    authority: { label: "委托事项和权限", hint: "例如：代为申请注销账号，并接收办理结果" },
    authorityUntil: { label: "委托到哪一天为止", hint: "例如 2027年3月31日；没有写期限就不填" },
  },
  relative: {
    title: "已去世的近亲属",
    help: "请节哀。只有近亲属为了自身的合法、正当利益，才能提出这类申请；逝者生前另有安排的，按其安排。",
    subjectName: { label: "逝者的姓名", hint: "" },
    diedOn: { label: "去世日期", hint: "例如 2026年3月5日" },
    kinship: { label: "您与逝者的关系", hint: "例如：配偶、女儿、父亲" },
    interest: { label: "与您自身的利益有什么关系", hint: "例如：整理遗产，需要逝者账户里未结清的订单" },
  },
  relativeRights: "您选了“为已去世的近亲属”，所以只列出能申请的事项。",
  change: "改为其他申请人",
};
