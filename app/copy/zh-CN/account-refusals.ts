/** Why something was not done to a colleague's account, or one's own. */
export const accountRefusals = {
  "colleague-gone": "没有这位同事。",
  "colleague-state": "这个账号的状态刚刚变了，请看看现在的情况再操作。",
  "own-account": "不能对自己的账号做这件事，请让另一位管理员来做。",
  "last-administrator": "这是最后一位管理员。请先让另一位同事担任管理员。",
  "email-taken": "这个邮箱已经有账号，请在同事列表里查找",
  "too-many-links": "一小时内已给这位同事发了 5 封带链接的邮件，请稍后再发。",
  "link-over": "这个链接已经用过、被新的链接代替，或者过了有效期。",
  "password-wrong": "现在的密码不正确",
  "password-same": "新密码要和现在的不同",
  "password-differs": "两次输入的密码不一致",
  "password-short": "密码至少 14 个字符",
  "password-long": "密码最多 128 个字符",
  "password-easy":
    "这个密码容易被猜到。请避开常见的密码、键盘上连着的键、重复的字符，也不要用自己的姓名和邮箱；几个不相干的词连在一起就很好",
};
