import { monthOf, previousMonth, wholeMonth, type Period, type PeriodError } from "#app/domain/reports/figures/period";
import type { Filter } from "#app/domain/reports/figures/filter";
import { CHANNELS } from "#app/domain/tickets/channel/came";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { SelectField } from "#app/ui/form/select-field";
import { TextField } from "#app/ui/form/text-field";
import { reportHref } from "../reports/addresses";
import { useReportWords } from "../reports/words";

type Choice = { value: string; text: string };

type PeriodFormProps = {
  from: string;
  to: string;
  today: string;
  errors: { from?: PeriodError; to?: PeriodError };
  filter: Filter;
  policies: Choice[];
  teams: Choice[];
  /** What the policy and the team of the filter are called, also where they are not among them; null where none is asked for. */
  policy: string | null;
  team: string | null;
};

function QuickPeriods({ today, filter }: { today: string; filter: Filter }) {
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
        <a key={name} href={reportHref(period, filter)} className="inline-flex min-h-6 items-center">
          {name}
        </a>
      ))}
    </nav>
  );
}

function withAsked(choices: Choice[], asked: string | null, name: string | null): Choice[] {
  return asked === null || choices.some(({ value }) => value === asked)
    ? choices
    : [...choices, { value: asked, text: name ?? asked }];
}

/** Which days of receipt, and which tickets of them, the report is about. A plain form: it works without a script. */
export function PeriodForm({ from, to, today, errors, filter, policies, teams, policy, team }: PeriodFormProps) {
  const { words } = useReportWords();
  const { form } = words;
  const teamChoices = withAsked(teams, filter.teamId, team);
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
      <SelectField
        id="policy"
        name="policy"
        label={form.policy}
        emptyText={form.allPolicies}
        defaultValue={filter.policyId ?? ""}
        options={withAsked(policies, filter.policyId, policy)}
      />
      {teamChoices.length > 0 ? (
        <SelectField
          id="team"
          name="team"
          label={form.team}
          emptyText={form.allTeams}
          defaultValue={filter.teamId ?? ""}
          options={teamChoices}
        />
      ) : null}
      <SelectField
        id="channel"
        name="channel"
        label={form.channel}
        emptyText={form.allChannels}
        defaultValue={filter.channel ?? ""}
        options={CHANNELS.map((value) => ({ value, text: words.channels[value] }))}
      />
      <Button kind="secondary">{form.apply}</Button>
      <QuickPeriods today={today} filter={filter} />
    </form>
  );
}
