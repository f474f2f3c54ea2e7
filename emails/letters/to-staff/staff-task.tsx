import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { DeskLetter } from "../../parts/desk-letter";
import { writtenDate } from "../../words/date";
import { underReference } from "../../words/subject";
import { enDesk, zhDesk } from "../sample";

/** `task`: a recipient, or somebody asked for permission, did not answer in time, a restricted item has come to its day, a letter did not arrive, or one has to be told by hand. `dueOn` is that day. */
export type StaffTaskProps = AboutRequest & {
  task: "recipient" | "restricted" | "undelivered" | "permission" | "by-hand";
  dueOn: string;
};

const words = {
  "zh-CN": {
    title: {
      recipient: "接收方没有按期回复",
      restricted: "限制处理的信息到期了",
      undelivered: "有一封信没有送达",
      permission: "请对方确认，至今没有答复",
      "by-hand": "有一封信要由您告知申请人",
    },
    lead: {
      recipient: (day: string) => `接收方本应最迟 ${day}回复，至今没有回复。请联系对方，并在工单里记下结果。`,
      restricted: (day: string) =>
        `有一项信息限制处理到 ${day}为止。请现在删除、匿名化，或者写明为什么还要保存。申请人会收到结果。`,
      undelivered: (day: string) =>
        `${day}有一封信被退回，或者一直无法确认送达，收信人可能还不知道内容。请用其他方式告知，并在工单里记下结果；也可以核对地址后再次发送。`,
      permission: (day: string) =>
        `我们请委托人或监护人确认是否同意这项申请，本应最迟 ${day}答复，至今没有答复。请用其他方式询问，并在工单里记下结果。`,
      "by-hand": (day: string) =>
        `申请人没有邮箱，这封信 ${day}已经写好。请打印寄出，或者打电话、当面告知，并在工单里记下谁、什么时候、怎样告知的。`,
    },
    button: "打开任务",
  },
  en: {
    title: {
      recipient: "A recipient did not answer in time",
      restricted: "A restriction has ended",
      undelivered: "A letter was not delivered",
      permission: "Nobody has confirmed the request yet",
      "by-hand": "A letter is yours to pass on",
    },
    lead: {
      recipient: (day: string) =>
        `The recipient should have answered by ${day} but has not. Please contact them, and record the result in the ticket.`,
      restricted: (day: string) =>
        `An item was restricted until the end of ${day}. Please delete it now, make it anonymous, or explain why it must still be kept. The requester will be told.`,
      undelivered: (day: string) =>
        `On ${day} a letter was refused, or was never confirmed. Its reader may not know what it says. Please tell them in another way and record the result in the ticket, or check the address and send it again.`,
      permission: (day: string) =>
        `We asked for confirmation that this request may be made. The answer was due by ${day} and has not come. Please ask in another way, and record the result in the ticket.`,
      "by-hand": (day: string) =>
        `The requester has no e-mail address. The letter was made on ${day}. Please print and post it, or tell them by phone or in person, and record in the ticket who told them, when and how.`,
    },
    button: "Open the task",
  },
} satisfies Record<Locale, object>;

/** Tells the assignee of work that came up around a ticket, closed or not. */
export const staffTask: Letter<StaffTaskProps> = {
  subject({ reference, task }, locale) {
    return underReference(reference, words[locale].title[task]);
  },
  Body({ locale, task, dueOn, ...from }) {
    const say = words[locale];
    return (
      <DeskLetter
        locale={locale}
        from={from}
        title={say.title[task]}
        lead={say.lead[task](writtenDate(dueOn, locale))}
        button={say.button}
      />
    );
  },
  samples: {
    "zh-CN": {
      ...zhDesk,
      task: "restricted",
      dueOn: "2026-10-15",
    },
    en: {
      ...enDesk,
      task: "recipient",
      dueOn: "2026-10-15",
    },
  },
};
