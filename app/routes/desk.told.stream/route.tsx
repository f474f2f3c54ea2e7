import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownToken, requireAttendant } from "#app/http/staff/session.server";
import { openStream } from "#app/http/staff/unread-streams.server";

/** Tells an open page, for as long as its session lasts, how much its colleague has not read. 429 where they have as many open as anybody needs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireAttendant(request, "desk.read");
  const stream = openStream(staff.id, ownToken(request), request.signal);
  if (!stream) throw new Response(null, { status: 429 });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // Nothing in between keeps it back or packs it.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
