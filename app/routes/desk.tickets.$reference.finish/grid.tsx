import type { Text } from "#app/domain/language";
import { FINDING_LIMITS } from "#app/domain/files/finding";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { RadioGroup } from "#app/ui/form/radio-group";
import { SelectField } from "#app/ui/form/select-field";
import { TextArea } from "#app/ui/form/text-area";
import { VisuallyHidden } from "#app/ui/visually-hidden";
import { ROW_BUTTON } from "../desk.tickets.$reference.$action/finish-form";
import type { Shown } from "../desk.tickets.$reference.$action/shown";
import { LetterText } from "../desk/letter-words/letter-text";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import { Changed } from "./changed";
import { gridId, gridName, placeOf, stateId, STATES, type Grid } from "./grid-form";
import { Outcome, useItem } from "./items-field";
import type { shownFound } from "./shown-grid";

export type FoundRow = ReturnType<typeof shownFound>[number];
type Category = { id: string; text: Text };

export type GridProps = { shown: Shown; grid: Grid; categories: readonly Category[]; found: readonly FoundRow[] };

const COLUMNS = "lg:grid lg:grid-cols-[minmax(7rem,1fr)_9rem_minmax(0,2.2fr)_minmax(0,1.8fr)] lg:gap-4";

/** The names of the columns, where a row stands in one line; each control says its own to whoever listens. */
function Head() {
  const { columns } = useDeskWords().words.actions.finish.grid;
  return (
    <div aria-hidden="true" className={`hidden border-b border-edge py-2 font-semibold text-muted ${COLUMNS}`}>
      <span>{columns.category}</span>
      <span>{columns.state}</span>
      <span>{columns.lines}</span>
      <span>{columns.outcome}</span>
    </div>
  );
}

/** What is attached to a category, each with its way out. */
function Attached({ row, at, reference }: { row: FoundRow; at: number; reference: string }) {
  const { files: text, actions } = useDeskWords().words;
  const { grid } = actions.finish;
  if (!row.table && row.files.length === 0) return null;
  const back = `#${gridId(at, "lines")}`;
  return (
    <ul className="mt-2 flex list-none flex-col gap-1 text-small">
      {row.table ? (
        <li className="flex flex-wrap items-center gap-x-3">
          <span>{grid.table(row.table.rows, row.table.columns)}</span>
          <Button
            kind="quiet"
            className="px-0 desk:px-0"
            name={ROW_BUTTON}
            value={`table-${row.category}`}
            formAction={back}
          >
            {grid.removeTable}
          </Button>
        </li>
      ) : null}
      {row.files.map(({ id, name, mediaType }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3">
          <a href={paths.ticketFile(reference, id)} className="break-all">
            {name || text.unnamed}
          </a>
          <span className="text-muted">{text.kinds[mediaType]}</span>
          <Button kind="quiet" className="px-0 desk:px-0" name={ROW_BUTTON} value={`file-${id}`} formAction={back}>
            {grid.remove}
            <VisuallyHidden> {name || text.unnamed}</VisuallyHidden>
          </Button>
        </li>
      ))}
    </ul>
  );
}

type RowProps = Omit<GridProps, "categories" | "found"> & { category: Category; row: FoundRow };

function State({ at, category, shown }: { at: number; category: string; shown: Shown }) {
  const { finish } = useDeskWords().words.actions;
  const { value, errorOf } = useForm(shown.kept);
  const name = gridName(at, "state");
  return (
    <div className="lg:[&_label]:sr-only">
      <SelectField
        id={stateId(category)}
        name={name}
        error={errorOf(name)}
        defaultValue={value(name)}
        label={finish.state.label}
        emptyText={finish.state.open}
        options={STATES.map((state) => ({ value: state, text: finish.state[state] }))}
        width="medium"
      />
    </div>
  );
}

/** One category: what became of the search, what was found and what is attached, and what the person is told of it. */
function Row({ category, row, shown, grid }: RowProps) {
  const { words, locale } = useDeskWords();
  const { fields, value, errorOf } = useForm(shown.kept);
  const at = placeOf(fields, category.id);
  const item = useItem(shown, at ?? 0);
  if (at === null) return null;
  const text = words.actions.finish;
  const [lines, named] = [gridName(at, "lines"), `row-${at}-name`];
  return (
    <div
      role="group"
      aria-labelledby={named}
      data-attach={category.id}
      className={`group flex min-w-0 flex-col gap-3 border-b border-line py-3 ${COLUMNS}`}
    >
      <input type="hidden" name={gridName(at, "category")} value={category.id} />
      <input type="hidden" name={gridName(at, "what")} value={value(gridName(at, "what"))} />
      <Changed mark={gridName(at, "mark")} part={category.id} shown={shown} grid={grid} />
      <h3 id={named} className="text-base font-semibold">
        {category.text[locale]}
      </h3>
      {grid.searched ? <State at={at} category={category.id} shown={shown} /> : <span className="hidden lg:block" />}
      <div className="min-w-0 lg:[&_label]:sr-only">
        <TextArea
          id={gridId(at, "lines")}
          name={lines}
          error={errorOf(lines)}
          defaultValue={value(lines)}
          label={text.lines.label}
          rows={3}
          maxLength={FINDING_LIMITS.text}
        />
        <Attached row={row} at={at} reference={shown.reference} />
      </div>
      {grid.listed.includes(category.id) ? (
        <div className="flex min-w-0 flex-col gap-3">
          <Outcome shown={shown} at={at} emptyText={text.grid.follows} />
          <LetterText {...item("note")} label={text.note.short} rows={1} maxLength={2000} />
        </div>
      ) : null}
    </div>
  );
}

/** What is said in one press of every category that is still open. */
function Rest() {
  const { rest, state } = useDeskWords().words.actions.finish;
  const { choice } = useForm();
  return (
    <RadioGroup
      {...choice("rest")}
      label={rest.label}
      choices={[
        { value: "", text: rest.each },
        { value: "nothing", text: state.nothing },
        { value: "excluded", text: state.excluded },
      ]}
    />
  );
}

/** Every category that is searched, a line for each on a wide screen and a card on a narrow one; all of them are saved together. */
export function FindingsGrid({ shown, grid, categories, found }: GridProps) {
  const { finish } = useDeskWords().words.actions;
  return (
    <section aria-labelledby="grid-title">
      <h2 id="grid-title">{grid.searched ? finish.grid.title : finish.grid.documents}</h2>
      <p className="max-w-text text-small text-muted">{grid.searched ? finish.grid.hint : finish.grid.documentsHint}</p>
      {grid.searched ? <Head /> : null}
      {categories.map((category) => (
        <Row
          key={category.id}
          category={category}
          row={found.find((row) => row.category === category.id)!}
          shown={shown}
          grid={grid}
        />
      ))}
      {grid.listed.length > 1 ? (
        <div className="py-3">
          <Rest />
        </div>
      ) : null}
    </section>
  );
}
