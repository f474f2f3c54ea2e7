import { deskCopy } from "#app/copy/desk";
import { fieldKey, optionsUnder, type Field } from "#app/domain/policies/check/fields";
import { ZONES } from "#app/domain/clock/dates/zones";
import { LAW_IDS } from "#app/domain/policies/profile/laws";
import { asTyped, isObject, member, pathTo, rowsOf, type Loose } from "#app/domain/policies/check/loose";
import { markPath } from "#app/domain/policies/check/marks";
import { followedAt } from "#app/domain/policies/check/term-defaults";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { switchName } from "#app/http/form/policy-form";
import { classNames } from "#app/ui/class-names";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { ChoiceRow } from "#app/ui/form/choice-row";
import { RadioGroup } from "#app/ui/form/radio-group";
import { SelectField } from "#app/ui/form/select-field";
import { TextArea } from "#app/ui/form/text-area";
import { TextField } from "#app/ui/form/text-field";
import { controlId } from "../desk.policies._index/findings";
import { Differs, Followed } from "./followed";
import { groupId, optionalWord, type Editing, type FieldProps } from "./field-props";
import { FieldSet } from "./field-set";
import { ListField } from "./list-field";
import { MarkField } from "./mark-field";
import { Term } from "./term-field";

type BothLanguagesProps = {
  label: string;
  legendHidden?: boolean;
  hint?: string;
  optional?: true;
  long?: true;
  path: string;
  value: Loose;
  editing: Editing;
};

/** Words side by side in every language of the policy, each control in its own. */
function BothLanguages({ label, legendHidden, hint, optional, long, path, value, editing }: BothLanguagesProps) {
  const { form } = editing.words.words;
  const shipped = editing.shipped(path);
  const names = { "zh-CN": form.zh, en: form.en };
  const Control = long ? TextArea : TextField;
  return (
    <FieldSet
      id={groupId(path)}
      label={label}
      legendHidden={legendHidden}
      hint={hint}
      optional={optionalWord(optional, editing)}
      error={editing.errorAt(path)}
    >
      <div className={classNames("grid gap-x-4 gap-y-2", editing.languages.length > 1 && "sm:grid-cols-2")}>
        {editing.languages.map((locale, at) => (
          <div key={locale} lang={locale}>
            <Control
              id={controlId(at === 0 ? path : `${path}.${locale}`)}
              name={`${path}.${locale}`}
              label={names[locale]}
              defaultValue={asTyped(member(value, locale))}
              hint={shipped ? deskCopy(locale).policies.form.shipped(shipped[locale]) : undefined}
              {...(long ? { rows: 2 } : {})}
              autoComplete="off"
            />
          </div>
        ))}
      </div>
    </FieldSet>
  );
}

function Many({ field, path, value, editing }: FieldProps<"many">) {
  const { words, own, errorAt, profile } = editing;
  const law = LAW_IDS.find((id) => id === member(profile, "law")) ?? null;
  const known = optionsUnder(law, field.options);
  const options =
    field.options === "grounds"
      ? [...known.filter((id) => !own.some((each) => each.id === id)), ...own.map(({ id }) => id)]
      : known;
  const chosen = rowsOf(value).map(asTyped);
  // What is chosen but no longer there stays to be seen, and can be taken away.
  const all = [...options, ...chosen.filter((each) => !options.includes(each))];
  return (
    <Checkboxes
      id={controlId(path)}
      name={path}
      {...words.field(path)}
      error={errorAt(path)}
      choices={all.map((option) => ({ value: option, text: words.option(fieldKey(path), option) }))}
      chosen={chosen}
      beside={
        markPath(path, all[0] ?? "") === null
          ? undefined
          : (id) => <MarkField path={path} id={id} label={words.option(fieldKey(path), id)} editing={editing} />
      }
    />
  );
}

/** More choices than these make rows too tall to be read over. */
const MOST_RADIOS = 5;

function One({ field, path, value, editing }: FieldProps<"one">) {
  const choices = field.options.map((option) => ({
    value: option,
    text: editing.words.option(fieldKey(path), option),
  }));
  if (choices.length > MOST_RADIOS)
    return (
      <SelectField
        id={controlId(path)}
        name={path}
        {...editing.words.field(path)}
        error={editing.errorAt(path)}
        options={choices}
        emptyText={editing.words.words.papers.line.kept.choose}
        defaultValue={asTyped(value)}
        width="medium"
      />
    );
  return (
    <RadioGroup
      id={controlId(path)}
      name={path}
      {...editing.words.field(path)}
      error={editing.errorAt(path)}
      choices={choices}
      chosen={asTyped(value)}
    />
  );
}

function Offers({ path, value, editing }: FieldProps<"offers">) {
  const { words, errorAt } = editing;
  const choices = RIGHTS.map((right) => ({
    value: right,
    text: words.shared.rights[right].name,
    hint: words.shared.rights[right].sentence,
  }));
  return (
    <Checkboxes
      id={controlId(path)}
      name={path}
      {...words.field(path)}
      error={errorAt(path)}
      choices={choices}
      chosen={isObject(value) ? Object.keys(value) : []}
      beside={(id) => <MarkField path={path} id={id} label={words.option(path, id)} editing={editing} />}
    />
  );
}

/** A time zone, chosen among those there are; one that is written in the policy by another of its names stays to be chosen. */
function Zone({ field, path, value, editing }: FieldProps<"line">) {
  const now = asTyped(value);
  return (
    <SelectField
      id={controlId(path)}
      name={path}
      {...editing.words.field(path)}
      optional={optionalWord(field.optional, editing)}
      error={editing.errorAt(path)}
      defaultValue={now}
      emptyText={now === "" ? editing.words.words.form.choose : undefined}
      options={[...(now === "" || ZONES.includes(now) ? [] : [now]), ...ZONES].map((zone) => ({
        value: zone,
        text: editing.words.words.form.zone(zone),
      }))}
      width="medium"
    />
  );
}

function Line({ field, path, value, editing }: FieldProps<"line" | "number">) {
  const numeric = field.kind === "number";
  return (
    <TextField
      id={controlId(path)}
      name={path}
      {...editing.words.field(path)}
      optional={optionalWord(field.optional, editing)}
      error={editing.errorAt(path)}
      defaultValue={asTyped(value)}
      inputMode={numeric ? "numeric" : undefined}
      spellCheck={false}
      autoComplete="off"
      maxLength={numeric ? 9 : 300}
      width={numeric ? "short" : "medium"}
    />
  );
}

function Yes({ path, value, editing }: FieldProps<"yes">) {
  const { label, hint } = editing.words.field(path);
  return (
    <ChoiceRow
      type="checkbox"
      id={controlId(path)}
      name={path}
      value="on"
      text={label}
      hint={hint}
      checked={value === true}
    />
  );
}

function Group({ field, path, value, editing }: FieldProps<"group">) {
  const inside = <Fields fields={field.fields} inside={value} path={path} editing={editing} />;
  if (!field.optional) return inside;
  const { label, hint } = editing.words.field(path);
  return (
    <FieldSet id={groupId(path)} label={label} hint={hint}>
      <ChoiceRow
        type="checkbox"
        id={controlId(path)}
        name={switchName(path)}
        value="on"
        text={editing.words.words.form.switchOn}
        checked={value !== null}
      />
      <div className="flex flex-col gap-4 pl-6">
        {inside}
        <MarkField path={path} label={label} editing={editing} />
      </div>
    </FieldSet>
  );
}

function RowFields({ field, path, value, editing, name }: FieldProps<"list"> & { name: string }) {
  return (
    <>
      {field.fields ? (
        <Fields fields={field.fields} inside={value} path={path} editing={editing} />
      ) : (
        <BothLanguages label={name} legendHidden long path={path} value={value} editing={editing} />
      )}
      <MarkField path={path} label={name} editing={editing} />
    </>
  );
}

function Control({ field, ...props }: FieldProps) {
  switch (field.kind) {
    case "text":
      return (
        <BothLanguages
          {...props}
          {...props.editing.words.field(props.path)}
          optional={field.optional}
          long={field.long}
        />
      );
    case "line":
      return field.form === "zone" ? <Zone field={field} {...props} /> : <Line field={field} {...props} />;
    case "number":
      return <Line field={field} {...props} />;
    case "term":
      return <Term field={field} {...props} />;
    case "yes":
      return <Yes field={field} {...props} />;
    case "one":
      return <One field={field} {...props} />;
    case "many":
      return <Many field={field} {...props} />;
    case "offers":
      return <Offers field={field} {...props} />;
    case "group":
      return <Group field={field} {...props} />;
    case "list":
      return (
        <ListField
          {...props}
          inside={(row, value, name) => (
            <RowFields field={field} path={row} value={value} editing={props.editing} name={name} />
          )}
        />
      );
  }
}

/** A field with where it stands; a rule that may be missing, and rows, bring theirs themselves. */
function OneField(props: FieldProps) {
  const { field, path, editing } = props;
  if (followedAt(editing.profile, path) !== null) return <Followed path={path} editing={editing} />;
  if (field.kind === "group" || field.kind === "list" || markPath(path) === null) return <Control {...props} />;
  return (
    <div>
      <Differs path={path} editing={editing} />
      <Control {...props} />
      <MarkField path={path} label={editing.words.field(path).label} editing={editing} />
    </div>
  );
}

/** The controls of fields, one under the other. In: what holds the fields, and its path. */
export function Fields({
  fields,
  inside,
  path,
  editing,
}: {
  fields: readonly Field[];
  inside: Loose;
  path: string;
  editing: Editing;
}) {
  return fields.map((field) => (
    <OneField
      key={field.name}
      field={field}
      path={pathTo(path, field.name)}
      value={member(inside, field.name)}
      editing={editing}
    />
  ));
}
