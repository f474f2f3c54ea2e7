import type { ActionFunctionArgs } from "@remix-run/node";
import { addDraftFile } from "#app/domain/tickets/filing/draft-files.server";
import { requireDraft } from "#app/http/portal/draft-session.server";
import { afterUpload } from "#app/http/form/file-problem";
import { seeOther } from "#app/http/answer/see-other";
import { readUpload } from "#app/http/form/upload.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes one file into this browser's draft, and leads back to the list. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { now, address } = callerOf(request, context);
  const draft = await requireDraft(request, "evidence", now);
  const sent = await readUpload(request, address);
  const added = sent.ok ? await addDraftFile(draft.id, sent.upload, now) : sent;
  return seeOther(afterUpload(paths.request("evidence"), added) ?? paths.request("sent"));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.request("evidence"));
}
