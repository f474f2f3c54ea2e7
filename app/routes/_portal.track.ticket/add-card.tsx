import { Card } from "#app/ui/card";
import { useWords } from "../_portal/frame";
import { SayForm, type SayProps } from "./say-form";

/** The field by which the form says that nothing was asked. */
export const UNASKED = "unasked";

/** Room for what the person wants to add without being asked, as long as the ticket is open. */
export function AddCard(say: SayProps) {
  const { files } = useWords().words;
  const { title, help, words, submit, nothing } = files.add;
  return (
    <Card id="add-card" title={title}>
      <SayForm {...say} words={words} optional submit={submit} asksFiles={false} nothing={nothing}>
        <input type="hidden" name={UNASKED} value="yes" />
        <p className="text-muted">{help}</p>
      </SayForm>
    </Card>
  );
}
