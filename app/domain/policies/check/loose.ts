/** A profile while it is being written: of its shape, but with holes, and with what was typed where a number or a date is still wrong. */
export type Loose = null | string | number | boolean | Loose[] | LooseObject;
export type LooseObject = { [name: string]: Loose };

/** True for an object that is neither null nor a list. */
export function isObject(value: unknown): value is LooseObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of something loose; null where it has none of that name. */
export function member(value: Loose | undefined, name: string): Loose {
  return isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

/** The rows of something loose; none where it is no list. */
export function rowsOf(value: Loose | undefined): Loose[] {
  return Array.isArray(value) ? value : [];
}

/** A loose value as the text a form shows; nothing for what is no single value. */
export function asTyped(value: Loose | undefined): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}

/** What a row of words is told by: what it says in Chinese, else in English. */
export function wordsName(row: Loose): string {
  return asTyped(member(row, "zh-CN")) || asTyped(member(row, "en"));
}

/** The path of a member: `controller` and `name` are `controller.name`. */
export function pathTo(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** The path of a row: `consents` and 2 are `consents[2]`. */
export function rowPath(path: string, at: number): string {
  return `${path}[${at}]`;
}

/** What stands at a path; null where nothing does. */
export function at(value: Loose, path: string): Loose {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return steps.reduce<Loose>(
    (inside, step) => (Array.isArray(inside) ? (inside[Number(step)] ?? null) : member(inside, step)),
    value,
  );
}

/** What holds the last step of a path, and that step; null where the way ends before it. */
function holderAt(holder: Loose, path: string): { inside: LooseObject; last: string } | null {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop() ?? "";
  const inside = at(holder, steps.join("."));
  return inside !== null && typeof inside === "object" ? { inside: inside as LooseObject, last } : null;
}

/** Puts a value where a path leads, inside what is there; nothing happens where the way ends before it. */
export function put(holder: Loose, path: string, value: Loose): void {
  const found = holderAt(holder, path);
  if (found) found.inside[found.last] = value;
}

/** Takes away what stands where a path leads, with its name. */
export function takeAway(holder: Loose, path: string): void {
  const found = holderAt(holder, path);
  if (found) Reflect.deleteProperty(found.inside, found.last);
}
