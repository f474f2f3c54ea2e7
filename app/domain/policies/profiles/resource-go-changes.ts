import type { ProfileDraft } from "../profile/profile";
import { section } from "./building";

type Change = NonNullable<ProfileDraft["majorChanges"]>[number];

function change(id: string, chinese: string, en: string): Change {
  return { id, text: { "zh-CN": chinese, en }, stands: section("七") };
}

/** The six kinds of change that 资源GO's policy counts as major. */
export const RESOURCE_GO_CHANGES: Change[] = [
  change(
    "service-model",
    "服务模式有重大变化：处理的目的、信息的类型或使用方式",
    "How the service works: purposes, kinds of data, or how they are used",
  ),
  change(
    "ownership",
    "所有权结构或组织架构有重大变化，例如并购、破产引起所有者变更",
    "Ownership or organisation, such as a new owner after a merger or insolvency",
  ),
  change(
    "recipients",
    "共享、转让或公开披露的主要对象有变化",
    "The main recipients data are shared with, passed to or disclosed to",
  ),
  change("rights", "个人的权利和行使方式有重大变化", "People's rights and how they use them"),
  change(
    "contacts",
    "负责个人信息安全的部门、联络方式或投诉渠道有变化",
    "Who is in charge of data security, how to reach them, or where to complain",
  ),
  change("high-risk", "安全影响评估报告表明存在高风险", "An impact assessment that shows a high risk"),
];
