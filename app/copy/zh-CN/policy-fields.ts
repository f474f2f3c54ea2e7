/** What each field of a policy is called in its form, by its name in the profile without rows and rights. A new field is one line here. */
export const policyFields = {
  name: { label: "政策名称", hint: "申请页页脚和工单上显示的名称。" },
  "controller.name": { label: "处理者名称", hint: "申请人看到的是谁在处理他们的信息。" },
  "controller.hotline": { label: "客服电话" },
  "controller.email": { label: "联系邮箱" },
  "controller.address": { label: "通信地址" },
  title: { label: "隐私政策的标题", hint: "政策原文的标题，不加书名号；申请页、信件和工单都用它来称呼政策。" },
  policyDate: { label: "隐私政策的日期", hint: "年-月-日，例如 2026-01-31。政策没有写日期的，留空。" },
  policyUrl: { label: "隐私政策的网址", hint: "完整网址，申请人可以从申请页打开。" },
  zone: { label: "时区", hint: "期限按这个时区的日历日计算。" },
  calendar: { label: "工作日历" },
  endOfServiceNoticeDays: { label: "停止服务前提前几天通知", hint: "填天数；政策没有承诺时留空。" },

  requesters: { label: "谁可以申请", hint: "每一类申请人各自需要提供的证明，一次说全。" },
  "requesters.kind": { label: "申请人类别" },
  "requesters.evidence": { label: "需要提供的证明" },
  minorAge: {
    label: "未满几岁由监护人申请或者同意",
    hint: "填政策写的年龄；没有规定时留空。未满 18 周岁的，监护人总可以申请。",
  },

  rights: { label: "提供哪些权利", hint: "勾选后，每项权利会单独成为一节。取消勾选会删去这一节已写的内容。" },
  "rights.term": { label: "对申请人的承诺期限", hint: "核验和办理都在这个期限内完成。" },
  "rights.target": { label: "内部目标", hint: "比承诺更早的目标；等待申请人期间暂停。" },
  "rights.extension": { label: "可以延长多久", hint: "只能延长一次，在到期之前；不允许延长时留空。" },
  "rights.outerLimit": { label: "最长不超过", hint: "含延长在内，任何答复都不超过的期限。" },
  "rights.pausable": { label: "等待申请人期间，承诺期限暂停", hint: "中国的政策一般不暂停。" },
  "rights.identity": { label: "身份核验到哪一步" },
  "rights.selfService": { label: "自助办理更快的途径", hint: "申请页会先告诉申请人；仍然可以继续申请。" },
  "rights.evidence": { label: "需要提供的材料", hint: "一次说全，不分次索要。" },
  "rights.refusalGrounds": { label: "可以不予办理的理由", hint: "工单台按这里勾选的理由供选择。" },

  ownGrounds: {
    label: "政策自有的不予办理理由",
    hint: "只在通用理由之外，政策另有约定时填写；写好后到各项权利里勾选。",
  },
  "ownGrounds.id": { label: "编号", hint: "小写字母、数字和短横线；留空时按英文名称生成。发布后不要再改。" },
  "ownGrounds.name": { label: "名称" },
  "ownGrounds.hint": { label: "给经办人的提示", hint: "说明要写清什么；不会发给申请人。" },
  "ownGrounds.source": { label: "出处" },
  "ownGrounds.secondPerson": { label: "需要第二个人复核" },

  deletionGrounds: { label: "删除的依据", hint: "申请人删除信息时从中选一项。" },
  "deletionGrounds.id": { label: "编号", hint: "小写字母、数字和短横线；留空时按英文生成。发布后不要再改。" },
  "deletionGrounds.text": { label: "依据" },
  anonymise: {
    label: "可以选择匿名化",
    hint: "删除信息或者注销账号时，申请人可以选择改为匿名化。",
  },
  retentionDuties: { label: "可能遇到的法定保存义务", hint: "删除时遇到这些义务，信息只保存、不使用，到期再删。" },

  consents: { label: "可以撤回的同意", hint: "每项写明撤回后什么会停止。" },
  "consents.id": { label: "编号", hint: "小写字母、数字和短横线；留空时按英文生成。发布后不要再改。" },
  "consents.text": { label: "同意的内容" },
  "consents.stops": { label: "撤回后会停止什么" },
  "consents.where": { label: "在哪里可以自己关闭", hint: "例如手机的系统设置；不能自己关闭就留空。" },
  notWithdrawable: { label: "不能撤回的部分", hint: "基本功能或者法律需要的；只说明，不供选择。" },

  consequences: { label: "注销的后果", hint: "申请人逐项确认后才能提交。" },
  "consequences.id": { label: "编号", hint: "小写字母、数字和短横线；留空时按英文生成。发布后不要再改。" },
  "consequences.text": { label: "后果" },
  "cancellation.blockers": { label: "会使注销暂时不能办理的情况", hint: "每项写明申请人可以怎样解决。" },
  "cancellation.blockers.id": { label: "编号", hint: "小写字母、数字和短横线；留空时按英文生成。发布后不要再改。" },
  "cancellation.blockers.text": { label: "情况" },
  "cancellation.blockers.remedy": { label: "申请人可以怎样解决" },
  "cancellation.blockers.checkedBy": {
    label: "由谁查明",
    hint: "由系统查明时，注销申请受理后自动询问您连接的业务系统。",
  },
  "cancellation.coolingOff": { label: "冷静期", hint: "从同意办理起，申请人还可以反悔的时间；没有时留空。" },
  "cancellation.thirdPartySignIns": { label: "第三方登录", hint: "需要申请人到第三方解除的登录方式。" },
  "cancellation.thirdPartySignIns.id": {
    label: "编号",
    hint: "小写字母、数字和短横线；留空时按英文生成。发布后不要再改。",
  },
  "cancellation.thirdPartySignIns.text": { label: "到哪里、怎样解除" },
  "cancellation.systems": { label: "要确认账号已注销的系统" },
  "cancellation.systems.id": { label: "编号", hint: "小写字母、数字和短横线；留空时按英文生成。发布后不要再改。" },
  "cancellation.systems.text": { label: "系统" },

  automatedDecisions: {
    label: "关于自动化决策的说明",
    hint: "有没有自动化决策、怎样拒绝；没有的，也请写明没有。",
  },
  packageDays: { label: "资料包可下载的天数", hint: "从答复当天算起，到期即删除。" },
  dataCategories: { label: "信息类别", hint: "查阅和复制时逐类查找。" },
  "dataCategories.id": { label: "编号", hint: "小写字母、数字和短横线；留空时按英文生成。发布后不要再改。" },
  "dataCategories.text": { label: "类别" },
  copyFormats: { label: "副本格式" },
  recipients: { label: "信息的接收方", hint: "删除和更正后要通知的人。" },
  "recipients.id": { label: "编号", hint: "小写字母、数字和短横线；留空时按英文生成。发布后不要再改。" },
  "recipients.text": { label: "接收方" },
  "recipients.email": { label: "邮箱", hint: "填写后，系统发信通知，附有回复链接；不填写时，由经办人通知。" },

  feeRule: { label: "重复申请可能收费", hint: "只说明和告知，这里不收款。" },
  "feeRule.freeRequests": { label: "免费的次数" },
  "feeRule.withinDays": { label: "在多少天之内" },
  "feeRule.cost": { label: "怎样收费", hint: "用申请人看得懂的话说明金额和计算办法。" },

  "remedies.inside": { label: "怎样向我们申诉", hint: "一句完整的话。申诉的答复里不再写这一句。" },
  "remedies.complain": { label: "可以向谁投诉", hint: "每条一句完整的话。" },
  "remedies.court": { label: "可以向哪个法院起诉" },
};

/** What the choices of a field are called. */
export const policyOptions = {
  calendar: { CN: "国务院办公厅公布的放假和调休安排", weekends: "只除去周六、周日" },
  "cancellation.blockers.checkedBy": { staff: "经办人查明", system: "连接的业务系统答复" },
  "requesters.kind": { subject: "本人", guardian: "监护人", agent: "代理人", relative: "逝者近亲属" },
  "rights.identity": {
    "contact-code": "能收验证码即可",
    "code-and-facts": "验证码，加上由经办人核对的两项信息",
    document: "证件",
  },
  copyFormats: { html: "网页（HTML）", json: "JSON", csv: "表格（CSV）" },
};
