import { Frame } from "../../parts/frame";
import type { FromController, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { Hint, Paragraph, Subheading } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { writtenDate } from "../../words/date";
import { underReference } from "../../words/subject";
import { enController, reference, zhController } from "../sample";

/** What a recipient is asked to do: delete what it received, bring it up to date, or stop using it. */
type RecipientAct = "delete" | "update" | "stop";

/** `about` is what staff wrote for this recipient, and all it is told of the person. `link` works once, until the end of `until`. */
export type RecipientRequestProps = FromController & {
  reference: string;
  act: RecipientAct;
  about: string;
  answerBy: string;
  until: string;
  link: string;
};

const words = {
  "zh-CN": {
    title: {
      delete: "请删除我们提供给您的个人信息",
      update: "请更正我们提供给您的个人信息",
      stop: "请停止使用我们提供给您的个人信息",
    },
    lead: {
      delete: (name: string) =>
        `下面的个人信息是${name}提供给您的。信息的本人（或者有权代其申请的人）要求删除，我们核验后已经照办。请您也删除手中的这些信息，并告诉我们结果。`,
      update: (name: string) =>
        `下面的个人信息是${name}提供给您的。信息的本人（或者有权代其申请的人）要求更正，我们核验后已经照办。请您也更正手中的这些信息，并告诉我们结果。`,
      stop: (name: string) =>
        `下面的个人信息是${name}提供给您的。信息的本人（或者有权代其申请的人）撤回了同意，我们核验后已经照办。请您也停止使用手中的这些信息，并告诉我们结果。`,
    },
    otherwise: "法律另有规定，或者您另外取得了本人同意，因而不能照办的，也请回复说明。",
    about: {
      delete: "请删除的信息",
      update: "请更正的信息",
      stop: "请停止使用的信息",
    },
    reference: "编号",
    by: "最迟回复",
    button: "回复办理情况",
    link: (day: string) => `这个链接只能回复一次，到 ${day}为止有效。请不要转发给无关人员。`,
    why: "您收到这封邮件，是因为我们曾经向您提供这些个人信息。",
  },
  en: {
    title: {
      delete: "Please delete personal data we gave you",
      update: "Please correct personal data we gave you",
      stop: "Please stop using personal data we gave you",
    },
    lead: {
      delete: (name: string) =>
        `${name} gave you the personal data described below. The person they are about, or someone acting for that person, has asked us to delete them. We have checked the request and done as asked. Please delete them too, and tell us what you did.`,
      update: (name: string) =>
        `${name} gave you the personal data described below. The person they are about, or someone acting for that person, has asked us to correct them. We have checked the request and done as asked. Please correct them too, and tell us what you did.`,
      stop: (name: string) =>
        `${name} gave you the personal data described below. The person they are about, or someone acting for that person, has withdrawn consent to their use. We have checked the request and done as asked. Please stop using them too, and tell us what you did.`,
    },
    otherwise:
      "If you cannot do so because the law says otherwise, or because the person gave you their consent directly, please tell us that as well.",
    about: {
      delete: "The data to delete",
      update: "The data to correct",
      stop: "The data to stop using",
    },
    reference: "Reference",
    by: "Answer by",
    button: "Tell us what you did",
    link: (day: string) => `You can answer once. The link works until the end of ${day}. Please do not pass it on.`,
    why: "You are receiving this e-mail because we gave you these data.",
  },
} satisfies Record<Locale, object>;

/** Asks a recipient of the data to do as we did, and to say so. */
export const recipientRequest: Letter<RecipientRequestProps> = {
  subject({ reference, act }, locale) {
    return underReference(reference, words[locale].title[act]);
  },
  Body({ locale, controller, reference, act, about, answerBy, until, link }) {
    const say = words[locale];
    const lead = say.lead[act](controller.name);
    return (
      <Frame locale={locale} controller={controller} title={say.title[act]} preview={lead} why={say.why}>
        <Paragraph>{lead}</Paragraph>
        <Paragraph>{say.otherwise}</Paragraph>
        <Facts
          facts={[
            [say.reference, reference],
            [say.by, writtenDate(answerBy, locale)],
          ]}
        />
        <Subheading>{say.about[act]}</Subheading>
        <Quote>{about}</Quote>
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
      act: "delete",
      about: "运单 7781 上的收货人姓名和电话",
      answerBy: "2026-10-29",
      until: "2026-12-20",
      link: "https://rights.example.com/answer/sample",
    },
    en: {
      controller: enController,
      reference,
      act: "update",
      about: "The phone number on bill 7781",
      answerBy: "2026-10-29",
      until: "2026-12-20",
      link: "https://rights.example.com/answer/sample",
    },
  },
};
