/** The one page for when what we stand on is away for a while. It promises nothing that the page itself does not do. */
export const outage = {
  title: "系统暂时不可用",
  reading: "存放数据的系统暂时无法使用，这个页面现在打不开。不是您的操作有误，请过几分钟再试。",
  sending: "存放数据的系统暂时无法使用，您刚才提交的内容没有办成。不是您的操作有误。",
  kept: "您填写的文字都还在这个页面里。请不要关闭页面，过几分钟点“再试一次”，会原样重新提交，不用再填一遍。",
  notKept: "您填写的内容没有能够留在这个页面里。请用浏览器返回上一页，过几分钟再提交。",
  secrets: "密码和验证码不会留在页面里，再试之后请重新填写。",
  files: "选好的文件没有留下，请在这里重新选择：",
  file: "文件",
  again: "再试一次",
  home: "回到首页",
};
