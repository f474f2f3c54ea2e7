import { longDate } from "./date";

/** The form that finishes a ticket, item by item. */
export const deskFinish = {
  title: "办结",
  help: "逐项写明结果。申请人会收到每一项的结果，计时停止。",
  submit: "办结工单",
  items: { label: "逐项结果", hint: "每一项只写一件事。全部不予办理时，请改用“不予办理”。" },
  item: (at: number) => `第 ${at} 项`,
  what: "申请的是什么",
  outcome: "结果",
  choose: "请选择",
  note: { label: "做了什么，或者为什么", hint: "申请人会看到，请用平常的话写。不予办理的，必须说明。" },
  ground: "不予办理的理由",
  groundSecond: (ground: string) => `${ground}（需要复核）`,
  reason: "为什么还要保存",
  backup: "备份尚未清除",
  duty: (name: string, until: string) => `${name}（从今天算到${longDate(until)}）`,
  until: { label: "限制处理到哪一天", hint: "留空时，按保存义务从今天起算。到那一天，这一项会回到待办任务。" },
  add: "增加一项",
  remove: (at: number) => `去掉第 ${at} 项`,
  secondWord: "需要第二个人",
  second: "有一项因标有“需要复核”的理由不予办理时，结果要由第二个人确认，然后才通知申请人。",
  secondAlways: {
    deletion: "删除申请只要有一项不予办理，结果就要由第二个人确认，然后才通知申请人。",
    minor: "这份申请涉及未成年人：只要有一项不予办理，结果就要由第二个人确认，然后才通知监护人。",
  },
  recipients: {
    label: "告知收到信息的接收方",
    hint: "勾选确实收到过这些信息的。办结后分别告知，并记下回复。",
    byLetter: (email: string) => `发信到 ${email}，附有回复链接`,
    byStaff: "没有邮箱：会成为您的任务，由您告知",
    find: {
      label: (name: string) => `写给“${name}”：要找哪些信息`,
      hint: "只写对方找到记录所必需的，例如运单号。对方只看到这些。",
    },
  },
  particulars: {
    help: "这部分申请人会看到，也会写进答复书。各项都不予办理或未查到时，可以不填。",
    hints: {
      processing: "写清楚停止或限制的是哪一种使用，例如向物流公司提供电话。",
      until: "限制到某一天为止的，写最后一天；一直限制的，不填。停止的不用填。",
      places: "例如首页推荐、短信营销。",
      still: "例如仍会有广告，但不再根据浏览记录挑选。",
      explanation: "处理规则本身就是答复。已经公开的，写明在哪里可以看到；文件可以在工单的“文件”页附上。",
      logic: "用日常的话说明程序怎样得出这个决定。",
      review: "申请人要求由人决定、或者不接受只由程序决定的，必须由人重新看过。",
      decided: "作出新决定的，写明决定和理由。",
    },
    optional: ["still", "decided"],
  },
  where: { label: "在哪些系统里办的", hint: "例如：账户中心、订单系统、短信平台" },
  done: { label: "给申请人的其他说明", hint: "会写在结果后面。" },
};
