/** One's own account. */
export const deskAccount = {
  title: "我的账号",
  lead: "密码、第二重验证、语言，以及正在登录的设备。",
  name: "姓名",
  done: {
    word: "已完成",
    password: "密码已更改，其他设备都已退出。",
    factor: "新的设备已经生效，原来的验证码和备用码不能再用，其他设备都已退出。",
    sessions: "已退出其他设备。",
    language: "语言已更改。",
  },
  password: {
    title: "密码",
    open: "更改密码",
    lead: "更改后，其他设备都会退出登录。",
    old: "现在的密码",
    submit: "更改密码",
  },
  factor: {
    title: "第二重验证",
    off: {
      word: "登录时不要求第二重验证",
      help: "这套系统关闭了第二重验证，试用的环境默认如此。正式使用时应当打开，凡要作决定的同事都必须设置。",
    },
    set: "已设置：登录时除了密码，还要输入验证器上的 6 位数字。",
    missing: "没有设置。您的角色要对他人的申请作出决定，应当设置。",
    optional: "没有设置。您的角色可以不设。",
    left: (count: number) => `还剩 ${count} 个备用码`,
    unreadable: "备用码已读不出，请生成新的。",
    begin: "设置第二重验证",
    device: "换一台设备",
    deviceLead: "在新的设备上扫描新的二维码。输入它显示的数字以前，原来的设备照常使用。",
    codes: "生成新的备用码",
    codesLead: "会得到 10 个新的备用码，只显示一次；以前的不能再用。",
    codesSubmit: "生成备用码",
  },
  language: { title: "语言", label: "页面和邮件的语言", submit: "保存" },
};
