/** A complaint about how a request was answered, as the person sees it. */
export const portalComplaint = {
  /** On the page of the request. */
  card: {
    title: "不同意这个结果？",
    titleLate: "我们没有按期办结",
    help: "您可以申诉：由没有经办过这份申请的人员复核，另行计算期限，再把结论告诉您。",
    submit: "提出申诉",
    linkedTitle: "您的申诉",
    linked: (reference: string) => `申诉 ${reference}`,
    open: "查看申诉",
    verdict: { confirmed: "复核结论：维持原答复", changed: "复核结论：改变原答复", withdrawn: "复核结论：撤销原答复" },
    status: { waiting: "正在复核", refused: "不予办理", withdrawn: "您已撤回" },
  },
  check: {
    title: "请核对您的申诉",
    help: "提交后马上受理，您会收到回执。",
    about: "针对的申请",
    change: "修改",
    submit: "提交申诉",
  },
  ticket: {
    title: "申诉进度",
    about: (reference: string) => `针对申请 ${reference}`,
    back: "查看原申请",
    facts: "申诉内容",
    state: {
      received: (due: string) => `我们已受理您的申诉，由没有经办过原申请的人员复核，最迟 ${due}告诉您结论。`,
      handling: (due: string) => `我们正在复核，最迟 ${due}告诉您结论。`,
      awaiting: (due: string) => `我们在等您回复；收到后继续复核，最迟 ${due}告诉您结论。`,
      finished: (on: string) => `复核已于 ${on}完成，结论见下文。`,
      refused: (on: string) => `您的申诉已于 ${on}答复：不予办理。理由和其他途径见下文。`,
      withdrawn: (on: string) => `您已于 ${on}撤回这份申诉。`,
    },
    late: "我们没有按期完成复核，对此向您致歉。您可以走下文列出的其他途径。",
    decision: { confirmed: "复核结论：维持原答复", changed: "复核结论：改变原答复", withdrawn: "复核结论：撤销原答复" },
    next: {
      confirmed: "原来的答复不变。您仍不同意的，还可以：",
      changed: "我们按复核结论重新办理原申请，办结后写信告诉您。",
      withdrawn: "原来的答复作废，我们重新办理原申请，办结后写信告诉您。",
    },
    reasons: "理由",
    withdraw: "撤回申诉",
  },
  events: {
    filed: "您提出了申诉",
    take: "另一位工作人员开始复核",
    judge: "复核完成",
    refused: "答复：不予办理",
    withdraw: "您撤回了申诉",
    due: "最迟告诉您结论",
    reinstate: "复核后，我们重新办理您的申请",
  },
  withdraw: {
    title: "确认撤回这份申诉？",
    help: (reference: string) => `撤回后，我们停止复核（申诉 ${reference}），原来的答复不变。`,
    submit: "确认撤回申诉",
  },
};
