import type { SourcedGround } from "#app/domain/policies/profile/grounds";
import { REACHED } from "#app/domain/tickets/workflow/unverified";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { ChoiceGroup } from "#app/ui/form/choice-group";
import { ChoiceRow } from "#app/ui/form/choice-row";
import { RadioGroup } from "#app/ui/form/radio-group";
import { Notice } from "#app/ui/notice";
import { LetterText } from "../desk/letter-words/letter-text";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import { DutyField } from "./duty-field";
import { groundNames } from "./form";
import type { Shown } from "./shown";

/** An id that can stand in an address. */
export function groundIds(at: number) {
  return {
    box: at === 0 ? "grounds" : `ground-${at}`,
    text: `ground-${at}-explanation`,
    duty: `ground-${at}-duty`,
    eventOn: `ground-${at}-event-on`,
    reached: `ground-${at}-reached`,
    categories: `ground-${at}-categories`,
  };
}

type GroundProps = { ground: SourcedGround; at: number; always: boolean } & Pick<
  Shown,
  "kept" | "duties" | "dutyGround" | "deny"
>;

/** How far somebody is known who could not be verified, and the kinds of data to tell of, where the right asks for it. */
function DenialField({ at, deny, kept }: Pick<GroundProps, "at" | "deny" | "kept">) {
  const { words, locale } = useDeskWords();
  const { choice, choices } = useForm(kept);
  const { reached, categories } = words.actions.refuse.denied;
  const [names, ids] = [groundNames(at), groundIds(at)];
  if (!deny.categories) return null;
  return (
    <div className="mt-3 flex flex-col gap-3">
      <RadioGroup
        {...choice(names.reached)}
        id={ids.reached}
        label={reached.label}
        hint={reached.hint}
        choices={REACHED.map((value) => ({ value, ...reached.options[value] }))}
      />
      <Checkboxes
        {...choices(names.categories)}
        id={ids.categories}
        {...categories}
        choices={deny.categories.map(({ id, text }) => ({ value: id, text: text[locale] }))}
      />
    </div>
  );
}

function GroundField({ ground, at, always, kept, duties, dutyGround, deny }: GroundProps) {
  const { words, shared, locale } = useDeskWords();
  const { value, errorOf } = useForm(kept);
  const text = words.actions.refuse;
  const { id, name, hint, source, secondPerson } = ground;
  const names = groundNames(at);
  const ids = groundIds(at);
  const control = (controlId: string, field: string) => ({
    id: controlId,
    name: field,
    error: errorOf(field),
    defaultValue: value(field),
  });
  const isDenial = id === deny.ground;
  const from = isDenial && deny.from ? text.denied[deny.open ? "since" : "from"](shared.longDate(deny.from)) : null;
  const marks = [secondPerson && !always ? text.second : null, source && text.source(source[locale]), from]
    .filter(Boolean)
    .join(" · ");
  return (
    <div className="group border-b border-line py-1">
      <ChoiceRow
        type="checkbox"
        id={ids.box}
        name={names.id}
        value={id}
        text={name[locale]}
        hint={marks || undefined}
        checked={value(names.id) === id}
      />
      <div className="hidden py-2 pl-6 group-has-[input:checked]:block">
        <LetterText
          id={ids.text}
          name={names.explanation}
          label={text.explanation(name[locale])}
          hint={hint[locale]}
          error={errorOf(names.explanation)}
          defaultValue={value(names.explanation)}
          rows={3}
          maxLength={4000}
        />
        {isDenial ? <DenialField {...{ at, deny, kept }} /> : null}
        {id === dutyGround && duties.length > 0 ? (
          <div className="mt-3">
            <DutyField
              duties={duties}
              label={words.actions.finish.dutyBehind}
              instead={{ value: "other", text: words.actions.finish.otherDuty }}
              duty={control(ids.duty, names.dutyId)}
              eventOn={control(ids.eventOn, names.eventOn)}
            />
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** The grounds this policy allows for the right; a chosen one asks for its explanation. */
export function GroundsField({
  shown: { twoPeople, offered, refuseBy, kept, duties, dutyGround, deny },
}: {
  shown: Shown;
}) {
  const { words, shared } = useDeskWords();
  const { errorOf } = useForm();
  const text = words.actions.refuse;
  const always = twoPeople !== null;
  const some = offered.some(({ secondPerson }) => secondPerson);
  return (
    <>
      {refuseBy ? (
        <Notice kind={refuseBy.over ? "late" : "soon"} word={text.by.word(shared.longDate(refuseBy.on))}>
          <p>{refuseBy.over ? text.by.over : text.by.help}</p>
        </Notice>
      ) : null}
      {always || some ? (
        <Notice kind="soon" word={text.secondWord}>
          <p>{twoPeople ? text.secondAlways[twoPeople] : text.secondSome}</p>
        </Notice>
      ) : null}
      <ChoiceGroup id="grounds" label={text.grounds.label} hint={text.grounds.hint} error={errorOf("grounds")}>
        {offered.map((ground, at) => (
          <GroundField key={ground.id} {...{ ground, at, always, kept, duties, dutyGround, deny }} />
        ))}
      </ChoiceGroup>
    </>
  );
}
