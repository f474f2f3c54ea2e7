import type { FromController, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Bullets } from "../../parts/bullets";
import { Frame } from "../../parts/frame";
import { Paragraph } from "../../parts/prose";
import { writtenDate } from "../../words/date";
import { enController, zhController } from "../sample";

/** `due`: what is due, by reference (a policy or a notice to many by its name) and civil day; `on`: the civil day the letter is of. Nothing of any person stands in it. */
export type StaffMorningProps = FromController & {
  on: string;
  due: readonly {
    what: "ticket" | "task" | "reply" | "escalated" | "proposal" | "notices";
    reference: string;
    on: string;
  }[];
  link: string;
};

/** More lines than anybody reads in a letter; the desk has them all. */
const MOST_LINES = 30;

const words = {
  "zh-CN": {
    subject: (count: number, day: string) => `今天有 ${count} 件待处理 · ${day}`,
    title: (count: number) => `今天有 ${count} 件事待处理`,
    lead: "下面是您名下今天到期或已经过期的、升级到您这里的，以及等您处理的：",
    kinds: {
      ticket: "工单",
      task: "任务",
      reply: "申请人没有按时答复",
      escalated: "升级提醒",
      proposal: "等待您复核",
      notices: "批量通知没有全部送达",
    },
    line: (what: string, reference: string, day: string) => `${reference} · ${what} · ${day}`,
    more: (count: number) => `还有 ${count} 件，请到工单台查看。`,
    button: "打开工单台",
    why: "您收到这封邮件，是因为这些事由您办理、升级到了您这里，或者等您处理。没有要处理的事，就没有这封信。",
  },
  en: {
    subject: (count: number, day: string) => `${count} to see to today · ${day}`,
    title: (count: number) => (count === 1 ? "One thing to see to today" : `${count} things to see to today`),
    lead: "These are yours and due today or overdue, were escalated to you, or wait for you:",
    kinds: {
      ticket: "ticket",
      task: "task",
      reply: "no reply in time",
      escalated: "escalated to you",
      proposal: "waits for you as the second person",
      notices: "letters did not arrive",
    },
    line: (what: string, reference: string, day: string) => `${reference} · ${what} · ${day}`,
    more: (count: number) => `There are ${count} more at the desk.`,
    button: "Open the desk",
    why: "You are receiving this e-mail because these are assigned to you, were escalated to you, or wait for you. On a day with nothing to see to there is none.",
  },
} satisfies Record<Locale, object>;

const due = [
  { what: "ticket", reference: "RD-7K4M-2QXP", on: "2026-11-27" },
  { what: "task", reference: "RD-7K4M-2QXP", on: "2026-11-26" },
  { what: "reply", reference: "RD-7K4M-2QXP", on: "2026-11-25" },
  { what: "escalated", reference: "RD-7K4M-2QXP", on: "2026-12-01" },
] as const;

/** What waits about a policy and a notice to many, by their names. */
function waiting(policy: string, notice: string) {
  return [
    { what: "proposal", reference: policy, on: "2026-11-26" },
    { what: "notices", reference: notice, on: "2026-11-26" },
  ] as const;
}

/** What is due for a colleague on a working day. */
export const staffMorning: Letter<StaffMorningProps> = {
  subject({ due: things, on }, locale) {
    return words[locale].subject(things.length, writtenDate(on, locale));
  },
  Body({ locale, controller, due: things, link }) {
    const say = words[locale];
    const shown = things.slice(0, MOST_LINES);
    const lines = shown.map(({ what, reference, on }) => say.line(say.kinds[what], reference, writtenDate(on, locale)));
    return (
      <Frame locale={locale} controller={controller} title={say.title(things.length)} preview={say.lead} why={say.why}>
        <Paragraph>{say.lead}</Paragraph>
        <Bullets items={lines} />
        {things.length > shown.length ? <Paragraph>{say.more(things.length - shown.length)}</Paragraph> : null}
        <Action href={link} locale={locale}>
          {say.button}
        </Action>
      </Frame>
    );
  },
  samples: {
    "zh-CN": {
      controller: zhController,
      on: "2026-11-27",
      due: [...due, ...waiting("云鹿隐私政策", "停止服务的通知")],
      link: "https://rights.example.com/desk",
    },
    en: {
      controller: enController,
      on: "2026-11-27",
      due: [...due, ...waiting("Yunlu privacy policy", "Notice of the end of a service")],
      link: "https://rights.example.com/desk",
    },
  },
};
