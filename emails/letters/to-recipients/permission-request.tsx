import { Frame } from "../../parts/frame";
import type { FromController, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { Hint, Paragraph } from "../../parts/prose";
import { writtenDate } from "../../words/date";
import { underReference } from "../../words/subject";
import { enController, reference, zhController } from "../sample";

/** `whom`: the reader gave an agent permission, or is a child's guardian. `requester` and `person` are masked; `agent`: whether an agent made the request. `link` works until the end of `until`. */
export type PermissionRequestProps = FromController & {
  whom: "principal" | "guardian";
  reference: string;
  rightName: string;
  requester: string;
  agent: boolean;
  person: string;
  answerBy: string;
  until: string;
  link: string;
};

const words = {
  "zh-CN": {
    title: { principal: "请确认：您是否委托了别人提出申请", guardian: "请确认：您是否同意孩子的申请" },
    lead: {
      principal: (name: string, { requester, rightName }: PermissionRequestProps) =>
        `我们收到一份以您的名义提出的申请：“${requester}”说自己受您委托，向${name}申请“${rightName}”。`,
      guardian: (name: string, { requester, agent, person, rightName }: PermissionRequestProps) =>
        agent
          ? `我们收到一份关于${person}的申请：“${requester}”说自己受托，向${name}申请“${rightName}”。${person}未满 14 周岁。`
          : `我们收到${person}的申请：向${name}申请“${rightName}”。${person}未满 14 周岁。`,
    },
    ask: {
      principal: "我们正在核对这份申请。请打开下面的页面，告诉我们您是否委托过；不用注册账号。",
      guardian: "未满 14 周岁的，要由父母或者其他监护人同意。请打开下面的页面，告诉我们您是否同意；不用注册账号。",
    },
    denied: {
      principal: "没有委托过，或者不认识这个人的，也请告诉我们。",
      guardian: "不同意，或者您不是监护人的，也请告诉我们。",
    },
    reference: "申请编号",
    right: "申请事项",
    by: "最迟答复",
    button: "确认或者否认",
    link: (day: string) => `这个链接只能答复一次，到 ${day}为止有效。请不要转发给别人。`,
    why: {
      principal: "您收到这封邮件，是因为我们的记录里，这个邮箱是您的。",
      guardian: "您收到这封邮件，是因为有人告诉我们，您是这个孩子的监护人。如果不是，请不用理会。",
    },
  },
  en: {
    title: {
      principal: "Please confirm: did you ask somebody to act for you?",
      guardian: "Please confirm: do you agree to a child's request?",
    },
    lead: {
      principal: (name: string, { requester, rightName }: PermissionRequestProps) =>
        `We have received a request in your name. ${requester} says that you gave them permission to send it to ${name}: ${rightName}.`,
      guardian: (name: string, { requester, agent, person, rightName }: PermissionRequestProps) =>
        agent
          ? `${name} has received a request about ${person} from ${requester}, who says that they act for them: ${rightName}. ${person} is under 14.`
          : `${name} has received a request from ${person}: ${rightName}. ${person} is under 14.`,
    },
    ask: {
      principal:
        "We are checking this request. Please open the page below and tell us whether you gave this permission. You do not need an account.",
      guardian:
        "For a child under 14, a parent or another guardian has to agree. Please open the page below and tell us whether you do. You do not need an account.",
    },
    denied: {
      principal: "If you did not, or do not know who this is, please tell us that too.",
      guardian: "If you do not agree, or are not a guardian, please tell us that too.",
    },
    reference: "Reference",
    right: "Request",
    by: "Answer by",
    button: "Confirm or deny",
    link: (day: string) => `You can answer once. The link works until the end of ${day}. Please do not pass it on.`,
    why: {
      principal: "You are receiving this e-mail because our records say that this address is yours.",
      guardian:
        "You are receiving this e-mail because we were told that you are this child's guardian. If you are not, you can ignore it.",
    },
  },
} satisfies Record<Locale, object>;

/** Asks the person an agent acts for, or a child's guardian, whether a request is made with their permission. */
export const permissionRequest: Letter<PermissionRequestProps> = {
  subject({ reference, whom }, locale) {
    return underReference(reference, words[locale].title[whom]);
  },
  Body({ locale, ...props }) {
    const { controller, whom, rightName, answerBy, until, link } = props;
    const say = words[locale];
    const lead = say.lead[whom](controller.name, props);
    return (
      <Frame locale={locale} controller={controller} title={say.title[whom]} preview={lead} why={say.why[whom]}>
        <Paragraph>{lead}</Paragraph>
        <Paragraph>{say.ask[whom]}</Paragraph>
        <Paragraph>{say.denied[whom]}</Paragraph>
        <Facts
          facts={[
            [say.reference, props.reference],
            [say.right, rightName],
            [say.by, writtenDate(answerBy, locale)],
          ]}
        />
        <Action href={link} locale={locale}>
          {say.button}
        </Action>
        <Hint>{say.link(writtenDate(until, locale))}</Hint>
      </Frame>
    );
  },
  samples: {
    "zh-CN": {
      controller: zhController,
      reference,
      rightName: "查阅个人信息",
      whom: "guardian",
      requester: "王**",
      agent: false,
      person: "王**",
      answerBy: "2026-10-29",
      until: "2026-12-20",
      link: "https://rights.example.com/answer/sample",
    },
    en: {
      controller: enController,
      reference,
      rightName: "Access personal data",
      whom: "principal",
      requester: "J**",
      agent: true,
      person: "M**",
      answerBy: "2026-10-29",
      until: "2026-12-20",
      link: "https://rights.example.com/answer/sample",
    },
  },
};
