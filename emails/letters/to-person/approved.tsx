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
 * `way`: whether the person takes it away there, or asks the other company about its part, as the policy says. `irreversible`: the policy says
 * that a cancelled account cannot be restored; where it does not, neither does the letter.
 * `coolingOn` is the last civil date on which the person can still change their mind; left out where nothing waits for it.
 */
type SignIn = { text: string; way: "remove" | "contact" };

export type ApprovedProps = AboutRequest & {
  dueOn: string;
  note: string | null;
  thirdPartySignIns?: SignIn[];
  irreversible?: boolean;
  coolingOn?: string;
};

const words = {
  "zh-CN": {
    subject: "我们同意您的申请，正在办理",
    title: (due: string) => `我们同意您的申请，最迟 ${due}办结`,
    lead: "我们正在办理。办结后会再写信，告诉您做了什么。",
    cooling: "我们还没有注销：先留出时间，让您再想一想。",
    changeMind: (on: string, account: string) =>
      `您可以改变主意，最迟 ${on}：到进度页选择“保留账号”，申请随即撤回，${account}保持原样。过了这一天，我们才开始注销；不改变主意的话，您不用再做什么。`,
    noWayBack: "账号注销后不能恢复。",
    saveBefore: "需要的资料，请在这之前自行备份。",
    nothingToDo: "您现在不用再做什么。",
    saveFirst: "需要的资料请先自行备份；改变主意的话，办结之前都可以到进度页撤回申请。",
    // The bereaved cannot save anything themselves.
    relative: "需要账号里的资料的，请先申请复制；改变主意的话，办结之前都可以到进度页撤回申请。",
    between: "",
    signIns: {
      remove: {
        title: "请您自行解除第三方登录",
        help: "这些登录方式由其他公司提供，我们不能替您解除，请到对方那里解除：",
      },
      contact: { title: "第三方账号，请联系对方", help: "第三方账号由对方管理，请您另外联系对方办理：" },
    },
    note: "工作人员补充说明：",
    button: "查看进度",
  },
  en: {
    subject: "We agree to your request and are working on it",
    title: (due: string) => `We agree to your request and will finish it by ${due}`,
    lead: "We are working on it. When it is done, we will write again and tell you what we did.",
    cooling: "We have not cancelled anything yet, to give you time to think it over.",
    changeMind: (on: string, account: string) =>
      `You can change your mind until the end of ${on}: choose “Keep the account” on the page of your request. The request is then withdrawn and ${account} stays as it is. We begin only after that day. If you do not change your mind, you do not need to do anything.`,
    noWayBack: "A cancelled account cannot be restored.",
    saveBefore: "Save what you need before then.",
    nothingToDo: "You do not need to do anything now.",
    saveFirst:
      "Save what you need first. If you change your mind, you can withdraw your request on its page until it is finished.",
    relative:
      "If you need data from the account, ask for a copy first. If you change your mind, you can withdraw your request on its page until it is finished.",
    between: " ",
    signIns: {
      remove: {
        title: "Third-party sign-ins for you to remove",
        help: "These sign-ins belong to other companies. We cannot remove them for you, so please do this with them:",
      },
      contact: {
        title: "Third-party accounts: please contact the other companies",
        help: "Those accounts are managed by other companies. Please contact them directly:",
      },
    },
    note: "A message from our staff:",
    button: "See your request",
  },
} satisfies Record<Locale, object>;

/** Tells the requester that the request is granted and being carried out: agreed is not yet done. */
export const approved: Letter<ApprovedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, dueOn, note, thirdPartySignIns, irreversible, coolingOn, ...request }) {
    const say = words[locale];
    const bereaved = isRelative(request);
    const save = bereaved ? say.relative : coolingOn ? say.saveBefore : say.saveFirst;
    const end = irreversible ? `${say.noWayBack}${say.between}${save}` : save;
    const name = factNames[locale];
    const due = writtenDate(dueOn, locale);
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
        <Paragraph>{coolingOn || thirdPartySignIns ? end : say.nothingToDo}</Paragraph>
        {note !== null && <Paragraph>{say.note}</Paragraph>}
        {note !== null && <Quote>{note}</Quote>}
        <Facts facts={[...aboutFacts(request, locale), [name.due, due]]} />
        {(["remove", "contact"] as const).map((way) => (
          <SignIns key={way} way={way} all={bereaved ? [] : (thirdPartySignIns ?? [])} locale={locale} />
        ))}
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
      thirdPartySignIns: [{ text: "微信登录：请在微信的“授权管理”中解除授权", way: "remove" }],
      irreversible: true,
    },
    en: {
      ...en,
      rightName: "Cancel an account",
      dueOn: "2026-10-15",
      note: "We have to keep trade records for as long as the law requires, and delete them after that.",
      thirdPartySignIns: [{ text: "WeChat: remove the authorisation in WeChat", way: "remove" }],
      irreversible: true,
    },
  },
};

/** Where the person goes for what is somebody else's, in one of the two ways; nothing where no sign-in is of that way. */
function SignIns({ way, all, locale }: { way: SignIn["way"]; all: readonly SignIn[]; locale: Locale }) {
  const items = all.filter((each) => each.way === way).map(({ text }) => text);
  const { title, help } = words[locale].signIns[way];
  if (items.length === 0) return null;
  return (
    <>
      <Subheading>{title}</Subheading>
      <Paragraph>{help}</Paragraph>
      <Bullets items={items} />
    </>
  );
}
