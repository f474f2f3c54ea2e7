/** Signing in, and the second factor. */
export const deskSignIn = {
  title: "登录工单台",
  email: "工作邮箱",
  password: "密码",
  submit: "登录",
  wrong: "邮箱或密码不正确，请核对后再试。",
  failed: "没有登录成功",
  tooMany: (minutes: number) => `尝试次数过多，请 ${minutes} 分钟后再试。`,
  signedOut: "您已退出登录。",
  over: {
    word: "登录已结束",
    help: "您有 30 分钟没有操作，或者已在别的窗口退出。请重新登录。",
    unsent: "刚才提交的内容没有生效。",
    kept: "您填写的内容已加密保存 30 分钟，登录后会回到原来的表单，一字不少。",
  },
  second: {
    title: "输入动态验证码",
    help: "打开手机上的验证器，输入显示的 6 位数字；手机不在身边时，输入一个备用码。",
    code: "动态验证码或备用码",
    submit: "登录",
    wrong: "验证码不正确或已失效，请用最新的一组再试。多次不成功时，请重新登录。",
    unreadable:
      "系统已读不出您设置的第二重验证，再试也不会成功：系统的密钥（SECRET）和您设置时不同。请联系管理员恢复原来的密钥，或者清除您的第二重验证后重新设置。",
    again: "重新登录",
  },
  enrol: {
    title: "设置第二重验证",
    why: "您的角色要对他人的申请作出决定，登录时除了密码还需要动态验证码。设置大约两分钟。",
    begin: { password: "再输入一次密码", submit: "开始设置", wrong: "密码不正确，请再试一次。" },
    scan: {
      title: "用验证器扫描",
      help: "在手机上打开任意一款验证器（TOTP），扫描二维码；不能扫描时，手动输入密钥。",
      picture: "供验证器扫描的二维码",
      secret: "密钥",
    },
    spare: { title: "保存备用码", help: "每个备用码只能用一次，只在这里显示一次。请抄下来，放在安全的地方。" },
    end: {
      code: "验证器上的 6 位数字",
      submit: "完成设置",
      wrong: "这组数字不正确或已过期，请输入验证器上最新的一组。",
      again: "重新生成二维码",
    },
  },
};
