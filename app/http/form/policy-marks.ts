import { entriesOf } from "#app/domain/policies/check/entries";
import { fieldsOfSection, type Field, type SectionId } from "#app/domain/policies/check/fields";
import {
  asTyped,
  at,
  isObject,
  member,
  pathTo,
  rowPath,
  rowsOf,
  type Loose,
  type LooseObject,
} from "#app/domain/policies/check/loose";
import { markPath } from "#app/domain/policies/check/marks";
import { oneLine } from "#app/domain/typed/text";

const OWN = /^(own|运营者自定|(the )?operator['’]?s own)$/i;
const LAW = /^(?:law|法律)\s*[:：]\s*(.+)$/i;
/** As sections are numbered: 第七条, 七（二）3, （三）, 3.2, 12. */
const NUMBERED = /^(第|[（(]?[0-9一二三四五六七八九十百])/;

/**
 * What was typed about where an entry stands, as its mark: `运营者自定` is `own`, `《…法》第…条` a law, `七（二）3` a section. Null for nothing;
 * what names none of them stays as it was typed, to be mended.
 */
export function readMark(typed: string): string | null {
  const said = oneLine(typed).trim();
  if (said === "") return null;
  if (OWN.test(said)) return "own";
  const law = LAW.exec(said)?.[1] ?? (said.startsWith("《") ? said : null);
  if (law !== null) return `law:${law.trim()}`;
  if (said.startsWith("§")) return `§${said.slice(1).trim()}`;
  return NUMBERED.test(said) ? `§${said}` : said;
}

function marksOfField(field: Field, value: Loose, path: string): string[] {
  const own = markPath(path) ?? [];
  switch (field.kind) {
    case "group":
      if (value === null) return [];
      return [own, marksIn(field.fields, value, path)].flat();
    case "list":
      return rowsOf(value).flatMap((row, place) => {
        const here = rowPath(path, place);
        return [markPath(here) ?? [], field.fields ? marksIn(field.fields, row, here) : []].flat();
      });
    case "many":
      return [own, rowsOf(value).flatMap((id) => markPath(path, asTyped(id)) ?? [])].flat();
    case "offers":
      return isObject(value) ? Object.keys(value).flatMap((right) => markPath(path, right) ?? []) : [];
    default:
      return [own].flat();
  }
}

function marksIn(fields: readonly Field[], inside: Loose, path: string): string[] {
  return fields.flatMap((field) => marksOfField(field, member(inside, field.name), pathTo(path, field.name)));
}

/** What may be made on the way to a mark, where no mark stood yet. */
const HOLDERS = ["stands", "refusalGrounds", "retentionDuties", "capacities"];

function putMark(draft: LooseObject, mark: string, value: Loose): void {
  const steps = mark.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop() ?? "";
  let holder: Loose = draft;
  for (const step of steps) {
    const inside: Loose = at(holder, step);
    const next: Loose = inside === null && HOLDERS.includes(step) ? {} : inside;
    if (next === null || typeof next !== "object" || holder === null || typeof holder !== "object") return;
    (holder as LooseObject)[step] = next;
    holder = next;
  }
  (holder as LooseObject)[last] = value;
}

/** A draft with the marks of one section as they stand in a form; those the form does not show stay. In: the draft with the rest of the form in it. */
export function withMarks(section: SectionId, form: FormData, draft: LooseObject): LooseObject {
  const copy = structuredClone(draft);
  for (const mark of marksIn(fieldsOfSection(section), copy, "")) {
    const typed = form.get(mark);
    if (typeof typed === "string") putMark(copy, mark, readMark(typed));
  }
  return copy;
}

/** The marks by id of a field, without those of ids it does not have any more. */
function onlyOf(ids: Loose, marks: Loose): LooseObject {
  const known = rowsOf(ids).map(asTyped);
  return Object.fromEntries(
    Object.entries(isObject(marks) ? marks : {}).filter(([id, mark]) => known.includes(id) && mark !== null),
  );
}

/** A draft as it is kept: in the section no mark is left of what it does not say. */
export function withoutIdleMarks(section: SectionId, draft: LooseObject): LooseObject {
  const copy = structuredClone(draft);
  const standing = new Set(entriesOf(copy).map(({ mark }) => mark));
  for (const mark of marksIn(fieldsOfSection(section), copy, ""))
    if (!standing.has(mark) && at(copy, mark) !== null) putMark(copy, mark, null);
  const holders = [copy, ...Object.values(isObject(copy.rights) ? copy.rights : {})].filter(isObject);
  for (const holder of holders)
    for (const name of HOLDERS)
      if (isObject(holder.stands) && isObject(holder.stands[name]))
        holder.stands[name] = onlyOf(member(holder, name), holder.stands[name]);
  return copy;
}

/** A draft in which everything of one section that nobody has marked is the operator's own, and how many that are. */
export function withOwnMarks(section: SectionId, draft: LooseObject): { draft: LooseObject; marked: number } {
  const copy = structuredClone(draft);
  const shown = marksIn(fieldsOfSection(section), copy, "");
  const bare = entriesOf(copy).filter(({ mark, stands }) => stands === "" && shown.includes(mark));
  for (const { mark } of bare) putMark(copy, mark, "own");
  return { draft: copy, marked: bare.length };
}
