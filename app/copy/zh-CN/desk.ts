import { errorLine } from "./error-line";
import { deskTold } from "./desk-told";
import { deskAside } from "./desk-aside";
import { deskAway } from "./desk-away";
import { deskEscalation } from "./desk-escalation";
import { deskGiving } from "./desk-giving";
import { deskAccess } from "./desk-access";
import { deskAccount } from "./desk-account";
import { deskActions } from "./desk-actions";
import { deskBulk } from "./desk-bulk";
import { deskBlockers } from "./desk-blockers";
import { deskDeclarations } from "./desk-declarations";
import { deskOperations } from "./desk-operations";
import { deskPermission } from "./desk-permission";
import { deskCaseFile } from "./desk-case-file";
import { deskComplaint } from "./desk-complaint";
import { deskFiles } from "./desk-files";
import { deskIntake } from "./desk-intake";
import { deskJournal } from "./desk-journal";
import { deskLetters } from "./desk-letters";
import { deskPolicies } from "./desk-policies";
import { deskPreview } from "./desk-preview";
import { deskProgrammes } from "./desk-programmes";
import { deskQueue } from "./desk-queue";
import { deskRelated } from "./desk-related";
import { deskMerge } from "./desk-merge";
import { deskCalendars } from "./desk-calendars";
import { deskSnippets } from "./desk-snippets";
import { deskSearch } from "./desk-search";
import { deskSignIn } from "./desk-sign-in";
import { deskStaff } from "./desk-staff";
import { deskSystem } from "./desk-system";
import { deskTasks } from "./desk-tasks";
import { deskTeams } from "./desk-teams";
import { deskViews } from "./desk-views";
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
    staff: "同事",
    operations: "运行",
    account: "我的账号",
    who: (name: string, role: string) => `${name} · ${role}`,
    signOut: "退出登录",
    keys: {
      title: "快捷键",
      does: {
        "/": "查找",
        j: "列表里的下一行",
        k: "列表里的上一行",
        Enter: "打开这一行",
        x: "选中这一行",
        n: "下一张工单",
        p: "上一张工单",
        "?": "显示快捷键",
      },
      use: "使用快捷键",
      help: "输入文字时快捷键不起作用。开关只对这个浏览器有效。",
    },
    theme: { label: "外观", system: "跟随系统", light: "浅色", dark: "深色" },
  },
  problems: {
    /** By what was not found. */
    missing: {
      ticket: { title: "没有这张工单", help: "请核对编号，或者回到工单列表查找。" },
      act: { title: "没有这项操作", help: "请回到工单或通知的页面，从那里的按钮进入。" },
      task: { title: "没有这项任务", help: "它可能属于另一张工单。请回到工单列表，在“待办任务”里查找。" },
      caseFile: { title: "没有这份案卷", help: "案卷只给取它的人，24 小时内有效。请回到工单，在“日志”里重新取。" },
      sample: { title: "没有这份样本", help: "请从“审计抽样”的列表进入。" },
      file: { title: "没有这份文件", help: "文件到期就会删除，删除的时间写在工单记录里。" },
      letter: { title: "没有这封信", help: "请回到工单，在“信件”里查找。" },
      access: { title: "没有这份查看申请", help: "请回到“未成年人信息审批”，从列表进入。" },
      policy: { title: "没有这份政策", help: "请核对网址，或者到“政策”里查找。" },
      version: { title: "没有这一版", help: "请回到政策的页面，从已有的版本进入。" },
      section: { title: "政策里没有这一部分", help: "请回到政策的页面，从那里选择要改的部分。" },
      promise: { title: "台账里没有这一条", help: "它可能已经删去。请回到承诺台账查看。" },
      programme: { title: "没有这份专项通知", help: "请核对网址，或者到“专项通知”里查找。" },
      colleague: { title: "没有这位同事", help: "请到“同事”列表里查找。" },
      team: { title: "没有这个团队", help: "可能已经解散，请到“团队”列表里查找。" },
      batch: { title: "没有这一批", help: "只有做这一批的同事看得到，保留 30 天。请到“我的批量处理”里查找。" },
      view: { title: "没有这个视图", help: "可能已经删除，或者不再共享。请到“管理视图”里查看。" },
      page: { title: "没有这个页面", help: "请核对网址，或者从页面上方的菜单进入。" },
    },
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
    help: "上次填写、还没有办成的内容已放回表单。请核对后再提交。",
    still: "表单和您离开时一样，还没有提交，请核对后提交。",
    fileAgain: "当时选好的文件没有保存，请重新选择。",
    notYours: {
      word: "没有提交",
      help: "这个页面是另一位同事登录时打开的。里面填写的内容没有提交，也不会显示给您。",
    },
  },
  access: deskAccess,
  aside: deskAside,
  bulk: deskBulk,
  away: deskAway,
  escalation: deskEscalation,
  giving: deskGiving,
  told: deskTold,
  blockers: deskBlockers,
  declarations: deskDeclarations,
  permission: deskPermission,
  signIn: deskSignIn,
  system: deskSystem,
  queue: deskQueue,
  search: deskSearch,
  calendars: deskCalendars,
  snippets: deskSnippets,
  caseFile: deskCaseFile,
  staff: deskStaff,
  teams: deskTeams,
  savedViews: deskViews,
  account: deskAccount,
  operations: deskOperations,
  ticket: deskTicket,
  complaint: deskComplaint,
  related: deskRelated,
  merge: deskMerge,
  actions: deskActions,
  intake: deskIntake,
  journal: deskJournal,
  letters: deskLetters,
  policies: deskPolicies,
  preview: deskPreview,
  programmes: deskProgrammes,
  tasks: deskTasks,
  files: deskFiles,
};

export type DeskCopy = typeof desk;
