import type { Locale } from "../letter/letter";
import { Paragraph } from "./prose";

/** Why the time limit stands still while somebody is waited for, with the article that says so; or that it runs on. */
export type ClockWords = { pause: "identity" | "clarification" | "none"; source: string | null };

const words = {
  "zh-CN": {
    identity: (source: string) => `我们对提出申请的人是谁有合理怀疑，因此在收到您的答复之前，期限暂停计算${source}。`,
    clarification: (source: string) => `我们要先弄清您要的是什么，因此在收到您的答复之前，期限暂停计算${source}。`,
    none: () => "等您答复期间，期限照常计算。",
    source: (article: string) => `（依据：${article}）`,
  },
  en: {
    identity: (source: string) =>
      `We have reasonable doubts about who is asking. Until we have your answer the time limit is paused${source}.`,
    clarification: (source: string) =>
      `We first need to know what you mean. Until we have your answer the time limit is paused${source}.`,
    none: () => "The time limit runs on while we wait for your answer.",
    source: (article: string) => ` (${article})`,
  },
} satisfies Record<Locale, object>;

/** What a question does to the time limit, where the law wants it told; nothing elsewhere. */
export function ClockNote({ clock, locale }: { clock?: ClockWords | null; locale: Locale }) {
  if (!clock) return null;
  const say = words[locale];
  return <Paragraph>{say[clock.pause](clock.source ? say.source(clock.source) : "")}</Paragraph>;
}
