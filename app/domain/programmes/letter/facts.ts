import type { CivilDate } from "../../clock/dates/civil-date";
import type { Locale, Text } from "../../language";
import { pointName, NOTICE_POINTS, type NoticePoint } from "../../policies/profile/programme-points";
import type { Profile } from "../../policies/profile/profile";
import { momentOf, type Moment } from "../programme/moment";
import type { Words } from "../programme/words";

const NAMES = {
  noticed: { "zh-CN": "发现时间", en: "Discovered" },
  concerned: { "zh-CN": "逐一通知的人数", en: "People told by letter" },
  "told-from": { "zh-CN": "开始通知的时间", en: "First told" },
  public: { "zh-CN": "公告", en: "Public notice" },
  effective: { "zh-CN": "生效日期", en: "In force from" },
  majors: { "zh-CN": "属于哪类重大变更", en: "Which kind of major change" },
  ends: { "zh-CN": "服务的最后一天", en: "Last day of the service" },
  "requests-until": { "zh-CN": "受理申请的最后一天", en: "Last day for requests" },
} as const satisfies Record<string, Text>;

export type FactName = keyof typeof NAMES;

/** What a fact says: a day, a minute, or words in the reader's language. */
type Said = { on: CivilDate } | { at: Moment } | { text: string };

/** A fact of a notice; pages and letters write days and minutes in words. */
export type Fact = { name: FactName; heading: string } & Said;

/** A point of a notice under its heading. */
export type Section = { point: NoticePoint; heading: string; text: string };

export function fact(name: FactName, value: Said, locale: Locale): Fact {
  return { name, heading: NAMES[name][locale], ...value };
}

/** What a policy calls the kinds of major change that were ticked. */
function majorNames(majors: readonly string[], { majorChanges }: Profile, locale: Locale): string {
  const names = majorChanges.filter(({ id }) => majors.includes(id)).map(({ text }) => text[locale]);
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** The facts of a notice as anybody may read them. */
export function noticeFacts(words: Words, profile: Profile, locale: Locale): Fact[] {
  if (words.kind === "incident")
    return [fact("noticed", { at: momentOf(new Date(words.noticedAt), profile.zone) }, locale)];
  if (words.kind === "service-end")
    return [fact("ends", { on: words.endsOn }, locale), fact("requests-until", { on: words.requestsUntil }, locale)];
  const majors = majorNames(words.majors, profile, locale);
  return [
    fact("effective", { on: words.effectiveOn }, locale),
    ...(majors === "" ? [] : [fact("majors", { text: majors }, locale)]),
  ];
}

/** The points of a notice, in their order. */
export function noticeSections(words: Words, locale: Locale): Section[] {
  const said: Partial<Record<NoticePoint, Text>> = words.points;
  return NOTICE_POINTS[words.kind].flatMap((point): Section[] => {
    const text = said[point];
    return text ? [{ point, heading: pointName(point)[locale], text: text[locale] }] : [];
  });
}
