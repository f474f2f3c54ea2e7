import { LOCALES } from "#app/domain/language";
import { NOTICE_POINTS, pointName } from "#app/domain/policies/profile/programme-points";
import { wordsField } from "#app/domain/programmes/programme/words-form";
import type { Words } from "./shown-value";

/** What the fields of a notice to many are called, by their names. */
export function programmeLabels({ words, locale }: Words): Record<string, { label: string }> {
  const { words: say, audience, tasks, begin } = words.programmes;
  const inWords = { "zh-CN": say.zh, en: say.en };
  const points = Object.values(NOTICE_POINTS).flat();
  const named = [
    ["title", say.subject],
    ["body", say.body],
    ...points.map((point) => [point, pointName(point)[locale]] as const),
  ] as const;
  const pairs = named.flatMap(([name, label]) =>
    LOCALES.map((each) => [wordsField(name, each), { label: inWords[each](label) }] as const),
  );
  return {
    ...Object.fromEntries(pairs),
    noticedOn: { label: say.incident.noticedOn },
    noticedTime: say.incident.noticedTime,
    majors: say.change.majors,
    effectiveOn: { label: say.change.effectiveOn },
    acceptance: say.change.acceptance,
    cutsRights: say.change.cutsRights,
    endsOn: { label: say.end.endsOn.label },
    requestsUntil: say.end.requestsUntil,
    systems: say.end.systems,
    moreSystems: say.end.moreSystems,
    channels: say.channels,
    pace: say.pace,
    shownUntil: say.shownUntil,
    list: audience.paste,
    language: { label: audience.language },
    result: { label: tasks.result },
    note: tasks.note,
    policy: { label: begin.policy },
    kind: { label: begin.kind },
  };
}
