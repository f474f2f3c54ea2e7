/** 审计抽样：谁都能重抽出同样的工单。 */
export const reportSamples = {
  open: "审计抽样",
  title: "审计抽样",
  lead: "按种子抽出若干工单。种子、范围和结果都写进记录；任何人用同样的种子和范围，抽出的都是同样的工单。",
  form: {
    from: { label: "收到日期从", hint: "例如 2026年7月1日" },
    to: { label: "到", hint: "当天也算" },
    size: { label: "抽多少件", hint: "1 到 200" },
    seed: {
      label: "种子",
      hint: "一串能说明您没有挑选工单的字，例如当天的日期加审计方给的数字。以字母开头，可以有小写字母、数字、短横线。",
    },
    policy: { label: "只抽一个政策", all: "所有政策" },
    stratified: { label: "分层", text: "按政策的工单数分配名额，每个政策都抽到" },
    submit: "抽样并写进记录",
    problems: {
      "still-counting": "报告还在统计最近的记录，请过一会儿再抽。",
      empty: "这段时间没有可以抽的工单。请换一段时间或政策。",
    },
  },
  how: {
    title: "怎么抽，怎么复核",
    lines: [
      "可以抽的：收到日期在范围内（首尾两天都算）、没有作为垃圾信息搁置的工单",
      "每件工单算一个数：对“种子|工单编号”取 SHA-256；从小到大排，取最前面的若干件",
      "分层时，名额按各政策的工单数占比取整，余下的给余数最大的政策，余数相同的按政策代号排；每个政策里再照上一条抽",
      "可以抽的全部工单有一个校验值：编号从小到大排，每个后面加一个换行，取 SHA-256。抽样时写进记录，事后对得上，才是同一个范围",
    ],
  },
  list: {
    title: "抽过的样",
    caption: "抽过的样，最近的在最前",
    columns: { at: "时间", by: "谁抽的", period: "收到日期", seed: "种子", size: "件数", population: "可以抽的" },
    empty: "还没有抽过",
  },
  sample: {
    title: (size: number) => `样本：${size} 件`,
    back: "审计抽样",
    drawn: (by: string, at: string) => `${by}于 ${at} 抽取`,
    facts: {
      period: "收到日期",
      policy: "政策",
      seed: "种子",
      asked: "要抽",
      stratified: "分层",
      population: "可以抽的",
      populationDigest: "范围校验值",
      drawnDigest: "样本校验值",
    },
    yes: "按政策分层",
    no: "不分层",
    same: { word: "可以复核", help: "现在重抽，结果与当时写进记录的一致。" },
    changed: {
      word: "范围变了",
      help: (then: number, now: number) =>
        `抽样时可以抽 ${then} 件，现在是 ${now} 件（有工单被搁置、恢复，或更正了收到日期）。下面是按现在的范围重抽的，与当时的样本可能不同。`,
    },
    caption: "样本里的工单，按抽到的先后",
    columns: {
      reference: "编号",
      right: "权利",
      policy: "政策",
      receivedOn: "收到",
      outcome: "状态",
      caseFile: "案卷",
      hash: "抽签数",
    },
    take: "取案卷",
    population: "可以抽的全部工单（表格文件）",
    csv: "下载样本（表格文件）",
    file: "审计样本",
    csvColumns: ["顺序", "编号", "政策", "权利", "收到日期", "状态", "抽签数", "案卷地址"],
  },
};
export type ReportSamplesCopy = typeof reportSamples;
