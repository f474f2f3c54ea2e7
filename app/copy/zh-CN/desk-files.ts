/** The files of a ticket, and what was found for access and a copy. */
export const deskFiles = {
  evidence: {
    title: "申请人的材料",
    empty: "没有保存着的材料。工单关闭后，材料即删除。",
    asked: (day: string) => `已请申请人补充下列材料，最迟 ${day}上传。`,
    waiting: "等申请人",
    late: (day: string) => `${day}已过，材料仍未补齐。可以按“未能核实身份”不予办理。`,
    lateWord: "补充材料已到期",
  },
  columns: { name: "文件", kind: "类型", size: "大小", at: "收到时间" },
  kinds: { "application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG", "application/zip": "ZIP" },
  size: (kilobytes: number) => (kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`),
  unnamed: "未命名的文件",
  view: {
    title: "查看文件",
    logged: "这次查看已记入工单记录。",
    page: (at: number, of: number) => `第 ${at} 页，共 ${of} 页`,
  },
  found: {
    title: "查到了什么",
    lead: "逐类登记查到的内容，没有的也写明。办结时做成资料包，申请人凭验证码下载。",
    rules: {
      title: "用来说明的文件",
      lead: "办结时写的说明不够用的，把说明文件附在这里。办结时做成资料包，申请人凭验证码下载。",
    },
    columns: { category: "类别", state: "登记情况" },
    open: "还没有登记",
    nothing: "没有查到",
    told: (lines: number, rows: number, files: number) =>
      [lines > 0 ? `${lines} 项` : "", rows > 0 ? `表格 ${rows} 行` : "", files > 0 ? `附件 ${files} 个` : ""]
        .filter(Boolean)
        .join("，"),
    redact: {
      title: "第三方信息",
      done: (when: string) => `已确认遮盖 · ${when}`,
      open: "还没有确认别人的信息已经遮盖。",
    },
    write: "登记查到的内容",
    writeRules: "附上文件",
  },
  package: {
    title: "资料包",
    ready: (until: string) => `申请人最迟 ${until}下载`,
    gone: (until: string) => `下载期限 ${until}已过，已经删除`,
    downloads: "下载记录",
    none: "还没有下载过。",
    sum: "SHA-256",
  },
};
