import { reportsCopy } from "#app/copy/reports";
import { sharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import { VERDICTS, type Verdict } from "#app/domain/tickets/workflow/move-input";
import type { Figures } from "#app/domain/reports/figures/figures";
import type { GroundKey } from "#app/domain/reports/policies/ground-key";
import { onTimePermille } from "#app/domain/reports/figures/score";
import { drawBars } from "#app/http/chart/bars.server";
import { drawColumns } from "#app/http/chart/columns.server";
import { drawLines } from "#app/http/chart/lines.server";
import type { Meaning } from "#app/http/chart/looks";
import { counted, percent } from "../reports/numbers";
import { ANSWERS, type Answer } from "#app/domain/tickets/workflow/codes";

export type Charts = Record<
  "months" | "daysLeft" | "age" | "taken" | "refusals" | "rights" | "answers" | "complaints" | "clock",
  string
>;

type GroundNames = Partial<Record<GroundKey, string>>;
type Drawing = (figures: Figures, locale: Locale, groundNames: GroundNames) => string;

const LEFT_MEANING = {
  overdue: "late",
  today: "soon",
  "1": "soon",
  "2-3": "plain",
  "4-5": "plain",
  "6-10": "plain",
  "over-10": "plain",
  paused: "ended",
} as const satisfies Record<string, Meaning>;

const ANSWER_MEANING = {
  granted: "kept",
  partly: "soon",
  restricted: "ended",
  "not-found": "open",
  refused: "refused",
} as const satisfies Record<Answer, Meaning>;

const VERDICT_MEANING = { confirmed: "kept", changed: "soon", withdrawn: "late" } as const satisfies Record<
  Verdict,
  Meaning
>;

const DRAWINGS: { [C in keyof Charts]: Drawing } = {
  months: ({ months }, locale) => {
    const words = reportsCopy(locale).months;
    return drawColumns({
      columns: months.map(({ month, score }) => {
        const permille = onTimePermille(score);
        const kept = permille === null ? undefined : permille / 10;
        return {
          name: words.short(month),
          values: kept === undefined ? {} : { kept, late: 100 - kept },
          label: permille === null ? "" : percent(permille),
        };
      }),
      parts: [
        { key: "kept", name: words.kept, meaning: "kept" },
        { key: "late", name: words.late, meaning: "late" },
      ],
      percent: true,
    });
  },
  daysLeft: ({ daysLeft }, locale) => {
    const { buckets, title } = reportsCopy(locale).daysLeft;
    const bars = daysLeft.map(({ bucket, all }) => ({
      name: buckets[bucket],
      values: { all },
      label: counted(all, locale),
      meaning: LEFT_MEANING[bucket],
    }));
    return drawBars({ bars, parts: [{ key: "all", name: title, meaning: "plain" }] });
  },
  age: ({ age }, locale) => {
    const { short, title } = reportsCopy(locale).age;
    const columns = age.map(({ bucket, all }) => ({
      name: short[bucket],
      values: { all },
      label: counted(all, locale),
    }));
    return drawColumns({ columns, parts: [{ key: "all", name: title, meaning: "plain" }] });
  },
  taken: ({ months }, locale) => {
    const { months: words, taken } = reportsCopy(locale);
    return drawLines({
      names: months.map(({ month }) => words.short(month)),
      lines: [
        { name: taken.median, stroke: "full", values: months.map((each) => each.taken?.median ?? null) },
        { name: taken.ninetieth, stroke: "dashed", values: months.map((each) => each.taken?.ninetieth ?? null) },
      ],
    });
  },
  refusals: ({ refusals }, locale, groundNames) => {
    const bars = refusals.map(({ ground, count }) => ({
      name: groundNames[ground] ?? ground,
      values: { count },
      label: counted(count, locale),
    }));
    return drawBars({
      bars,
      parts: [{ key: "count", name: reportsCopy(locale).columns.count, meaning: "refused" }],
      names: "phrases",
    });
  },
  answers: ({ answers }, locale) => {
    const { names } = reportsCopy(locale).answers;
    const bars = answers.map(({ right, counts }) => ({
      name: sharedCopy(locale).rights[right].name,
      values: counts,
      label: counted(
        ANSWERS.reduce((sum, answer) => sum + counts[answer], 0),
        locale,
      ),
    }));
    return drawBars({ bars, parts: ANSWERS.map((key) => ({ key, name: names[key], meaning: ANSWER_MEANING[key] })) });
  },
  complaints: ({ complaints }, locale) => {
    const {
      months: { short },
      complaints: { verdicts, open, dropped },
    } = reportsCopy(locale);
    return drawColumns({
      columns: complaints.months.map(({ month, score: { came, ...values } }) => ({
        name: short(month),
        values,
        label: came === 0 ? "" : counted(came, locale),
      })),
      parts: [
        ...VERDICTS.map((verdict) => ({ key: verdict, name: verdicts[verdict], meaning: VERDICT_MEANING[verdict] })),
        { key: "dropped", name: dropped, meaning: "ended" },
        { key: "open", name: open, meaning: "open" },
      ],
    });
  },
  clock: ({ clock: { byRight } }, locale) => {
    const { onlyExtended, onlyPaused, both } = reportsCopy(locale).clock;
    const bars = byRight.map(({ right, score }) => ({
      name: sharedCopy(locale).rights[right].name,
      values: { extended: score.extended - score.both, both: score.both, paused: score.paused - score.both },
      label: counted(score.extended + score.paused - score.both, locale),
    }));
    return drawBars({
      bars,
      parts: [
        { key: "extended", name: onlyExtended, meaning: "plain" },
        { key: "both", name: both, meaning: "soon" },
        { key: "paused", name: onlyPaused, meaning: "ended" },
      ],
    });
  },
  rights: ({ byRight }, locale) => {
    const { outcomes } = reportsCopy(locale);
    const bars = byRight.map(({ right, score: { came, finished, refused, withdrawn, open } }) => ({
      name: sharedCopy(locale).rights[right].name,
      values: { finished, refused, withdrawn, open },
      label: counted(came, locale),
    }));
    return drawBars({
      bars,
      parts: [
        { key: "finished", name: outcomes.finished, meaning: "kept" },
        { key: "refused", name: outcomes.refused, meaning: "refused" },
        { key: "withdrawn", name: outcomes.withdrawn, meaning: "ended" },
        { key: "open", name: outcomes.open, meaning: "open" },
      ],
    });
  },
};

/** Draws every chart of the report, in the reader's language. In: the figures, and the names of the grounds in them. */
export function drawCharts(figures: Figures, locale: Locale, groundNames: GroundNames): Charts {
  const drawn = (chart: keyof Charts): string => DRAWINGS[chart](figures, locale, groundNames);
  return {
    months: drawn("months"),
    daysLeft: drawn("daysLeft"),
    age: drawn("age"),
    taken: drawn("taken"),
    refusals: drawn("refusals"),
    rights: drawn("rights"),
    answers: drawn("answers"),
    complaints: drawn("complaints"),
    clock: drawn("clock"),
  };
}
