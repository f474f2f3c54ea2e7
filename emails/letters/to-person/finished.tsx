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

/**
 * `items` say what became of each thing; `where` in which systems; `done` what else there is to say. `notRetroactive`: a consent was withdrawn, which changes nothing that went before.
 * `particulars`: what only this right asks for.
 * `packageUntil`: the last day on which the data can be fetched on the request's page.
 */
export type FinishedProps = AboutRequest &
  ForPaper & {
    items: AnswerItem[];
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
    subject: "您的申请已办结",
    title: (day: string) => `您的申请已在 ${day}办结`,
    preview: "下面逐项写明结果、涉及的系统，以及您不同意时可以怎么做。",
    stop: "。",
    items: "逐项结果",
    done: "说明",
    where: "涉及的系统",
    finished: "办结日期",
    before: "撤回同意只影响以后，不影响撤回前基于同意已经进行的处理。",
    fetch: (day: string, data: string) =>
      `${data}已经备好：请打开下面的进度页，用验证码打开后下载，最迟 ${day}。过期后会删除，不再保存。`,
    documents: "说明文件",
    fetchPaper: (day: string, data: string) => `${data}可以在进度页下载，最后一天是 ${day}。`,
    button: "查看结果",
  },
  en: {
    subject: "Your request is finished",
    title: (day: string) => `We finished your request on ${day}`,
    preview: "Below is what became of each item, in which systems, and what you can do if you do not agree.",
    stop: ". ",
    items: "Item by item",
    done: "What else there is to say",
    where: "In which systems",
    finished: "Finished on",
    before: "Withdrawing consent counts from now on. It does not affect what was done on that consent before.",
    fetch: (day: string, data: string) =>
      `${capitalised(data)} are ready: open the page below by ${day} and download them there, behind a code. After that day they are erased.`,
    documents: "documents that explain",
    fetchPaper: (day: string, data: string) =>
      `${capitalised(data)} can be downloaded on the request's page until ${day}.`,
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
    name: "not done",
    note: "The law wants us to keep them.",
    ground: { name: "A duty the law puts on us", source: "Privacy policy of 30 August 2023" },
    restricted: null,
  },
];

/** Closes a request: what became of each item, where, and what to do if it is not right. */
export const finished: Letter<FinishedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({
    locale,
    items,
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
    return (
      <PersonLetter locale={locale} request={request} title={say.title(day)} preview={say.preview}>
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
      `${say.title(writtenDate(props.finishedOn, locale))}${say.stop}${say.preview}`,
      decision,
      props.remedies,
      locale,
    );
  },
  samples: {
    "zh-CN": {
      ...zh,
      ...zhAsked,
      items: zhItems,
      done: "已通知物流合作方同步删除。",
      where: "会员系统、订单系统、客服系统",
      finishedOn: "2026-10-12",
      remedies: zhRemedies,
    },
    en: {
      ...en,
      ...enAsked,
      items: enItems,
      done: "We asked the delivery partner to delete them too.",
      where: "Member system, order system, customer service system",
      finishedOn: "2026-10-12",
      remedies: enRemedies,
    },
  },
};
