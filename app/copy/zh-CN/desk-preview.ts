/** What an act would send, looked at before it is sent. */
export const deskPreview = {
  button: "预览信件",
  title: "将要寄出的信",
  word: "还没有发出",
  help: "内容和附件与寄出时完全一样。这里只是预览：没有发信，没有记录，信里的链接还不能用。要改的，改好再预览；没有问题的，用表单的按钮提交。",
  nothing: "这样提交，不会发出信件。",
  unseen: "现在不能预览",
  language: "信件语言",
  languages: { "zh-CN": "中文", en: "英文" },
  collected: (on: string) => `这次申请有几项，随 ${on}的当日汇总信发出；到那时可能还有其他事项`,
  open: (name: string) => `打开 ${name}（新窗口）`,
  frame: (name: string) => `预览：${name}`,
  told: "还要告知谁",
  byLetter: "我们发信告知，信见上面",
  byUs: "没有邮箱，由我们告知",
  system: "要查看这个系统，证明已经办好",
};
