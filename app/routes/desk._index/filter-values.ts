import type { Locale } from "#app/domain/language";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { CHANNELS } from "#app/domain/tickets/channel/came";
import type { Choices, Unlisted } from "#app/domain/tickets/desk/queue/choices.server";
import { DUES, type FilterKind, type Narrowed, NOBODY } from "#app/domain/tickets/desk/queue/views";
import { CLOSED, STATUSES } from "#app/domain/tickets/ticket/statuses";
import type { DeskWords } from "../desk/frame";

type Value = { value: string; text: string };

const closed: readonly string[] = CLOSED;

/** In which order the page offers what narrows a view. */
export const OFFERED: readonly FilterKind[] = [
  "policies",
  "rights",
  "statuses",
  "dues",
  "assignees",
  "channels",
  "teams",
];

/** What can be chosen of each kind in a view; nothing of a kind that would not narrow it. */
export function filterValues(view: Narrowed["view"], choices: Choices, desk: DeskWords): Record<FilterKind, Value[]> {
  const { words, shared, locale } = desk;
  const text = words.queue.filters;
  const { policies, workers, teams } = choices;
  const named = (each: { id: string; name: string }) => ({ value: each.id, text: each.name });
  return {
    policies: policies.length > 1 ? policies.map(({ id, name }) => ({ value: id, text: name[locale] })) : [],
    rights: RIGHTS.map((right) => ({ value: right, text: shared.rights[right].name })),
    statuses: STATUSES.filter((status) => closed.includes(status) === (view === "closed")).map((status) => ({
      value: status,
      text: shared.statuses[status],
    })),
    dues: view === "closed" ? [] : DUES.map((due) => ({ value: due, text: text.dues[due] })),
    assignees: [{ value: NOBODY, text: text.nobody }, ...workers.map(named)],
    channels: CHANNELS.map((channel) => ({ value: channel, text: words.intake.channels[channel] })),
    teams: teams.length > 1 ? teams.map(named) : [],
  };
}

function nameOf({ name, id }: Unlisted, locale: Locale): string {
  return typeof name === "string" ? name : (name?.[locale] ?? id);
}

/** What a filter names that can not be chosen, in words. */
export function unlistedText(one: Unlisted, { words, locale }: DeskWords): string {
  const { unlisted } = words.queue.filters;
  if (one.state === "gone") return unlisted.gone;
  return one.state === "left" ? unlisted.left(nameOf(one, locale)) : nameOf(one, locale);
}

/** What is chosen of a kind, each in words, whether or not it can be chosen here. */
export function chosenValues(
  kind: FilterKind,
  { filters, view }: Narrowed,
  given: { choices: Choices; unlisted: readonly Unlisted[] },
  desk: DeskWords,
): Value[] {
  const other = view === "closed" ? "all" : "closed";
  const known = [...filterValues(view, given.choices, desk)[kind], ...filterValues(other, given.choices, desk)[kind]];
  return filters[kind].map((value) => {
    const beside = given.unlisted.find((each) => each.kind === kind && each.id === value);
    const text = beside ? unlistedText(beside, desk) : known.find((each) => each.value === value)?.text;
    return { value, text: text ?? nameOfSole(value, given.choices, desk.locale) };
  });
}

/** The one policy, or team, there is narrows nothing and is not offered, but can be named. */
function nameOfSole(value: string, { policies, teams }: Choices, locale: Locale): string {
  return policies.find(({ id }) => id === value)?.name[locale] ?? teams.find(({ id }) => id === value)?.name ?? value;
}

/** A narrowed view in words: the view, then what narrows it. */
export function narrowedText(
  narrowed: Narrowed,
  given: { choices: Choices; unlisted: readonly Unlisted[] },
  desk: DeskWords,
): string {
  const { queue, savedViews } = desk.words;
  const parts = OFFERED.flatMap((kind) => {
    const values = chosenValues(kind, narrowed, given, desk).map(({ text }) => text);
    return values.length === 0
      ? []
      : [queue.filters.chip(queue.filters.kinds[kind], values.join(queue.filters.between))];
  });
  return [queue.views[narrowed.view], ...parts].join(savedViews.between);
}
