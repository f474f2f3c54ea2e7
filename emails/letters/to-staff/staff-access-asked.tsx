import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { DeskLetter } from "../../parts/desk-letter";
import { underReference } from "../../words/subject";
import { enDesk, zhDesk } from "../sample";

/** Nothing of the minor or of who asks stands in it: the page behind the button tells that to who may decide. */
export type StaffAccessAskedProps = AboutRequest;

const words = {
  "zh-CN": {
    title: "有同事申请查看未成年人信息",
    lead: "有一张工单涉及未成年人，一位同事申请查看其中的内容。请核对理由，批准或者不批准。",
    button: "看这项申请",
    why: "您收到这封邮件，是因为您负责批准未成年人信息的查看。",
  },
  en: {
    title: "A colleague asks to see a minor's data",
    lead: "A ticket is about a minor, and a colleague asks to see what it holds. Please look at the reason and approve or refuse.",
    button: "See what is asked",
    why: "You get this letter because you decide who sees data of children.",
  },
} satisfies Record<Locale, object>;

/** Tells those who decide that a colleague asks to see a ticket about a minor. */
export const staffAccessAsked: Letter<StaffAccessAskedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].title);
  },
  Body({ locale, ...from }) {
    const say = words[locale];
    return <DeskLetter locale={locale} from={from} {...say} />;
  },
  samples: { "zh-CN": { ...zhDesk }, en: { ...enDesk } },
};
