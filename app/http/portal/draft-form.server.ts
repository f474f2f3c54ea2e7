import type { Draft } from "#app/domain/tickets/filing/draft.server";
import { addDraftFile } from "#app/domain/tickets/filing/draft-files.server";
import { paths } from "#app/paths";
import { seeOther } from "../answer/see-other";
import { afterUpload } from "../form/file-problem";
import { forgetFile } from "../form/sent-form";
import { readEitherForm } from "../form/upload.server";
import type { RequestFacts } from "../request/context";
import { callerOf } from "../request/caller.server";
import { requireDraft } from "./draft-session.server";

/** The page of evidence, still changing one answer from the check where its form says so. */
export function evidencePage(request: Request): string {
  return new URL(request.url).searchParams.has("change") ? paths.changeAnswer("evidence") : paths.request("evidence");
}

/**
 * What the form of the page for evidence brought, whichever of its buttons was pressed. A file chosen in it is taken into the draft before
 * anything else is done. In: whether the button asks for a file. Out: also whether one was taken. Throws a redirect back to the page, which says what is wrong with the file.
 */
export async function takeEvidenceForm(
  request: Request,
  context: RequestFacts,
  asksFile = false,
): Promise<{ draft: Draft; form: FormData; taken: boolean }> {
  const { now, address } = callerOf(request, context);
  const draft = await requireDraft(request, "evidence", now);
  const { fields, sent } = await readEitherForm(request, { address });
  const added = sent.ok ? await addDraftFile(draft.id, sent.upload, now) : sent;
  if (added.ok) forgetFile(request, fields);
  if (added.ok || (added.refusal === "file-none" && !asksFile)) return { draft, form: fields, taken: added.ok };
  throw seeOther(afterUpload(evidencePage(request), added) ?? paths.request("sent"));
}
