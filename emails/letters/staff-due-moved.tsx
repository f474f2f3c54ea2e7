import { Frame } from "../frame";
import type { FromController, Letter, Locale } from "../letter";
import { Action } from "../parts/action";
import { Facts } from "../parts/facts";
import { Paragraph } from "../parts/prose";
import { writtenDate } from "../words/date";
import { underReference } from "../words/subject";

/** `before` and `dueOn` are civil dates: the due date as it was, and as it is now (earlier). */
export type StaffDueMovedProps = FromController & { reference: string; rightName: string; before: string; dueOn: string; deskUrl: string };

const words = {
  "zh-CN": {
    title: "办结日期提前了",
    lead: (due: string) => `放假安排公布后重新计算，这张工单最迟 ${due}办结。`,
    before: "原日期",
    now: "现日期",
    reference: "工单编号",
    right: "申请事项",
    button: "打开工单",
    why: "您收到这封邮件，是因为您负责这张工单。",
  },
  en: {
    title: "The due date is earlier now",
    lead: (due: string) => `The official holidays were announced and the date was computed again: finish this ticket by ${due}.`,
    before: "Before",
    now: "Now",
    reference: "Ticket",
    right: "Request",
    button: "Open the ticket",
    why: "You get this letter because the ticket is yours.",
  },
} satisfies Record<Locale, object>;

/** Warns the assignee that a new calendar moved a due date earlier. */
export const staffDueMoved: Letter<StaffDueMovedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].title);
  },
  Body({ locale, controller, reference, rightName, before, dueOn, deskUrl }) {
    const say = words[locale];
    const lead = say.lead(writtenDate(dueOn, locale));
    return (
      <Frame locale={locale} controller={controller} title={say.title} preview={lead} why={say.why}>
        <Paragraph>{lead}</Paragraph>
        <Facts
          facts={[
            [say.reference, reference],
            [say.right, rightName],
            [say.before, writtenDate(before, locale)],
            [say.now, writtenDate(dueOn, locale)],
          ]}
        />
        <Action href={deskUrl} locale={locale}>
          {say.button}
        </Action>
      </Frame>
    );
  },
};
