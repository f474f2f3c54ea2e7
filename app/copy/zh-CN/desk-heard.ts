/** Writing down an answer that one of ours heard. */
export const deskHeard = {
  "note-answer": {
    title: "记录申请人的答复",
    help: "申请人没有上网答复，而是打电话、来信或当面说了。记下原话和真正收到的时间：等待在那一刻结束，期限从那时起接着算。",
    submit: "保存答复",
    asked: (when: string) => `向申请人提出的时间：${when}`,
    channel: { label: "怎样收到的" },
    on: { label: "哪一天", hint: "不早于提问，不晚于现在" },
    time: { label: "几点", hint: "按政策所在时区，例如 14:30" },
    by: { label: "谁说的", hint: "例如：申请人本人、申请人的女儿李某" },
    answer: { label: "说了什么", hint: "尽量用原话。申请人在进度页看得到。" },
  },
};
