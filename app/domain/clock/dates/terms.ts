/**
 * How long something may take. `roll`: when the last day is a day of rest, the term ends on the next working day.
 * A term in working days ends on a working day by itself, so its `roll` is always true.
 */
export type Term = {
  count: number;
  unit: "working-day" | "calendar-day" | "month";
  roll: boolean;
};

const SHAPE = /^([1-9]\d{0,2})(wd|cd|mo)(-noroll)?$/;

const UNITS = {
  wd: "working-day",
  cd: "calendar-day",
  mo: "month",
} as const;

/**
 * Reads "15wd", "15cd", "1mo"; "15cd-noroll" and "1mo-noroll" end on their last day even if it is a day of rest.
 * Null for anything else: no count or 0, more than three digits, "15wd-noroll".
 */
export function parseTerm(text: string): Term | null {
  const parts = SHAPE.exec(text);
  if (!parts) return null;
  const unit = UNITS[parts[2] as keyof typeof UNITS];
  const roll = parts[3] === undefined;
  if (unit === "working-day" && !roll) return null;
  return { count: Number(parts[1]), unit, roll };
}

/** The text `parseTerm` reads back. */
export function formatTerm(term: Term): string {
  switch (term.unit) {
    case "working-day":
      return `${term.count}wd`;
    case "calendar-day":
      return `${term.count}cd${term.roll ? "" : "-noroll"}`;
    case "month":
      return `${term.count}mo${term.roll ? "" : "-noroll"}`;
  }
}
