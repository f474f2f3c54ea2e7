import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { seeOther } from "#app/http/answer/see-other";
import { readAnyForm } from "#app/http/form/given-back.server";
import { backWithWords } from "#app/http/doors/back-with-words.server";
import { isBeside, keepBeside } from "#app/http/bench/beside.server";
import { requireSignedIn } from "#app/http/staff/session.server";
import { paths } from "#app/paths";

/** The facts or the queue beside the work on a ticket, and back to its page. What was typed into its form comes along and waits there. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await readAnyForm(request);
  const { id: staffId } = await requireSignedIn(request);
  const beside = form.get("_beside");
  return backWithWords(request, context, { staffId, form, chosen: isBeside(beside) ? keepBeside(beside) : null });
}

/** Nothing to read here. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  await requireSignedIn(request);
  return seeOther(paths.desk());
}
