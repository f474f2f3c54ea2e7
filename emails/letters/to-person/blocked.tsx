import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Bullets } from "../../parts/bullets";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Points } from "../../parts/points";
import { Paragraph, Subheading } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { aboutFacts, accountOf, isRelative } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { factNames } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** Something in the way of a cancellation, and what the person can do about it; both in the policy's words. */
type Blocker = { text: string; remedy: string };

/** At least one blocker is expected. `note` is what a member of staff adds, if anything; `dueOn` is the day the whole request is due. */
export type BlockedProps = AboutRequest & {
  blockers: Blocker[];
  note: string | null;
  dueOn: string;
};

const words = {
  "zh-CN": {
    subject: () => "账号暂时不能注销，请您先处理",
    title: () => "账号暂时不能注销，请您先处理下面的事项",
    lead: "我们没有拒绝您的申请，只是现在还不能往下办。下面写明原因，以及您可以怎么做。",
    blockers: "需要先处理的事项",
    note: "工作人员补充说明：",
    then: "都处理好以后，请到进度页告诉我们，我们接着办理。",
    // Nobody is told to sign in as somebody who has died.
    relative: {
      subject: "账号暂时不能注销，先要处理几件事",
      lead: "我们没有拒绝您的申请，只是现在还不能往下办，原因写在下面。您不用登录逝者的账号：需要您提供什么，我们会写信告诉您。",
      then: "事情有了变化，或者您想补充说明，请到进度页告诉我们，我们接着办理。",
      button: "告诉我们",
    },
    button: "告诉我们已处理好",
  },
  en: {
    subject: (account: string) => `We cannot cancel ${account} yet: please act first`,
    title: (account: string) => `We cannot cancel ${account} yet: please deal with the points below first`,
    lead: "This is not a refusal: your request just has to wait. Below you can read why, and what you can do.",
    blockers: "What you need to do first",
    note: "A message from our staff:",
    then: "When all of it is done, tell us on the page of your request, and we will carry on.",
    relative: {
      subject: "We cannot cancel the account yet",
      lead: "This is not a refusal: your request just has to wait. Below you can read why. You do not need to sign in to the account: if we need something from you, we will write to you.",
      then: "If something changes, or you want to add something, tell us on the page of your request, and we will carry on.",
      button: "Tell us",
    },
    button: "Tell us it is done",
  },
} satisfies Record<Locale, object>;

const zhBlockers = [
  { text: "结算中心还有未提取的资金", remedy: "请登录后在“结算中心”提取全部余额，等它到账。" },
  { text: "还有已付款但未收到的货物", remedy: "请先确认收货，或者申请退款。" },
];
const enBlockers = [
  {
    text: "Money is left in the settlement centre",
    remedy: "Sign in, withdraw the whole balance and wait until it arrives.",
  },
  { text: "Goods paid for have not arrived", remedy: "Confirm receipt or ask for a refund." },
];

/** Tells the requester that a cancellation has to wait, what for, and what to do about each thing. It refuses nothing. */
export const blocked: Letter<BlockedProps> = {
  subject({ reference, behalf }, locale) {
    const { subject, relative } = words[locale];
    return underReference(
      reference,
      isRelative({ behalf }) ? relative.subject : subject(accountOf({ behalf }, locale)),
    );
  },
  Body({ locale, blockers, note, dueOn, ...request }) {
    const bereaved = isRelative(request);
    const { relative, ...own } = words[locale];
    const say = bereaved ? { ...own, ...relative } : own;
    const name = factNames[locale];
    const title = bereaved ? relative.subject : own.title(accountOf(request, locale));
    return (
      <PersonLetter locale={locale} request={request} title={title} preview={say.lead}>
        <Paragraph>{say.lead}</Paragraph>
        <Facts facts={[...aboutFacts(request, locale), [name.due, writtenDate(dueOn, locale)]]} />
        <Subheading>{say.blockers}</Subheading>
        {bereaved ? (
          <Bullets items={blockers.map(({ text }) => text)} />
        ) : (
          <Points of={blockers.map(({ text, remedy }) => ({ name: text, said: <Paragraph>{remedy}</Paragraph> }))} />
        )}
        {note !== null && <Paragraph>{say.note}</Paragraph>}
        {note !== null && <Quote>{note}</Quote>}
        <Paragraph>{say.then}</Paragraph>
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
      </PersonLetter>
    );
  },
  asks: true,
  samples: {
    "zh-CN": {
      ...zh,
      rightName: "注销账号",
      blockers: zhBlockers,
      note: "结算中心的余额是 316.40 元。",
      dueOn: "2026-10-15",
    },
    en: {
      ...en,
      rightName: "Cancel an account",
      blockers: enBlockers,
      note: "The balance in the settlement centre is 316.40 yuan.",
      dueOn: "2026-10-15",
    },
  },
};
