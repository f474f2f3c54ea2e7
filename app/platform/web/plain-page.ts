const words = {
  busy: [
    "系统暂时无法处理",
    "请返回上一页，稍后再试。",
    "We cannot do this right now",
    "Please go back and try again a little later.",
  ],
  wrong: [
    "无法识别此请求",
    "请返回上一页，或从首页重新开始。",
    "We do not understand this request",
    "Please go back, or start again from the home page.",
  ],
} as const;

/** A page for when nothing else can be drawn: both languages, no style, no script, nothing about the cause. */
export function plainPage(status: number): string {
  const [title, help, titleEn, helpEn] = status >= 500 ? words.busy : words.wrong;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${titleEn}</title></head><body><main><h1>${title}</h1><p>${help}</p><div lang="en"><h2>${titleEn}</h2><p>${helpEn}</p></div><p><a href="/">首页 · <span lang="en">Home page</span></a></p></main></body></html>`;
}
