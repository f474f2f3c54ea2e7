import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import type { Fact } from "../../letter/paper";
import { DeskLetter } from "../../parts/desk-letter";
import { counted } from "../../words/count";
import { writtenDate } from "../../words/date";
import { underReference } from "../../words/subject";
import { enDesk, zhDesk } from "../sample";

/** Where a ticket stands to its due date. */
type NoticeKind = "due-in-5" | "due-in-3" | "due-in-1" | "due-today" | "overdue";

/** `workingDays` counts the working days left, or since the due date once overdue. `assigneeName` is null when nobody took the ticket. */
export type StaffNoticeProps = AboutRequest & {
  noticeKind: NoticeKind;
  dueOn: string;
  workingDays: number;
  assigneeName: string | null;
  /** An authority that wants an answer of its own, and until when; `first`: the notice is about that day, which comes before ours. */
  authority?: { name: string; dueOn: string; first: boolean } | null;
};

const words = {
  "zh-CN": {
    left: (days: number) => `还剩 ${days} 个工作日`,
    today: "今天到期",
    overdue: (days: number) => (days > 0 ? `已超期 ${days} 个工作日` : "已超期"),
    dueBy: (standing: string, due: string) => `${standing}：最迟 ${due}办结`,
    wasDue: (standing: string, due: string) => `${standing}：本应最迟 ${due}办结`,
    answerBy: (standing: string, due: string) => `${standing}：最迟 ${due}答复主管机关`,
    wasToAnswer: (standing: string, due: string) => `${standing}：本应最迟 ${due}答复主管机关`,
    authority: "主管机关",
    authorityDue: (due: string) => `最迟 ${due}答复`,
    ahead: "核验和处理都做完才算办结，只批准不算。",
    late: "请今天处理，并在工单里写明超期原因。合规经理也会收到这封邮件。",
    assignee: "经办人",
    nobody: "还没有人领取",
    whyAhead: "您收到这封邮件，是因为您是这张工单的经办人。",
    whyLate: "您收到这封邮件，是因为您是这张工单的经办人，或者是合规经理。",
  },
  en: {
    left: (days: number) => `${counted(days, "working day")} left`,
    today: "Due today",
    overdue: (days: number) => (days > 0 ? `${counted(days, "working day")} overdue` : "Overdue"),
    dueBy: (standing: string, due: string) => `${standing}: finish by ${due}`,
    wasDue: (standing: string, due: string) => `${standing}: it was due on ${due}`,
    answerBy: (standing: string, due: string) => `${standing}: answer the authority by ${due}`,
    wasToAnswer: (standing: string, due: string) => `${standing}: the authority was to be answered by ${due}`,
    authority: "Authority",
    authorityDue: (due: string) => `answer by ${due}`,
    ahead: "A ticket is finished only when both verification and handling are done. Approval alone is not enough.",
    late: "Please act today, and write in the ticket why it is late. Compliance managers receive this e-mail too.",
    assignee: "Assignee",
    nobody: "Nobody yet",
    whyAhead: "You are receiving this e-mail because the ticket is assigned to you.",
    whyLate:
      "You are receiving this e-mail because the ticket is assigned to you, or because you are a compliance manager.",
  },
} satisfies Record<Locale, object>;

/** Warns the assignee before a ticket is due, on the day, and (with compliance managers) every working day after. */
export const staffNotice: Letter<StaffNoticeProps> = {
  subject({ reference, noticeKind, workingDays }, locale) {
    return underReference(reference, dueState(noticeKind, workingDays, locale));
  },
  Body({ locale, noticeKind, dueOn, workingDays, assigneeName, authority = null, ...from }) {
    const say = words[locale];
    const late = noticeKind === "overdue";
    const [wasDue, dueBy] = authority?.first ? [say.wasToAnswer, say.answerBy] : [say.wasDue, say.dueBy];
    const title = (late ? wasDue : dueBy)(dueState(noticeKind, workingDays, locale), writtenDate(dueOn, locale));
    const why = late ? say.whyLate : say.whyAhead;
    return (
      <DeskLetter
        locale={locale}
        from={from}
        title={title}
        lead={late ? say.late : say.ahead}
        more={[[say.assignee, assigneeName ?? say.nobody], ...authorityFact(authority, locale)]}
        why={why}
      />
    );
  },
  samples: {
    "zh-CN": { ...zhDesk, noticeKind: "overdue", dueOn: "2026-10-15", workingDays: 2, assigneeName: "林晓" },
    en: { ...enDesk, noticeKind: "due-in-5", dueOn: "2026-10-15", workingDays: 5, assigneeName: null },
  },
};

/** Which authority wants an answer, and by when. */
function authorityFact(authority: StaffNoticeProps["authority"], locale: Locale): Fact[] {
  const say = words[locale];
  if (!authority) return [];
  return [[say.authority, `${authority.name} · ${say.authorityDue(writtenDate(authority.dueOn, locale))}`]];
}

function dueState(noticeKind: NoticeKind, workingDays: number, locale: Locale): string {
  const say = words[locale];
  if (noticeKind === "overdue") return say.overdue(workingDays);
  return noticeKind === "due-today" ? say.today : say.left(workingDays);
}
