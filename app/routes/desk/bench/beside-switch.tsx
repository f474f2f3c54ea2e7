import { paths } from "#app/paths";
import { ChoiceSwitch } from "#app/ui/page/choice-switch";
import { useDeskWords } from "../frame";
import { useOwnAddress } from "../own-address";

/** What stands beside the work: the facts or the queue. What was typed into the page's form comes along. In: the form's id, where the page has one. */
export function BesideSwitch({ current, form }: { current: "facts" | "queue"; form: string | undefined }) {
  const { beside } = useDeskWords().words.ticket;
  return (
    <ChoiceSwitch
      label={beside.label}
      name="_beside"
      action={paths.deskBeside(useOwnAddress())}
      form={form}
      current={current}
      choices={[
        { value: "facts", text: beside.facts },
        { value: "queue", text: beside.queue },
      ]}
    />
  );
}
