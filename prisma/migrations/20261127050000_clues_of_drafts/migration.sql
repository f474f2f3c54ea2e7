-- What is being written as a policy's next version says, too, what its portal asked until now, and in which languages: published versions
-- read so by themselves, but a draft is checked as it stands.
UPDATE "PolicyDraft"
SET "profile" = '{
  "languages": ["zh-CN", "en"],
  "clues": [
    {"id": "account", "kind": "account", "holder": "anyone", "required": false, "stands": null,
     "name": {"zh-CN": "账号", "en": "Account"},
     "help": {"zh-CN": "登录用的用户名或企业名称；没有账号就不填", "en": "The user name or company name used to sign in. Leave empty if there is none"}},
    {"id": "known-contact", "kind": "phone-or-email", "holder": "anyone", "required": false, "stands": null,
     "name": {"zh-CN": "留给过我们的手机号或邮箱", "en": "A phone number or e-mail we were once given"},
     "help": {"zh-CN": "例如提单、收货单或发票上写的电话", "en": "Such as the phone on a bill of lading, a delivery note or an invoice"}},
    {"id": "order-number", "kind": "order-number", "holder": "anyone", "required": false, "stands": null,
     "name": {"zh-CN": "订单号、提单号或发票号", "en": "Order, bill or invoice number"},
     "help": {"zh-CN": "收货人看收货单，司机看提单，收发票的人看发票。例如 20261008-117", "en": "On the delivery note, the bill of lading or the invoice, such as 20261008-117"}},
    {"id": "plate", "kind": "plate", "holder": "anyone", "required": false, "stands": null,
     "name": {"zh-CN": "车牌号", "en": "Number plate"},
     "help": {"zh-CN": "司机填写承运车辆的车牌，例如 沪A12345", "en": "For drivers: of the vehicle that carried the goods, such as A12345"}},
    {"id": "other-facts", "kind": "text", "holder": "anyone", "required": false, "stands": null,
     "name": {"zh-CN": "其他线索", "en": "Anything else that helps"},
     "help": {"zh-CN": "例如收货地址、参加过的调查或抽奖、大致日期。请不要填写身份证号和银行卡号。", "en": "Such as the delivery address, a survey or lottery you joined, a rough date. Please give no ID or bank card number."}}
  ]
}'::jsonb || "profile"
WHERE NOT "profile" ? 'clues';
