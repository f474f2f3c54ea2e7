import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import type { Right } from "#app/domain/policies/profile/rights";
import { TAKEN_CHANNELS } from "#app/domain/tickets/channel/came";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextField } from "#app/ui/form/text-field";
import { DateField } from "../desk/date-field";
import { useDeskWords } from "../desk/frame";
import type { useForm } from "../desk/use-form";

type CameFieldsProps = { form: ReturnType<typeof useForm>; rights: readonly Right[]; kinds: readonly RequesterKind[] };

const TYPED = { autoComplete: "off", spellCheck: false } as const;

/** How it reached us, what is asked for, and who asks. */
export function CameFields({ form, rights, kinds }: CameFieldsProps) {
  const { words, shared } = useDeskWords();
  const { came, channels } = words.intake;
  return (
    <>
      <div className="group flex flex-col gap-4">
        <RadioGroup
          {...form.choice("channel")}
          {...came.channel}
          choices={TAKEN_CHANNELS.map((value) => ({ value, text: channels[value] }))}
        />
        <fieldset className="hidden max-w-text min-w-0 flex-col gap-4 border-l-2 border-line pl-3 group-has-[input[value=authority]:checked]:flex">
          <legend className="float-left mb-2 w-full text-muted">{came.onlyAuthority}</legend>
          <TextField {...form.text("office")} {...came.office} {...TYPED} width="medium" />
          <TextField {...form.text("file")} {...came.file} {...TYPED} optional={words.optional} width="medium" />
          <DateField {...form.text("answerBy")} {...came.answerBy} optional={words.optional} />
        </fieldset>
      </div>
      <DateField {...form.text("on")} {...came.on} />
      <TextField {...form.text("time")} {...came.time} {...TYPED} width="short" />
      <Checkboxes
        {...form.choices("rights")}
        {...came.rights}
        choices={rights.map((value) => ({ value, text: shared.rights[value].name }))}
      />
      {kinds.length > 1 ? (
        <RadioGroup
          {...form.choice("kind")}
          {...came.kind}
          choices={kinds.map((value) => ({ value, text: words.ticket.facts.requester.kinds[value] }))}
        />
      ) : null}
    </>
  );
}
