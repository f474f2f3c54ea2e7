import { attachFinding, detachFinding, dropTable } from "#app/domain/tickets/evidence/findings.server";
import { refuse, type Outcome } from "#app/domain/refusal";
import { forgetFile } from "../form/sent-form";
import { readEitherForm, type FileFormLimits } from "../form/upload.server";
import { callerOf } from "../request/caller.server";
import type { RequestFacts } from "../request/context";
import { requireOwnForm } from "./session.server";

type Asked = { ticketId: string; staffId: string; now: Date };

/** Reads the form and attaches the file chosen in it before anything else is done. Call it after the guard. In: the categories a file can be attached to, and what the form may have at most. Out: also what became of the file; `file-none` where none was chosen. */
export async function takeAttached(
  request: Request,
  context: RequestFacts,
  asked: Asked,
  gathered: readonly string[],
  limits: FileFormLimits,
): Promise<{ form: FormData; attached: Outcome }> {
  const sender = { address: callerOf(request, context).address, staffId: asked.staffId };
  const { fields: form, sent } = await readEitherForm(request, sender, limits);
  await requireOwnForm(request, asked.staffId);
  if (!sent.ok) return { form, attached: sent };
  const category = gathered.length === 1 ? gathered[0] : gathered.find((id) => id === form.get("attach"));
  if (category === undefined) return { form, attached: refuse("file-where") };
  const attached = await attachFinding({ ...asked, category }, sent.upload);
  if (attached.ok) forgetFile(request, form);
  return { form, attached };
}

const REMOVE = /^(file|table)-(.{1,60})$/;

/** Takes away what one of the form's buttons names. Null where it named nothing attached. */
export async function detach(pressed: string, asked: Asked, gathered: readonly string[]): Promise<Outcome | null> {
  const [, kind, named] = REMOVE.exec(pressed) ?? [];
  if (named === undefined) return null;
  if (kind === "file") return detachFinding(asked, named);
  const category = gathered.find((id) => id === named);
  return category === undefined ? refuse("ticket-gone") : dropTable({ ...asked, category });
}
