import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Bullets } from "../../parts/bullets";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Paragraph, Subheading } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { aboutFacts, accountOf, isRelative } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { factNames } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/**
 * `note` is what a member of staff adds for the requester, if anything. `thirdPartySignIns` is given for the cancellation of an
 * account only: the ways in that belong to somebody else, each with what the person does there; none when the list is empty.
 * `coolingOn` is the last civil date on which the person can still change their mind; left out where nothing waits for it.
 */
export type ApprovedProps = AboutRequest & {
  dueOn: string;
  note: string | null;
  thirdPartySignIns?: string[];
  coolingOn?: string;
};

const words = {
  "zh-CN": {
    subject: "我们同意您的申请，正在办理",
    title: (due: string) => `我们同意您的申请，最迟 ${due}办结`,
    lead: "我们正在办理。办结后会再写信，告诉您做了什么。",
    cooling: "我们还没有注销：先留出时间，让您再想一想。",
    changeMind: (on: string, account: string) =>
      `${on}24:00 前，您可以到进度页选择“保留账号”，申请随即撤回，${account}保持原样。过了这个时间，我们才开始注销；不改变主意的话，您不用再做什么。`,
    beforeThat: "账号注销后不能恢复。需要的资料，请在这之前自己备份。",
    nothingToDo: "您现在不用再做什么。",
    irreversible: "账号注销后不能恢复。需要的资料请先自己备份；改变主意的话，办结前可以到进度页撤回申请。",
    relative: "账号注销后不能恢复。需要其中资料的，请在这之前先申请复制；改变主意的话，办结前可以到进度页撤回申请。",
    signIns: "请您自己解除第三方登录",
    notOurs: "这些登录方式由其他公司提供，我们不能替您解除，请到对方那里解除：",
    note: "工作人员补充说明：",
    button: "查看进度",
  },
  en: {
    subject: "We agree to your request and are working on it",
    title: (due: string) => `We agree to your request and will finish it by ${due}`,
    lead: "We are working on it. When it is done, we will write again and tell you what we did.",
    cooling: "We have not cancelled anything yet, so that you have time to think it over.",
    changeMind: (on: string, account: string) =>
      `Until the end of ${on} you can choose “Keep the account” on the tracking page. The request is then withdrawn and ${account} stays as it is. Only after that do we begin. If you do not change your mind, there is nothing to do.`,
    beforeThat: "A cancelled account cannot be brought back. Save what you need before that day.",
    nothingToDo: "There is nothing more you need to do now.",
    irreversible:
      "A cancelled account cannot be brought back. Save what you need first. If you change your mind, you can withdraw your request on the tracking page until it is finished.",
    relative:
      "A cancelled account cannot be brought back. If you need data from it, ask for a copy first. If you change your mind, you can withdraw your request on the tracking page until it is finished.",
    signIns: "Sign-ins for you to remove",
    notOurs: "These ways to sign in belong to other companies. We cannot remove them for you, so please do it there:",
    note: "A note from our staff:",
    button: "See your request",
  },
} satisfies Record<Locale, object>;

/** Tells the requester that the request is granted and being carried out: agreed is not yet done. */
export const approved: Letter<ApprovedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, dueOn, note, thirdPartySignIns, coolingOn, ...request }) {
    const say = words[locale];
    const name = factNames[locale];
    const due = writtenDate(dueOn, locale);
    const bereaved = isRelative(request);
    const cancels = bereaved ? say.relative : coolingOn ? say.beforeThat : say.irreversible;
    const beforehand = thirdPartySignIns || coolingOn ? cancels : say.nothingToDo;
    return (
      <PersonLetter
        locale={locale}
        request={request}
        title={say.title(due)}
        preview={coolingOn ? say.cooling : say.lead}
      >
        <Paragraph>{coolingOn ? say.cooling : say.lead}</Paragraph>
        {coolingOn && (
          <Paragraph>{say.changeMind(writtenDate(coolingOn, locale), accountOf(request, locale))}</Paragraph>
        )}
        <Paragraph>{beforehand}</Paragraph>
        {note !== null && <Paragraph>{say.note}</Paragraph>}
        {note !== null && <Quote>{note}</Quote>}
        <Facts facts={[...aboutFacts(request, locale), [name.due, due]]} />
        {!bereaved && thirdPartySignIns && thirdPartySignIns.length > 0 && (
          <SignIns signIns={thirdPartySignIns} locale={locale} />
        )}
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
      </PersonLetter>
    );
  },
  samples: {
    "zh-CN": {
      ...zh,
      rightName: "注销账号",
      dueOn: "2026-10-15",
      note: "交易记录依法要保存到期，到期后自动删除。",
      thirdPartySignIns: ["微信登录：请在微信的“授权管理”中解除授权"],
    },
    en: {
      ...en,
      rightName: "Cancel an account",
      dueOn: "2026-10-15",
      note: "Trade records stay until the time the law sets, and are deleted then.",
      thirdPartySignIns: ["WeChat sign-in: remove the authorisation in WeChat"],
    },
  },
};

/** Where the person goes for what only somebody else can take away. */
function SignIns({ signIns, locale }: { signIns: string[]; locale: Locale }) {
  const say = words[locale];
  return (
    <>
      <Subheading>{say.signIns}</Subheading>
      <Paragraph>{say.notOurs}</Paragraph>
      <Bullets items={signIns} />
    </>
  );
}
