import { lookup } from "node:dns";
import { request as plainRequest, type IncomingMessage } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { NoAnswer } from "./no-answer";
import { isPublicAddress } from "./public-address";

/** A system of a controller. `private`: the operator says that it may stand in a network of somebody's own, or on this machine. */
export type Place = { url: string; private: boolean };

/** What is said to it: headers of its own, and JSON. How long it is waited for, and how much of its answer is read. */
export type Asked = { headers: Record<string, string>; body: string; patienceMs: number; largest: number };

/** A name that leads into a network of somebody's own leads nowhere: it is looked up for this one connection, so that it cannot be another a moment later. */
const publicOnly: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "");
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
      return done(new NoAnswer("private"), "");
    if (options.all) return done(null, addresses);
    done(null, addresses[0]?.address ?? "", addresses[0]?.family);
  });
};

/** The host of an address as a machine's own address, where it is one. */
function literalHost({ hostname }: URL): string | null {
  const host = hostname.replace(/^\[|\]$/g, "");
  return isIP(host) ? host : null;
}

function send(place: Place, { headers, body }: Asked, signal: AbortSignal): Promise<IncomingMessage> {
  const url = new URL(place.url);
  const literal = literalHost(url);
  if (!place.private && literal !== null && !isPublicAddress(literal)) throw new NoAnswer("private");
  const said = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    accept: "application/json",
    ...headers,
  };
  // A connection of its own: one that was opened for something else was looked up for something else.
  const options = { method: "POST", headers: said, signal, agent: false as const };
  const guarded = place.private ? options : { ...options, lookup: publicOnly };
  return new Promise((resolve, reject) => {
    const begin = url.protocol === "https:" ? secureRequest : plainRequest;
    begin(url, guarded, resolve).on("error", reject).end(body);
  });
}

function codeOf(status: number): NoAnswer["code"] {
  if (status >= 300 && status < 400) return "redirected";
  return status === 401 || status === 403 ? "refused" : `status-${status}`;
}

async function readAtMost(answer: IncomingMessage, largest: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > largest) throw new NoAnswer("too-large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function ask(place: Place, asked: Asked, signal: AbortSignal): Promise<unknown> {
  const answer = await send(place, asked, signal);
  const status = answer.statusCode ?? 0;
  if (status !== 200) {
    answer.destroy();
    // What another server points to was never agreed on: nobody is followed anywhere.
    throw new NoAnswer(codeOf(status));
  }
  const text = await readAtMost(answer, asked.largest);
  try {
    return JSON.parse(text);
  } catch {
    throw new NoAnswer("not-json");
  }
}

/**
 * Puts a question to a system of the controller, the one way in which any is reached: one POST, with an end to its time and to its answer, no redirects, and no
 * connection into a network of somebody's own, whatever the address is called, unless the place is marked as private. Out: its JSON, unchecked.
 * Throws NoAnswer with a code and nothing else: neither what was said nor what came back is kept in an error.
 */
export async function reach(place: Place, asked: Asked): Promise<unknown> {
  const signal = AbortSignal.timeout(asked.patienceMs);
  try {
    return await ask(place, asked, signal);
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(signal.aborted ? "timeout" : "unreachable");
  }
}
