import { Frame } from "../frame";
import type { FromController, Letter, Locale } from "../letter";
import { Action } from "../parts/action";
import { Facts } from "../parts/facts";
import { Paragraph } from "../parts/prose";
import { writtenDate } from "../words/date";
import { underReference } from "../words/subject";

/** `task`: a recipient did not answer in time, or a restricted item has come to its day. `dueOn` is that day. */
export type StaffTaskProps = FromController & { reference: string; rightName: string; task: "recipient" | "restricted"; dueOn: string; deskUrl: string };

const words = {
  "zh-CN": {
    title: { recipient: "接收方没有按期回复", restricted: "限制处理的信息到期了" },
    lead: {
      recipient: (day: string) => `接收方应在 ${day}前回复，至今没有回复。请联系对方，并在工单里记下结果。`,
      restricted: (day: string) => `有一项信息限制处理到 ${day}。请现在删除、匿名化，或者写明为什么还要保存。申请人会收到结果。`,
    },
    reference: "工单编号",
    right: "申请事项",
    button: "打开任务",
    why: "您收到这封邮件，是因为您负责这张工单。",
  },
  en: {
    title: { recipient: "A recipient did not answer in time", restricted: "A restriction has come to its end" },
    lead: {
      recipient: (day: string) => `The recipient should have answered by ${day} and has not. Please get in touch, and write the result in the ticket.`,
      restricted: (day: string) => `An item was restricted until ${day}. Please delete it now, make it anonymous, or say why it must still be kept. The requester will be told.`,
    },
    reference: "Ticket",
    right: "Request",
    button: "Open the task",
    why: "You get this letter because the ticket is yours.",
  },
} satisfies Record<Locale, object>;

/** Tells the assignee of work that came up around a ticket, closed or not. */
export const staffTask: Letter<StaffTaskProps> = {
  subject({ reference, task }, locale) {
    return underReference(reference, words[locale].title[task]);
  },
  Body({ locale, controller, reference, rightName, task, dueOn, deskUrl }) {
    const say = words[locale];
    const lead = say.lead[task](writtenDate(dueOn, locale));
    return (
      <Frame locale={locale} controller={controller} title={say.title[task]} preview={lead} why={say.why}>
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
