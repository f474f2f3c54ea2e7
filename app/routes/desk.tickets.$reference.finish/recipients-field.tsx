import { ChoiceGroup } from "#app/ui/form/choice-group";
import { ChoiceRow } from "#app/ui/form/choice-row";
import { TextArea } from "#app/ui/form/text-area";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import { recipientIds, recipientNames } from "../desk.tickets.$reference.$action/finish-form";
import type { Shown } from "../desk.tickets.$reference.$action/shown";

type RecipientProps = { recipient: Shown["finish"]["recipients"][number]; at: number; kept: Shown["kept"] };

function Recipient({ recipient, at, kept }: RecipientProps) {
  const { words, locale } = useDeskWords();
  const { value, errorOf } = useForm(kept);
  const { recipients } = words.actions.finish;
  const [names, ids] = [recipientNames(at), recipientIds(at)];
  const name = recipient.text[locale];
  return (
    <div className="group border-b border-line py-1">
      <ChoiceRow
        type="checkbox"
        id={ids.box}
        name={names.id}
        value={recipient.id}
        text={name}
        hint={recipient.email ? recipients.byLetter(recipient.email) : recipients.byStaff}
        checked={value(names.id) === recipient.id}
      />
      <div className="hidden py-2 pl-6 group-has-[input:checked]:block">
        <TextArea
          id={ids.text}
          name={names.find}
          label={recipients.find.label(name)}
          hint={recipients.find.hint}
          error={errorOf(names.find)}
          defaultValue={value(names.find)}
          rows={2}
          maxLength={2000}
        />
      </div>
    </div>
  );
}

/** Who received the data and is told; each ticked one needs to know what to look for. */
export function RecipientsField({ shown }: { shown: Shown }) {
  const { recipients } = useDeskWords().words.actions.finish;
  if (shown.finish.recipients.length === 0) return null;
  return (
    <ChoiceGroup id="recipients-group" label={recipients.label} hint={recipients.hint}>
      {shown.finish.recipients.map((recipient, at) => (
        <Recipient key={recipient.id} recipient={recipient} at={at} kept={shown.kept} />
      ))}
    </ChoiceGroup>
  );
}
