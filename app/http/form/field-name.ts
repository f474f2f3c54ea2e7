const LONGEST = 120;
const MOST_STEPS = 6;

/** More rows than the longest list of any form has. */
export const MOST_ROWS_OF_ANY = 100;

/** A step of a name, as our forms write it: a word, and the place in a list where it is one. */
const STEP = /^[a-z][a-z0-9-]*(?:\[(0|[1-9]\d{0,2})\])?$/i;
/** What stands before a name of the page's own, and behind one that switches a rule on. */
const AROUND = /^_|:on$/g;

function isStep(step: string, rows: number): boolean {
  const found = STEP.exec(step);
  return found !== null && (found[1] === undefined || Number(found[1]) < rows);
}

/**
 * Whether a form of ours can have a field of this name. Names are paths (`requesters[1].evidence[0].en`), and an object is built
 * along each: what is too long, too deep, or points past the end of any list is none.
 * In: the name; how many rows the form's longest list has at most, 0 where it has no lists of rows.
 */
export function isFieldName(name: string, rows: number): boolean {
  if (name.length > LONGEST) return false;
  const steps = name.replace(AROUND, "").split(".");
  return steps.length <= MOST_STEPS && steps.every((step) => isStep(step, rows));
}
