import type { Letter, Locale } from "../../letter/letter";
import { Together, type TogetherProps, type TogetherWords } from "../together";
import { underReference } from "../../words/subject";
import { en, reference, zh } from "../sample";

const words = {
  "zh-CN": {
    subject: "这份申请与您的另一份申请合并办理",
    title: "您提过两份内容相同的申请，我们合并办理",
    lead: (other: string | null) =>
      `您的另一份申请（${other ? `编号 ${other}` : "与这份编号相同"}）提出的是同一件事。为了不重复打扰您，两份由同一位同事一并办理。`,
    kept: "两份申请都有效：编号、收到的日期和答应您的办结日期都不变。办好后，两个编号下都会给您答复。",
    wrong: "如果它们其实是两件事，请在这份申请的页面上补充说明，我们会分开办理。",
  },
  en: {
    subject: "We work on this request together with another of yours",
    title: "You asked for the same twice, so we work on both together",
    lead: (other: string | null) =>
      `Your other request (${other ? `reference ${other}` : "under the same reference"}) asks for the same. To spare you asking everything twice, the same colleague works on both.`,
    kept: "Both requests count. Their references, the days we received them and the days we promised do not change. Each reference gets its answer.",
    wrong: "If they are two different things, say so on the page of this request, and we work on each by itself.",
  },
} satisfies Record<Locale, TogetherWords & { subject: string }>;

const days = {
  receivedOn: "2026-09-21",
  dueOn: "2026-10-19",
  other: { reference, receivedOn: "2026-09-18", dueOn: "2026-10-15" },
};

/** Tells the requester that two requests for the same are worked on together. */
export const workedTogether: Letter<TogetherProps> = {
  subject(request, locale) {
    return underReference(request.reference, words[locale].subject);
  },
  Body({ locale, ...props }) {
    return <Together {...props} locale={locale} said={words[locale]} />;
  },
  samples: { "zh-CN": { ...zh, ...days }, en: { ...en, ...days } },
};
