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
    lead: (name: string) =>
      `${name}曾经向您提供下面的个人信息。当事人已行使权利，我们已经办理，请您同步办理。法律另有规定，或者您另外取得了当事人同意的，请告诉我们。`,
    about: "涉及的信息",
    reference: "编号",
    by: "最迟回复",
    button: "回复办理情况",
    link: (day: string) => `这个链接只能回复一次，${day}以后失效。请不要转发给无关人员。`,
    why: "您收到这封邮件，是因为我们曾经向您提供这些个人信息。",
  },
  en: {
    title: {
      delete: "Please delete personal data we gave you",
      update: "Please correct personal data we gave you",
      stop: "Please stop using personal data we gave you",
    },
    lead: (name: string) =>
      `${name} gave you the data described below. The person has used their rights and we have acted; please do the same. If the law says otherwise, or you have the person's consent yourself, please tell us.`,
    about: "The data",
    reference: "Reference",
    by: "Please answer by",
    button: "Tell us what you did",
    link: (day: string) => `The link takes one answer and stops working after ${day}. Please do not pass it on.`,
    why: "You get this letter because we gave you these data.",
  },
} satisfies Record<Locale, object>;

/** Asks a recipient of the data to do as we did, and to say so. */
export const recipientRequest: Letter<RecipientRequestProps> = {
  subject({ reference, act }, locale) {
    return underReference(reference, words[locale].title[act]);
  },
  Body({ locale, controller, reference, act, about, answerBy, until, link }) {
    const say = words[locale];
    const lead = say.lead(controller.name);
    return (
      <Frame locale={locale} controller={controller} title={say.title[act]} preview={lead} why={say.why}>
        <Paragraph>{lead}</Paragraph>
        <Facts
          facts={[
            [say.reference, reference],
            [say.by, writtenDate(answerBy, locale)],
          ]}
        />
        <Subheading>{say.about}</Subheading>
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
