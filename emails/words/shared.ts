import type { Controller, Locale } from "../letter/letter";
import { speakUp } from "./contact";

/** Names of facts that several letters state. One name for one thing. */
export const factNames = {
  "zh-CN": { reference: "申请编号", right: "申请事项", due: "最迟办结" },
  en: { reference: "Reference", right: "Your request", due: "We will finish by" },
} satisfies Record<Locale, object>;

/** Tells a requester why this letter came to this mailbox. */
export function whyRequester(reference: string, locale: Locale): string {
  return locale === "zh-CN"
    ? `您收到这封邮件，是因为申请 ${reference} 留的联系邮箱是这个地址。`
    : `You are receiving this e-mail because request ${reference} gives this address as its contact.`;
}

/** Tells a requester without an e-mail address how this letter comes to them, and how their page opens. */
export function whyByHand(reference: string, locale: Locale): string {
  return locale === "zh-CN"
    ? `申请 ${reference} 没有留邮箱，这封信由我们打电话、邮寄或者当面告知。信里请您到进度页办的事，您打电话、写信或者当面告诉我们，由我们记下。想在网上查询的，请把邮箱告诉我们。`
    : `Request ${reference} gives no e-mail address, so we tell you by phone, by post or in person. Where this letter asks you to do something on the page of your request, tell us instead, and we write it down. To see your request online, tell us an e-mail address.`;
}

/** Asks a person who did not act to say so. */
export function notYou(controller: Controller, locale: Locale): string {
  return locale === "zh-CN"
    ? `不是您本人操作？请马上告诉我们：${speakUp(controller, locale)}。`
    : `Was this not you? Tell us at once: ${speakUp(controller, locale)}.`;
}

/** Says what is attached to an answer. */
export const attached: Record<Locale, string> = {
  "zh-CN": "附件是内容相同的答复书，请您留存。",
  en: "The attached document says the same. Please keep it.",
};
