import { deskIntake } from "./desk-intake";
import { plainDate, shortDate } from "./date";
import { reportDefinitions } from "./report-definitions";
import { reportExport } from "./report-export";
import { reportSamples } from "./report-samples";
import { zoneName } from "./zone";

const MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

function monthName(month: string, thisYear: string): string {
  const [year = "", number = "1"] = month.split("-");
  return year === thisYear ? `${MONTHS[Number(number) - 1]}月` : `${year}年${Number(number)}月`;
}

function span(from: string, to: string): string {
  if (from === to) return plainDate(from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${plainDate(from)}至${shortDate(to)}`
    : `${plainDate(from)}至${plainDate(to)}`;
}

/** The reports: did we keep our word, and the proof. */
export const reports = {
  title: "报告",
  date: plainDate,
  span,
  zoneName,
  /** The period in the first sentence: a whole month, a month so far, or any days. `today` is a civil date. */
  periodName: ({ from, to }: { from: string; to: string }, month: string | null, today: string) => {
    if (month === null) return span(from, to);
    const name = monthName(month, today.slice(0, 4));
    return to === today && from !== to ? `${name}（截至 ${shortDate(to)}）` : name;
  },
  answer: {
    none: (when: string) => `${when}没有受理申请。`,
    early: (when: string, came: string) => `${when}受理 ${came} 件，还没有办结或到期的。`,
    kept: (when: string, came: string, percent: string) => `${when}受理 ${came} 件，按时办结 ${percent}，没有超期。`,
    late: (when: string, came: string, percent: string, late: string) =>
      `${when}受理 ${came} 件，按时办结 ${percent}，超期 ${late} 件。`,
  },
  open: (all: string, overdue: string | null) =>
    overdue === null ? `现在共有 ${all} 件未办结。` : `现在共有 ${all} 件未办结，其中 ${overdue} 件已超期。`,
  channels: deskIntake.channels,
  form: {
    label: "选择受理日期",
    from: "受理日期从",
    to: "受理日期到",
    hint: "例如 2026年9月1日",
    policy: "政策",
    allPolicies: "所有政策",
    noPolicy: "没有发布过的政策",
    team: "团队",
    allTeams: "所有团队",
    channel: "渠道",
    allChannels: "所有渠道",
    narrowedTo: (what: string[]) => `只看：${what.join(" · ")}`,
    apply: "查看",
    quick: "常用期间",
    thisMonth: "本月",
    lastMonth: "上月",
    thisYear: "今年",
    errorTitle: "请修改日期：",
    errorAt: (field: string, error: string) => `${field}：${error}`,
    errors: { "not-a-date": "请填写存在的日期，例如 2026年9月1日", "from-after-to": "开始日期不能晚于结束日期" },
  },
  team: {
    unknown: "您看不到的团队",
    over: (name: string) => `${name}（已解散）`,
    rightOf: (policy: string, right: string) => `${policy} · ${right}`,
    between: "、",
    now: (holds: string[]) =>
      `团队的数字按它现在负责的范围统计：${holds.join("、")}。范围内的工单不论当时由谁负责都计入，已经交给别的团队的不计入，所以与这个团队在工作台看到的工单一致；分工调整后，同一期间的数字会随之改变。`,
    nothing: "团队的数字按它现在负责的范围统计。这个团队现在什么也不负责，所以没有工单。",
    notKnown: "没有这个团队，或者您不在其中，所以没有工单。",
  },
  print: "打印",
  drawn: (period: string, zone: string, on: string, time: string) =>
    `受理日期 ${period} · 生成时间 ${plainDate(on)} ${time}（${zoneName(zone)}）`,
  stillCounting: {
    title: "还在统计",
    help: "工单变动较多，还没有全部统计进来。这里显示的是已经统计完的部分，过几分钟刷新就会补全。",
  },
  drawnNow: (zone: string, on: string, time: string) => `${plainDate(on)} ${time}（${zoneName(zone)}）的情况`,
  outcomes: { finished: "办结", refused: "不予办理", withdrawn: "撤回申请", open: "未办结" },
  stands: {
    finished: "办结",
    refused: "不予办理",
    withdrawn: "撤回申请",
    open: "未办结",
    kept: "按时",
    late: "超期",
    pending: "期限内未办结",
    released: "期限内撤回",
  },
  columns: {
    came: "受理",
    late: "超期",
    ofThem: "其中超期",
    rate: "按时办结率",
    total: "合计",
    count: "件数",
    all: "全部",
    inPeriod: "本期受理",
  },
  none: "无",
  period: { title: "本期结果", caption: "本期受理的工单，按结果", outcome: "结果" },
  months: {
    title: "各月按时办结",
    caption: "近十三个月，按受理月份",
    description: (first: string, last: string) =>
      `${first}至${last}每月受理的工单中按时和超期各占多少。各月数字见旁边的表。`,
    month: "受理月份",
    name: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    short: (month: string) => `${Number(month.slice(5))}月`,
    kept: "按时",
    late: "超期",
  },
  daysLeft: {
    title: "未办结工单的剩余时间",
    caption: "未办结的工单，按剩余工作日",
    description: "现在所有未办结的工单还剩多少工作日。数字见旁边的表。",
    bucket: "剩余时间",
    buckets: {
      overdue: "已超期",
      today: "今天到期",
      "1": "1 个工作日",
      "2-3": "2–3 个工作日",
      "4-5": "4–5 个工作日",
      "6-10": "6–10 个工作日",
      "over-10": "10 个工作日以上",
      paused: "暂停计时",
    },
  },
  age: {
    title: "未办结工单已用时间",
    caption: "未办结的工单，按已用工作日",
    description: "现在所有未办结的工单已经用了多少工作日。数字见旁边的表。",
    bucket: "已用时间",
    buckets: {
      "0-2": "0–2 个工作日",
      "3-5": "3–5 个工作日",
      "6-10": "6–10 个工作日",
      "11-15": "11–15 个工作日",
      "over-15": "15 个工作日以上",
    },
    short: { "0-2": "0–2", "3-5": "3–5", "6-10": "6–10", "11-15": "11–15", "over-15": "15 以上" },
  },
  taken: {
    title: "办理用时",
    caption: "办理用时（工作日），按受理月份",
    description: (first: string, last: string) =>
      `${first}至${last}每月受理的工单，一半和九成各在多少个工作日内有了结果。各月数字见旁边的表。`,
    inPeriod: (median: string, ninetieth: string) =>
      `本期有结果的工单，一半不超过 ${median} 个工作日，九成不超过 ${ninetieth} 个工作日。`,
    median: "一半不超过",
    ninetieth: "九成不超过",
    answered: "有结果的件数",
  },
  answers: {
    title: "答复的结果",
    caption: "本期已答复的工单，按申请事项和结果",
    description: "本期每个申请事项的答复各是什么结果。数字见旁边的表。",
    names: {
      granted: "全部办理",
      partly: "部分不予办理",
      restricted: "部分限制处理",
      "not-found": "未查到",
      refused: "不予办理",
    },
  },
  refusals: {
    title: "不予办理的理由",
    caption: "本期全部或部分不予办理的工单，按理由",
    description: "本期每条不予办理的理由用了多少次。数字见旁边的表。",
    ground: "理由",
    ofPolicy: (ground: string, policy: string) => `${ground}（${policy}）`,
    note: "一件工单可以有几条理由，各条相加可能多于件数。",
    empty: "本期没有不予办理的内容。",
  },
  rights: {
    title: "各类申请",
    caption: "本期受理的工单，按申请事项",
    description: "本期每类申请受理了多少件，结果如何。数字见旁边的表。",
    right: "申请事项",
  },
  policies: { title: "各项政策", caption: "本期受理的工单，按所依据的政策", policy: "政策" },
  complaints: {
    title: "申诉的复核结论",
    caption: "近十三个月的申诉，按受理月份",
    description: (first: string, last: string) =>
      `${first}至${last}每月受理的申诉，原来的答复有多少维持、改变或撤销。各月数字见旁边的表。`,
    verdicts: { confirmed: "维持原答复", changed: "改变原答复", withdrawn: "撤销原答复" },
    open: "处理中",
    dropped: "没有结论",
    share: "改变或撤销率",
    note: "申诉人撤回的、不予办理的申诉没有结论，不计入改变或撤销率。",
    empty: (first: string, last: string) => `${first}至${last}没有受理过申诉。`,
  },
  clock: {
    title: "延期和暂停计时",
    caption: "本期受理的工单，按申请事项",
    description: "本期每类申请有多少件延期，多少件暂停计时。数字见旁边的表。",
    marks: { extended: "延期", paused: "暂停过计时", standing: "现在暂停" },
    onlyExtended: "只有延期",
    onlyPaused: "只有暂停",
    both: "延期又暂停",
    days: "暂停的工作日合计",
    median: "每件暂停：一半不超过",
    ninetieth: "每件暂停：九成不超过",
    note: "只有政策写明可以暂停的，等待申请人时才暂停计时；其他政策等待时照常计时。",
    empty: "本期受理的工单没有延期，也没有暂停计时。",
  },
  behind: {
    title: "数字背后的工单",
    back: "回到报告",
    any: "全部工单",
    received: (period: string) => `${period}受理`,
    left: (bucket: string) => `剩余时间：${bucket}`,
    age: (bucket: string) => `已用时间：${bucket}`,
    caption: "按受理日期从早到晚",
    empty: { title: "这里没有工单", help: "可能刚刚有人处理过。请回到报告查看最新数字。" },
    columns: {
      reference: "编号",
      right: "申请事项",
      receivedOn: "受理日期",
      dueOn: "期限",
      outcome: "结果",
      days: "用时（工作日）",
    },
    late: (outcome: string) => `${outcome}（超期）`,
    more: "后面的工单 →",
    pager: "翻页",
  },
  definitions: reportDefinitions,
  export: reportExport,
  samples: reportSamples,
};

export type ReportsCopy = typeof reports;
