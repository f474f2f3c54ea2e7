import { Shape } from "../shape";

/** What to do about one answer, in words and with a shape. */
export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p id={id} className="flex items-baseline gap-2 font-semibold text-late">
      <Shape kind="late" />
      <span>{text}</span>
    </p>
  );
}
