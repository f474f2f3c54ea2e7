import type { CivilDate } from "#app/domain/clock/dates/civil-date";
import type { Locale, Text } from "#app/domain/language";
import { refuse, type Outcome } from "#app/domain/refusal";
import { letterName } from "#app/domain/tickets/letters/content/kinds.server";
import { previewActs, type Act, type PreviewedTask } from "#app/domain/tickets/moves/preview.server";
import { maskEmail } from "#app/domain/tickets/ticket/mask-email.server";
import type { HandedFile } from "../answer/handed-file.server";
import { letterWriter } from "./letter-writer.server";
import { pass } from "../limits/limits.server";

/** A letter as it would leave: what it is, to whom (masked; null: one of ours tells it), on which day where it waits for one, and what it says. `papers`: the names of the files that go with it. */
export type ShownLetter = {
  name: Text;
  to: string | null;
  on: CivilDate | null;
  locale: Locale;
  subject: string;
  html: string;
  papers: string[];
};

/** `others`: more goes with it that is about tickets who looks does not see. */
export type ShownPreview = { letters: ShownLetter[]; tasks: PreviewedTask[]; others: boolean };

type Looking = { ticket: { id: string }; staff: { id: string }; now: Date };

/** What acts would send, counted against how often one colleague may look. */
async function lookAhead({ ticket, staff, now }: Looking, acts: readonly Act[]) {
  if (!(await pass("previews-per-colleague", staff.id)).ok) return refuse("too-many-previews");
  return previewActs({ ticketId: ticket.id, staffId: staff.id, now }, acts);
}

/** The letters that acts would send, written by what writes them when they are sent; nothing is done. In: who looks at which ticket, and the acts. Out: the letters, or why there are none to be seen. */
export async function showPreview(looking: Looking, acts: readonly Act[]): Promise<Outcome<{ preview: ShownPreview }>> {
  const looked = await lookAhead(looking, acts);
  if (!looked.ok) return looked;
  const { letters, tasks, others } = looked.preview;
  const written: ShownLetter[] = [];
  for (const { content, on } of letters) {
    const { subject, html, enclosures } = await letterWriter()(content);
    const { kind, to, locale } = content;
    const papers = enclosures.map(({ name }) => name);
    written.push({ name: letterName(kind), to: to && maskEmail(to), on, locale, subject, html, papers });
  }
  return { ok: true, preview: { letters: written, tasks, others } };
}

/** Which file of which letter, as a page names it. */
const PLACE = /^(\d{1,2})-(\d{1,2})$/;

/** One file that would go with one of the letters; null where there is none. In: as `showPreview`, and which one. */
export async function showPaper(
  looking: Looking,
  acts: readonly Act[],
  place: string,
): Promise<Outcome<{ paper: HandedFile | null }>> {
  const looked = await lookAhead(looking, acts);
  if (!looked.ok) return looked;
  const [, letter = "", file = ""] = PLACE.exec(place) ?? [];
  const chosen = looked.preview.letters[Number(letter || -1)];
  if (!chosen) return { ok: true, paper: null };
  const { enclosures } = await letterWriter()(chosen.content);
  return { ok: true, paper: enclosures[Number(file || -1)] ?? null };
}
