import { errorLine } from "./error-line";
import { deskAccess } from "./desk-access";
import { deskActions } from "./desk-actions";
import { deskBlockers } from "./desk-blockers";
import { deskComplaint } from "./desk-complaint";
import { deskFiles } from "./desk-files";
import { deskIntake } from "./desk-intake";
import { deskJournal } from "./desk-journal";
import { deskLetters } from "./desk-letters";
import { deskPolicies } from "./desk-policies";
import { deskProgrammes } from "./desk-programmes";
import { deskQueue } from "./desk-queue";
import { deskSignIn } from "./desk-sign-in";
import { deskSystem } from "./desk-system";
import { deskTasks } from "./desk-tasks";
import { deskTicket } from "./desk-ticket";

/** The desk: short words for people who read them all day. */
export const desk = {
  frame: {
    name: "工单台",
    titled: (page: string) => `${page} · 工单台`,
    problem: (title: string) => `错误：${title}`,
    navigation: "工单台导航",
    queue: "工单",
    intake: "代为登记",
    reports: "报告",
    policies: "政策",
    programmes: "专项通知",
    who: (name: string, role: string) => `${name} · ${role}`,
    signOut: "退出登录",
    theme: { label: "外观", system: "跟随系统", light: "浅色", dark: "深色" },
  },
  problems: {
    notFound: { title: "没有这张工单或页面", help: "请核对编号，或者回到工单列表查找。" },
    forbidden: { title: "您的角色不能做这件事", help: "需要时，请联系管理员或有权限的同事。" },
    broken: { title: "这里出了点问题", help: "您的操作可能没有保存。请回到工单列表看一看，再试一次。" },
    rejected: { title: "这次提交没有被接受", help: "请返回上一页，从工单台的页面重新提交。" },
    back: "回到工单列表",
  },
  errorSummary: "还差一点，请看下面：",
  errorLine,
  optional: "（选填）",
  kept: {
    word: "您填写的内容还在",
    help: "页面中断前填写的内容已放回表单，还没有提交。请核对后再提交。",
    still: "表单和您离开时一样，还没有提交，请核对后提交。",
    fileAgain: "当时选好的文件没有保存，请重新选择。",
    notYours: {
      word: "没有提交",
      help: "这个页面是另一位同事登录时打开的。里面填写的内容没有提交，也不会显示给您。",
    },
  },
  access: deskAccess,
  blockers: deskBlockers,
  signIn: deskSignIn,
  system: deskSystem,
  queue: deskQueue,
  ticket: deskTicket,
  complaint: deskComplaint,
  actions: deskActions,
  intake: deskIntake,
  journal: deskJournal,
  letters: deskLetters,
  policies: deskPolicies,
  programmes: deskProgrammes,
  tasks: deskTasks,
  files: deskFiles,
};

export type DeskCopy = typeof desk;
