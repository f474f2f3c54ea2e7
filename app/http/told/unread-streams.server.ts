import { watchUnread } from "#app/domain/tickets/desk/told/inbox.server";
import { ABSOLUTE_SECONDS } from "#app/domain/people/session-rules";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import { single } from "#app/platform/single";

/** A page that is told how much its colleague has not read. */
type Stream = { staffId: string; token: string; unread: number | null; send: (text: string) => void; end: () => void };

/** As many tabs as anybody looks at; as many streams as one process holds beside its work. */
const MOST_OF_ONE = 8;
const MOST = 1_000;

const EVERY_MS = 2_000;
/** A line without meaning, so that no proxy takes a quiet stream for a dead one. */
const BEATS = 12;

const streams = single("unread-streams", () => ({
  open: new Set<Stream>(),
  timer: null as NodeJS.Timeout | null,
  round: 0,
}));

function say(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** One look for all streams of this process: who is not signed in any more is told so and let go, whose count is another is told that. */
async function look(): Promise<void> {
  const open = [...streams.open];
  const at = now();
  const begunAfter = new Date(at.getTime() - ABSOLUTE_SECONDS * 1000);
  const watched = await watchUnread([...new Set(open.map(({ token }) => token))], at, begunAfter);
  const unread = new Map(watched.map((each) => [each.token, each.unread]));
  streams.round += 1;
  for (const stream of open) {
    const count = unread.get(stream.token);
    if (count === undefined) {
      stream.send(say("over", {}));
      stream.end();
    } else if (count !== stream.unread) {
      stream.unread = count;
      stream.send(say("unread", { count }));
    } else if (streams.round % BEATS === 0) stream.send(": here\n\n");
  }
}

function later(): void {
  if (streams.timer || streams.open.size === 0) return;
  streams.timer = setTimeout(() => {
    look()
      // While the database is away nobody is told anything; the next look finds what happened meanwhile.
      .catch((error: unknown) => log.warn({ err: error }, "what colleagues have not read could not be counted"))
      .finally(() => {
        streams.timer = null;
        later();
      });
  }, EVERY_MS);
  streams.timer.unref();
}

/**
 * Opens the stream of a page. In: whose it is, the session it ends with, and the signal that its reader is gone. Out: the stream;
 * null where this colleague, or this process, has as many as it can have.
 */
export function openStream(staffId: string, token: string, gone: AbortSignal): ReadableStream<Uint8Array> | null {
  const own = [...streams.open].filter((stream) => stream.staffId === staffId).length;
  if (own >= MOST_OF_ONE || streams.open.size >= MOST) return null;
  const encoder = new TextEncoder();
  let stream: Stream | undefined;
  const leave = () => {
    if (stream) streams.open.delete(stream);
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const end = () => {
        leave();
        try {
          controller.close();
        } catch {
          // Its reader closed it first.
        }
      };
      const send = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          leave();
        }
      };
      stream = { staffId, token, unread: null, send, end };
      streams.open.add(stream);
      gone.addEventListener("abort", end, { once: true });
      send("retry: 10000\n\n");
      later();
    },
    cancel: leave,
  });
}

/** Ends every stream of this process, which is about to stop: their pages come back to the next one. */
export function endStreams(): void {
  for (const { end } of [...streams.open]) end();
  if (streams.timer) clearTimeout(streams.timer);
  streams.timer = null;
}

/** How many streams are open, for tests and for nobody else's decision. */
export function countStreams(): number {
  return streams.open.size;
}
