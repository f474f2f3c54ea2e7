import { Button } from "#app/ui/button";
import { useDeskWords } from "../frame";

/** The name of the button by which a form is looked at as a letter and not sent. */
export const PREVIEW = "preview";

/** Shows what would be sent. In: how the form names it, where it has a name of its own for its buttons. */
export function PreviewButton({ name = PREVIEW }: { name?: string }) {
  const { preview } = useDeskWords().words;
  return (
    <Button kind="secondary" name={name} value={PREVIEW}>
      {preview.button}
    </Button>
  );
}
