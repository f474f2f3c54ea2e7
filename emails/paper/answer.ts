import type { FromController, Locale, Remedies } from "../letter/letter";
import { whoseFacts } from "../words/behalf";
import { contactLines, speakUp } from "../words/contact";
import { writtenDate } from "../words/date";
import { factNames } from "../words/shared";
import { askedPairs, type Asked } from "./asked";
import type { Block, Fact, Paper } from "../letter/paper";

/** What an answer on paper must be told beside its letter: the file's name (without its ending, no other paper's), who asked, for whom where it was for somebody else (both names in full: it goes to the verified requester alone), when, for what exactly, and the moment of the decision. */
export type ForPaper = {
  file: string;
  person: string;
  subject: string | null;
  receivedOn: string;
  decidedOn: string;
  decidedAt: string;
  asked: Asked[];
};

type AboutPaper = ForPaper & FromController & { reference: string; rightName: string };

const words = {
  "zh-CN": {
    title: "个人信息申请答复书",
    person: "申请人",
    received: "收到日期",
    decided: "答复日期",
    asked: "您申请了什么",
    disagree: "如果您不同意",
    inside: "先向我们申诉",
    say: (ways: string, reference: string) => `${ways}，并说明申请编号 ${reference}。`,
    reply: "直接回复附有本答复书的邮件",
    outside: "向外部投诉",
    court: "向法院起诉",
    made: (name: string, day: string) => `本答复书由${name}于 ${day}作出，随邮件一并发送。`,
  },
  en: {
    title: "Answer to your personal data request",
    person: "Requested by",
    received: "Received on",
    decided: "Date of answer",
    asked: "What you asked for",
    disagree: "If you do not agree",
    inside: "Complain to us first",
    say: (ways: string, reference: string) =>
      `${ways.charAt(0).toUpperCase()}${ways.slice(1)}. Please give the reference ${reference}.`,
    reply: "reply to the e-mail that this document came with",
    outside: "Complain elsewhere",
    court: "Go to court",
    made: (name: string, day: string) => `${name} gave this answer on ${day} and sent it by e-mail.`,
  },
} satisfies Record<Locale, object>;

function opening(
  { reference, rightName, behalf, person, subject, receivedOn, decidedOn }: AboutPaper,
  locale: Locale,
): Fact[] {
  const say = words[locale];
  const name = factNames[locale];
  return [
    [name.reference, reference],
    [name.right, rightName],
    [say.person, person],
    ...whoseFacts({ behalf: behalf && { ...behalf, person: subject ?? behalf.person } }, locale),
    [say.received, writtenDate(receivedOn, locale)],
    [say.decided, writtenDate(decidedOn, locale)],
  ];
}

/** How to contest the answer: inside, outside, in court. */
function wayOut({ controller, reference }: AboutPaper, remedies: Remedies, locale: Locale): Block[] {
  const say = words[locale];
  const ways = controller.hotline || controller.email ? speakUp(controller, locale) : say.reply;
  const inside: Fact[] = remedies.outsideOnly
    ? []
    : [[say.inside, [remedies.inside, say.say(ways, reference)].filter(Boolean).join("\n")]];
  return [
    { block: "heading", text: say.disagree },
    { block: "pairs", pairs: [...inside, [say.outside, remedies.complain.join("\n")], [say.court, remedies.court]] },
  ];
}

/**
 * An answer on paper: what it means, what was asked, what was decided (the blocks given), and the way out.
 * In: the facts of its letter, the sentence that says what it means for the reader, and the decision itself.
 */
export function answerPaper(
  about: AboutPaper,
  lead: string,
  decision: readonly Block[],
  remedies: Remedies,
  locale: Locale,
): Paper {
  const say = words[locale];
  const { file, controller, reference, asked, decidedAt, decidedOn } = about;
  const what: Block[] =
    asked.length > 0
      ? [
          { block: "heading", text: say.asked },
          { block: "pairs", pairs: askedPairs(asked, locale) },
        ]
      : [];
  const made = [say.made(controller.name, writtenDate(decidedOn, locale)), ...contactLines(controller, locale)].join(
    "\n",
  );
  return {
    file,
    locale,
    controller,
    reference,
    title: say.title,
    at: decidedAt,
    blocks: [
      { block: "text", text: lead },
      { block: "pairs", pairs: opening(about, locale) },
      ...what,
      ...decision,
      ...wayOut(about, remedies, locale),
      { block: "foot", text: made },
    ],
  };
}
