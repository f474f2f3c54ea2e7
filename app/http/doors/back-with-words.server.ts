import { deskPath } from "../answer/own-path";
import { seeOther } from "../answer/see-other";
import { hasFile } from "../form/sent-form";
import { callerOf } from "../request/caller.server";
import type { RequestFacts } from "../request/context";
import { pageOfForm } from "../staff/session.server";
import { paths } from "#app/paths";
import { atKept } from "../kept/kept-place";
import { keepOnTheWay } from "../kept/kept-words.server";

/**
 * Back to the desk page on which one of its own switches was pressed, with what was typed into the page's form, which waits there.
 * In: who pressed it, the form as it came, and the Set-Cookie header that keeps what was chosen; null where nothing we know was.
 */
export async function backWithWords(
  request: Request,
  context: RequestFacts,
  { staffId, form, chosen }: { staffId: string; form: FormData; chosen: string | null },
): Promise<Response> {
  const back = deskPath(new URL(request.url).searchParams.get("back"), paths.desk());
  const kept = await keepOnTheWay(
    request,
    { owner: `staff:${staffId}`, path: pageOfForm(request.url), form, fileChosen: hasFile(form) },
    callerOf(request, context).now,
  );
  return seeOther(kept.length > 0 ? atKept(back) : back, ...kept, ...(chosen === null ? [] : [chosen]));
}
