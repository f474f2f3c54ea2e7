import type { AboutRequest, Letter, Locale, Remedies } from "../../letter/letter";
import { answerPaper, type ForPaper } from "../../paper/answer";
import { itemsOnPaper } from "../../paper/items";
import type { Block } from "../../letter/paper";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Items } from "../../parts/items";
import { Particulars } from "../../parts/particulars";
import { Paragraph, Subheading } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { WayOut } from "../../parts/way-out";
import { aboutFacts, dataOf } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import type { AnswerItem } from "../../words/items";
import { particularPairs, particularsTitle, type Particulars as Said } from "../../words/particulars";
import { attached } from "../../words/shared";
import { underReference } from "../../words/subject";
import { capitalised } from "../../words/text";
import { en, enAsked, enRemedies, zh, zhAsked, zhRemedies } from "../sample";

/** What the items come to together: all of it done, a part refused, a part kept for a time, nothing found, all refused. */
type CameTo = "granted" | "partly" | "restricted" | "not-found" | "refused";

/**
 * `items` say what became of each thing, `came` what they come to together (null for an answer given before there were items); `where` in which systems; `done` what else there is to say. `notRetroactive`: a consent was withdrawn, which changes nothing that went before.
 * `particulars`: what only this right asks for.
 * `packageUntil`: the last day on which the data can be fetched on the request's page.
 */
export type FinishedProps = AboutRequest &
  ForPaper & {
    items: AnswerItem[];
    came: CameTo | null;
    particulars?: Said | null;
    done: string | null;
    where: string;
    finishedOn: string;
    remedies: Remedies;
    notRetroactive?: boolean;
    packageUntil?: string | null;
    /** Whether what can be fetched are documents that explain, rather than data. */
    packageExplains?: boolean;
  };

const words = {
  "zh-CN": {
    subject: {
      granted: "您的申请已办结",
      partly: "您的申请已办结，其中一部分不予办理",
      restricted: "您的申请已办结，其中一部分暂时保存",
      "not-found": "您的申请已办结：没有查到相关信息",
      refused: "您的申请不予办理",
    },
    title: {
      granted: (day: string) => `您的申请已于 ${day}办结`,
      partly: (day: string) => `您的申请已于 ${day}办结，其中一部分不予办理`,
      restricted: (day: string) => `您的申请已于 ${day}办结，其中一部分暂时保存`,
      "not-found": (day: string) => `您的申请已于 ${day}办结：没有查到相关信息`,
      refused: (day: string) => `很抱歉，您的申请于 ${day}答复：不予办理`,
    },
    lead: {
      granted: "您申请的事项已经办理。下面逐项写明结果和涉及的系统。",
      partly: "您申请的事项，有的已经办理，有的不予办理。下面逐项写明结果和理由，以及您不同意时可以怎么做。",
      restricted: "您申请的事项已经办理，但有一部分信息暂时只能保存、不再使用。下面写明保存到哪一天、为什么。",
      "not-found": "我们按您提供的线索查找，没有查到相关信息。下面写明查了哪些系统。您有别的线索，可以重新申请。",
      refused: "您申请的事项都不予办理。下面逐项写明理由，以及您不同意时可以怎么做。",
    },
    stop: "。",
    items: "逐项结果",
    done: "说明",
    where: "涉及的系统",
    finished: "办结日期",
    before: "撤回同意只影响以后，不影响撤回前基于同意已经进行的处理。",
    fetch: (day: string, data: string) =>
      `${data}已经备好：请打开下面的进度页，输入验证码后下载，最迟 ${day}，之后自动删除。`,
    documents: "说明文件",
    fetchPaper: (day: string, data: string) => `${data}可以在进度页下载，最迟 ${day}。`,
    button: "查看结果",
  },
  en: {
    subject: {
      granted: "Your request is finished",
      partly: "Your request is finished, but part of it was refused",
      restricted: "Your request is finished, but some data are kept for now",
      "not-found": "Your request is finished: we found nothing",
      refused: "We cannot do what you asked",
    },
    title: {
      granted: (day: string) => `We finished your request on ${day}`,
      partly: (day: string) => `We finished your request on ${day}, but refused part of it`,
      restricted: (day: string) => `We finished your request on ${day}, but have to keep some data for now`,
      "not-found": (day: string) => `We finished your request on ${day}: we found nothing`,
      refused: (day: string) => `We are sorry: on ${day} we decided that we cannot do what you asked`,
    },
    lead: {
      granted:
        "We have done what you asked. Below you can read the result of each item, and which systems it concerns.",
      partly:
        "We have done some of what you asked, and refused the rest. Below you can read the result of each item, the reasons, and what you can do if you do not agree.",
      restricted:
        "We have done what you asked, but some data can only be stored for now and are not used. Below you can read until when, and why.",
      "not-found":
        "We searched with the details you gave us and found no such data. Below you can read which systems we searched. If you have other details, please make a new request.",
      refused:
        "We have refused everything you asked for. Below you can read the reasons, and what you can do if you do not agree.",
    },
    stop: ". ",
    items: "Results",
    done: "Anything else",
    where: "Systems concerned",
    finished: "Finished on",
    before:
      "Withdrawing consent applies from now on. It does not affect what was done before on the basis of that consent.",
    fetch: (day: string, data: string) =>
      `${capitalised(data)} are ready. Open the page below, enter the code we send you, and download them by ${day}. They are deleted after that.`,
    documents: "the documents that explain it",
    fetchPaper: (day: string, data: string) =>
      `${capitalised(data)} can be downloaded on the page of your request by ${day}.`,
    button: "See the result",
  },
} satisfies Record<Locale, object>;

const zhItems: AnswerItem[] = [
  { what: "收货地址（2 条）和浏览记录", name: "已删除", note: null, ground: null, restricted: null },
  {
    what: "2025 年的订单",
    name: "限制处理",
    note: "订单里有您的收货地址。",
    ground: null,
    restricted: {
      until: "2028-06-30",
      why: "电子商务交易信息",
      source: "《个人信息政策》（2023年8月30日）",
      event: { name: "交易完成", on: "2025-06-30" },
    },
  },
  {
    what: "付款记录",
    name: "不予办理",
    note: "付款记录是我们履行法定义务所必需的。",
    ground: { name: "履行法定义务所必需", source: "《个人信息政策》（2023年8月30日）" },
    restricted: null,
  },
];
const enItems: AnswerItem[] = [
  {
    what: "Two delivery addresses and your browsing data",
    name: "deleted",
    note: null,
    ground: null,
    restricted: null,
  },
  {
    what: "Orders of 2025",
    name: "kept, not used",
    note: "They hold your delivery address.",
    ground: null,
    restricted: {
      until: "2028-06-30",
      why: "e-commerce transactions",
      source: "Privacy policy of 30 August 2023",
      event: { name: "the trade was completed", on: "2025-06-30" },
    },
  },
  {
    what: "Payment records",
    name: "refused",
    note: "The law requires us to keep them.",
    ground: { name: "Our duties under the law", source: "Privacy policy of 30 August 2023" },
    restricted: null,
  },
];

/** Closes a request: what became of each item, where, and what to do if it is not right. */
export const finished: Letter<FinishedProps> = {
  subject({ reference, came }, locale) {
    return underReference(reference, words[locale].subject[came ?? "granted"]);
  },
  Body({
    locale,
    items,
    came,
    particulars,
    done,
    where,
    finishedOn,
    remedies,
    notRetroactive,
    packageUntil,
    packageExplains,
    ...request
  }) {
    const say = words[locale];
    const day = writtenDate(finishedOn, locale);
    const kind = came ?? "granted";
    return (
      <PersonLetter locale={locale} request={request} title={say.title[kind](day)} preview={say.lead[kind]}>
        <Paragraph>{say.lead[kind]}</Paragraph>
        <Facts facts={[...aboutFacts(request, locale), [say.finished, day]]} />
        {packageUntil && (
          <Paragraph>
            {say.fetch(writtenDate(packageUntil, locale), packageExplains ? say.documents : dataOf(request, locale))}
          </Paragraph>
        )}
        {items.length > 0 && <Subheading>{say.items}</Subheading>}
        <Items items={items} locale={locale} />
        {particulars && <Particulars said={particulars} locale={locale} />}
        <Subheading>{say.where}</Subheading>
        <Quote>{where}</Quote>
        {done !== null && <Subheading>{say.done}</Subheading>}
        {done !== null && <Quote>{done}</Quote>}
        {notRetroactive && <Paragraph>{say.before}</Paragraph>}
        <Paragraph>{attached[locale]}</Paragraph>
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
        <WayOut remedies={remedies} controller={request.controller} locale={locale} />
      </PersonLetter>
    );
  },
  paper(props, locale) {
    const say = words[locale];
    const { items, where, done, particulars } = props;
    const kind = props.came ?? "granted";
    const each: Block[] =
      items.length > 0 ? [{ block: "heading", text: say.items }, ...itemsOnPaper(items, locale)] : [];
    const peculiar: Block[] = particulars
      ? [
          { block: "heading", text: particularsTitle(particulars, locale) },
          ...particularPairs(particulars, locale).flatMap(({ name, value }): Block[] => [
            { block: "quiet", text: name },
            { block: "quote", text: value },
          ]),
        ]
      : [];
    const decision: Block[] = [
      ...each,
      ...peculiar,
      { block: "heading", text: say.where },
      { block: "quote", text: where },
    ];
    if (done !== null) decision.push({ block: "heading", text: say.done }, { block: "quote", text: done });
    if (props.packageUntil)
      decision.push({
        block: "text",
        text: say.fetchPaper(
          writtenDate(props.packageUntil, locale),
          props.packageExplains ? say.documents : dataOf(props, locale),
        ),
      });
    if (props.notRetroactive) decision.push({ block: "text", text: say.before });
    return answerPaper(
      props,
      `${say.title[kind](writtenDate(props.finishedOn, locale))}${say.stop}${say.lead[kind]}`,
      decision,
      props.remedies,
      locale,
    );
  },
  refuses: ({ came }) => came === "partly" || came === "refused",
  samples: {
    "zh-CN": {
      ...zh,
      ...zhAsked,
      items: zhItems,
      came: "partly",
      done: "已通知物流合作方同步删除。",
      where: "会员系统、订单系统、客服系统",
      finishedOn: "2026-10-12",
      remedies: zhRemedies,
    },
    en: {
      ...en,
      ...enAsked,
      items: enItems,
      came: "partly",
      done: "We asked the delivery partner to delete them too.",
      where: "Member system, order system, customer service system",
      finishedOn: "2026-10-12",
      remedies: enRemedies,
    },
  },
};
