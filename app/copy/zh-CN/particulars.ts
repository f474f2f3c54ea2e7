/** What is peculiar to the answers of some rights, as pages name it. `emails` may import nothing and repeats it: a law holds the two together. */
export const particulars = {
  titles: {
    restrict: "停止或限制了什么",
    object: "停止了哪项处理",
    personalisation: "关闭了什么",
    "opt-out": "停止了哪些出售和共享",
    limit: "限制了哪些使用",
    rules: "说明",
    automated: "这个决定是怎样作出的",
  },
  names: {
    measure: "怎么处理",
    processing: "哪项处理",
    since: "开始日期",
    until: "结束日期",
    places: "在哪里关闭",
    still: "仍会看到的内容",
    explanation: "说明",
    language: "说明的语言",
    logic: "决定是怎样得出的",
    factors: "主要看哪些因素",
    review: "人工复核",
    decided: "复核后的决定",
  },
  choices: {
    measure: { stopped: "停止这项处理", limited: "限制这项处理" },
    language: { "zh-CN": "中文", en: "英文" },
    review: {
      none: "没有人工复核",
      upheld: "已人工复核，维持原来的决定",
      changed: "已人工复核，作出了新的决定",
    },
  },
};

export type ParticularsCopy = typeof particulars;
