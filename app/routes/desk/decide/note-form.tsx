import { Button } from "#app/ui/button";
import { TextArea } from "#app/ui/form/text-area";
import { useTicketPaths } from "../bench/ticket-paths";
import { useDeskWords, useFrame } from "../frame";
import { useForm } from "../use-form";
import { Whose } from "./whose";

/** Writes a note for colleagues. */
export function NoteForm({ reference, id }: { reference: string; id?: string }) {
  const { notes } = useDeskWords().words.ticket;
  const { text } = useForm();
  return (
    <form
      id={id}
      method="post"
      action={useTicketPaths().action(reference, "note")}
      noValidate
      data-screen-only
      className="flex max-w-text flex-col gap-3"
    >
      <Whose />
      <input type="hidden" name="once" value={useFrame()?.once} />
      <TextArea {...text("body")} label={notes.label} hint={notes.hint} rows={3} maxLength={4000} />
      <div>
        <Button kind="secondary">{notes.submit}</Button>
      </div>
    </form>
  );
}
