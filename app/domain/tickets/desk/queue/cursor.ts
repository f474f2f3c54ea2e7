/** A place in a sorted list: the sort key and id of a row, and the side of it one looks at. `from`: that row, where it is there, and what is after it. */
export type Cursor = { side: "after" | "before" | "from"; key: string; id: string };

const SHAPE = /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The cursor as it stands in a query: a date or instant, and an id. */
export function writeCursor({ key, id }: Omit<Cursor, "side">): string {
  return `${key}_${id}`;
}

/** Reads `after` or `before` from a query; null for none, or for anything else than a place in a list. */
export function readCursor(query: URLSearchParams): Cursor | null {
  for (const side of ["after", "before"] as const) {
    const match = SHAPE.exec(query.get(side) ?? "");
    if (match?.[1] && match[2] && !Number.isNaN(Date.parse(match[1]))) return { side, key: match[1], id: match[2] };
  }
  return null;
}
