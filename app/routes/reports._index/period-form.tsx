import { monthOf, previousMonth, wholeMonth, type Period, type PeriodError } from "#app/domain/reports/figures/period";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { TextField } from "#app/ui/form/text-field";
import { reportHref } from "../reports/addresses";
import { useReportWords } from "../reports/words";

type PeriodFormProps = { from: string; to: string; today: string; errors: { from?: PeriodError; to?: PeriodError } };

function QuickPeriods({ today }: { today: string }) {
  const { words } = useReportWords();
  const { quick, thisMonth, lastMonth, thisYear } = words.form;
  const periods: [string, Period][] = [
    [thisMonth, { from: wholeMonth(monthOf(today)).from, to: today }],
    [lastMonth, wholeMonth(previousMonth(monthOf(today)))],
    [thisYear, { from: `${today.slice(0, 4)}-01-01`, to: today }],
  ];
  return (
    <nav aria-label={quick} className="flex flex-wrap items-center gap-x-4 pb-1">
      {periods.map(([name, period]) => (
        <a key={name} href={reportHref(period)} className="inline-flex min-h-6 items-center">
          {name}
        </a>
      ))}
    </nav>
  );
}

/** Which days of receipt the report is about. A plain form: it works without a script. */
export function PeriodForm({ from, to, today, errors }: PeriodFormProps) {
  const { words } = useReportWords();
  const { form } = words;
  const field = (name: "from" | "to", value: string) => ({
    id: name,
    name,
    autoComplete: "off",
    width: "short" as const,
    defaultValue: value,
    label: form[name],
    ...(errors[name] ? { error: form.errors[errors[name]] } : {}),
  });
  return (
    <form
      method="get"
      action={paths.reports()}
      aria-label={form.label}
      noValidate
      data-screen-only
      className="flex flex-wrap items-end gap-3"
    >
      <TextField {...field("from", from)} />
      <TextField {...field("to", to)} />
      <Button kind="secondary">{form.apply}</Button>
      <QuickPeriods today={today} />
    </form>
  );
}
