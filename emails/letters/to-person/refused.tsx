import { Text } from "@react-email/components";
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
  };

const words = {
  "zh-CN": {
    subject: "您的申请不予办理",
    title: "很抱歉，您的申请我们不予办理",
    respect: "您有权提出申请，我们认真核对过，决定不予办理。下面写明理由，以及您不同意时可以怎么做。",
    stop: "。",
    reasons: "理由",
    owed: (article: string) => `不予办理的，应当向您说明理由（${article}）。`,
    source: (source: string) => `依据：${source}`,
    button: "查看申请",
  },
  en: {
    subject: "We cannot do what you asked",
    title: "We are sorry: we cannot do what you asked",
    respect:
      "You had every right to ask. We looked at your request carefully and have decided to refuse it. Here are our reasons, and what you can do if you do not agree.",
    stop: ". ",
    reasons: "Our reasons",
    owed: (article: string) => `When we refuse a request, we have to give you our reasons (${article}).`,
    source: (source: string) => `Source: ${source}`,
    button: "See your request",
  },
} satisfies Record<Locale, object>;

/** Refuses a request: begins with respect, gives every ground in plain words, ends with the way out. */
export const refused: Letter<RefusedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, grounds, remedies, ...request }) {
    const say = words[locale];
    return (
      <PersonLetter locale={locale} request={request} title={say.title} preview={say.respect}>
        <Paragraph>{say.respect}</Paragraph>
        <Facts facts={[...aboutFacts(request, locale)]} />
        <Subheading>{say.reasons}</Subheading>
        {remedies.reasons && <Paragraph>{say.owed(remedies.reasons)}</Paragraph>}
        <Points
          of={grounds.map(({ name: ground, ...reason }) => ({
            name: ground,
            said: <Reason {...reason} locale={locale} />,
          }))}
        />
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
    const reasons = props.grounds.flatMap((ground) => groundOnPaper(ground, locale));
    return answerPaper(
      props,
      `${say.title}${say.stop}${say.respect}`,
      [
        { block: "heading", text: say.reasons },
        ...(props.remedies.reasons ? [{ block: "text", text: say.owed(props.remedies.reasons) } as const] : []),
        ...reasons,
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
