import { RETENTION_DUTIES, isRetentionDuty } from "#app/domain/policies/profile/retention-duties";
import { readDate } from "#app/domain/clock/dates/typed-date";
import { SelectField } from "#app/ui/form/select-field";
import { useDeskWords } from "../desk/frame";
import type { Shown } from "./shown";
import { DateField } from "../desk/date-field";

type Control = { id: string; name: string; error: string | undefined; defaultValue: string };

type DutyFieldProps = {
  duties: Shown["duties"];
  label: string;
  /** What can be said instead of a duty of the list. */
  instead: { value: string; text: string };
  duty: Control;
  eventOn: Control;
};

/** The duty to keep data that is the reason, and the day of the event it is counted from. Where the policy can meet none, only what is said instead. */
export function DutyField({ duties, label, instead, duty, eventOn }: DutyFieldProps) {
  const { words, locale } = useDeskWords();
  const text = words.actions.finish;
  const options = [
    ...duties.map(({ id, name, event, years, months }) => ({
      value: id,
      text: text.duty(name[locale], event[locale], text.period(years, months)),
    })),
    instead,
  ];
  return (
    <div className="group/duty flex flex-col gap-3">
      <SelectField {...duty} label={label} emptyText={text.choose} options={options} />
      {duties.length > 0 ? (
        <div className="group-has-[option[value=backup]:checked]/duty:hidden group-has-[option[value=other]:checked]/duty:hidden">
          <DateField {...eventOn} {...text.eventOn} />
        </div>
      ) : null}
    </div>
  );
}

/** The day a duty ends, computed from what was typed, to be read before it is confirmed; nothing until then. */
export function DutyEnds({ dutyId, eventOn, ends }: { dutyId: string; eventOn: string; ends: string }) {
  const { words, shared, locale } = useDeskWords();
  const on = readDate(eventOn);
  if (ends === "" || !on || !isRetentionDuty(dutyId)) return null;
  const { event } = RETENTION_DUTIES[dutyId];
  return (
    <p className="font-semibold">
      {words.actions.finish.ends(event[locale], shared.longDate(on), shared.longDate(ends))}
    </p>
  );
}
