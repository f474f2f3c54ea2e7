import { errorLine } from "./error-line";
/** What the person reads when something is left to do or went wrong. Each sentence says what to do. */
export const portalErrors = {
  summary: "还差一点，请看下面：",
  line: errorLine,
  page(status: number): { title: string; help: string; home: string } {
    const home = "回到首页";
    if (status === 404)
      return { title: "没有找到这个页面", help: "网址可能写错了，或者页面已经不在了。您可以从首页重新开始。", home };
    if (status === 403)
      return { title: "这一步没有完成", help: "为了您的安全，请从我们的页面重新提交，不要从别处的链接进入。", home };
    if (status === 413) return { title: "内容太多了", help: "请返回上一页，把文字写短一些再提交。", home };
    if (status === 429) return { title: "操作太频繁了", help: "请过一会儿再试。", home };
    if (status >= 400 && status < 500)
      return { title: "这个请求我们没法处理", help: "请返回上一页再试一次，或者从首页重新开始。", home };
    return { title: "我们这边出了点问题", help: "不是您的操作有误。请返回上一页，过几分钟再试。", home };
  },
};
