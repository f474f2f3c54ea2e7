import { paths } from "#app/paths";
import type { Words } from "./shown-value";

/** What a page's fields are called, by their names; the others hold codes, or the numbers of people, which nobody reads. */
type Labels = Readonly<Record<string, string>>;

/** Pages beside the tickets: where they begin, and what their fields are called. */
const PAGES: readonly (readonly [string, (words: Words) => Labels])[] = [
  [
    paths.snippets(),
    ({ words: { snippets } }) => ({
      locale: snippets.fields.locale,
      title: snippets.fields.title.label,
      body: snippets.fields.body.label,
    }),
  ],
  [paths.teams(), ({ words: { teams } }) => ({ name: teams.name.label, role: teams.members.role })],
  [
    paths.colleagues(),
    ({ words: { staff } }) => ({
      name: staff.invite.name,
      email: staff.invite.email.label,
      role: staff.invite.role,
      locale: staff.invite.locale,
    }),
  ],
  [paths.savedViews(), ({ words: { savedViews } }) => ({ name: savedViews.name.label })],
  [
    paths.bulk(),
    ({ words: { bulk, preview } }) => ({
      body: bulk.words.body.label,
      reason: bulk.words.reason.label,
      reasonZh: `${bulk.words.reason.label} · ${preview.languages["zh-CN"]}`,
      reasonEn: `${bulk.words.reason.label} · ${preview.languages.en}`,
    }),
  ],
  [paths.away(), ({ words: { away } }) => ({ from: away.enter.from, to: away.enter.to })],
  [paths.giving(), () => ({})],
  [paths.escalation(), () => ({})],
];

/** What the fields of a page beside the tickets are called; null for a page of a ticket. In: the page's path. */
export function adminLabels(path: string, words: Words): Labels | null {
  const page = PAGES.find(([begins]) => path === begins || path.startsWith(`${begins}/`));
  return page ? page[1](words) : null;
}
