import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { DeskLetter } from "../../parts/desk-letter";
import { writtenDate } from "../../words/date";
import { underReference } from "../../words/subject";
import { enDesk, zhDesk } from "../sample";

/** `before` and `dueOn` are civil dates: the due date as it was, and as it is now (earlier). */
export type StaffDueMovedProps = AboutRequest & { before: string; dueOn: string };

const words = {
  "zh-CN": {
    title: "办结日期提前了",
    lead: (due: string) => `放假安排公布后重新计算，这张工单最迟 ${due}办结。`,
    before: "原期限",
    now: "现期限",
  },
  en: {
    title: "The due date is earlier now",
    lead: (due: string) =>
      `The public holidays have been announced and the date was worked out again: finish this ticket by ${due}.`,
    before: "Old date",
    now: "New date",
  },
} satisfies Record<Locale, object>;

/** Warns the assignee that a new calendar moved a due date earlier. */
export const staffDueMoved: Letter<StaffDueMovedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].title);
  },
  Body({ locale, before, dueOn, ...from }) {
    const say = words[locale];
    const [was, is] = [writtenDate(before, locale), writtenDate(dueOn, locale)];
    return (
      <DeskLetter
        locale={locale}
        from={from}
        title={say.title}
        lead={say.lead(is)}
        more={[
          [say.before, was],
          [say.now, is],
        ]}
      />
    );
  },
  samples: {
    "zh-CN": { ...zhDesk, before: "2027-02-24", dueOn: "2027-02-23" },
    en: { ...enDesk, before: "2027-02-24", dueOn: "2027-02-23" },
  },
};
