import { attachFinding, type FindingAsked } from "#app/domain/tickets/evidence/findings.server";
import type { Outcome, Refusal } from "#app/domain/refusal";
import { paths } from "#app/paths";
import { seeOther } from "../answer/see-other";
import { afterUpload } from "../form/file-problem";
import { keepOnTheWay } from "../kept/kept-words.server";
import { forgetFile } from "../form/sent-form";
import { readEitherForm } from "../form/upload.server";
import type { RequestFacts } from "../request/context";
import { callerOf } from "../request/caller.server";
import { requireOwnForm } from "./session.server";

/** What the form of a finding brought, whichever of its buttons was pressed, and what became of the file chosen in it. */
export type FindingForm = { form: FormData; attached: Outcome };

/** Reads the form and attaches the file chosen in it before anything else is done. Call it after the guard. */
export async function takeFindingForm(
  request: Request,
  context: RequestFacts,
  asked: FindingAsked,
): Promise<FindingForm> {
  const { fields, sent } = await readEitherForm(request, {
    address: callerOf(request, context).address,
    staffId: asked.staffId,
  });
  await requireOwnForm(request, asked.staffId);
  const attached = sent.ok ? await attachFinding(asked, sent.upload) : sent;
  if (attached.ok) forgetFile(request, fields);
  return { form: fields, attached };
}

/** Whether a file that was chosen was not attached. */
export function isNotAttached(attached: Outcome): attached is Refusal {
  return !attached.ok && attached.refusal !== "file-none";
}

/** Back to the page of a finding with what else was typed there, and with what is wrong with a file where something is. In: also headers Set-Cookie. */
export async function backToFinding(
  request: Request,
  reference: string,
  { category, staffId, now }: FindingAsked,
  { form, attached }: FindingForm,
  ...cookies: string[]
): Promise<Response> {
  const path = paths.ticketFinding(reference, category);
  const words = await keepOnTheWay(
    request,
    { owner: `staff:${staffId}`, path, form, fileChosen: isNotAttached(attached) },
    now,
  );
  return seeOther(afterUpload(path, attached) ?? path, ...words, ...cookies);
}
