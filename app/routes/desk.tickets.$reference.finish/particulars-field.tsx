import { LOCALES } from "#app/domain/language";
import {
  hasParticulars,
  MEASURES,
  type ParticularName,
  type ParticularRight,
} from "#app/domain/tickets/workflow/particulars";
import { Card } from "#app/ui/card";
import { RadioGroup } from "#app/ui/form/radio-group";
import { LetterText } from "../desk/letter-words/letter-text";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import { particularName } from "../desk.tickets.$reference.$action/particulars-form";
import type { Shown } from "../desk.tickets.$reference.$action/shown";
import { DateField } from "../desk/date-field";

/** The controls of each right's part, in order. */
export const PARTICULARS: Record<ParticularRight, readonly ParticularName[]> = {
  restrict: ["measure", "processing", "since", "until"],
  object: ["processing", "since"],
  personalisation: ["places", "still"],
  "opt-out": ["processing", "since"],
  limit: ["processing", "since"],
  rules: ["explanation", "language"],
  automated: ["logic", "factors", "review", "decided"],
};

const LONGEST = 2000;

function Control({ name, shown }: { name: ParticularName; shown: Shown }) {
  const { words, shared } = useDeskWords();
  const { text, choice } = useForm(shown.kept);
  const { names, choices } = shared.particulars;
  const { hints, optional } = words.actions.finish.particulars;
  const labelled = { label: names[name], hint: (hints as Partial<Record<ParticularName, string>>)[name] };
  const id = particularName(name);
  if (name === "measure")
    return (
      <RadioGroup
        {...choice(id)}
        {...labelled}
        choices={MEASURES.map((value) => ({ value, text: choices.measure[value] }))}
      />
    );
  if (name === "language")
    return (
      <RadioGroup
        {...choice(id)}
        {...labelled}
        choices={LOCALES.map((value) => ({ value, text: choices.language[value] }))}
      />
    );
  if (name === "review")
    return (
      <RadioGroup
        {...choice(id)}
        {...labelled}
        choices={shown.reviews.map((value) => ({ value, text: choices.review[value] }))}
      />
    );
  if (name === "since" || name === "until")
    return (
      <DateField
        {...text(id)}
        {...labelled}

        optional={name === "until" ? words.optional : undefined}
      />
    );
  return (
    <LetterText
      {...text(id)}
      {...labelled}
      rows={3}
      maxLength={LONGEST}
      optional={(optional as readonly string[]).includes(name) ? words.optional : undefined}
    />
  );
}

/** What only this right's answer has to say. It counts where an item is granted. */
export function ParticularsField({ shown }: { shown: Shown }) {
  const { words, shared } = useDeskWords();
  const { right } = shown;
  if (!hasParticulars(right)) return null;
  return (
    <Card title={shared.particulars.titles[right]} id="particulars">
      <div className="flex flex-col gap-4">
        <p className="text-muted">{words.actions.finish.particulars.help}</p>
        {PARTICULARS[right].map((name) => (
          <Control key={name} name={name} shown={shown} />
        ))}
      </div>
    </Card>
  );
}
