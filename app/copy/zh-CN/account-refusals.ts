/** Why something was not done to a colleague's account, or one's own. */
export const accountRefusals = {
  "team-gone": "没有这个团队，可能已经解散。",
  "team-name-taken": "已有团队用了这个名称。",
  "team-still-holds": "这个团队还负责着一些政策的工单，请先取消或者交给别的团队。",
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
  "company-away": "公司的登录系统现在没有响应，请稍后再试，或者用密码登录。",
  "company-failed":
    "这次登录没有完成：可能在公司的登录页取消了、停留超过 10 分钟，或者不是在这个浏览器里开始的。请重新登录。",
  "company-email-unverified": "公司的登录系统没有说明您的邮箱经过核实，第一次登录需要它。请联系公司的系统管理员。",
  "company-nobody": "没有找到您的账号或者有效的邀请。请联系工单台的管理员邀请您。",
  "company-other": "这个邮箱已经和公司里另一个账号关联。请联系工单台的管理员。",
  "company-disabled": "您的账号已停用。有疑问请联系管理员。",
  "company-factor":
    "您的角色需要第二重验证，公司的登录没有提供。请联系管理员重置密码，用邮件里的链接设置密码后登录，再设置第二重验证。",
};
