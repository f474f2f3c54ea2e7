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
    button: "打开这项申请",
    why: "您收到这封邮件，是因为您负责批准未成年人信息的查看。",
  },
  en: {
    title: "A colleague has asked to see a minor's data",
    lead: "A colleague has asked to see a ticket about a minor. Please read the reason, and approve or refuse it.",
    button: "Open the request",
    why: "You are receiving this e-mail because you decide who may see minors' data.",
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
