import { Hr } from "@react-email/hr";
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

/** What happened to one right: which, and the letter that says it. */
export type DigestPart = Enclosed & { rightName: string };

/** `reference` is the visit's. At least one part is expected, in the order to be read. */
export type DigestProps = FromController & { reference: string; parts: DigestPart[]; link: string };

const words = {
  "zh-CN": {
    subject: (asks: boolean, refuses: boolean) =>
      `${asks ? "请您处理：" : ""}您的申请有新进展${refuses ? "，其中有不予办理的事项" : ""}`,
    title: (rights: number, refuses: boolean) =>
      `${rights > 1 ? `您的 ${rights} 项申请有新进展` : "您的一项申请有新进展"}${refuses ? "，其中有不予办理的事项" : ""}`,
    lead: (asks: boolean, refuses: boolean) =>
      [
        refuses ? "其中有全部或部分不予办理的申请，理由和您不同意时的办法都写在那一项里。" : "",
        asks ? "还有事项要等您处理，我们才能接着办。" : "",
        "下面逐项写明。",
      ].join(""),
    button: "查看申请",
    daily: "您一次提出了几项申请，我们把每天的进展合在一封信里，每天最多一封。",
  },
  en: {
    subject: (asks: boolean, refuses: boolean) =>
      `${asks ? "Please act: news" : "News"} about your requests${refuses ? ", including a refusal" : ""}`,
    title: (rights: number, refuses: boolean) =>
      `There is news about ${rights > 1 ? `${rights} of your requests` : "one of your requests"}${refuses ? ", including a refusal" : ""}`,
    lead: (asks: boolean, refuses: boolean) =>
      [
        refuses
          ? "We have refused some of what you asked: the reasons, and what you can do if you do not agree, are given with it. "
          : "",
        asks ? "We also need something from you before we can carry on. " : "",
        "Here is the news about each request.",
      ].join(""),
    button: "See your requests",
    daily: "You asked for several things at once. We put each day's news into one e-mail and send one a day at most.",
  },
} satisfies Record<Locale, object>;

/** Whether any of it asks the person to act, and whether any refuses something. */
function standing(parts: readonly DigestPart[]): [asks: boolean, refuses: boolean] {
  return [parts.some(({ asks }) => asks), parts.some(({ refuses }) => refuses)];
}

function part<P extends AboutRequest>(letter: Letter<P>, locale: Locale): DigestPart {
  const props = letter.samples[locale];
  return { rightName: props.rightName, ...enclosedLetter(letter, props) };
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
    return underReference(reference, words[locale].subject(...standing(parts)));
  },
  Body({ locale, parts, ...request }) {
    const say = words[locale];
    const [asks, refuses] = standing(parts);
    const lead = say.lead(asks, refuses);
    const rights = new Set(parts.map((part) => part.rightName)).size;
    return (
      <PersonLetter locale={locale} request={request} title={say.title(rights, refuses)} preview={lead}>
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
