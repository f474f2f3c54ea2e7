import type { FromController, Letter, Locale } from "../../letter/letter";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Hint, Paragraph } from "../../parts/prose";
import { aboutFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { notYou } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** `withdrawnOn` is the civil date of the withdrawal. */
export type WithdrawnProps = FromController & { reference: string; rightName: string; withdrawnOn: string };

const words = {
  "zh-CN": {
    subject: "您的申请已撤回",
    title: "您的申请已撤回，我们不再办理",
    again: "以后需要时，您可以随时重新提交申请。",
    withdrawn: "撤回日期",
  },
  en: {
    subject: "Your request is withdrawn",
    title: "Your request is withdrawn, and we have stopped working on it",
    again: "You can send a new request whenever you need to.",
    withdrawn: "Withdrawn on",
  },
} satisfies Record<Locale, object>;

/** Confirms that the requester took the request back. */
export const withdrawn: Letter<WithdrawnProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, withdrawnOn, ...request }) {
    const say = words[locale];
    return (
      <PersonLetter locale={locale} request={request} title={say.title} preview={say.again}>
        <Facts facts={[...aboutFacts(request, locale), [say.withdrawn, writtenDate(withdrawnOn, locale)]]} />
        <Paragraph>{say.again}</Paragraph>
        <Hint>{notYou(request.controller, locale)}</Hint>
      </PersonLetter>
    );
  },
  samples: { "zh-CN": { ...zh, withdrawnOn: "2026-09-20" }, en: { ...en, withdrawnOn: "2026-09-20" } },
};
