import { zoneName } from "./zone";

/** Whom a notice to many reached: the proof, one person looked up, those it did not reach, and the public notice for them. */
export const deskProgrammeReach = {
  told: {
    title: "查询某个人是否通知过",
    lead: "有人说没有收到，或者需要证明通知过谁的时候用。查询会写进记录；名单清除以后也可以查。",
    email: { label: "邮箱", hint: "要查的人的邮箱" },
    name: { label: "姓名", hint: "名单里写了姓名的，填上才能核对信件的内容" },
    submit: "查询",
    unknown: "名单里没有这个邮箱",
    sent: (moment: string) => `已通知：${moment}发出`,
    notSent: "还没有通知到",
    accepted: (moment: string) => `本人在${moment}接受了变更。`,
    same: "按这个邮箱和姓名重新生成的信，与当时发出的完全一致。",
    other: "按这个邮箱和姓名重新生成的信，与当时发出的不一致，请看姓名是否与名单相同。",
    digest: (digest: string) => `内容摘要：${digest}`,
  },
  publish: {
    title: "在本站发布公告",
    lead: "公告用的是已经发布的那些文字。发布后立即公开，不能收回。",
    hint: "之后仍可在公告列表中查到。",
    submit: "发布公告",
  },
  unreached: {
    title: "没有收到信的人",
    lead: "被拒收、多日发不出、没有答复或者退回的信。邮箱和姓名只显示开头。",
    none: "没有人漏收。",
    next: "下一页",
    heads: { address: "邮箱", name: "姓名", why: "原因", at: "时间" },
    why: {
      address: "地址无效或收件方拒收",
      "given-up": "收件方连续多日不接收",
      erased: "暂停后名单到期清除，没有发出",
      unconfirmed: "收件方没有答复，不知道是否收到",
      returned: "信被退回",
    },
    ways: {
      title: "还可以怎样通知",
      isPublic: "公告已在本站发布。",
      open: "打开公告页面",
      publish: "在本站发布公告",
      publishBySecond: "在本站发布公告：由没有参与起草和提交的同事来做。",
      download: "下载名单（CSV），用邮寄等方式通知",
      downloadBySecond: "用邮寄等方式通知：名单由没有参与起草和提交的同事或者管理员下载。",
    },
    file: "没有收到信的人",
    columns: (zone: string) => ["邮箱", "姓名", "身份", "语言", "原因", `时间（${zoneName(zone)}）`, "代码"],
  },
  proof: {
    file: "通知记录",
    columns: (zone: string) => {
      const at = (what: string) => `${what}（${zoneName(zone)}）`;
      return [
        "邮箱",
        "姓名",
        "身份",
        "语言",
        at("发出时间"),
        "情况",
        "原因",
        "代码",
        at("放弃发送"),
        at("退信"),
        at("接受变更"),
        "内容摘要",
      ];
    },
    authority: "监管部门",
    person: "个人",
    states: { sent: "已发出", waiting: "等待发送", failed: "没有送到", returned: "被退回" },
  },
};
