import type { ComponentProps } from "react";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "./frame";

/**
 * A day, typed or pasted as it stands elsewhere: a line of text and not the browser's own date control, which takes one spelling only and
 * drops whatever else is pasted into it.
 */
export function DateField({ hint, ...field }: Omit<ComponentProps<typeof TextField>, "type" | "width">) {
  const { dateHint } = useDeskWords().shared;
  return <TextField {...field} hint={hint ? dateHint.after(hint) : dateHint.alone} autoComplete="off" width="medium" />;
}
