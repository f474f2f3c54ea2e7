import { Frame } from "../../parts/frame";
import type { FromController, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { Paragraph, Subheading } from "../../parts/prose";
import { writtenDate } from "../../words/date";
import { writtenMoment, type WrittenMoment } from "../../words/moment";
import { enController, zhController } from "../sample";

/** A fact under its name: a civil date, a minute, or words. */
type NoticeFact = { heading: string } & ({ on: string } | { at: WrittenMoment } | { text: string });

/** What a controller tells many, in the words it was written in; `link`: where more can be read or answered, where there is such a page. */
export type ProgrammeNoticeProps = Omit<FromController, "behalf"> & {
  to: "person" | "authority";
  title: string;
  greeting: string;
  body: string;
  facts: readonly NoticeFact[];
  sections: readonly { heading: string; text: string }[];
  link: string | null;
  button: "read" | "accept";
};

const words = {
  "zh-CN": {
    button: { read: "在网上查看这份通知", accept: "查看变更，决定是否接受" },
    why: {
      person: (name: string) => `您收到这封邮件，是因为您在使用${name}的服务时留下了这个邮箱。`,
      authority: "您收到这封邮件，是因为我们依法向履行个人信息保护职责的部门报告。",
    },
  },
  en: {
    button: { read: "Read this notice on the web", accept: "See the changes and decide" },
    why: {
      person: (name: string) => `You are receiving this e-mail because you gave this address when you used ${name}.`,
      authority:
        "You are receiving this e-mail because we have to report to the authority that protects personal information.",
    },
  },
} satisfies Record<Locale, object>;

function factText(fact: NoticeFact, locale: Locale): string {
  if ("on" in fact) return writtenDate(fact.on, locale);
  return "at" in fact ? writtenMoment(fact.at, locale) : fact.text;
}

/** What somebody typed, line by line. */
function Lines({ text }: { text: string }) {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line, at) => <Paragraph key={at}>{line}</Paragraph>);
}

/** Tells many the same: the end of a service, a change of the policy, an incident. */
export const programmeNotice: Letter<ProgrammeNoticeProps> = {
  subject({ title }) {
    return title;
  },
  Body({ locale, controller, to, title, greeting, body, facts, sections, link, button }) {
    const say = words[locale];
    const why = to === "authority" ? say.why.authority : say.why.person(controller.name);
    return (
      <Frame locale={locale} controller={controller} title={title} preview={body.slice(0, 140)} why={why}>
        <Paragraph>{greeting}</Paragraph>
        <Lines text={body} />
        <Facts facts={facts.map((fact) => [fact.heading, factText(fact, locale)] as const)} />
        {sections.map(({ heading, text }) => (
          <div key={heading}>
            <Subheading>{heading}</Subheading>
            <Lines text={text} />
          </div>
        ))}
        {link === null ? null : (
          <Action href={link} locale={locale}>
            {say.button[button]}
          </Action>
        )}
      </Frame>
    );
  },
  samples: {
    "zh-CN": {
      controller: zhController,
      to: "person",
      title: "关于一起个人信息安全事件的通知",
      greeting: "您好：",
      body: "我们发现一起个人信息安全事件，其中可能有您的信息，现把情况告诉您。",
      facts: [{ heading: "发现时间", at: { on: "2026-10-15", time: "09:30", zone: "Asia/Shanghai" } }],
      sections: [
        { heading: "发生了什么", text: "一份收货信息的备份曾被未经授权的人读取。" },
        { heading: "您可以怎样防范", text: "请留意自称客服的来电，不要告诉对方验证码。" },
      ],
      link: "https://rights.example.com/p/resource-go/notices/sample",
      button: "read",
    },
    en: {
      controller: enController,
      to: "person",
      title: "Our policy changes on 1 December 2026",
      greeting: "Hello,",
      body: "Our privacy policy is changing. Please read what is new.",
      facts: [{ heading: "In force from", on: "2026-12-01" }],
      sections: [{ heading: "What changes", text: "A second carrier will receive delivery addresses." }],
      link: "https://rights.example.com/notice/sample",
      button: "accept",
    },
  },
};
