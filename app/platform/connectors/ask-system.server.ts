import { createHmac } from "node:crypto";
import type { Connector } from "./connectors";
import { reach } from "./reach.server";

const PATIENCE_MS = 10_000;
const LARGEST = 16 * 1024;

/** The signature of a body at a second: HMAC-SHA-256 over `<timestamp>.<body>`, in hex. */
function signature(secret: string, timestamp: string, body: string): string {
  return createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
}

/**
 * Puts a question to a system of the controller, signed: at most ten seconds and 16 KiB of answer. In: where and with which secret, what to say as JSON, the
 * instant. Out: its JSON, unchecked. Throws as `reach`.
 */
export function askSystem(
  connector: Connector,
  question: unknown,
  now: Date,
  patienceMs = PATIENCE_MS,
): Promise<unknown> {
  const body = JSON.stringify(question);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return reach(connector, {
    headers: {
      "rightsdesk-timestamp": timestamp,
      "rightsdesk-signature": `v1=${signature(connector.secret, timestamp, body)}`,
    },
    body,
    patienceMs,
    largest: LARGEST,
  });
}
