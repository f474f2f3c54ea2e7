import { Frame } from "./frame";
import type { AboutRequest, Locale } from "../letter/letter";
import type { Fact } from "../letter/paper";
import { Action } from "./action";
import { Facts } from "./facts";
import { Paragraph } from "./prose";

const words = {
  "zh-CN": {
    reference: "工单编号",
    right: "申请事项",
    open: "打开工单",
    yours: "您收到这封邮件，是因为您是这张工单的经办人。",
  },
  en: {
    reference: "Ticket",
    right: "Request",
    open: "Open the ticket",
    yours: "You are receiving this e-mail because the ticket is assigned to you.",
  },
} satisfies Record<Locale, object>;

type DeskLetterProps = {
  locale: Locale;
  from: AboutRequest;
  title: string;
  /** The one thing it says. */
  lead: string;
  /** Facts beside which ticket it is and what was asked. */
  more?: readonly Fact[];
  /** What the button says; it opens the ticket unless told otherwise. */
  button?: string;
  /** Why the reader gets it; because the ticket is theirs, unless told otherwise. */
  why?: string;
};

/** A letter to staff about a ticket: what happened, which ticket, and the way there. Nothing of the person stands in it. */
export function DeskLetter({
  locale,
  from: { controller, reference, rightName, link },
  title,
  lead,
  more = [],
  button,
  why,
}: DeskLetterProps) {
  const say = words[locale];
  return (
    <Frame locale={locale} controller={controller} title={title} preview={lead} why={why ?? say.yours}>
      <Paragraph>{lead}</Paragraph>
      <Facts facts={[[say.reference, reference], [say.right, rightName], ...more]} />
      <Action href={link} locale={locale}>
        {button ?? say.open}
      </Action>
    </Frame>
  );
}
