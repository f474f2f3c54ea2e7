import type { Right } from "../../policies/profile/rights";
import type { Text } from "../../language";
import type { MoveInput } from "../workflow/move-input";
import { type ItemOutcome } from "../workflow/codes";
/** What a finish has kept of itself. Decisions made before there were items have none; their words say it all. */
export type FinishBody = Partial<MoveInput["finish"]> & { done: string; where: string };

const GRANTED: Record<Right, Text> = {
  access: { "zh-CN": "已提供", en: "provided" },
  copy: { "zh-CN": "已提供副本", en: "copy provided" },
  correct: { "zh-CN": "已更正", en: "corrected" },
  supplement: { "zh-CN": "已补充", en: "completed" },
  delete: { "zh-CN": "已办理", en: "done" },
  withdraw: { "zh-CN": "已撤回", en: "withdrawn" },
  cancel: { "zh-CN": "已注销", en: "cancelled" },
  transfer: { "zh-CN": "已转移", en: "transferred" },
  restrict: { "zh-CN": "已按申请停止或限制处理", en: "stopped or restricted as requested" },
  object: { "zh-CN": "已停止这项处理", en: "stopped" },
  "opt-out": { "zh-CN": "已停止出售和共享", en: "no longer sold or shared" },
  limit: { "zh-CN": "已限制使用", en: "use limited" },
  personalisation: { "zh-CN": "已关闭", en: "switched off" },
  rules: { "zh-CN": "已说明", en: "explained" },
  automated: { "zh-CN": "已答复", en: "answered" },
  complaint: { "zh-CN": "已复核", en: "looked at again" },
};

const OTHERS: Record<Exclude<ItemOutcome, "granted">, Text> = {
  deleted: { "zh-CN": "已删除", en: "deleted" },
  anonymised: { "zh-CN": "已匿名化", en: "made anonymous" },
  restricted: { "zh-CN": "限制处理", en: "kept, not used" },
  "not-found": { "zh-CN": "未查到", en: "nothing found" },
  refused: { "zh-CN": "不予办理", en: "refused" },
};

/** What became of an item, in the words that pages, letters and decisions share. */
export function outcomeName(right: Right, outcome: ItemOutcome): Text {
  return outcome === "granted" ? GRANTED[right] : OTHERS[outcome];
}

/** What a person wrote of an item; the rest of its row is codes and dates. */
export type ItemBody = { what: string; note: string };
