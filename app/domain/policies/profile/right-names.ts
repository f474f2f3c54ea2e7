import type { Right } from "./rights";
import type { Text, Locale } from "../../language";

/** What each right is called in letters: the words of the pages, word for word (a test keeps them equal). */
export const RIGHT_NAMES: Record<Right, Text> = {
  access: { "zh-CN": "查阅个人信息", en: "See personal data" },
  copy: { "zh-CN": "复制个人信息", en: "Get a copy of personal data" },
  correct: { "zh-CN": "更正个人信息", en: "Correct personal data" },
  delete: { "zh-CN": "删除个人信息", en: "Delete personal data" },
  withdraw: { "zh-CN": "撤回同意", en: "Withdraw consent" },
  cancel: { "zh-CN": "注销账号", en: "Cancel an account" },
  transfer: { "zh-CN": "转移个人信息", en: "Transfer personal data" },
  supplement: { "zh-CN": "补充个人信息", en: "Complete personal data" },
  restrict: { "zh-CN": "限制或拒绝处理", en: "Restrict or refuse a use" },
  object: { "zh-CN": "反对处理", en: "Object to a use" },
  personalisation: { "zh-CN": "关闭个性化推荐", en: "Switch off personalisation" },
  "opt-out": { "zh-CN": "不许出售或共享信息", en: "Do not sell or share personal data" },
  limit: { "zh-CN": "限制使用敏感信息", en: "Limit the use of sensitive data" },
  rules: { "zh-CN": "请求解释处理规则", en: "Explain the rules" },
  automated: { "zh-CN": "说明或拒绝自动化决策", en: "Automated decisions" },
  complaint: { "zh-CN": "申诉", en: "Complaint" },
};

/** What a right is called in a letter. Nothing of it is the reader's own: they may have asked for another person. */
export function rightName(right: Right, locale: Locale): string {
  return RIGHT_NAMES[right][locale];
}
