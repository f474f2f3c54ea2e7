import { HEARD_BY } from "#app/domain/tickets/workflow/codes";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextField } from "#app/ui/form/text-field";
import { DateField } from "../desk/date-field";
import { useDeskWords } from "../desk/frame";
import { useMoments } from "../desk/times/moments";
import { useForm } from "../desk/use-form";
import type { Shown } from "./shown";

export const HEARD_FIELDS = ["channel", "on", "time", "by"] as const;

/** When, by which way and by whom an answer was given that is written down now. */
export function HeardField({ shown: { askedAt, zone } }: { shown: Pick<Shown, "askedAt" | "zone"> }) {
  const { words } = useDeskWords();
  const { text, choice } = useForm();
  const moment = useMoments(zone);
  const { channel, on, time, by, asked } = words.actions["note-answer"];
  return (
    <>
      {askedAt ? <p className="text-muted">{asked(moment(askedAt))}</p> : null}
      <RadioGroup
        {...choice("channel")}
        {...channel}
        choices={HEARD_BY.map((value) => ({ value, text: words.intake.channels[value] }))}
      />
      <DateField {...text("on")} {...on} />
      <TextField {...text("time")} {...time} autoComplete="off" width="short" />
      <TextField {...text("by")} {...by} autoComplete="off" maxLength={100} />
    </>
  );
}
