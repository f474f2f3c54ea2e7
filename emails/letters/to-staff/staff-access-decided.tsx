import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { DeskLetter } from "../../parts/desk-letter";
import { writtenDate } from "../../words/date";
import { underReference } from "../../words/subject";
import { enDesk, zhDesk } from "../sample";

/** `until` is the last day on which the ticket is open to the reader, a civil date; null where it was refused. */
export type StaffAccessDecidedProps = AboutRequest & { until: string | null };

const words = {
  "zh-CN": {
    title: { approved: "您的查看申请已获批准", refused: "您的查看申请没有获得批准" },
    lead: {
      approved: (day: string) => `您可以查看和处理这张涉及未成年人的工单，到 ${day}为止。每天的查看都会记入工单记录。`,
      refused: "您查看这张涉及未成年人的工单的申请没有获得批准，原因写在工单里。仍然需要的，可以写明理由再次申请。",
    },
    why: "您收到这封邮件，是因为您申请查看这张工单。",
  },
  en: {
    title: { approved: "Your access was approved", refused: "Your access was not approved" },
    lead: {
      approved: (day: string) =>
        `You can see this ticket about a minor and work on it until the end of ${day}. Each day on which you look at it is recorded in the ticket's journal.`,
      refused:
        "Your request to see this ticket about a minor was not approved. The ticket says why. If you still need access, ask again and give your reason.",
    },
    why: "You are receiving this e-mail because you asked to see this ticket.",
  },
} satisfies Record<Locale, object>;

/** Tells a colleague what was decided about their asking to see a ticket about a minor. */
export const staffAccessDecided: Letter<StaffAccessDecidedProps> = {
  subject({ reference, until }, locale) {
    return underReference(reference, words[locale].title[until ? "approved" : "refused"]);
  },
  Body({ locale, until, ...from }) {
    const say = words[locale];
    const lead = until ? say.lead.approved(writtenDate(until, locale)) : say.lead.refused;
    return (
      <DeskLetter
        locale={locale}
        from={from}
        title={say.title[until ? "approved" : "refused"]}
        lead={lead}
        why={say.why}
      />
    );
  },
  samples: { "zh-CN": { ...zhDesk, until: "2026-10-22" }, en: { ...enDesk, until: null } },
};
