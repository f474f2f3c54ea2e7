import type { AboutRequest, Letter, Locale, Remedies } from "../../letter/letter";
import { answerPaper, type ForPaper } from "../../paper/answer";
import type { Fact } from "../../letter/paper";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Paragraph, Subheading } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { WayOut } from "../../parts/way-out";
import { whoseFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { attached, factNames } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, enAsked, enRemedies, reference, zh, zhAsked, zhRemedies } from "../sample";

/**
 * What became of a complaint. `about` is the reference of the request complained about, `aboutRight` what it asks for; `dueOn` the civil
 * date by which that is answered anew, null where it stays closed. The remedies are the ways outside.
 */
export type ComplaintDecidedProps = AboutRequest &
  ForPaper & {
    about: string;
    aboutRight: string;
    verdict: "confirmed" | "changed" | "withdrawn";
    reasons: string;
    dueOn: string | null;
    remedies: Remedies;
  };

const words = {
  "zh-CN": {
    subject: { confirmed: "复核结论：维持原答复", changed: "复核结论：改变原答复", withdrawn: "复核结论：撤销原答复" },
    title: {
      confirmed: "复核后，我们维持原来的答复",
      changed: "复核后，我们改变原来的答复",
      withdrawn: "复核后，我们撤销原来的答复",
    },
    lead: "没有经办过原申请的人员重新核对了您提出的每一点。下面是复核结论和理由。",
    about: "针对的申请",
    verdict: "复核结论",
    verdicts: { confirmed: "维持原答复", changed: "改变原答复", withdrawn: "撤销原答复" },
    reasons: "理由",
    next: "接下来",
    again: (due: string) => `原申请已经重新办理，最迟 ${due}办结。有了结果，我们会写信告诉您；您现在不用再做什么。`,
    closed: "原申请已经关闭，不再重新办理。",
    stays: "原来的答复不变。",
    button: "查看申诉",
  },
  en: {
    subject: {
      confirmed: "Your complaint: our answer stands",
      changed: "Your complaint: our answer changes",
      withdrawn: "Your complaint: we take our answer back",
    },
    title: {
      confirmed: "We looked again: our answer stands",
      changed: "We looked again: our answer changes",
      withdrawn: "We looked again: we take our answer back",
    },
    lead: "Someone who did not handle your request looked at every point you made. This is the outcome, and why.",
    about: "About the request",
    verdict: "Outcome",
    verdicts: { confirmed: "Our answer stands", changed: "Our answer changes", withdrawn: "Our answer is taken back" },
    reasons: "Why",
    next: "What happens next",
    again: (due: string) =>
      `We are working on the request again and will finish it by ${due}. We will write to you with the result. You do not need to do anything now.`,
    closed: "The request is closed, and we will not work on it again.",
    stays: "Our answer stays as it was.",
    button: "See your complaint",
  },
} satisfies Record<Locale, object>;

function nextOf(verdict: ComplaintDecidedProps["verdict"], dueOn: string | null, locale: Locale): string {
  const { stays, closed, again } = words[locale];
  if (verdict === "confirmed") return stays;
  return dueOn === null ? closed : again(writtenDate(dueOn, locale));
}

/** Tells the requester what became of a complaint: which of the three, why, what happens now, and the ways outside. */
export const complaintDecided: Letter<ComplaintDecidedProps> = {
  subject({ reference, verdict }, locale) {
    return underReference(reference, words[locale].subject[verdict]);
  },
  Body({ locale, about, aboutRight, verdict, reasons, dueOn, remedies, ...request }) {
    const say = words[locale];
    const next = nextOf(verdict, dueOn, locale);
    return (
      <PersonLetter locale={locale} request={request} title={say.title[verdict]} preview={say.lead}>
        <Paragraph>{say.lead}</Paragraph>
        <Facts
          facts={[
            [factNames[locale].reference, request.reference],
            [say.about, `${about} ${aboutRight}`],
            ...whoseFacts(request, locale),
            [say.verdict, say.verdicts[verdict]],
          ]}
        />
        <Subheading>{say.reasons}</Subheading>
        <Quote>{reasons}</Quote>
        <Subheading>{say.next}</Subheading>
        <Paragraph>{next}</Paragraph>
        <Paragraph>{attached[locale]}</Paragraph>
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
        <WayOut remedies={remedies} controller={request.controller} locale={locale} />
      </PersonLetter>
    );
  },
  paper(props, locale) {
    const say = words[locale];
    const { about, aboutRight, verdict, reasons, dueOn } = props;
    const result: Fact[] = [
      [say.about, `${about} ${aboutRight}`],
      [say.verdict, say.verdicts[verdict]],
    ];
    return answerPaper(
      props,
      say.lead,
      [
        { block: "pairs", pairs: result },
        { block: "heading", text: say.reasons },
        { block: "quote", text: reasons },
        { block: "heading", text: say.next },
        { block: "text", text: nextOf(verdict, dueOn, locale) },
      ],
      props.remedies,
      locale,
    );
  },
  samples: {
    "zh-CN": {
      ...zh,
      ...zhAsked,
      rightName: "申诉",
      about: reference,
      aboutRight: "删除个人信息",
      verdict: "changed",
      reasons: "您说得对：2021 年的收货地址已经不再需要，应当删除。\n发票上的地址依法还要保存，这一点不变。",
      dueOn: "2026-11-06",
      remedies: { ...zhRemedies, outsideOnly: true },
    },
    en: {
      ...en,
      ...enAsked,
      rightName: "Complaint",
      about: reference,
      aboutRight: "Delete personal data",
      verdict: "confirmed",
      reasons: "We looked at your invoice of March 2025 again. The law makes us keep it.",
      dueOn: null,
      remedies: { ...enRemedies, outsideOnly: true },
    },
  },
};
