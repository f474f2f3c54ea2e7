import { z } from "zod";
import type { CivilDate } from "#app/domain/clock/dates/civil-date";
import { MOST_ROWS } from "#app/domain/policies/profile/profile-parts";
import { readDate } from "#app/domain/clock/dates/typed-date";
import { DUTY_GROUND } from "#app/domain/policies/profile/grounds";
import { dutyFault, keptUntil } from "#app/domain/tickets/workflow/keeping";
import { MOST_ITEMS, MOVE_INPUTS, type MoveInput } from "#app/domain/tickets/workflow/move-input";
import { reviewsFor } from "#app/domain/tickets/workflow/particulars";
import type { Fields } from "#app/http/form/returned";
import { particularsOf, typedParticulars, type FinishAbout } from "./particulars-form";
import { typedWords } from "./typed-words";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/**
 * The controls of one item. Of what is restricted: `reason` is the duty, or `backup`; `eventOn` the day the duty is counted from, `until` the
 * end of a backup. Of what is refused because of a duty: `duty`, or `other`; and `dutyOn`. `ends` is the day a duty ends, as the page has shown it.
 */
export const ITEM_FIELDS = [
  "what",
  "category",
  "outcome",
  "note",
  "groundId",
  "reason",
  "eventOn",
  "until",
  "duty",
  "dutyOn",
  "ends",
] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

export function itemName(at: number, field: ItemField): string {
  return `items[${at}].${field}`;
}

/** An id that can stand in an address. */
export function itemId(at: number, field: ItemField): string {
  return `item-${at}-${field}`;
}

/** The names of a recipient's two controls. `at` is its place among the policy's recipients. */
export function recipientNames(at: number): { id: string; find: string } {
  return { id: `recipients[${at}].id`, find: `recipients[${at}].find` };
}

/** Ids that can stand in an address. */
export function recipientIds(at: number): { box: string; text: string } {
  return { box: at === 0 ? "recipients" : `recipient-${at}`, text: `recipient-${at}-find` };
}

const row = z.object(
  Object.fromEntries(ITEM_FIELDS.map((field) => [field, typedWords])) as Record<ItemField, typeof typedWords>,
);
type Row = z.output<typeof row>;
const recipient = z.object({ id: typedWords, find: typedWords });

/** Whether an item is refused on the ground a duty to keep data can be the reason of. */
function isDutyRefusal({ outcome, groundId }: Pick<Row, "outcome" | "groundId">): boolean {
  return outcome === "refused" && groundId === DUTY_GROUND;
}

/** What was chosen as the duty an item is kept on, and the day it is counted from, each as typed; null for what is kept on none. */
function dutyOf(row: Row): { dutyId: string | null; eventOn: string | null } {
  const { reason, eventOn, duty, dutyOn } = row;
  const [chosen, on] = row.outcome === "restricted" ? [reason, eventOn] : isDutyRefusal(row) ? [duty, dutyOn] : [];
  return chosen && chosen !== "backup" && chosen !== "other"
    ? { dutyId: chosen, eventOn: on ?? null }
    : { dutyId: null, eventOn: null };
}

/** An item as typed: what its outcome does not ask for does not count. */
function itemOf(row: Row) {
  const { what, category, outcome, note, groundId, until } = row;
  const kept = dutyOf(row);
  return {
    what,
    outcome,
    note,
    category: category ?? null,
    groundId: outcome === "refused" ? (groundId ?? null) : null,
    ...kept,
    until: outcome === "restricted" && kept.dutyId === null ? (until ?? null) : null,
  };
}

/** Where a finding about an item of the workflow is said in the form. */
function fieldOf({ outcome }: Row, field: string | number | undefined): string | number | undefined {
  return field === "eventOn" && outcome === "refused" ? "dutyOn" : field;
}

function isBlank({ what, outcome, note }: Row): boolean {
  return !what && !outcome && !note;
}

/** The form that finishes a ticket, as the workflow wants it; a row with nothing in it does not count. In: today in the policy's zone, what it is about. */
export function finishSchema(today: CivilDate, about: FinishAbout) {
  const typed = z.object({
    items: z
      .array(row.optional())
      .max(MOST_ITEMS + MOST_ROWS, "too-long" satisfies FieldError)
      .default([]),
    recipients: z
      .array(recipient.optional())
      .max(MOST_ROWS, "too-long" satisfies FieldError)
      .default([]),
    where: typedWords,
    done: typedWords,
    particulars: typedParticulars.optional(),
  });
  return typed.transform(({ items, recipients, where, done, particulars: typedOnes }, context): MoveInput["finish"] => {
    const say = (message: FieldError, ...path: (string | number)[]) =>
      context.addIssue({ code: "custom", message, path });
    const rows = items.flatMap((each, at) => (each && !isBlank(each) ? [{ each, at }] : []));
    const told = recipients.flatMap((each, at) => (each?.id ? [{ each, at }] : []));
    const particulars = particularsOf(
      typedOnes,
      rows.map(({ each }) => each.outcome),
      about,
    );
    const parsed = MOVE_INPUTS.finish.safeParse({
      items: rows.map(({ each }) => itemOf(each)),
      where,
      done,
      recipients: told.map(({ each: { id, find } }) => ({ id, find })),
      particulars,
    });
    const restricted = rows.filter(({ each }) => each.outcome === "restricted");
    for (const { each, at } of restricted)
      if (!each.reason || each.reason === "other") say("choose-one", "items", at, "reason");
    for (const { each, at } of rows)
      if (about.duties.length > 0 && isDutyRefusal(each) && (!each.duty || each.duty === "backup"))
        say("choose-one", "items", at, "duty");
    if (parsed.success) {
      for (const [index, item] of parsed.data.items.entries()) {
        const { each, at } = rows[index]!;
        const { until } = item;
        if (until && until <= today) say("later-date", "items", at, "until");
        const fault = dutyFault(item, today);
        if (fault) say(fault, "items", at, each.outcome === "refused" ? "dutyOn" : "eventOn");
      }
      const said = parsed.data.particulars;
      if (said?.right === "automated" && !reviewsFor(about.wish).includes(said.review))
        say("choose-one", "particulars", "review");
      return parsed.data;
    }
    for (const { message, path } of parsed.error.issues) {
      const [list, index, ...rest] = path as (string | number)[];
      if (list === "items" && typeof index === "number" && rows[index]) {
        const { each, at } = rows[index];
        const [field, ...deeper] = rest;
        say(message as FieldError, "items", at, ...[fieldOf(each, field) ?? [], ...deeper].flat());
      } else if (list === "recipients" && typeof index === "number")
        say(message as FieldError, "recipients", told[index]?.at ?? 0, ...rest);
      else say(message as FieldError, ...(path as string[]));
    }
    return z.NEVER;
  });
}

/** The day the duty of an item ends as it was typed; empty where none is named. In: fields that were found to be right. */
function endIn(fields: Fields, at: number): string {
  const typed = Object.fromEntries(ITEM_FIELDS.map((field) => [field, [fields[itemName(at, field)]].flat()[0]]));
  const { dutyId, eventOn } = dutyOf(typed);
  const on = eventOn && readDate(eventOn);
  return (dutyId && on && keptUntil({ dutyId, eventOn: on })) || "";
}

/**
 * The form with the day each duty ends, where the page has not shown it yet: nobody confirms a date that was not there to read. Null when
 * every one was shown. In: fields that were found to be right.
 */
export function withUnseenEnds(fields: Fields): Fields | null {
  const rows = Array.from({ length: rowsIn(fields) }, (_, at) => ({
    name: itemName(at, "ends"),
    end: endIn(fields, at),
  }));
  const unseen = rows.some(({ name, end }) => end !== "" && fields[name] !== end);
  return unseen ? { ...fields, ...Object.fromEntries(rows.map(({ name, end }) => [name, end])) } : null;
}

/** What the row buttons send. */
export const ROW_BUTTON = "_row";
const REMOVE = /^remove-(\d{1,2})$/;

/** How many rows a form shows, items in words and categories: at least one. */
export function rowsIn(fields: Fields): number {
  const rows = Object.keys(fields).flatMap((name) => /^items\[(\d{1,2})\]\./.exec(name)?.[1] ?? []);
  return Math.min(MOST_ITEMS + MOST_ROWS, Math.max(1, ...rows.map((at) => Number(at) + 1)));
}

/** A form with one item more, or one fewer, and everything else as it was typed. Null when neither was pressed. */
export function reshaped(pressed: string | null, fields: Fields): Fields | null {
  const rows = rowsIn(fields);
  if (pressed === "add") return rows < MOST_ITEMS + MOST_ROWS ? { ...fields, [itemName(rows, "what")]: "" } : fields;
  const gone = Number(REMOVE.exec(pressed ?? "")?.[1] ?? NaN);
  if (Number.isNaN(gone)) return null;
  const rest = Object.entries(fields).flatMap(([name, value]): [string, string | string[]][] => {
    const [, at, field] = /^items\[(\d{1,2})\]\.(\w+)$/.exec(name) ?? [];
    if (at === undefined) return [[name, value]];
    if (Number(at) === gone) return [];
    return [[itemName(Number(at) > gone ? Number(at) - 1 : Number(at), field as ItemField), value]];
  });
  return Object.fromEntries(rest);
}
