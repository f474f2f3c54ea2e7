import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownToken, requireAttendant } from "#app/http/staff/session.server";
import { openStream } from "#app/http/told/unread-streams.server";

const STREAM = "text/event-stream";

/** Tells an open page, for as long as its session lasts, how much its colleague has not read. 406 for who asks for no stream, 429 where they have as many open as anybody needs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireAttendant(request, "desk.read");
  // Only who asks for a stream gets an answer that does not end.
  if (!request.headers.get("Accept")?.includes(STREAM)) throw new Response(null, { status: 406 });
  const stream = openStream(staff.id, ownToken(request), request.signal);
  if (!stream) throw new Response(null, { status: 429 });
  return new Response(stream, {
    headers: {
      "Content-Type": `${STREAM}; charset=utf-8`,
      // Nothing in between keeps it back or packs it.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
