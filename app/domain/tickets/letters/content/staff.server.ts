import type { Ticket } from "#app/platform/generated/client";
import { calendarFor } from "../../../clock/calendar/calendar";
import { lastDayBefore } from "../../../clock/dates/zone";
import type { NoticeKind } from "../../../clock/stopwatch/notices";
import { currentNotice } from "../../deadlines/current-notice";
import { urgentDue } from "../../deadlines/urgent-due";
import { authorityOf } from "../../channel/came.server";
import type { Status } from "../../ticket/statuses";
import type { ToStaff } from "../facts/kind.server";
import type { LetterTicket } from "../facts/letter-facts";
import type { Source } from "../facts/source.server";

declare module "../../../outbox/letters" {
  interface LetterData {
    "staff-notice": { notice: string; on: string; dueOn: string; workingDays: number };
    "staff-cooled": Record<never, never>;
    "staff-access-asked": { accessId: string };
    "staff-access-decided": { accessId: string };
    "staff-due-moved": { before: string; dueOn: string };
  }
}

async function assigneeName({ tx, ticket }: Source): Promise<string | null> {
  if (!ticket.assigneeId) return null;
  const row = await tx.staff.findUnique({ where: { id: ticket.assigneeId }, select: { name: true } });
  return row?.name ?? null;
}

type StaffNoticeFacts = LetterTicket & {
  noticeKind: NoticeKind;
  dueOn: string;
  workingDays: number;
  assigneeName: string | null;
  /** The authority that wants an answer of its own: until when, and whether the notice is about that day. Null for none. */
  authority: { name: string; dueOn: string; first: boolean } | null;
};

/** The authority whose answer is still owed. */
function authorityFacts(ticket: Ticket, first: boolean): StaffNoticeFacts["authority"] {
  const authority = ticket.authorityDueOn === null ? null : authorityOf(ticket);
  return authority && { name: authority.name, dueOn: ticket.authorityDueOn ?? "", first };
}

/** To the assignee or the desk: a deadline comes near, or is missed. Null where that is no longer so. */
const staffNotice: ToStaff<"staff-notice", StaffNoticeFacts> = {
  to: "staff",
  name: { "zh-CN": "期限提醒（内部）", en: "Deadline notice (internal)" },
  async facts(source, { notice }) {
    const { ticket, profile, common, now } = source;
    const urgent = urgentDue(ticket);
    const current =
      ticket.open && currentNotice(now, notice as NoticeKind, urgent, profile.zone, calendarFor(profile.calendar));
    if (!current) return null;
    const { kind: noticeKind, workingDays } = current;
    return {
      ...common,
      noticeKind,
      workingDays,
      dueOn: urgent.dueOn,
      assigneeName: await assigneeName(source),
      authority: authorityFacts(ticket, urgent.authority),
    };
  },
};

/** To the assignee: the time to change one's mind is over. */
const staffCooled: ToStaff<"staff-cooled", LetterTicket & { dueOn: string }> = {
  to: "staff",
  name: { "zh-CN": "冷静期结束（内部）", en: "Cooling-off over (internal)" },
  facts: async ({ ticket, common }) =>
    ticket.status === ("approved" satisfies Status) ? { ...common, dueOn: ticket.dueOn } : null,
};

/** To those who decide who sees a minor's data: a colleague asks. Null once it is decided. */
const staffAccessAsked: ToStaff<"staff-access-asked", LetterTicket> = {
  to: "staff",
  name: { "zh-CN": "未成年人信息查看申请（内部）", en: "Request for access to a minor's data (internal)" },
  async facts({ tx, common }, { accessId: id }) {
    const { decidedAt } = await tx.minorAccess.findUniqueOrThrow({ where: { id }, select: { decidedAt: true } });
    return decidedAt ? null : { ...common, link: { page: "access-request", id } };
  },
};

/** To who asked: it is decided, and where it was approved until when (`until`). */
const staffAccessDecided: ToStaff<"staff-access-decided", LetterTicket & { until: string | null }> = {
  to: "staff",
  name: { "zh-CN": "未成年人信息查看决定（内部）", en: "Decision on access to a minor's data (internal)" },
  async facts({ tx, profile, common }, { accessId: id }) {
    const { expiresAt } = await tx.minorAccess.findUniqueOrThrow({ where: { id }, select: { expiresAt: true } });
    return { ...common, until: expiresAt && lastDayBefore(expiresAt, profile.zone) };
  },
};

/** To the assignee: a new calendar moved a due date. */
const staffDueMoved: ToStaff<"staff-due-moved", LetterTicket & { before: string; dueOn: string }> = {
  to: "staff",
  name: { "zh-CN": "期限提前通知（内部）", en: "Notice of an earlier due date (internal)" },
  facts: async ({ common }, { before, dueOn }) => ({ ...common, before, dueOn }),
};

/** What ours are told of a ticket. */
export const toStaff = {
  "staff-notice": staffNotice,
  "staff-cooled": staffCooled,
  "staff-access-asked": staffAccessAsked,
  "staff-access-decided": staffAccessDecided,
  "staff-due-moved": staffDueMoved,
};
