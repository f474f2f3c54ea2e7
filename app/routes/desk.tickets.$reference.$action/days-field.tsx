import type { EvidenceTerm } from "#app/domain/tickets/evidence/evidence-due";
import { RadioGroup } from "#app/ui/form/radio-group";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";

type DaysFieldProps = { terms: readonly EvidenceTerm[]; suggested: number; label: string; hint: string };

/** How many working days somebody gets, each with the day it leads to; the suggested number, or the most there is, is chosen already. */
export function DaysField({ terms, suggested, label, hint }: DaysFieldProps) {
  const { words, shared } = useDeskWords();
  const { option } = words.actions["ask-evidence"].days;
  const first = terms.findLast((term) => term.days <= suggested) ?? terms[0];
  const { choice } = useForm({ days: String(first?.days) });
  return (
    <RadioGroup
      {...choice("days")}
      label={label}
      hint={hint}
      choices={terms.map((term) => ({
        value: String(term.days),
        text: option(term.capped ? null : shared.termUnits["working-day"](term.days), shared.longDate(term.dueOn)),
      }))}
    />
  );
}
