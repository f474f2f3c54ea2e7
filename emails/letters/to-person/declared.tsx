import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Hint, Paragraph } from "../../parts/prose";
import { aboutFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { factNames, notYou } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** `signedOn` is the civil date of the signature; `dueOn` the day the whole request is due. */
export type DeclaredProps = AboutRequest & { signedOn: string; dueOn: string };

const words = {
  "zh-CN": {
    subject: "您签署的声明已收到",
    title: "您签署的声明已收到，我们继续核验",
    next: "您不用再做什么。需要您补充时，我们会写信给您。",
    signed: "签署日期",
    button: "查看进度",
  },
  en: {
    subject: "We have the declaration you signed",
    title: "We have the declaration you signed, and carry on",
    next: "You do not need to do anything else. If we need more from you, we will write to you.",
    signed: "Signed on",
    button: "See the progress",
  },
} satisfies Record<Locale, object>;

/** Confirms that a declaration was signed, so that somebody who did not sign one hears of it. */
export const declared: Letter<DeclaredProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, signedOn, dueOn, ...request }) {
    const say = words[locale];
    return (
      <PersonLetter locale={locale} request={request} title={say.title} preview={say.next}>
        <Paragraph>{say.next}</Paragraph>
        <Facts
          facts={[
            ...aboutFacts(request, locale),
            [say.signed, writtenDate(signedOn, locale)],
            [factNames[locale].due, writtenDate(dueOn, locale)],
          ]}
        />
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
        <Hint>{notYou(request.controller, locale)}</Hint>
      </PersonLetter>
    );
  },
  samples: {
    "zh-CN": { ...zh, signedOn: "2026-09-20", dueOn: "2026-10-15" },
    en: { ...en, signedOn: "2026-09-20", dueOn: "2026-10-15" },
  },
};
