import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Paragraph } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { aboutFacts } from "../../words/behalf";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** `reason` is what a member of staff wrote: why what was sent is not worked on. */
export type SetAsideProps = AboutRequest & { reason: string; link: string };

const words = {
  "zh-CN": {
    subject: "您的申请暂时没有办理",
    title: "我们还没有办理您的申请",
    preview: "原因写在信里。如果这确实是您的申请，请告诉我们。",
    why: "原因是：",
    wrong: "如果我们看错了，请到进度页写明您想要什么，我们会接着办理，期限仍从最初收到的那天起算。",
    button: "去说明",
  },
  en: {
    subject: "We are not working on your request yet",
    title: "We are not working on your request yet",
    preview: "This letter says why. If it really is a request of yours, please tell us.",
    why: "This is why:",
    wrong:
      "If we are mistaken, please write on the page of your request what you would like us to do. We will then work on it, and the time limit still counts from the day we first received it.",
    button: "Tell us",
  },
} satisfies Record<Locale, object>;

/** Tells the requester that what they sent was put aside, and how to have it worked on. */
export const setAside: Letter<SetAsideProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, reason, ...request }) {
    const say = words[locale];
    return (
      <PersonLetter locale={locale} request={request} title={say.title} preview={say.preview}>
        <Paragraph>{say.why}</Paragraph>
        <Quote>{reason}</Quote>
        <Paragraph>{say.wrong}</Paragraph>
        <Facts facts={aboutFacts(request, locale)} />
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
      </PersonLetter>
    );
  },
  samples: {
    "zh-CN": { ...zh, reason: "您发来的内容像是广告，没有写明想查阅或者删除哪些个人信息。" },
    en: { ...en, reason: "What you sent looks like an advertisement. It does not say which data it is about." },
  },
};
