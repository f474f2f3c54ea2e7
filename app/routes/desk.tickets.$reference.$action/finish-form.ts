import { z } from "zod";
import type { CivilDate } from "#app/domain/clock/dates/civil-date";
import { MOST_ROWS } from "#app/domain/policies/profile/profile-parts";
import { isRetentionDuty } from "#app/domain/policies/profile/retention-duties";
import { dutyEnds } from "#app/domain/tickets/answer/items";
import { MOST_ITEMS, MOVE_INPUTS, type MoveInput } from "#app/domain/tickets/workflow/move-input";
import { reviewsFor } from "#app/domain/tickets/workflow/particulars";
import type { Fields } from "#app/http/form/returned";
import { particularsOf, typedParticulars, type FinishAbout } from "./particulars-form";
import { typedWords } from "./typed-words";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** The controls of one item. `reason` is the duty, or `backup`. */
export const ITEM_FIELDS = ["what", "category", "outcome", "note", "groundId", "reason", "until"] as const;
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

/** An item as typed: what its outcome does not ask for does not count, and a duty without a date ends as it says from today. */
function itemOf({ what, category, outcome, note, groundId, reason, until }: Row, today: CivilDate) {
  const dutyId = reason === undefined || reason === "backup" ? null : reason;
  const suggested = dutyId && isRetentionDuty(dutyId) ? dutyEnds(dutyId, today) : null;
  return {
    what,
    outcome,
    note,
    category: category ?? null,
    groundId: outcome === "refused" ? (groundId ?? null) : null,
    ...(outcome === "restricted" ? { dutyId, until: until ?? suggested } : {}),
  };
}

function isBlank({ what, outcome, note }: Row): boolean {
  return !what && !outcome && !note;
}

/** The form that finishes a ticket, as the workflow wants it; a row with nothing in it does not count. In: today in the policy's zone, what it is about. */
export function finishSchema(today: CivilDate, about: FinishAbout) {
  const typed = z.object({
    items: z
      .array(row.optional())
      .max(MOST_ITEMS, "too-long" satisfies FieldError)
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
      items: rows.map(({ each }) => itemOf(each, today)),
      where,
      done,
      recipients: told.map(({ each: { id, find } }) => ({ id, find })),
      particulars,
    });
    const restricted = rows.filter(({ each }) => each.outcome === "restricted");
    for (const { each, at } of restricted) if (!each.reason) say("choose-one", "items", at, "reason");
    if (parsed.success) {
      for (const [index, { until }] of parsed.data.items.entries())
        if (until && until <= today) say("later-date", "items", rows[index]?.at ?? 0, "until");
      const said = parsed.data.particulars;
      if (said?.right === "automated" && !reviewsFor(about.wish).includes(said.review))
        say("choose-one", "particulars", "review");
      return parsed.data;
    }
    for (const { message, path } of parsed.error.issues) {
      const [list, index, ...rest] = path as (string | number)[];
      if (list === "items" && typeof index === "number")
        say(message as FieldError, "items", rows[index]?.at ?? 0, ...rest);
      else if (list === "recipients" && typeof index === "number")
        say(message as FieldError, "recipients", told[index]?.at ?? 0, ...rest);
      else say(message as FieldError, ...(path as string[]));
    }
    return z.NEVER;
  });
}

/** What the row buttons send. */
export const ROW_BUTTON = "_row";
const REMOVE = /^remove-(\d{1,2})$/;

/** How many items a form shows: at least one. */
export function rowsIn(fields: Fields): number {
  const rows = Object.keys(fields).flatMap((name) => /^items\[(\d{1,2})\]\./.exec(name)?.[1] ?? []);
  return Math.min(MOST_ITEMS, Math.max(1, ...rows.map((at) => Number(at) + 1)));
}

/** A form with one item more, or one fewer, and everything else as it was typed. Null when neither was pressed. */
export function reshaped(pressed: string | null, fields: Fields): Fields | null {
  const rows = rowsIn(fields);
  if (pressed === "add") return rows < MOST_ITEMS ? { ...fields, [itemName(rows, "what")]: "" } : fields;
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
