import type { AboutRequest, Locale } from "../letter/letter";
import { aboutFacts } from "../words/behalf";
import { writtenDate } from "../words/date";
import { notYou } from "../words/shared";
import { Action } from "../parts/action";
import { Facts } from "../parts/facts";
import { PersonLetter } from "../parts/person-letter";
import { Hint, Paragraph } from "../parts/prose";

/** Two requests for the same; `other` is the one that leads; without a reference where both have the same. Days are civil dates. */
export type TogetherProps = AboutRequest & {
  receivedOn: string;
  dueOn: string;
  other: { reference: string | null; receivedOn: string; dueOn: string };
};

/** What a letter about two requests says of them. */
export type TogetherWords = { title: string; lead: (other: string | null) => string; kept: string; wrong: string };

const words = {
  "zh-CN": {
    button: "查看进度",
    received: "收到日期",
    due: "答应办结的日期",
    otherReceived: (other: string | null) => (other ? `${other} 的收到日期` : "另一份的收到日期"),
    otherDue: (other: string | null) => (other ? `${other} 答应办结的日期` : "另一份答应办结的日期"),
  },
  en: {
    button: "See your request",
    received: "Received on",
    due: "Promised by",
    otherReceived: (other: string | null) => `${other ?? "The other one"} received on`,
    otherDue: (other: string | null) => `${other ?? "The other one"} promised by`,
  },
} satisfies Record<Locale, object>;

/** The body of a letter about two requests: what happened to them, by when each is promised, what stays. `over`: nothing is promised of the other any more. */
export function Together({
  locale,
  said,
  receivedOn,
  dueOn,
  other,
  over = false,
  ...request
}: TogetherProps & { locale: Locale; said: TogetherWords; over?: boolean }) {
  const say = words[locale];
  return (
    <PersonLetter locale={locale} request={request} title={said.title} preview={said.kept}>
      <Paragraph>{said.lead(other.reference)}</Paragraph>
      <Facts
        facts={[
          ...aboutFacts(request, locale),
          [say.received, writtenDate(receivedOn, locale)],
          [say.due, writtenDate(dueOn, locale)],
          [say.otherReceived(other.reference), writtenDate(other.receivedOn, locale)],
          ...(over ? [] : [[say.otherDue(other.reference), writtenDate(other.dueOn, locale)] as const]),
        ]}
      />
      <Paragraph>{said.kept}</Paragraph>
      <Paragraph>{said.wrong}</Paragraph>
      <Action href={request.link} locale={locale}>
        {say.button}
      </Action>
      <Hint>{notYou(request.controller, locale)}</Hint>
    </PersonLetter>
  );
}
