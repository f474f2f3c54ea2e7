/** Tickets that are worked on together: how they come together, and what is said while they are. */
export const deskMerge = {
  open: (other: string) => `与 ${other} 合并办理`,
  title: "合并办理",
  lead: "两张工单提的是同一件事时，可以合并成一份工作。承诺日期更早的一张主办，它的答复同时办结两张。",
  keeps: "两张工单都保留：编号、收到的时间、期限和记录都不变，随时可以分开。申请人会收到一封信。",
  columns: { both: "两张工单", main: "主办", led: "并入" },
  received: "收到日期",
  due: "承诺办结",
  person: "申请人",
  status: "状态",
  holder: "经办人",
  nobody: "未分派",
  submit: "合并办理",
  cancel: "不合并，返回",
  none: "没有找到要合并的工单。请从“相关工单”里选择可能重复的一张。",
  tag: { main: "主办", led: "已并入" },
  led: {
    word: "合并办理",
    text: (main: string) =>
      `这张工单与 ${main} 合并办理，由那一张主办：询问、延期和答复都在那里进行，答复会同时办结这一张。`,
    ended: (main: string) => `这张工单已随 ${main} 的答复一并办结。`,
    due: (date: string) => `这张的承诺不变：最迟 ${date}办结。`,
    go: (main: string) => `打开主办工单 ${main}`,
    apart: "分开办理",
  },
  leads: {
    title: "合并办理的工单",
    lead: "这张工单的答复会同时办结下面的工单，各按各的期限。合并期间不能延期，询问申请人也不会停止计时。",
    closedLead: "下面的工单已随这一张的答复一并办结。",
    messages: (count: number) => `${count} 条往来`,
    files: (count: number) => `${count} 个文件`,
    guarded: "涉及未成年人，要先申请查看",
    apart: (reference: string) => `把 ${reference} 分开`,
    notReady: (reference: string) => `这份答复会同时办结 ${reference}，但那张工单现在还不能这样办结：`,
    settle: (reference: string) => `请先到 ${reference} 处理；或者把它分开，单独答复。`,
  },
  apart: {
    title: "分开办理",
    lead: (main: string) =>
      `分开以后，这张工单和 ${main} 各自办理、各自答复。合并期间两张都照常计时，所以日期都不变。申请人会收到一封信。`,
    submit: "分开办理",
    cancel: "保持合并，返回",
  },
  journal: {
    merged: (by: string, reference: string) => `${by}把 ${reference} 并入这张工单办理`,
    led: (by: string, reference: string) => `${by}把这张工单并入 ${reference} 办理`,
    ended: (by: string, reference: string) => `${by}把这张工单与 ${reference} 分开`,
    closed: (reference: string) => `一方先结束，这张工单与 ${reference} 不再合并办理`,
  },
  split: {
    open: "拆分成两张工单",
    title: "拆分成两张工单",
    lead: "一份申请里其实提了两件事时，可以把其中一件另立一张工单。新工单有自己的编号，收到的时间与原工单相同，期限从那时算起。",
    keeps:
      "原工单保持不变。申请人会收到一封列出两项的回执。两项各自办理、各自答复，拆开以后只有同一项权利的才能再合并。",
    choose: "另立的是哪一项",
    chosen: (right: string) => `另立：${right}`,
    other: "另选一项",
    go: "继续",
    elsewhere: {
      word: "由别的团队办理",
      text: (team: string | null) =>
        team
          ? `这一项由“${team}”办理。拆分以后，新工单会进入他们的待领取工单，您看不到它；拆分的理由会作为备注留在两张工单里。`
          : "这一项不由您的团队办理，现在也没有团队负责。拆分以后，新工单会等待分派，您看不到它；拆分的理由会作为备注留在两张工单里。",
    },
    words: "按申请人的原话填写，问题与申请页面相同。",
    files: "一并带到新工单的文件",
    messages: "一并带到新工单的往来",
    reason: { label: "为什么拆分", hint: "写给同事看，两张工单的备注里都会有。" },
    submit: "拆分",
    cancel: "不拆分，返回",
    from: (reference: string) => `从 ${reference} 拆分出来`,
    off: (reference: string) => `拆分出了 ${reference}`,
    rejoin: (reference: string) => `与 ${reference} 合并回来`,
    journal: {
      off: (by: string, reference: string, right: string) => `${by}从这张工单拆分出 ${reference}（${right}）`,
      from: (by: string, reference: string, right: string) => `${by}把这张工单从 ${reference}（${right}）拆分出来`,
    },
  },
  said: { of: (reference: string) => `来自 ${reference}` },
};
