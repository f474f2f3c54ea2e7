import type { FromController, Letter, Locale } from "../../letter/letter";
import { Facts } from "../../parts/facts";
import { Frame } from "../../parts/frame";
import { Paragraph, Subheading } from "../../parts/prose";
import { speakUp } from "../../words/contact";
import { writtenDate } from "../../words/date";
import { underReference } from "../../words/subject";
import { enController, reference, zhController } from "../sample";

/** `changedOn`: the civil date. The new contact is not told, nor what was asked for: who reads here may be a stranger to both. */
export type ContactChangedProps = FromController & { reference: string; changedOn: string };

const words = {
  "zh-CN": {
    subject: "您的联系方式已更改",
    title: "这份申请的联系方式已更改",
    lead: "我们的工作人员更改了这份申请的联系方式。以后的信和验证码不再发到这个邮箱。",
    reference: "申请编号",
    on: "更改日期",
    heading: "如果不是您要求的",
    otherwise: (ways: string) =>
      `请马上告诉我们：${ways}，并说明申请编号。我们会停下来核对，在弄清楚以前不发送您的个人信息。`,
    mine: "是您要求的，就不用再做什么。",
    why: "您收到这封邮件，是因为这个邮箱是这份申请此前的联系方式。",
  },
  en: {
    subject: "Your contact was changed",
    title: "The contact of this request was changed",
    lead: "A colleague of ours changed the contact of this request. Letters and codes no longer come to this address.",
    reference: "Reference",
    on: "Changed on",
    heading: "If you did not ask for this",
    otherwise: (ways: string) =>
      `Please tell us at once: ${ways}. Give the reference. We stop and check, and send none of your data until we know.`,
    mine: "If you asked for it, there is nothing you need to do.",
    why: "You are receiving this e-mail because this address was the contact of the request until now.",
  },
} satisfies Record<Locale, object>;

/** Tells the former contact of a request that it was changed, and what to do where that was not asked for. */
export const contactChanged: Letter<ContactChangedProps> = {
  subject: ({ reference: of }, locale) => underReference(of, words[locale].subject),
  Body({ locale, controller, reference: of, changedOn }) {
    const say = words[locale];
    return (
      <Frame locale={locale} controller={controller} title={say.title} preview={say.lead} why={say.why}>
        <Paragraph>{say.lead}</Paragraph>
        <Facts
          facts={[
            [say.reference, of],
            [say.on, writtenDate(changedOn, locale)],
          ]}
        />
        <Subheading>{say.heading}</Subheading>
        <Paragraph>{say.otherwise(speakUp(controller, locale))}</Paragraph>
        <Paragraph>{say.mine}</Paragraph>
      </Frame>
    );
  },
  samples: {
    "zh-CN": { controller: zhController, reference, changedOn: "2026-10-12" },
    en: { controller: enController, reference, changedOn: "2026-10-12" },
  },
};
