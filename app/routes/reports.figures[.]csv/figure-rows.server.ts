import { reportsCopy, type ReportsCopy } from "#app/copy/reports";
import { sharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import { REPORT_ZONE, type Report } from "#app/domain/reports/figures/load-report.server";
import { CLOCK_MARKS, type ClockScore } from "#app/domain/reports/figures/clock-marks";
import { overturnedPermille, type ComplaintScore } from "#app/domain/reports/figures/complaint-score";
import { VERDICTS } from "#app/domain/tickets/workflow/move-input";
import { onTimePermille, type Score } from "#app/domain/reports/figures/score";
import type { Spread } from "#app/domain/reports/figures/spread";
import { localMinute } from "#app/http/answer/local-minute";
import { askedPolicyName } from "../reports/policy-name";
import { heldWords, teamName } from "../reports/team-words";
import { groundWords } from "../reports/ground-words.server";
import { ANSWERS } from "#app/domain/tickets/workflow/codes";

type Words = ReportsCopy["export"];
type Row = [section: string, item: string, measure: string, value: string | number, unit: string];

const COUNTED = ["came", "finished", "refused", "withdrawn", "open", "kept", "late"] as const;

function scoreRows(section: string, item: string, score: Score, { measures, units }: Words): Row[] {
  const permille = onTimePermille(score);
  return [
    ...COUNTED.map((measure): Row => [section, item, measures[measure], score[measure], units.ticket]),
    [section, item, measures.rate, permille === null ? "" : permille / 10, units.percent],
  ];
}

function spreadRows(section: string, item: string, spread: Spread | null, { measures, units }: Words): Row[] {
  return (["median", "ninetieth"] as const).map((measure) => [
    section,
    item,
    measures[measure],
    spread?.[measure] ?? "",
    units["working-day"],
  ]);
}

function openRows(
  section: string,
  item: string,
  { all, inPeriod }: { all: number; inPeriod: number },
  { measures, units }: Words,
): Row[] {
  return [
    [section, item, measures.all, all, units.ticket],
    [section, item, measures.inPeriod, inPeriod, units.ticket],
  ];
}

function complaintRows(
  item: string,
  score: ComplaintScore,
  { complaints, export: { sections, measures, units } }: ReportsCopy,
): Row[] {
  const permille = overturnedPermille(score);
  return [
    [sections.complaint, item, measures.came, score.came, units.ticket],
    ...VERDICTS.map((verdict): Row => [
      sections.complaint,
      item,
      complaints.verdicts[verdict],
      score[verdict],
      units.ticket,
    ]),
    [sections.complaint, item, complaints.open, score.open, units.ticket],
    [sections.complaint, item, complaints.dropped, score.dropped, units.ticket],
    [sections.complaint, item, complaints.share, permille === null ? "" : permille / 10, units.percent],
  ];
}

function clockRows(
  item: string,
  score: ClockScore,
  { clock, export: { sections, measures, units } }: ReportsCopy,
): Row[] {
  return [
    [sections.clock, item, measures.came, score.came, units.ticket],
    ...CLOCK_MARKS.map((mark): Row => [sections.clock, item, clock.marks[mark], score[mark], units.ticket]),
    [sections.clock, item, clock.days, score.days, units["working-day"]],
    [sections.clock, item, clock.median, score.each?.median ?? "", units["working-day"]],
    [sections.clock, item, clock.ninetieth, score.each?.ninetieth ?? "", units["working-day"]],
  ];
}

function aboutRows(
  { period, asOf, whole, filter, policies, team }: Report,
  { zoneName, form, channels, team: teams, export: words }: ReportsCopy,
  locale: Locale,
): Row[] {
  const { sections, about, yes, no } = words;
  const { on, time } = localMinute(asOf, REPORT_ZONE);
  const facts = [
    [about.from, period.from],
    [about.to, period.to],
    [form.policy, askedPolicyName(filter.policyId, policies, locale) ?? form.allPolicies],
    [form.team, team ? teamName(team, locale) : form.allTeams],
    ...(team ? [[about.holds, heldWords(team, policies, locale).join(teams.between)] as const] : []),
    [form.channel, filter.channel === null ? form.allChannels : channels[filter.channel]],
    [about.zone, zoneName(REPORT_ZONE)],
    [about.drawn, `${on} ${time}`],
    [about.whole, whole ? yes : no],
  ] as const;
  return facts.map(([item, value]) => [sections.about, item, "", value, ""]);
}

/** The report as rows: what it is about first, then every figure of the page. Percents are numbers with one decimal. */
export function figureRows(report: Report, locale: Locale): Row[] {
  const copy = reportsCopy(locale);
  const { daysLeft, age, answers, export: words } = copy;
  const { sections, measures, units } = words;
  const { figures, policies, period } = report;
  const whole = `${period.from} – ${period.to}`;
  const names = new Map([...policies.values()].map(({ policyId, name }) => [policyId, name[locale]]));
  return [
    ...aboutRows(report, copy, locale),
    ...scoreRows(sections.period, whole, figures.period, words),
    ...spreadRows(sections.period, whole, figures.taken, words),
    ...figures.byRight.flatMap(({ right, score }) =>
      scoreRows(sections.right, sharedCopy(locale).rights[right].name, score, words),
    ),
    ...figures.byPolicy.flatMap(({ policyId, score }) =>
      scoreRows(sections.policy, names.get(policyId) ?? policyId, score, words),
    ),
    ...figures.answers.flatMap(({ right, counts }) =>
      ANSWERS.map((answer): Row => [
        sections.answer,
        sharedCopy(locale).rights[right].name,
        answers.names[answer],
        counts[answer],
        units.ticket,
      ]),
    ),
    ...figures.refusals.map(({ ground, count }): Row => [
      sections.ground,
      groundWords(ground, policies, locale),
      measures.given,
      count,
      units.time,
    ]),
    ...complaintRows(whole, figures.complaints.period, copy),
    ...figures.complaints.months.flatMap(({ month, score }) => complaintRows(month, score, copy)),
    ...clockRows(whole, figures.clock.period, copy),
    ...figures.clock.byRight.flatMap(({ right, score }) =>
      clockRows(sharedCopy(locale).rights[right].name, score, copy),
    ),
    ...figures.months.flatMap(({ month, score, taken }) => [
      ...scoreRows(sections.month, month, score, words),
      ...spreadRows(sections.month, month, taken, words),
    ]),
    ...figures.daysLeft.flatMap((each) => openRows(sections.left, daysLeft.buckets[each.bucket], each, words)),
    ...figures.age.flatMap((each) => openRows(sections.age, age.buckets[each.bucket], each, words)),
  ];
}
