import type { Milliseconds } from "./measurement";
import { Agent, request, type IncomingHttpHeaders } from "node:http";

export type Call = { method: "GET" | "POST"; url: string; headers?: Record<string, string>; body?: string };
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Sends one request over a kept connection and reads the whole answer. */
export function send(agent: Agent, { method, url, headers = {}, body = "" }: Call): Promise<Answer> {
  const form =
    method === "POST"
      ? { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body) }
      : {};
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { ...headers, ...form } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Sends all calls, so many at a time. Out: how many a second; every answer is shown to `check`, which throws when it is wrong. */
export async function rateOf(
  calls: readonly Call[],
  concurrency: number,
  check: (answer: Answer) => void,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const left = calls.values();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const call of left) check(await send(agent, call));
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return calls.length / seconds;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How many times each page is asked for where its milliseconds are measured, and how many of them come before to warm up. */
const TIMES = { warmUp: 2, counted: 9 };

/** Asks for each page alone, again and again. Out: the milliseconds of the median page, and of the slowest, each by the median of its times; every answer is shown to `check`. */
export async function millisecondsOf(
  calls: readonly Call[],
  check: (answer: Answer, call: Call) => void,
): Promise<Milliseconds> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const each: number[] = [];
  for (const call of calls) {
    const times: number[] = [];
    for (let time = 0; time < TIMES.warmUp + TIMES.counted; time++) {
      const start = performance.now();
      check(await send(agent, call), call);
      times.push(performance.now() - start);
    }
    each.push(median(times.slice(TIMES.warmUp)));
  }
  agent.destroy();
  return { median: Math.round(median(each) * 10) / 10, slowest: Math.round(Math.max(...each) * 10) / 10 };
}
