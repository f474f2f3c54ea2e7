import { Frame } from "../frame";
import type { FromController, Letter, Locale } from "../letter";
import { Action } from "../parts/action";
import { Facts } from "../parts/facts";
import { Paragraph } from "../parts/prose";
import { writtenDate } from "../words/date";
import { underReference } from "../words/subject";

/** `dueOn` is the civil date by which it has to be done. */
export type StaffCooledProps = FromController & { reference: string; rightName: string; dueOn: string; deskUrl: string };

const words = {
  "zh-CN": {
    title: "冷静期已过，可以执行",
    lead: (due: string) => `申请人没有改变主意。请执行这张工单，最迟 ${due}办结。`,
    reference: "工单编号",
    right: "申请事项",
    button: "打开工单",
    why: "您收到这封邮件，是因为您负责这张工单。",
  },
  en: {
    title: "The cooling-off time is over: please carry it out",
    lead: (due: string) => `The requester did not change their mind. Please carry this ticket out and finish it by ${due}.`,
    reference: "Ticket",
    right: "Request",
    button: "Open the ticket",
    why: "You get this letter because the ticket is yours.",
  },
} satisfies Record<Locale, object>;

/** Tells the assignee that a cancellation can be carried out: the time to change one's mind has passed. */
export const staffCooled: Letter<StaffCooledProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].title);
  },
  Body({ locale, controller, reference, rightName, dueOn, deskUrl }) {
    const say = words[locale];
    const lead = say.lead(writtenDate(dueOn, locale));
    return (
      <Frame locale={locale} controller={controller} title={say.title} preview={lead} why={say.why}>
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
