import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Hint, Paragraph, Subheading } from "../../parts/prose";
import { Steps } from "../../parts/steps";
import { checkStep, inviteStep, type Rung, whoseFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { factNames, notYou } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** One of several rights asked for in one visit, and by which day it is finished. */
type AskedRight = { rightName: string; dueOn: string; termText: string };

/** Days are civil dates; `rights`: all that was asked in one visit, where it was more than one thing; `termText` is the promise in words ("15 个工作日"); `provisional`: the holidays ahead are not yet announced. */
export type ReceiptProps = AboutRequest & {
  receivedOn: string;
  dueOn: string;
  provisional: boolean;
  termText: string;
  /** How sure we must be who asks: the most that any of the rights wants. */
  identity: Rung;
  /** Whether a child asks alone, so that a guardian has to agree first. */
  guardianAgrees?: boolean;
  rights?: readonly AskedRight[];
  /** Why a date is a day of rest, or was moved from one: a sentence each. */
  restDays?: readonly string[];
  /** One of ours took it in, who wrote it down on that day. */
  takenIn?: { registeredOn: string };
  /** The request this complaint is about; left out where this is no complaint. */
  about?: string;
};

const words = {
  "zh-CN": {
    subject: "我们已受理您的申请",
    title: (due: string) => `已受理，最迟 ${due}办结`,
    lead: (right: string) => `我们已收到并受理您的申请：${right}。`,
    nothing: "您现在不用再做什么。",
    verify: "还请您配合核验身份，见下面第一步。",
    late: {
      title: "已受理您的申请，我们马上办理",
      sorry: (due: string) => `按我们的承诺，最迟 ${due}就该办结。我们登记晚了，已经超期，向您道歉。`,
      sorryOfMany: "有的申请我们登记晚了，已经超期，向您道歉。",
      each: (due: string, term: string) => `应当最迟 ${due}办结，已经超期（${term}）`,
      answer: "一有结果，马上写信告诉您。",
    },
    titleOfMany: (count: number) => `已受理您的 ${count} 项申请`,
    leadOfMany: (count: number) => `我们已收到并受理您的 ${count} 项申请，共用一个申请编号。`,
    eachTitle: "各项的办结期限",
    each: (due: string, term: string) => `最迟 ${due}办结（${term}）`,
    eachStep: "我们按每一项的办结期限，写信告诉您结果。",
    received: "收到日期",
    registered: "登记日期",
    term: "办理期限",
    counted: (term: string) => `${term}，从收到的次日起算`,
    provisional:
      "办结期限是暂定的，因为那段时间的放假安排还没有公布。公布后，日期只会提前，不会推后；进度页上随时能看到最新日期。",
    next: "接下来",
    steps: (due: string) => ["我们办理您的申请。", `最迟 ${due}，我们写信告诉您结果。`],
    button: "查看进度",
    complaint: {
      subject: "我们已受理您的申诉",
      title: (due: string) => `已受理您的申诉，最迟 ${due}告诉您结论`,
      lead: "我们已收到并受理您的申诉。您现在不用再做什么。",
      about: "针对的申请",
      steps: (due: string) => [
        "由没有经办过原申请的人员复核。需要您补充时，会写信问您。",
        `最迟 ${due}，我们写信告诉您：原来的答复维持、改变还是撤销。`,
        "改变或者撤销的，我们重新办理原申请。",
      ],
    },
  },
  en: {
    subject: "We have received your request",
    title: (due: string) => `We have received your request and will finish it by ${due}`,
    lead: (right: string) => `We have received your request: ${right}.`,
    nothing: " You do not need to do anything now.",
    verify: " Please verify who you are: see the first step below.",
    late: {
      title: "We have received your request and are working on it now",
      sorry: (due: string) =>
        `We promised to finish it by ${due}. We wrote it down too late, and that day is over. We are sorry.`,
      sorryOfMany: "We wrote some of them down too late, and their day is over. We are sorry.",
      each: (due: string, term: string) => `Was to be finished by ${due} and is overdue (${term})`,
      answer: "We tell you the result as soon as we have it.",
    },
    titleOfMany: (count: number) => `We have received your ${count} requests`,
    leadOfMany: (count: number) => `We have received your ${count} requests. They share one reference.`,
    eachTitle: "When we will finish each request",
    each: (due: string, term: string) => `By ${due} (${term})`,
    eachStep: "We tell you the result of each request by the date given for it.",
    received: "Received on",
    registered: "Registered on",
    term: "Time limit",
    counted: (term: string) => `${term}, counted from the day after we received it`,
    provisional:
      "This date is provisional, because the public holidays for that time have not been announced yet. Once they are, it can only move earlier, never later. The page of your request always shows the latest date.",
    next: "What happens next",
    steps: (due: string) => ["We work on your request.", `We tell you the result by ${due}.`],
    button: "See your request",
    complaint: {
      subject: "We have received your complaint",
      title: (due: string) => `We have received your complaint and will answer it by ${due}`,
      lead: "We have received your complaint. You do not need to do anything now.",
      about: "About the request",
      steps: (due: string) => [
        "Someone who did not handle the request looks at it again. If we need anything else, we will write to you.",
        `We tell you by ${due} whether our answer stands, changes or is taken back.`,
        "If it changes or is taken back, we work on the request again.",
      ],
    },
  },
} satisfies Record<Locale, object>;

const zhReceipt = {
  receivedOn: "2026-09-18",
  dueOn: "2026-10-15",
  provisional: true,
  termText: "15 个工作日",
  identity: "code-and-facts" as const,
};

/** Tells the requester that the request was received and by which day it will be finished. */
export const receipt: Letter<ReceiptProps> = {
  subject({ reference, about }, locale) {
    const say = words[locale];
    return underReference(reference, about ? say.complaint.subject : say.subject);
  },
  Body({
    locale,
    receivedOn,
    dueOn,
    provisional,
    termText,
    identity,
    guardianAgrees = false,
    rights = [],
    restDays = [],
    takenIn,
    about,
    ...request
  }) {
    const say = words[locale];
    const name = factNames[locale];
    const due = writtenDate(dueOn, locale);
    const many = rights.length > 1;
    const invite = inviteStep({ identity, takenIn, byHand: request.byHand }, locale);
    const asked = many ? say.leadOfMany(rights.length) : say.lead(request.rightName);
    const lead = about ? say.complaint.lead : asked + (invite ? say.verify : say.nothing);
    // What was written down so late that its day is over is no promise any more.
    const isLate = (day: string) => takenIn !== undefined && day < takenIn.registeredOn;
    const late = many ? rights.some((each) => isLate(each.dueOn)) : isLate(dueOn);
    const one = late ? say.late.title : say.title(due);
    const title = about ? say.complaint.title(due) : many ? say.titleOfMany(rights.length) : one;
    const [handle, inTime] = say.steps(due);
    const answer = late ? say.late.answer : inTime;
    return (
      <PersonLetter locale={locale} request={request} title={title} preview={lead}>
        <Paragraph>{lead}</Paragraph>
        {late && <Paragraph>{many ? say.late.sorryOfMany : say.late.sorry(due)}</Paragraph>}
        <Facts
          facts={[
            [name.reference, request.reference],
            ...whoseFacts(request, locale),
            ...(about ? [[say.complaint.about, about] as const] : []),
            [say.received, writtenDate(receivedOn, locale)],
            ...(takenIn && takenIn.registeredOn !== receivedOn
              ? [[say.registered, writtenDate(takenIn.registeredOn, locale)] as const]
              : []),
            ...(many ? [] : [[say.term, say.counted(termText)] as const]),
            ...(many || late ? [] : [[name.due, due] as const]),
          ]}
        />
        {many && (
          <>
            <Subheading>{say.eachTitle}</Subheading>
            <Facts
              facts={rights.map((each) => {
                const { each: told } = isLate(each.dueOn) ? say.late : say;
                return [each.rightName, told(writtenDate(each.dueOn, locale), each.termText)];
              })}
            />
          </>
        )}
        {restDays.map((restDay) => (
          <Paragraph key={restDay}>{restDay}</Paragraph>
        ))}
        {provisional && <Paragraph>{say.provisional}</Paragraph>}
        <Subheading>{say.next}</Subheading>
        <Steps
          steps={
            about
              ? say.complaint.steps(due)
              : [
                  invite,
                  checkStep({ ...request, identity, guardianAgrees, takenIn }, locale),
                  handle,
                  many && !late ? say.eachStep : answer,
                ].filter((step) => step !== undefined)
          }
        />
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
        <Hint>{notYou(request.controller, locale)}</Hint>
      </PersonLetter>
    );
  },
  samples: { "zh-CN": { ...zh, ...zhReceipt }, en: { ...en, ...zhReceipt, termText: "15 working days" } },
};
