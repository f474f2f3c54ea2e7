import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Bullets } from "../../parts/bullets";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Hint, Paragraph } from "../../parts/prose";
import { ClockNote, type ClockWords } from "../../parts/clock-note";
import { ToSign } from "../../parts/to-sign";
import { aboutFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { factNames } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** `items` is everything that is missing; `until` the day by which it is asked for, `dueOn` the day the whole request is due; `declaration`: something is still to be signed; `clock`: whether the time limit stands still meanwhile, and why. */
export type EvidenceProps = AboutRequest & {
  items: string[];
  until: string;
  dueOn: string;
  declaration?: boolean;
  clock?: ClockWords | null;
};

const words = {
  "zh-CN": {
    subject: "请您补充材料",
    title: (until: string) => `请补充材料，最迟 ${until}`,
    preview: "收到后我们接着办理。还缺的材料都列在里面了。",
    list: "还需要这些材料，缺的都列在这里：",
    how: "请到进度页上传照片或扫描件，全部传好后点“就这些”。与证明无关的内容可以遮盖。",
    after:
      "到期仍缺材料的，我们可能无法核验您的身份或资格，只能不予办理。暂时拿不到的，请在进度页告诉我们；之后也可以重新申请。",
    safety: "请不要用邮件发送证件。您上传的材料只用于这份申请，办结即删除。",
    until: "最迟上传",
    button: "去上传",
  },
  en: {
    subject: "Please send what is missing",
    title: (until: string) => `Please send what is missing by ${until}`,
    preview: "We will carry on as soon as we have it. Everything that is missing is listed here.",
    list: "We still need the following. This is everything that is missing:",
    how: "Please upload photos, scans or PDFs on the page of your request, then press “That is all”. You may cover anything we do not need to see.",
    after:
      "If something is still missing after that day, we may not be able to verify who you are, or that you are allowed to ask, and may have to refuse. If you cannot get something in time, tell us on the page of your request. You can also make a new request later.",
    safety:
      "Please do not send documents by e-mail. What you upload is used for this request only, and deleted when it is closed.",
    until: "Upload by",
    button: "Upload",
  },
} satisfies Record<Locale, object>;

/** Asks for all missing evidence, with a day. */
export const evidence: Letter<EvidenceProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, items, until, dueOn, declaration, clock, ...request }) {
    const say = words[locale];
    const name = factNames[locale];
    const day = writtenDate(until, locale);
    return (
      <PersonLetter locale={locale} request={request} title={say.title(day)} preview={say.preview}>
        <Paragraph>{say.list}</Paragraph>
        <Bullets items={items} />
        <Paragraph>{say.how}</Paragraph>
        <ToSign owed={declaration} locale={locale} />
        <ClockNote clock={clock} locale={locale} />
        <Paragraph>{say.after}</Paragraph>
        <Facts facts={[...aboutFacts(request, locale), [say.until, day], [name.due, writtenDate(dueOn, locale)]]} />
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
        <Hint>{say.safety}</Hint>
      </PersonLetter>
    );
  },
  asks: true,
  samples: {
    "zh-CN": {
      ...zh,
      items: ["监护关系证明，例如户口簿相关页或出生证明", "您本人的身份证明（可遮盖无关内容）"],
      until: "2026-09-30",
      dueOn: "2026-10-15",
    },
    en: {
      ...en,
      items: ["Proof that you are the guardian", "Proof of your identity (you may cover what we do not need)"],
      until: "2026-09-30",
      dueOn: "2026-10-15",
    },
  },
};
