import { choiceIn, labelIn } from "#app/copy/labels";
import { portalCopy } from "#app/copy/portal";
import { wordsOf } from "#app/http/kept/shown-fields";
import type { Fields } from "#app/http/form/returned";
import type { KeptText } from "#app/ui/kept-words-notice";
import { paths } from "#app/paths";
import { fieldKey } from "#app/domain/policies/check/fields";
import { adminLabels } from "./admin-labels";
import { programmeLabels } from "./programme-labels";
import { shownValue, type Words } from "./shown-value";

/** What the portal's own questions call their fields, which the desk reads out. */
function portalParts({ locale }: Words): unknown[] {
  const { request } = portalCopy(locale);
  return [...Object.values(request.requester), ...Object.values(request.what), request.who];
}

/** The parts of our words in which the fields of a page are called something, the closest first. In: the path of the page. */
function partsFor(path: string, all: Words): unknown[] {
  const { words, shared } = all;
  const { actions, access, tasks, ticket, policies } = words;
  if (path.startsWith(paths.policies())) return [policies.fields, policies.begin, policies];
  if (path.startsWith(paths.programmes())) return [programmeLabels(all)];
  const act = path.split("/").at(-1) ?? "";
  const { came, person, correct, contact, words: said } = words.intake;
  if (path.startsWith(paths.intake())) return [said, came, person, ...portalParts(all)];
  if (act === "received") return [correct, came];
  if (act === "contact") return [contact, person];
  const own = Object.hasOwn(actions, act) ? (actions as Record<string, unknown>)[act] : null;
  const ofTask = {
    note: { label: tasks.note.system.label },
    until: tasks.untilField,
    on: tasks.onField,
    result: tasks.result,
  };
  const note = { body: ticket.notes };
  if (act === "note") return [note];
  if (path.startsWith("/desk/access")) return [access.decide, access.end];
  if (act === "access") return [access.ask];
  if (act === "minor") return [access.note];
  if (path.includes("/tasks/")) return [ofTask];
  const { ground, dutyBehind, eventOn } = actions.finish;
  const ofItem = { groundId: ground, duty: dutyBehind, dutyId: dutyBehind, dutyOn: eventOn };
  return [own, ofItem, actions.finish, actions.verify, actions.refuse, shared.particulars.names, note];
}

/** The last step of a field's name, and the number of the row it stands in. */
function stepOf(name: string): { last: string; row: number | null } {
  const row = /\[(\d+)\]/.exec(name)?.[1];
  return {
    last:
      name
        .replace(/\[\d+\]/g, "")
        .split(".")
        .at(-1) ?? name,
    row: row === undefined ? null : Number(row),
  };
}

/** What stands in a form's row, as the page calls it: an item, a ground, a recipient. */
function rowLabel(name: string, row: number, label: string | null, { words, shared }: Words): string {
  const { finish, refuse } = words.actions;
  if (name.startsWith("recipients[")) return `${finish.recipients.one(row + 1)} · ${finish.recipients.sought}`;
  if (name.startsWith("grounds["))
    return [
      refuse.one(row + 1),
      ...(name.endsWith(".explanation") ? [refuse.explained] : name.endsWith(".id") ? [] : [label]),
    ]
      .filter(Boolean)
      .join(" · ");
  return `${finish.item(row + 1)} · ${label ?? shared.kept.typed}`;
}

/**
 * What was typed into a desk page's form, each text beside what its field is called there; codes as the person read them, and none that they
 * did not. In: the fields, the path of the page, the reader's words.
 */
export function keptTexts(fields: Fields, path: string, words: Words): KeptText[] {
  const labels = adminLabels(path, words);
  if (labels)
    return wordsOf(fields).flatMap(({ name, text }) => {
      const value = Object.hasOwn(labels, name) ? shownValue(name, text, words) : null;
      return value === null ? [] : [{ label: labels[name]!, text: value }];
    });
  const parts = partsFor(path, words);
  const ofPolicy = path.startsWith(paths.policies()) || path.startsWith(paths.programmes());
  return wordsOf(fields).flatMap(({ name, text }) => {
    const value = ofPolicy ? text : shownValue(name, text, words);
    if (value === null) return [];
    const { last, row } = stepOf(name);
    const names = [name, fieldKey(name), last];
    const found = parts.flatMap((part) => names.flatMap((each) => labelIn(part, each) ?? []))[0] ?? null;
    const shown = parts.map((part) => choiceIn(part, last, value)).find((choice) => choice !== value) ?? value;
    const label = row === null ? (found ?? words.shared.kept.typed) : rowLabel(name, row, found, words);
    return [{ label, text: shown }];
  });
}
