import type { Locale } from "../letter/letter";
import { writtenDate } from "./date";

/** What became of one thing that was asked for. `note` is staff's words; a source is a law, a standard or the policy itself. */
export type AnswerItem = {
  what: string;
  name: string;
  note: string | null;
  ground: { name: string; source: string | null } | null;
  restricted: Keeping | null;
  /** The duty to keep data it was refused because of. */
  kept?: Keeping | null;
};

/** Until when and why something is kept; `event`: what its duty is counted from, and that day. */
export type Keeping = {
  until: string;
  why: string;
  source: string | null;
  event?: { name: string; on: string } | null;
};

const words = {
  "zh-CN": {
    until: (day: string) => `保存到 ${day}为止。这期间我们只保存和保护，不作其他使用；到期后再处理，并告诉您结果。`,
    kept: (day: string) => `法律要求保存到 ${day}为止，这期间不能按您的申请办理。`,
    from: (event: string, day: string) => `起算：${event}之日，即 ${day}`,
    why: (why: string) => `原因：${why}`,
    ground: (ground: string) => `理由：${ground}`,
    source: (source: string) => `依据：${source}`,
  },
  en: {
    until: (day: string) =>
      `Kept until the end of ${day}. Until then we only store and protect it, and do not use it. After that we look at it again and tell you the result.`,
    kept: (day: string) =>
      `The law requires us to keep it until the end of ${day}. Until then we cannot do what you asked.`,
    from: (event: string, day: string) => `Counted from: ${day}, when ${event}`,
    why: (why: string) => `Reason: ${why}`,
    ground: (ground: string) => `Ground: ${ground}`,
    source: (source: string) => `Source: ${source}`,
  },
} satisfies Record<Locale, object>;

/** Why something is kept, and what that time is counted from, line by line. */
function keepingReasons({ why, event }: Keeping, locale: Locale): string[] {
  const say = words[locale];
  return [...(event ? [say.from(event.name, writtenDate(event.on, locale))] : []), say.why(why)];
}

/** The duty to keep data behind a refusal: until when it runs, what it is counted from, and where it stands, line by line. */
export function keptLines(kept: Keeping | null | undefined, locale: Locale): string[] {
  if (!kept) return [];
  const say = words[locale];
  const source = kept.source ? [say.source(kept.source)] : [];
  return [say.kept(writtenDate(kept.until, locale)), ...keepingReasons(kept, locale), ...source];
}

/** Why an item was not done, or until when and why it is kept, line by line. */
export function itemReasons({ ground, restricted, kept }: AnswerItem, locale: Locale): string[] {
  const say = words[locale];
  const sources = [restricted?.source, ground?.source].flatMap((source) => (source ? [say.source(source)] : []));
  return [
    ...(restricted ? [say.until(writtenDate(restricted.until, locale)), ...keepingReasons(restricted, locale)] : []),
    ...(ground ? [say.ground(ground.name)] : []),
    ...sources,
    ...keptLines(kept, locale),
  ];
}

/** What was asked for, with what staff said of it. */
export function itemSaid({ what, note }: AnswerItem): string {
  return note === null ? what : `${what}\n\n${note}`;
}
