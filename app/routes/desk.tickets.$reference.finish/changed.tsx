import { paths } from "#app/paths";
import { FieldError } from "#app/ui/form/field-error";
import type { Fields } from "#app/http/form/returned";
import type { Shown } from "../desk.tickets.$reference.$action/shown";
import { keptTexts } from "../desk/labels/field-label";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import { partsOf, placeOf, type Grid } from "./grid-form";

type ChangedProps = {
  /** The name of the part's mark in the form, and the part: a category, `items` or `rest`. */ mark: string;
  part: string;
  shown: Shown;
  grid: Grid;
};

/** A part's fields as the page that is kept has them, under names by which they are called something. */
function namedFields(kept: Fields, part: string, grid: Grid): Fields {
  const said = partsOf(kept, grid).find(({ key }) => key === part)?.fields ?? {};
  const at = placeOf(kept, part);
  return Object.fromEntries(
    Object.entries(said).map(([name, value]) => {
      if (part === "rest") return [name, value];
      if (part === "items") return [`items[${name.split(".")[0]}].${name.split(".")[1]}`, value];
      return [`items[${at ?? 0}].${name}`, value];
    }),
  );
}

/**
 * What a part was made from; and where somebody else wrote it meanwhile, what they wrote, beside what was typed here, which is kept. Sent once more, it
 * is known to have been seen.
 */
export function Changed({ mark, part, shown, grid }: ChangedProps) {
  const { value, errorOf } = useForm(shown.kept);
  const words = useDeskWords();
  const error = errorOf(mark);
  const found = partsOf(shown.kept, grid).find(({ key }) => key === part);
  const fresh = found ? [shown.kept[found.markName]].flat()[0] : undefined;
  if (!error) return <input type="hidden" name={mark} value={value(mark)} />;
  const theirs = keptTexts(namedFields(shown.kept, part, grid), paths.ticketAction(shown.reference, "finish"), words);
  return (
    <div
      id={`changed-${part}`}
      tabIndex={-1}
      className="rounded-soft border-l-4 border-late bg-late-soft px-3 py-2 lg:col-span-full"
    >
      <input type="hidden" name={mark} value={fresh ?? ""} />
      <FieldError id={`changed-${part}-error`} text={error} />
      <dl className="mt-2">
        {theirs.map(({ label, text }, at) => (
          <div key={at} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{label}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
