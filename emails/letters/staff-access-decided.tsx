import { Frame } from "../frame";
import type { FromController, Letter, Locale } from "../letter";
import { Action } from "../parts/action";
import { Facts } from "../parts/facts";
import { Paragraph } from "../parts/prose";
import { writtenDate } from "../words/date";
import { underReference } from "../words/subject";

/** `until` is the last day on which the ticket is open to the reader, a civil date; null where it was refused. */
export type StaffAccessDecidedProps = FromController & { reference: string; rightName: string; until: string | null; deskUrl: string };

const words = {
  "zh-CN": {
    title: { approved: "可以查看了", refused: "没有批准查看" },
    lead: {
      approved: (day: string) => `您可以查看和处理这张涉及儿童的工单，到 ${day}为止。每天的查看都会记入工单记录。`,
      refused: "您查看这张涉及儿童的工单的申请没有获得批准，原因写在工单里。仍然需要的，可以写明理由再次申请。",
    },
    reference: "工单编号",
    right: "申请事项",
    button: "打开工单",
    why: "您收到这封邮件，是因为您申请查看这张工单。",
  },
  en: {
    title: { approved: "You can see it now", refused: "Access was not approved" },
    lead: {
      approved: (day: string) => `You can see this ticket about a child and work on it until ${day}. Each day on which you look is written to the ticket's journal.`,
      refused: "Your asking to see this ticket about a child was not approved; the ticket says why. If you still need it, ask again and give the reason.",
    },
    reference: "Ticket",
    right: "Request",
    button: "Open the ticket",
    why: "You get this letter because you asked to see this ticket.",
  },
} satisfies Record<Locale, object>;

/** Tells a colleague what was decided about their asking to see a ticket about a child. */
export const staffAccessDecided: Letter<StaffAccessDecidedProps> = {
  subject({ reference, until }, locale) {
    return underReference(reference, words[locale].title[until ? "approved" : "refused"]);
  },
  Body({ locale, controller, reference, rightName, until, deskUrl }) {
    const say = words[locale];
    const lead = until ? say.lead.approved(writtenDate(until, locale)) : say.lead.refused;
    return (
      <Frame locale={locale} controller={controller} title={say.title[until ? "approved" : "refused"]} preview={lead} why={say.why}>
        <Paragraph>{lead}</Paragraph>
        <Facts
          facts={[
            [say.reference, reference],
            [say.right, rightName],
          ]}
        />
        <Action href={deskUrl} locale={locale}>
          {say.button}
        </Action>
      </Frame>
    );
  },
};
