import type { MasterLetter } from "#app/domain/programmes/letter/fill-letter";
import type { NoticeContent } from "#app/domain/programmes/letter/notice-content.server";
import { findNoticeToWrite, keepNoticeLetters } from "#app/domain/programmes/letter/write-notice.server";
import { renderLetter } from "#emails/render";
import type { Task } from "./task";
import { addressedSender, addresses } from "./write-letter";

async function written(content: NoticeContent, origin: string): Promise<MasterLetter> {
  const { to, locale, link, controller, ...said } = content;
  const address = addresses(origin, locale);
  const props = { ...said, to, controller: addressedSender(controller, address), link: link && address(link) };
  const { subject, html, text } = await renderLetter("programme-notice", props, locale);
  return { to, locale, subject, html, text };
}

/** Writes a programme's letters once for all its readers, and keeps them with it. Nothing is sent. */
export const writeNotice: Task<"write-notice"> = async ({ programmeId }, { origin }) => {
  const wanted = await findNoticeToWrite(programmeId);
  if (!wanted) return "done";
  const letters: MasterLetter[] = [];
  for (const content of wanted.contents) letters.push(await written(content, origin));
  await keepNoticeLetters(programmeId, wanted.version, letters);
  return "done";
};
