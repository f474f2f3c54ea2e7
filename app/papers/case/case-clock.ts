import type { CaseData } from "#app/domain/audit/dossier/dossier.server";
import type { DayByDay } from "#app/domain/audit/dossier/day-by-day";
import type { CaseWords } from "./case-words";
import { escaped, htmlTable } from "./html";

type Run = DayByDay["runs"][number];

/** Every day from the day of receipt on, numbered as it counts; of days after one another that count for the same reason, each stands alone, so that anybody can count along. */
function days({ legs }: Run, { words, shared, locale }: CaseWords): string {
  const { columns, whys } = words.caseFile.page.clock;
  const rows = legs.flatMap(({ days: of }) => {
    let counted = 0;
    return of.map(({ on, counts, why, name }) => {
      if (counts) counted += 1;
      return [shared.longDate(on), counts ? String(counted) : "", `${whys[why]}${name ? ` (${name[locale]})` : ""}`];
    });
  });
  return htmlTable(
    [columns.on, columns.counts, columns.why],
    rows.map((row) => row.map(escaped)),
  );
}

function run(each: Run, { words, shared, term, ...rest }: CaseWords): string {
  const say = words.caseFile.page.clock;
  const { startedOn, legs, pauses, limitOn, dueOn } = each;
  const steps = [
    say.run(shared.longDate(startedOn)),
    ...legs.map(({ term: text, lastOn, counted }, at) =>
      (at === 0 ? say.leg : say.extension)(term(text), shared.longDate(lastOn), counted),
    ),
    ...pauses.map(({ from, to, promise }) => say.wait(shared.longDate(from), shared.longDate(to), promise)),
    ...(limitOn === null ? [] : [say.limit(shared.longDate(limitOn))]),
    say.due(shared.longDate(dueOn)),
    ...(legs.some(({ certain }) => !certain) ? [say.uncertain] : []),
  ];
  return `<ol>${steps.map((step) => `<li>${escaped(step)}</li>`).join("")}</ol>${days(each, { words, shared, term, ...rest })}`;
}

/** How the due date was counted, and where the term stands. */
export function caseClock({ clock, facts }: CaseData, words: CaseWords): string {
  const say = words.words.caseFile.page.clock;
  const source = facts.policy.sources.term?.[words.locale];
  return `<h2>${escaped(say.title)}</h2>
<p>${escaped(source ? say.source(source) : say.own)} · ${escaped(say.calendar(clock.calendarVersion))}</p>
${clock.runs.map((each) => run(each, words)).join("\n")}`;
}
