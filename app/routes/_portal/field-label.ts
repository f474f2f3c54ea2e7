import { choiceIn, labelIn } from "#app/copy/labels";
import type { PortalCopy } from "#app/copy/portal";
import type { SharedCopy } from "#app/copy/shared";
import type { Fields } from "#app/http/form/returned";
import { wordsOf } from "#app/http/kept/shown-fields";
import { paths } from "#app/paths";
import type { KeptText } from "#app/ui/kept-words-notice";

/** The parts of our words in which the fields of a page are called something, the closest first. In: the path of the page, and the right it asks about. */
function partsFor(path: string, right: string, { request, complaint, track, answer, files }: PortalCopy): unknown[] {
  const whats = request.what as Record<string, unknown>;
  if (path === paths.request("what")) return [whats[right], ...Object.values(whats)];
  if (path === paths.request("behalf")) return Object.values(request.requester);
  if (path === paths.request("requester")) return [{ kind: request.check.requester }];
  if (path === paths.request("contact")) return [request.contact];
  if (path.startsWith(paths.request(""))) return [request.who];
  if (path === paths.trackComplain()) return [whats.complaint, complaint];
  if (path === paths.recipient()) return [answer, { result: answer.results }];
  return [{ answer: path === paths.trackClear() ? track.clear.answer : files.add.words }];
}

/** Fields that hold codes. What only the policy has words for was no word of the person's. */
const CODES: readonly string[] = [
  "kind",
  "age",
  "way",
  "scope",
  "format",
  "erasure",
  "ground",
  "consents",
  "against",
  "accepted",
  "wish",
  "wrong",
  "letterLocale",
  "result",
];

/**
 * What was typed into a page's form, each text beside what its field is called there; codes as the person read them, and none that cannot be
 * told so. In: the fields, the path of the page, the reader's words, and what the policy calls its clues.
 */
export function keptTexts(
  fields: Fields,
  path: string,
  words: PortalCopy,
  shared: SharedCopy,
  clues: Record<string, string>,
): KeptText[] {
  const parts = partsFor(path, String(fields.right ?? ""), words);
  const calledBy = (name: string) => clues[name] ?? parts.flatMap((part) => labelIn(part, name) ?? [])[0];
  return wordsOf(fields).flatMap(({ name, text }) => {
    const choice = parts.map((part) => choiceIn(part, name, text)).find((each) => each !== text);
    if (choice === undefined && CODES.includes(name)) return [];
    return [{ label: calledBy(name) ?? shared.kept.typed, text: choice ?? text }];
  });
}
