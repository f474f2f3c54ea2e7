import type { Locale } from "../letter/letter";
import { writtenDate } from "./date";

/** What became of one thing that was asked for. `note` is staff's words; a source is a law, a standard or the policy itself. */
export type AnswerItem = {
  what: string;
  name: string;
  note: string | null;
  ground: { name: string; source: string | null } | null;
  restricted: { until: string; why: string; source: string | null } | null;
};

const words = {
  "zh-CN": {
    until: (day: string) => `保存到 ${day}为止。这期间我们只保存和保护，不作其他使用；到期后再处理，并告诉您结果。`,
    why: (why: string) => `原因：${why}`,
    ground: (ground: string) => `理由：${ground}`,
    source: (source: string) => `依据：${source}`,
  },
  en: {
    until: (day: string) =>
      `Kept until the end of ${day}. Until then we only store and protect it, and do not use it. After that we look at it again and tell you the result.`,
    why: (why: string) => `Reason: ${why}`,
    ground: (ground: string) => `Ground: ${ground}`,
    source: (source: string) => `Source: ${source}`,
  },
} satisfies Record<Locale, object>;

/** Why an item was not done, or until when and why it is kept, line by line. */
export function itemReasons({ ground, restricted }: AnswerItem, locale: Locale): string[] {
  const say = words[locale];
  const sources = [restricted?.source, ground?.source].flatMap((source) => (source ? [say.source(source)] : []));
  return [
    ...(restricted ? [say.until(writtenDate(restricted.until, locale)), say.why(restricted.why)] : []),
    ...(ground ? [say.ground(ground.name)] : []),
    ...sources,
  ];
}

/** What was asked for, with what staff said of it. */
export function itemSaid({ what, note }: AnswerItem): string {
  return note === null ? what : `${what}\n\n${note}`;
}
