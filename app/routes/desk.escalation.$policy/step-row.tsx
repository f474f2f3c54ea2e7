import { ESCALATES_TO } from "#app/domain/tickets/escalation/steps";
import { SelectField } from "#app/ui/form/select-field";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../desk/frame";

type Control = { id: string; name: string; error: string | undefined; defaultValue: string };
type StepRowProps = {
  place: number;
  /** It was just added: the page is led to it. */
  focused: boolean;
  field: (part: "to" | "days" | "when") => Control;
};

/** One step of a plan: who is told, how many working days, before or after the due date. */
export function StepRow({ place, focused, field }: StepRowProps) {
  const { edit, to } = useDeskWords().words.escalation;
  return (
    <fieldset tabIndex={-1} {...(focused ? { autoFocus: true } : {})} className="min-w-0 border-b border-line pb-3">
      <legend className="font-semibold">{edit.step(place)}</legend>
      <div className="mt-1 flex flex-wrap items-start gap-3">
        <SelectField
          {...field("to")}
          label={edit.to}
          emptyText={edit.nobody}
          width="short"
          options={ESCALATES_TO.map((value) => ({ value, text: to[value] }))}
        />
        <div className="w-28">
          <TextField {...field("days")} label={edit.days} inputMode="numeric" autoComplete="off" width="short" />
        </div>
        <SelectField
          {...field("when")}
          label={edit.when}
          width="short"
          options={(["before", "after"] as const).map((value) => ({ value, text: edit.whens[value] }))}
        />
      </div>
    </fieldset>
  );
}
