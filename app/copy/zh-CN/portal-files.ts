/** Files a person sends, and what they get. */
export const portalFiles = {
  upload: {
    label: "选择文件",
    hint: "PDF（不超过 10 MB、20 页）或照片（JPEG、PNG、HEIC，不超过 30 MB），最多 10 个，一次传一个。与证明无关的内容可以遮盖。",
    submit: "上传这个文件",
  },
  listTitle: "已上传",
  empty: "还没有上传文件。",
  unnamed: "未命名的文件",
  size: (kilobytes: number) => (kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`),
  remove: "移除",
  kept: "上传的材料加密保存，只用于办理这份申请，办结即删除。",
  question: {
    title: "有证明材料要一起交吗？",
    help: "现在一起交，可以少等一轮。没有或者暂时不方便，可以直接继续；缺什么，我们会一次列全再请您补充。",
    list: "办理这类申请，通常需要：",
    checkTerm: "证明材料",
    checkValue: (count: number) => (count === 0 ? "没有上传" : `${count} 个文件`),
  },
  add: {
    title: "要补充说明或材料吗？",
    help: "办结之前，随时可以在这里补充。",
    words: { label: "要说的话", hint: "不要填写身份证号、银行卡号和密码。" },
    submit: "提交补充",
    nothing: "写几句话，或者选一个文件",
    received: {
      word: "已收到",
      file: "您提交的文件已经收到。",
      words: "您补充的说明已经收到。",
      both: "您补充的说明和文件都已经收到。",
    },
  },
  asked: {
    title: "请补充材料",
    by: (on: string) => `还需要下面的材料，请最迟 ${on}上传：`,
    late: (on: string) => `上传期限 ${on}已过。您仍可上传；在我们答复之前收到的，都会一并考虑。`,
    words: { label: "还有要说明的", hint: "例如哪一项暂时拿不到。不要填写身份证号、银行卡号和密码。" },
    submit: "就这些，请继续办理",
  },
  package: {
    title: "信息已备好",
    ready: (until: string) =>
      `请最迟 ${until}下载，之后自动删除。里面有可以阅读和打印的网页；申请复制的，另附数据文件。`,
    rules: { title: "说明文件已备好", ready: (until: string) => `请最迟 ${until}下载，之后自动删除。` },
    gone: (until: string) => `下载期限 ${until}已过，这份资料已经删除。需要时，请重新申请。`,
    download: "下载资料包（ZIP）",
    size: "大小",
    sum: "SHA-256 校验值",
    keep: "请在自己的设备上下载，并妥善保管。每次下载都会留下记录。",
  },
};
