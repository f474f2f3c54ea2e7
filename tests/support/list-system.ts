import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Asked = { policy: string; list: string | null; cursor: string | null; limit: number };
type Reply = { status?: number; body?: string; headers?: Record<string, string>; silent?: true };

export type ListSystem = {
  url: string;
  token: string;
  /** What it was asked, in order. */
  heard: Asked[];
  /** From now on it answers so to each page asked for. */
  answers: (reply: (asked: Asked) => Reply | { contacts: unknown[]; next?: unknown }) => void;
  stop: () => Promise<void>;
};

/** A controller's own system on this machine that gives out a list page by page: it refuses who does not bring its token, as docs/connectors.md tells a controller to. */
export async function startListSystem(token = "a-token-that-both-sides-know-of-some-length"): Promise<ListSystem> {
  const heard: Asked[] = [];
  let reply: Parameters<ListSystem["answers"]>[0] = () => ({ contacts: [] });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end();
      const asked = JSON.parse(Buffer.concat(parts).toString("utf8")) as Asked;
      heard.push(asked);
      const said = reply(asked);
      const {
        status = 200,
        body = "",
        headers = {},
        silent,
      } = "contacts" in said ? { body: JSON.stringify(said) } : said;
      if (!silent) response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/contacts`,
    token,
    heard,
    answers: (next) => (reply = next),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
