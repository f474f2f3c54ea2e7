import { civilDateIn } from "#app/domain/clock/dates/zone";
import {
  findDraftToPreview,
  keepLetters,
  type PreviewedLetter,
} from "#app/domain/policies/versions/preview-letters.server";
import type { LetterContent } from "#app/domain/tickets/letters/content/kinds.server";
import { sampleLetters } from "#app/domain/tickets/letters/content/letter-samples.server";
import { now } from "#app/platform/now.server";
import type { Task } from "./task";
import { writeLetter } from "./write-letter";

async function written(content: LetterContent, origin: string): Promise<PreviewedLetter> {
  const { subject, html, text } = await writeLetter(content, origin);
  return { kind: content.kind, locale: content.locale, subject, html, text };
}

/** Writes every letter of a policy's draft with sample facts and keeps them with the draft. Nothing is sent. */
export const previewLetters: Task<"preview-letters"> = async ({ draftId }, { origin }) => {
  const draft = await findDraftToPreview(draftId);
  if (!draft) return "done";
  const today = civilDateIn(now(), draft.profile.zone);
  const letters: PreviewedLetter[] = [];
  for (const locale of draft.profile.languages)
    for (const content of sampleLetters(draft.profile, locale, today)) letters.push(await written(content, origin));
  await keepLetters(draftId, { version: draft.version, letters });
  return "done";
};
