import { Text } from "@react-email/text";
import type { AboutRequest, Letter, Locale, Remedies } from "../../letter/letter";
import { look } from "../../look/look";
import { answerPaper, type ForPaper } from "../../paper/answer";
import type { Block } from "../../letter/paper";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Points } from "../../parts/points";
import { Paragraph, Subheading } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { WayOut } from "../../parts/way-out";
import { attached } from "../../words/shared";
import { aboutFacts } from "../../words/behalf";
import { keptLines, type Keeping } from "../../words/items";
import { underReference } from "../../words/subject";
import { en, enAsked, enRemedies, zh, zhAsked, zhRemedies } from "../sample";

/** A reason for a refusal: its name, staff's explanation in plain words, what it rests on when that may be cited (a law, or the policy itself), and the duty to keep data where one is the reason. */
type RefusalGround = { name: string; explanation: string; source: string | null; kept?: Keeping | null };

/** At least one ground is expected: a refusal without a reason is not one. */
export type RefusedProps = AboutRequest &
  ForPaper & {
    grounds: RefusalGround[];
    remedies: Remedies;
    still?: Still | null;
  };

/** What is still done for somebody who could not be verified. */
type Still = { way: "categories" | "practices" | "opt-out" | "again"; asCategories: boolean; categories: string[] };

const words = {
  "zh-CN": {
    unverified: {
      subject: "未能核实您的身份，您的申请不予办理",
      title: "未能核实您的身份，您的申请我们不予办理",
      respect:
        "您有权提出申请。可以用来核验的时间已经用完，凭现有的内容，我们仍不能确认这些信息属于您。为了保护信息的主人，我们决定不予办理。下面写明理由、我们还会为您做什么，以及您不同意时可以怎么做。",
      heading: "我们还会为您做的",
      categories: (names: string) =>
        `我们把您的申请当作查询信息类别的申请又看了一次：告知类别所需要的核实程度，您已经达到。我们保存着这些类别的信息：${names}。`,
      practices: "我们收集哪些类别的信息、从哪里来、用来做什么，见我们的隐私政策。",
      asCategories: "我们把您的申请当作查询信息类别的申请又看了一次：告知类别所需要的核实程度，也还没有达到。",
      "opt-out":
        "您是否希望我们不再出售、共享这些信息？提出这项要求不用证明身份：打开申请的进度页，按“不再出售、共享”的链接提出。",
      again: "您可以随时用其他信息重新提出申请。",
      join: "、",
    },
    subject: "您的申请不予办理",
    title: "很抱歉，您的申请我们不予办理",
    respect: "我们认真核对了您的申请，决定不予办理。下面写明理由，以及您不同意时可以怎么做。",
    stop: "。",
    reasons: "理由",
    owed: (article: string) => `不予办理的，应当向您说明理由（${article}）。`,
    source: (source: string) => `依据：${source}`,
    button: "查看申请",
  },
  en: {
    unverified: {
      subject: "We cannot do what you asked: we could not verify who you are",
      title: "We could not verify who you are, so we cannot do what you asked",
      respect:
        "You had every right to ask. The time for verifying is used up, and with what we have we cannot tell that the data are yours. To protect whoever they belong to, we have to refuse your request. Here are the reasons, what we still do for you, and what you can do if you do not agree.",
      heading: "What we still do for you",
      categories: (names: string) =>
        `We looked at your request once more as one for categories of data. As surely as that needs, we know who you are. We hold these categories of data: ${names}.`,
      practices:
        "Which categories of data we collect, where they come from and what they are used for is in our privacy policy.",
      asCategories:
        "We looked at your request once more as one for categories of data. For that we could not verify you well enough either.",
      "opt-out":
        "Would you like us not to sell or share these data? You can ask for that without proving who you are: open the page of your request and use the link there.",
      again: "You can make a new request at any time, with other details.",
      join: ", ",
    },
    subject: "We cannot do what you asked",
    title: "We are sorry: we cannot do what you asked",
    respect:
      "We looked at your request carefully and have decided to refuse it. Here are our reasons, and what you can do if you do not agree.",
    stop: ". ",
    reasons: "Our reasons",
    owed: (article: string) => `When we refuse a request, we have to give you our reasons (${article}).`,
    source: (source: string) => `Source: ${source}`,
    button: "See your request",
  },
} satisfies Record<Locale, object>;

/** Refuses a request: begins with respect, gives every ground in plain words, ends with the way out. */
export const refused: Letter<RefusedProps> = {
  subject({ reference, still }, locale) {
    const say = words[locale];
    return underReference(reference, still ? say.unverified.subject : say.subject);
  },
  Body({ locale, grounds, remedies, still, ...request }) {
    const say = words[locale];
    const { title, respect } = still ? say.unverified : say;
    return (
      <PersonLetter locale={locale} request={request} title={title} preview={respect}>
        <Paragraph>{respect}</Paragraph>
        <Facts facts={[...aboutFacts(request, locale)]} />
        <Subheading>{say.reasons}</Subheading>
        {remedies.reasons && <Paragraph>{say.owed(remedies.reasons)}</Paragraph>}
        <Points
          of={grounds.map(({ name: ground, ...reason }) => ({
            name: ground,
            said: <Reason {...reason} locale={locale} />,
          }))}
        />
        {still ? <Subheading>{say.unverified.heading}</Subheading> : null}
        {stillLines(still, locale).map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
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
    const { title, respect } = props.still ? say.unverified : say;
    const still = stillLines(props.still, locale).map((text): Block => ({ block: "text", text }));
    const reasons = props.grounds.flatMap((ground) => groundOnPaper(ground, locale));
    return answerPaper(
      props,
      `${title}${say.stop}${respect}`,
      [
        { block: "heading", text: say.reasons },
        ...(props.remedies.reasons ? [{ block: "text", text: say.owed(props.remedies.reasons) } as const] : []),
        ...reasons,
        ...(still.length > 0 ? [{ block: "heading", text: say.unverified.heading } as const, ...still] : []),
      ],
      props.remedies,
      locale,
    );
  },
  refuses: () => true,
  samples: {
    "zh-CN": {
      ...zh,
      ...zhAsked,
      remedies: zhRemedies,
      grounds: [
        {
          name: "履行法定义务所必需",
          explanation: "您 2025 年 3 月的发票还在法定保存期内，现在不能删除。",
          source: "《隐私政策》（2023年8月30日）",
        },
        {
          name: "未查到相关信息",
          explanation: "我们按您提供的手机号查了三个系统，都没有您的浏览记录。",
          source: null,
        },
      ],
    },
    en: {
      ...en,
      ...enAsked,
      remedies: enRemedies,
      grounds: [
        {
          name: "Our duties under the law",
          explanation: "Your invoice of March 2025 must still be kept.",
          source: "Privacy policy of 30 August 2023",
        },
        {
          name: "Nothing found",
          explanation: "We searched three systems for your phone number and found no browsing data.",
          source: null,
        },
      ],
    },
  },
};

/** What is still done for somebody who could not be verified, sentence by sentence; none where that is not the reason. */
function stillLines(still: Still | null | undefined, locale: Locale): string[] {
  if (!still) return [];
  const say = words[locale].unverified;
  const done = {
    categories: [say.categories(still.categories.join(say.join))],
    practices: [...(still.asCategories ? [say.asCategories] : []), say.practices],
    "opt-out": [say["opt-out"]],
    again: [],
  }[still.way];
  return [...done, say.again];
}

/** What a ground rests on, and until when a duty behind it runs, line by line. */
function restsOn({ source, kept }: Pick<RefusalGround, "source" | "kept">, locale: Locale): string[] {
  return [...(source === null ? [] : [words[locale].source(source)]), ...keptLines(kept, locale)];
}

function groundOnPaper({ name, explanation, ...rest }: RefusalGround, locale: Locale): Block[] {
  return [
    { block: "name", text: name },
    { block: "quote", text: explanation },
    ...restsOn(rest, locale).map((text) => ({ block: "quiet", text }) as const),
  ];
}

function Reason({ explanation, locale, ...rest }: Omit<RefusalGround, "name"> & { locale: Locale }) {
  const lines = restsOn(rest, locale);
  return (
    <>
      <Quote>{explanation}</Quote>
      {lines.map((line, at) => (
        <Text
          key={line}
          className="muted"
          style={{ ...look.hint, margin: at === lines.length - 1 ? "0 0 24px" : "0 0 8px" }}
        >
          {line}
        </Text>
      ))}
    </>
  );
}
