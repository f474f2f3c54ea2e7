import { plainDate } from "./date";
import { portalComplaint } from "./portal-complaint";
import { portalAnswer } from "./portal-answer";
import { portalPermission } from "./portal-permission";
import { portalErrors } from "./portal-errors";
import { portalFiles } from "./portal-files";
import { portalNotices } from "./portal-notices";
import { portalRequest } from "./portal-request";
import { portalTrack } from "./portal-track";

/** The public side. Written in Chinese first; the English follows its shape. */
export const portal = {
  frame: {
    skip: "跳到正文",
    back: "返回",
    portals: "其他平台",
    policy: (name: string, title: string | null, date: string | null) =>
      `依据${title === null ? `“${name}”的隐私政策` : `《${title}》`}${date === null ? "" : `，${plainDate(date)}版`}`,
    titled: (page: string, controller: string) => `${page} · ${controller}`,
    problem: (title: string) => `错误：${title}`,
  },
  policyText: {
    title: (name: string, title: string | null) => title ?? `${name}的隐私政策`,
    dated: (date: string) => `${plainDate(date)}版`,
    notHere: "这里还不能阅读这份政策的原文。需要原文的，请联系我们。",
    back: "行使您的个人信息权利",
  },
  home: {
    title: "行使您的个人信息权利",
    lead: "您的个人信息由您做主。没有账号也可以申请，全程在网上办理。",
    rightsTitle: "您可以申请什么",
    termTitle: "多久办完",
    terms: (terms: string[]) =>
      `从收到申请的次日起算，我们在 ${terms.join("或 ")}内完成处理（需要核验身份的，包括核验），并把结果告诉您。`,
    termBy: (due: string) => `如果您今天提交，最迟 ${due}办结。`,
    needTitle: "您需要准备",
    needs: (clues: string[]) => [
      "一个能收邮件的邮箱，用来接收验证码和通知",
      `能帮我们找到您信息的线索${clues.length === 0 ? "" : `，例如${clues.join("、")}`}`,
      "大约五分钟",
    ],
    automatedTitle: "自动化决策和个性化推荐",
    trackTitle: "已经提交过申请",
    track: "查询申请进度",
    trackHelp: "凭申请编号和邮箱验证码查看进度、补充说明或撤回申请。",
    reachTitle: "联系我们",
    hotline: "电话",
    email: "邮箱",
    address: "地址",
  },
  portals: { title: "请选择您要找的平台", lead: "每个平台有自己的隐私政策和办理期限。" },
  request: portalRequest,
  track: portalTrack,
  complaint: portalComplaint,
  answer: portalAnswer,
  permission: portalPermission,
  notices: portalNotices,
  files: portalFiles,
  errors: portalErrors,
};

export type PortalCopy = typeof portal;
