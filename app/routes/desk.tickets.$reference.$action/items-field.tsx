import { outcomeName } from "#app/domain/tickets/answer/items";
import { MOST_ITEMS } from "#app/domain/tickets/workflow/move-input";
import { Button } from "#app/ui/button";
import { ChoiceGroup } from "#app/ui/form/choice-group";
import { Notice } from "#app/ui/notice";
import { SelectField } from "#app/ui/form/select-field";
import { TextArea } from "#app/ui/form/text-area";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import { DutyEnds, DutyField } from "./duty-field";
import { itemId, itemName, ROW_BUTTON, rowsIn, type ItemField } from "./finish-form";
import type { Shown } from "./shown";
import { outcomesFor } from "#app/domain/tickets/workflow/item-outcomes";
import { DateField } from "../desk/date-field";

type RowProps = { shown: Shown; at: number; only: boolean };

/** What the controls of an item need: names for the server, ids for the page, and what was typed. */
function useItem(shown: Shown, at: number) {
  const { value, errorOf } = useForm(shown.kept);
  return (field: ItemField) => {
    const name = itemName(at, field);
    return { id: itemId(at, field), name, error: errorOf(name), defaultValue: value(name) };
  };
}

function Refused({ shown, at }: Omit<RowProps, "only">) {
  const { words, locale } = useDeskWords();
  const control = useItem(shown, at);
  const text = words.actions.finish;
  const options = shown.offered.map(({ id, name, secondPerson }) => ({
    value: id,
    text: secondPerson && !shown.twoPeople ? text.groundSecond(name[locale]) : name[locale],
  }));
  return (
    <div className="hidden flex-col gap-3 group-has-[option[value=refused]:checked]:flex">
      <SelectField {...control("groundId")} label={text.ground} emptyText={text.choose} options={options} />
      {shown.duties.length > 0 ? (
        <div className="hidden group-has-[option[value=statutory-duty]:checked]:block">
          <DutyField
            duties={shown.duties}
            label={text.dutyBehind}
            instead={{ value: "other", text: text.otherDuty }}
            duty={control("duty")}
            eventOn={control("dutyOn")}
          />
        </div>
      ) : null}
    </div>
  );
}

function Restricted({ shown, at }: Omit<RowProps, "only">) {
  const { words } = useDeskWords();
  const control = useItem(shown, at);
  const text = words.actions.finish;
  return (
    <div className="hidden flex-col gap-3 group-has-[option[value=restricted]:checked]:flex">
      <DutyField
        duties={shown.duties}
        label={text.reason}
        instead={{ value: "backup", text: text.backup }}
        duty={control("reason")}
        eventOn={control("eventOn")}
      />
      <div className="hidden group-has-[option[value=backup]:checked]:block">
        <DateField {...control("until")} label={text.until.label} hint={text.until.hint} />
      </div>
    </div>
  );
}

/** The day the item's duty ends, once it was computed: shown to be read, and sent along to say that it was. */
function Ends({ shown, at }: Omit<RowProps, "only">) {
  const control = useItem(shown, at);
  const [outcome, ends] = [control("outcome"), control("ends")].map(({ defaultValue }) => defaultValue) as [
    string,
    string,
  ];
  const [duty, on] = outcome === "restricted" ? (["reason", "eventOn"] as const) : (["duty", "dutyOn"] as const);
  return (
    <>
      <input type="hidden" name={itemName(at, "ends")} value={ends} />
      <DutyEnds dutyId={control(duty).defaultValue} eventOn={control(on).defaultValue} ends={ends} />
    </>
  );
}

function Item({ shown, at, only }: RowProps) {
  const { words, locale } = useDeskWords();
  const control = useItem(shown, at);
  const text = words.actions.finish;
  const category = control("category");
  const options = outcomesFor(shown.right).map((outcome) => ({
    value: outcome,
    text: outcomeName(shown.right, outcome)[locale],
  }));
  return (
    <fieldset id={`item-${at}`} className="group flex min-w-0 flex-col gap-3 border-b border-line py-3">
      <legend className="float-left mb-1 w-full font-semibold">{text.item(at + 1)}</legend>
      <input type="hidden" name={category.name} value={category.defaultValue} />
      <TextArea {...control("what")} label={text.what} rows={2} maxLength={500} />
      <SelectField
        {...control("outcome")}
        label={text.outcome}
        emptyText={text.choose}
        options={options}
        width="medium"
      />
      <Refused shown={shown} at={at} />
      <Restricted shown={shown} at={at} />
      <Ends shown={shown} at={at} />
      <TextArea {...control("note")} label={text.note.label} hint={text.note.hint} rows={2} maxLength={2000} />
      {only ? null : (
        <p>
          <Button kind="secondary" name={ROW_BUTTON} value={`remove-${at}`} formAction="#items">
            {text.remove(at + 1)}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

/** What became of each thing that was asked for; items are added and removed by the server, so that it works without a script. */
export function ItemsField({ shown }: { shown: Shown }) {
  const { words } = useDeskWords();
  const { fields, errorOf } = useForm(shown.kept);
  const text = words.actions.finish;
  const rows = rowsIn(fields);
  const { twoPeople } = shown;
  const counted = Array.from({ length: rows }, (_, at) => fields[itemName(at, "ends")]).some(Boolean);
  return (
    <>
      {/* The first button of a form is the one Enter presses. */}
      <button tabIndex={-1} aria-hidden="true" className="sr-only">
        {text.submit}
      </button>
      {twoPeople || shown.offered.some(({ secondPerson }) => secondPerson) ? (
        <Notice kind="soon" word={text.secondWord}>
          <p>{twoPeople ? text.secondAlways[twoPeople] : text.second}</p>
        </Notice>
      ) : null}
      {counted ? (
        <Notice kind="soon" word={text.counted.word} live>
          <p>{text.counted.help}</p>
        </Notice>
      ) : null}
      <ChoiceGroup id="items" label={text.items.label} hint={text.items.hint} error={errorOf("items")}>
        {Array.from({ length: rows }, (_, at) => (
          <Item key={at} shown={shown} at={at} only={rows === 1} />
        ))}
        {rows < MOST_ITEMS ? (
          <p className="mt-2">
            <Button kind="secondary" name={ROW_BUTTON} value="add" formAction={`#item-${rows}`}>
              {text.add}
            </Button>
          </p>
        ) : null}
      </ChoiceGroup>
    </>
  );
}
