import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createHmac, timingSafeEqual } from "node:crypto";

type Heard = { body: Record<string, unknown>; raw: string; signed: boolean };
type Reply = { status?: number; body?: string; headers?: Record<string, string>; silent?: true };

export type ControllerSystem = {
  url: string;
  secret: string;
  /** What it was asked, in order. */
  heard: Heard[];
  /** From now on it answers so. */
  answers: (reply: Reply | { standing: unknown }) => void;
  stop: () => Promise<void>;
};

const FIVE_MINUTES = 300;

/** Checks the signature as docs/connectors.md tells a controller to. */
function isSigned(headers: IncomingMessage["headers"], raw: string, secret: string, now: number): boolean {
  const timestamp = String(headers["rightsdesk-timestamp"]);
  if (!/^\d+$/.test(timestamp) || Math.abs(now - Number(timestamp)) > FIVE_MINUTES) return false;
  const expected = Buffer.from(`v1=${createHmac("sha256", secret).update(`${timestamp}.${raw}`).digest("hex")}`);
  const given = Buffer.from(String(headers["rightsdesk-signature"]));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

/** A controller's own system on this machine: it refuses what is not signed, and answers as a test tells it. */
export async function startControllerSystem(
  secret = "a secret both sides share, of some length",
  clock: () => number = () => Date.now() / 1000,
): Promise<ControllerSystem> {
  const heard: Heard[] = [];
  let reply: Reply = { body: '{"standing":[]}' };
  const server = createServer((request, response) => {
    void bodyOf(request).then((raw) => {
      const signed = isSigned(request.headers, raw, secret, clock());
      heard.push({ body: JSON.parse(raw) as Record<string, unknown>, raw, signed });
      if (reply.silent) return;
      const { status = 200, body = "", headers = {} } = signed ? reply : { status: 401 };
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/blockers`,
    secret,
    heard,
    answers: (next) => (reply = "standing" in next ? { body: JSON.stringify(next) } : next),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
