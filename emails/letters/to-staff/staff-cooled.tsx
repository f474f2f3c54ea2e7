import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { DeskLetter } from "../../parts/desk-letter";
import { writtenDate } from "../../words/date";
import { underReference } from "../../words/subject";
import { enDesk, zhDesk } from "../sample";

/** `dueOn` is the civil date by which it has to be done. */
export type StaffCooledProps = AboutRequest & { dueOn: string };

const words = {
  "zh-CN": {
    title: "冷静期已过，可以执行",
    lead: (due: string) => `申请人没有改变主意。请执行注销，最迟 ${due}办结。`,
  },
  en: {
    title: "The cooling-off period is over: please carry it out",
    lead: (due: string) =>
      `The requester has not changed their mind. Please cancel the account and finish the ticket by ${due}.`,
  },
} satisfies Record<Locale, object>;

/** Tells the assignee that a cancellation can be carried out: the time to change one's mind has passed. */
export const staffCooled: Letter<StaffCooledProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].title);
  },
  Body({ locale, dueOn, ...from }) {
    const say = words[locale];
    return <DeskLetter locale={locale} from={from} title={say.title} lead={say.lead(writtenDate(dueOn, locale))} />;
  },
  samples: {
    "zh-CN": { ...zhDesk, rightName: "注销账号", dueOn: "2026-10-15" },
    en: { ...enDesk, rightName: "Cancel an account", dueOn: "2026-10-15" },
  },
};
