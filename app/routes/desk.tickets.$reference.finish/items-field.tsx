import { outcomeName } from "#app/domain/tickets/answer/items";
import { MOST_ITEMS } from "#app/domain/tickets/workflow/move-input";
import { Button } from "#app/ui/button";
import { FieldError } from "#app/ui/form/field-error";
import { SelectField } from "#app/ui/form/select-field";
import { TextArea } from "#app/ui/form/text-area";
import { LetterText } from "../desk/letter-words/letter-text";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import { DutyEnds, DutyField } from "../desk.tickets.$reference.$action/duty-field";
import { itemId, itemName, ROW_BUTTON, rowsIn, type ItemField } from "../desk.tickets.$reference.$action/finish-form";
import type { Shown } from "../desk.tickets.$reference.$action/shown";
import { Changed } from "./changed";
import { ownRows, PART_MARKS, type Grid } from "./grid-form";
import { outcomesFor } from "#app/domain/tickets/workflow/item-outcomes";
import { DateField } from "../desk/date-field";

type RowProps = { shown: Shown; at: number };
/** `place`: its number among the items in words. */
type ItemProps = RowProps & { place: number; only: boolean };

/** What the controls of an item need: names for the server, ids for the page, and what was typed. */
export function useItem(shown: Shown, at: number) {
  const { value, errorOf } = useForm(shown.kept);
  return (field: ItemField) => {
    const name = itemName(at, field);
    return { id: itemId(at, field), name, error: errorOf(name), defaultValue: value(name) };
  };
}

function Refused({ shown, at }: RowProps) {
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

function Restricted({ shown, at }: RowProps) {
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
function Ends({ shown, at }: RowProps) {
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

/** What became of one item: its outcome, and what that outcome asks for. */
export function Outcome({ shown, at, emptyText }: RowProps & { emptyText: string }) {
  const { words, locale } = useDeskWords();
  const control = useItem(shown, at);
  const text = words.actions.finish;
  const options = outcomesFor(shown.right).map((outcome) => ({
    value: outcome,
    text: outcomeName(shown.right, outcome)[locale],
  }));
  return (
    <>
      <div className="lg:[&_label]:sr-only">
        <SelectField
          {...control("outcome")}
          label={text.outcome}
          emptyText={emptyText}
          options={options}
          width="medium"
        />
      </div>
      <Refused shown={shown} at={at} />
      {outcomesFor(shown.right).includes("restricted") ? <Restricted shown={shown} at={at} /> : null}
      <Ends shown={shown} at={at} />
    </>
  );
}

function Item({ shown, at, place, only }: ItemProps) {
  const { words } = useDeskWords();
  const control = useItem(shown, at);
  const text = words.actions.finish;
  const category = control("category");
  const named = `item-${at}-name`;
  return (
    <div
      role="group"
      aria-labelledby={named}
      id={`item-${at}`}
      className="group flex min-w-0 flex-col gap-3 border-b border-line py-3 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.2fr)] lg:gap-4"
    >
      <input type="hidden" name={category.name} value={category.defaultValue} />
      <div className="flex flex-col items-start gap-2">
        <h3 id={named} className="text-base font-semibold">
          {text.item(place + 1)}
        </h3>
        <div className="w-full lg:[&_label]:sr-only">
          <TextArea {...control("what")} label={text.what} rows={2} maxLength={500} />
        </div>
        {only ? null : (
          <Button kind="quiet" className="px-0 desk:px-0" name={ROW_BUTTON} value={`remove-${at}`} formAction="#items">
            {text.remove(place + 1)}
          </Button>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <Outcome shown={shown} at={at} emptyText={text.choose} />
      </div>
      <LetterText {...control("note")} label={text.note.label} hint={text.note.hint} rows={2} maxLength={2000} />
    </div>
  );
}

/** What became of each thing that was asked for in words; items are added and removed by the server, so that it works without a script. */
export function ItemsField({ shown, grid }: { shown: Shown; grid: Grid }) {
  const { words } = useDeskWords();
  const { fields, errorOf } = useForm(shown.kept);
  const text = words.actions.finish;
  const own = ownRows(fields, grid);
  const alone = grid.listed.length === 0;
  return (
    <section aria-labelledby="items-title" className="flex flex-col">
      <h2 id="items-title">{alone ? text.items.label : text.items.beside}</h2>
      <p className="max-w-text text-small text-muted">{text.items.hint}</p>
      <Changed mark={PART_MARKS.items} part="items" shown={shown} grid={grid} />
      <div id="items" tabIndex={-1}>
        {errorOf("items") ? <FieldError id="items-error" text={errorOf("items")!} /> : null}
        {own.map((at, place) => (
          <Item key={at} shown={shown} at={at} place={place} only={alone && own.length === 1} />
        ))}
      </div>
      {own.length < MOST_ITEMS ? (
        <p className="mt-2">
          <Button kind="secondary" name={ROW_BUTTON} value="add" formAction={`#item-${rowsIn(fields)}`}>
            {text.add}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
