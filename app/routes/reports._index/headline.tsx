import { onTimePermille } from "#app/domain/reports/figures/score";
import { behindHref } from "../reports/addresses";
import { counted, percent } from "../reports/numbers";
import { useReportWords } from "../reports/words";
import { useReport } from "./report-context";

/** The answer in one sentence, and the moment it was true. */
export function Headline() {
  const { words, locale } = useReportWords();
  const { figures, period, filter, policyName, team, month, today, zone, drawn } = useReport();
  const { came, late } = figures.period;
  const { answer } = words;
  const when = words.periodName(period, month, today);
  const count = (number: number) => counted(number, locale);
  const permille = onTimePermille(figures.period);
  const open = figures.daysLeft.reduce((sum, { all }) => sum + all, 0);
  const overdue = figures.daysLeft.find(({ bucket }) => bucket === "overdue")?.all ?? 0;
  const sentence = () => {
    if (came === 0) return answer.none(when);
    if (permille === null) return answer.early(when, count(came));
    return late === 0
      ? answer.kept(when, count(came), percent(permille))
      : answer.late(when, count(came), percent(permille), count(late));
  };
  const only = [
    ...(policyName === null ? [] : [policyName]),
    ...(team === null ? [] : [team.name]),
    ...(filter.channel === null ? [] : [words.channels[filter.channel]]),
  ];
  return (
    <header className="flex flex-col gap-1">
      <h1>{sentence()}</h1>
      <p>
        <a href={behindHref({ ...filter, stands: ["open"] }, { report: period })}>
          {words.open(count(open), overdue > 0 ? count(overdue) : null)}
        </a>
      </p>
      {only.length > 0 ? <p className="font-semibold">{words.form.narrowedTo(only)}</p> : null}
      {team ? (
        <p className="max-w-text text-small text-muted">
          {team.holds.length > 0 ? words.team.now(team.holds) : words.team[team.known ? "nothing" : "notKnown"]}
        </p>
      ) : null}
      <p className="text-small text-muted">
        {words.drawn(words.span(period.from, period.to), zone, drawn.on, drawn.time)}
      </p>
    </header>
  );
}
