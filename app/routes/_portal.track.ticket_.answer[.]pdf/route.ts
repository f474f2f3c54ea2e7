import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAnswer } from "#app/domain/tickets/letters/send/find-letter.server";
import { handFile } from "#app/http/answer/handed-file.server";
import { requireTracked } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";

/** The answer on paper, for the person whose ticket is open to this browser: byte for byte what was sent. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const paper = await findAnswer(await requireTracked(request, callerOf(request, context).now));
  if (!paper) throw new Response(null, { status: 404 });
  return handFile(request, paper);
}
