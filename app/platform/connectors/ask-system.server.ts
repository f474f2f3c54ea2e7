import { createHmac } from "node:crypto";
import type { Connector } from "./connectors";

/** Why a system did not answer, as a code that may be kept and logged. */
export type NoAnswerCode =
  "timeout" | "unreachable" | "redirected" | "refused" | "private" | "too-large" | "not-json" | `status-${number}`;

export class NoAnswer extends Error {
  override readonly name = "NoAnswer";

  constructor(readonly code: NoAnswerCode) {
    super(`the system did not answer: ${code}`);
  }
}

const PATIENCE_MS = 10_000;
const LARGEST = 16 * 1024;

/** The signature of a body at a second: HMAC-SHA-256 over `<timestamp>.<body>`, in hex. */
function signature(secret: string, timestamp: string, body: string): string {
  return createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
}

async function readAtMost(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    size += read.value.length;
    if (size > LARGEST) {
      await reader?.cancel();
      throw new NoAnswer("too-large");
    }
    parts.push(read.value);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function ask({ url, secret }: Connector, question: unknown, now: Date, patienceMs: number): Promise<unknown> {
  const body = JSON.stringify(question);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    "rightsdesk-timestamp": timestamp,
    "rightsdesk-signature": `v1=${signature(secret, timestamp, body)}`,
  };
  // What another server points to was never agreed on: nobody is followed anywhere.
  const response = await fetch(url, {
    method: "POST",
    headers,
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(patienceMs),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new NoAnswer(
      response.status >= 300 && response.status < 400
        ? "redirected"
        : response.status === 401 || response.status === 403
          ? "refused"
          : `status-${response.status}`,
    );
  }
  const text = await readAtMost(response);
  try {
    return JSON.parse(text);
  } catch {
    throw new NoAnswer("not-json");
  }
}

/**
 * Puts a question to a system of the controller: one signed POST, at most ten seconds and 16 KiB of answer, no redirects.
 * In: where and with which secret, what to say as JSON, the instant. Out: its JSON, unchecked. Throws NoAnswer with a code and nothing else:
 * neither what was said nor what came back is kept in an error.
 */
export async function askSystem(
  connector: Connector,
  question: unknown,
  now: Date,
  patienceMs = PATIENCE_MS,
): Promise<unknown> {
  try {
    return await ask(connector, question, now, patienceMs);
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(error instanceof Error && error.name === "TimeoutError" ? "timeout" : "unreachable");
  }
}
