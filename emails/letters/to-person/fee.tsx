import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Hint, Paragraph, Subheading } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { aboutFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { factNames } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** `amount` and `reason` are what staff wrote, `rule` what the policy says of fees; `dueOn` is the day the whole request is due. */
export type FeeProps = AboutRequest & {
  amount: string;
  reason: string;
  rule: string | null;
  dueOn: string;
};

const words = {
  "zh-CN": {
    subject: "这次申请会产生费用，请您决定",
    title: "这次申请会产生费用，是否继续由您决定",
    lead: "同样的事项您已经申请过多次。继续办理需要收取下面的费用；您没有同意之前，不收取任何费用。",
    amount: "费用",
    reason: "计算方式",
    rule: "政策的规定",
    choose: "请到进度页选择：继续办理，或者撤回申请。撤回不产生费用。",
    button: "去选择",
    safety: "我们不会在邮件或者网页里向您收款，也不会索要银行卡号和密码。",
  },
  en: {
    subject: "There would be a fee for this request: please decide",
    title: "There would be a fee for this request: you decide whether we carry on",
    lead: "You have made the same request several times. To carry on, we would have to charge the fee below. We charge nothing unless you agree.",
    amount: "Fee",
    reason: "How it is worked out",
    rule: "What the policy says",
    choose: "Please choose on the page of your request: carry on, or withdraw. Withdrawing is free.",
    button: "Choose",
    safety: "We never take payment by e-mail or on this site, and never ask for a card number or a password.",
  },
} satisfies Record<Locale, object>;

/** Tells the requester what a repeated request would cost and why, and that they decide. */
export const fee: Letter<FeeProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, amount, reason, rule, dueOn, ...request }) {
    const say = words[locale];
    const name = factNames[locale];
    return (
      <PersonLetter locale={locale} request={request} title={say.title} preview={say.lead}>
        <Paragraph>{say.lead}</Paragraph>
        <Facts facts={[...aboutFacts(request, locale), [say.amount, amount], [name.due, writtenDate(dueOn, locale)]]} />
        <Subheading>{say.reason}</Subheading>
        <Quote>{reason}</Quote>
        {rule !== null && <Subheading>{say.rule}</Subheading>}
        {rule !== null && <Paragraph>{rule}</Paragraph>}
        <Paragraph>{say.choose}</Paragraph>
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
      rightName: "查阅个人信息",
      amount: "人民币 20 元",
      reason: "一年内这是第四次查阅同样的内容，导出和核对需要两小时人工。",
      rule: "超出合理次数的重复申请，可能按实际成本收取费用。",
      dueOn: "2026-10-15",
    },
    en: {
      ...en,
      rightName: "See personal data",
      amount: "20 yuan",
      reason: "This is the fourth request in a year, and the export takes two hours by hand.",
      rule: "We may charge the actual cost of requests repeated beyond reason.",
      dueOn: "2026-10-15",
    },
  },
};
