import { lookup } from "node:dns";
import { request as plainRequest, type IncomingMessage } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { NoAnswer } from "./ask-system.server";
import type { ListSource } from "./lists";
import { isPublicAddress } from "./public-address";

const PATIENCE_MS = 30_000;
const LARGEST = 4 * 1024 * 1024;

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

function send(source: ListSource, body: string, signal: AbortSignal): Promise<IncomingMessage> {
  const url = new URL(source.url);
  const literal = literalHost(url);
  if (!source.private && literal !== null && !isPublicAddress(literal)) throw new NoAnswer("private");
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    accept: "application/json",
    authorization: `Bearer ${source.token}`,
  };
  // A connection of its own: one that was opened for something else was looked up for something else.
  const options = { method: "POST", headers, signal, agent: false as const };
  const guarded = source.private ? options : { ...options, lookup: publicOnly };
  return new Promise((resolve, reject) => {
    const begin = url.protocol === "https:" ? secureRequest : plainRequest;
    begin(url, guarded, resolve).on("error", reject).end(body);
  });
}

function codeOf(status: number): NoAnswer["code"] {
  if (status >= 300 && status < 400) return "redirected";
  return status === 401 || status === 403 ? "refused" : `status-${status}`;
}

async function readAtMost(answer: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > LARGEST) throw new NoAnswer("too-large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function ask(source: ListSource, question: unknown, signal: AbortSignal): Promise<unknown> {
  const answer = await send(source, JSON.stringify(question), signal);
  const status = answer.statusCode ?? 0;
  if (status !== 200) {
    answer.destroy();
    throw new NoAnswer(codeOf(status));
  }
  const text = await readAtMost(answer);
  try {
    return JSON.parse(text);
  } catch {
    throw new NoAnswer("not-json");
  }
}

/**
 * Asks a system of the controller for a page of a list: one POST under its token, at most thirty seconds and 4 MiB of answer, no redirects, and no
 * connection into a network of somebody's own unless the source is marked as private. In: the source, what to say as JSON. Out: its JSON, unchecked.
 * Throws NoAnswer with a code and nothing else: neither what was said nor what came back is kept in an error.
 */
export async function readList(source: ListSource, question: unknown, patienceMs = PATIENCE_MS): Promise<unknown> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    return await ask(source, question, signal);
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(signal.aborted ? "timeout" : "unreachable");
  }
}
