import type { Text } from "../../language";
import { lawOf } from "./laws";
import type { PROGRAMMES } from "./papers";
import type { Profile } from "./profile";
import type { Stand } from "./stands";

type ProgrammeKind = (typeof PROGRAMMES)[number];

/** What a notice of a kind must say beside what it is about, point by point, under these headings. */
export const NOTICE_POINTS = {
  incident: ["happened", "may-follow", "done", "protect", "remedy"],
  "policy-change": ["changes"],
  "service-end": ["data-after"],
} as const satisfies Record<ProgrammeKind, readonly string[]>;

export type NoticePoint = (typeof NOTICE_POINTS)[ProgrammeKind][number];

const NAMES: Record<NoticePoint, Text> = {
  happened: { "zh-CN": "发生了什么", en: "What happened" },
  "may-follow": { "zh-CN": "可能有什么影响", en: "What this may lead to" },
  done: { "zh-CN": "我们采取的措施", en: "What we have done" },
  protect: { "zh-CN": "您可以怎样防范", en: "How you can protect yourself" },
  remedy: { "zh-CN": "对您的补救", en: "How we make up for it" },
  changes: { "zh-CN": "哪些内容有变化", en: "What changes" },
  "data-after": { "zh-CN": "您的个人信息会怎样处理", en: "What will happen to your data" },
};

/** The heading of a point, the same on the page and in the letter. */
export function pointName(point: NoticePoint): Text {
  return NAMES[point];
}

/** What the law has a notice of an incident say: kinds of data, causes and harm; measures taken, and what people can do; how to reach the controller. */
const OF_INCIDENTS = "《个人信息保护法》第五十七条";
const BY_LAW: readonly NoticePoint[] = ["happened", "may-follow", "done", "protect"];

/** Where a point stands: in the law where the policy is under the Chinese one and it says so, else it is the operator's own. */
export function pointStand(point: NoticePoint, policy: Pick<Profile, "law" | "calendar">): Stand {
  return lawOf(policy) === "pipl" && BY_LAW.includes(point) ? { in: "law", law: OF_INCIDENTS } : { in: "own" };
}
