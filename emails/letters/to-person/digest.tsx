import { Hr } from "@react-email/components";
import { Fragment } from "react";
import { enclosedLetter } from "../../letter/enclosed-letter";
import type { AboutRequest, Enclosed, FromController, Letter, Locale } from "../../letter/letter";
import { colours } from "../../look/look";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { InsideLetter } from "../../parts/inside";
import { Hint, Paragraph, Subheading } from "../../parts/prose";
import { whoseFacts } from "../../words/behalf";
import { factNames } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, reference, zh } from "../sample";
import { finished } from "./finished";
import { question } from "./question";
import { refused } from "./refused";

/** What happened to one right: which, the letter that says it, and whether it asks the person to do something. */
export type DigestPart = Enclosed & { rightName: string; asks: boolean };

/** `reference` is the visit's. At least one part is expected, in the order to be read. */
export type DigestProps = FromController & { reference: string; parts: DigestPart[]; link: string };

const words = {
  "zh-CN": {
    subject: { asks: "请您处理：您的申请有新进展", news: "您的申请有新进展" },
    title: (rights: number) => (rights > 1 ? `您的 ${rights} 项申请有新进展` : "您的一项申请有新进展"),
    lead: (asks: boolean) => (asks ? "其中有事项要等您处理，我们才能接着办。下面逐项写明。" : "下面逐项写明。"),
    button: "查看申请",
    daily: "您一次提出了几项申请，我们把每天的进展合在一封信里，每天最多一封。",
  },
  en: {
    subject: { asks: "Please act: news about your requests", news: "News about your requests" },
    title: (rights: number) =>
      rights > 1 ? `There is news about ${rights} of your requests` : "There is news about one of your requests",
    lead: (asks: boolean) =>
      asks
        ? "Something waits for you before we can go on. Below is the news about each."
        : "Below is the news about each.",
    button: "See your requests",
    daily: "You asked for several things at once. We put each day's news into one letter, and write one a day at most.",
  },
} satisfies Record<Locale, object>;

function part<P extends AboutRequest>(letter: Letter<P>, locale: Locale): DigestPart {
  const props = letter.samples[locale];
  return { rightName: props.rightName, asks: letter.asks === true, ...enclosedLetter(letter, props) };
}

function sample(locale: Locale): DigestProps {
  const { controller, link } = locale === "en" ? en : zh;
  return {
    controller,
    reference,
    link,
    parts: [part(finished, locale), part(refused, locale), part(question, locale)],
  };
}

/** Says all that happened in a visit since its last letter: each right's own letter in full, one button for all. */
export const digest: Letter<DigestProps> = {
  subject({ reference, parts }, locale) {
    const { asks, news } = words[locale].subject;
    return underReference(reference, parts.some((part) => part.asks) ? asks : news);
  },
  Body({ locale, parts, ...request }) {
    const say = words[locale];
    const lead = say.lead(parts.some(({ asks }) => asks));
    const rights = new Set(parts.map((part) => part.rightName)).size;
    return (
      <PersonLetter locale={locale} request={request} title={say.title(rights)} preview={lead}>
        <Paragraph>{lead}</Paragraph>
        <Facts facts={[[factNames[locale].reference, request.reference], ...whoseFacts(request, locale)]} />
        {parts.map(({ Words, ...part }, index) => (
          <Fragment key={index}>
            <Hr style={{ margin: "28px 0 0", borderColor: colours.light.line }} />
            <Subheading>{part.rightName}</Subheading>
            <InsideLetter value={true}>
              <Words locale={locale} />
            </InsideLetter>
          </Fragment>
        ))}
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
        <Hint>{say.daily}</Hint>
      </PersonLetter>
    );
  },
  papers({ parts }, locale) {
    return parts.flatMap(({ paper }) => paper(locale) ?? []);
  },
  samples: { "zh-CN": sample("zh-CN"), en: sample("en") },
};
