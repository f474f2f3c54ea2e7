import { portalRequester } from "./portal-requester";
import { portalWhat } from "./portal-what";

/** The pages of filing, one question each. */
export const portalRequest = {
  step: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
  stepFor: (step: string, right: string) => `${step} · ${right}`,
  continue: "继续",
  optional: "（选填）",
  right: {
    title: "您想申请什么？",
    help: "可以选一项，也可以一次选几项，共用一个申请编号。",
    quicker: (path: string) => `自己办理可能更快：${path}`,
  },
  requester: portalRequester,
  who: {
    title: "我们怎样找到您的信息？",
    titleForOthers: "我们怎样找到对方的信息？",
    help: (noAccount: boolean) => `至少填写一项，知道多少写多少。${noAccount ? "没有账号也可以申请。" : ""}`,
    holders: { "account-holder": "您有账号的话", "no-account": "您没有账号的话", anyone: "有没有账号都可以填" },
    holdersForOthers: {
      "account-holder": "对方有账号的话",
      "no-account": "对方没有账号的话",
      anyone: "有没有账号都可以填",
    },
    age: {
      label: "您的年龄",
      labelForOthers: "委托人的年龄",
      hint: "未满 18 周岁的，工作人员要先获得批准才能查看信息。",
      "under-14": { text: "未满 14 周岁" },
      "under-18": { text: "14 至 17 周岁" },
      "of-age": { text: "18 周岁或以上" },
    },
  },
  guardian: {
    title: "请和父母或者其他监护人一起办",
    help: "未满 14 周岁的，这件事要由监护人同意。您填好的内容都还在，选一种办法就可以继续。",
    asks: { text: "由监护人来申请", hint: "请监护人接着填写，下一页填写双方的关系" },
    term: "监护人",
    agrees: { text: "我来申请，监护人已经同意", hint: "我们会先向监护人核实，再往下办" },
  },
  what: portalWhat,
  contact: {
    title: "我们怎样联系您？",
    help: "只用于办理这份申请。",
    name: { label: "您的姓名", hint: "" },
    email: { label: "邮箱", hint: "我们先向这里发送 6 位验证码，之后的通知也发到这里。" },
    letterLocale: { label: "用哪种语言给您写信", "zh-CN": "中文", en: "English" },
  },
  check: {
    title: "请核对您的申请",
    help: "还没有提交。核对无误后，我们向您的邮箱发送验证码。",
    change: "修改",
    right: "申请事项",
    requester: "为谁申请",
    submit: "发送验证码",
    nothingMore: "没有补充",
    contact: "联系方式",
  },
  code: {
    title: "请输入邮箱验证码",
    help: (email: string) => `验证码已发往 ${email}，10 分钟内有效。没有收到时，请看看垃圾邮件。`,
    label: "6 位验证码",
    submit: "提交申请",
    resend: "重新发送验证码",
    resendHelp: "每分钟可以重新发送一次，旧的验证码随即失效。",
    resent: "新的验证码已发出，请使用最新一封邮件里的。",
    change: "换一个邮箱",
    neverAsked: "我们的工作人员不会向您索要验证码。",
  },
  sent: {
    title: "我们已收到您的申请",
    titleLed: "同样的申请已经在办理",
    led: {
      title: "下面的事项已经在办理，没有重复提交",
      help: "请按原来的申请编号查看进度。您现在就可以打开，不用再输验证码。",
      open: "查看已有申请的进度",
    },
    reference: "申请编号",
    dueWord: "办结期限",
    provisional: "下一年的放假安排公布后，这个日期可能调整：只会提前，不会推后。",
    nextTitle: "接下来",
    next: [
      "我们核验您的身份，需要补充时会发邮件给您。",
      "核验通过后办理您的申请。",
      "办结后把结果和理由发到您的邮箱。",
    ],
    nextWithoutProof: ["我们直接办理您的申请，不用您证明身份。", "办结后把结果和理由发到您的邮箱。"],
    save: "请记下或打印申请编号，查询进度时需要它。回执也已发往您的邮箱。",
    print: "打印这一页",
    track: "查询进度",
  },
  back: {
    word: "您填写的内容还在",
    inForm: "这些内容是您在已经失效的页面里填写的，没有提交，现在放回了表单。请核对后再继续。",
    toCopy:
      "下面的内容是您在已经失效的页面里填写的，没有提交。需要时请复制；重新填写时，也会出现在同一个问题里。加密保存 30 分钟。",
  },
  gone: {
    title: "请重新开始填写",
    help: "这份填写中的申请已经不在：没有提交的内容只保留 7 天，或者您已在别的窗口提交、重新开始。重新填写大约需要五分钟。",
    again: "重新开始",
  },
};
