import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Server as NetServer } from "node:net";
import { SMTPServer } from "smtp-server";
import { mailStore, type MailStore } from "./mail-store";
import { framedHtml, listPage, mailPage, notFoundPage } from "./mailbox-page";

export type MailboxOptions = {
  /** Where letters are kept. */
  folder: string;
  /** 0 or left out: any free port. */
  smtpPort?: number;
  httpPort?: number;
};

export type Mailbox = { smtpUrl: string; url: string; stop: () => Promise<void> };

const LARGEST_LETTER = 20 * 1024 * 1024;
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

/**
 * A mail server that keeps every letter and passes none on, with a page to read them. On the loopback interface only.
 * Rejects when a port is taken.
 */
export async function startMailbox({ folder, smtpPort = 0, httpPort = 0 }: MailboxOptions): Promise<Mailbox> {
  const store = mailStore(folder);
  const smtp = smtpServer(store);
  const web = createServer((req, res) => void answer(store, req, res).catch(() => res.destroy()));
  const smtpAt = await listening(smtp.server, () => smtp.listen(smtpPort, "127.0.0.1"));
  const webAt = await listening(web, () => web.listen(httpPort, "127.0.0.1"));
  smtp.on("error", () => undefined);
  return { smtpUrl: `smtp://127.0.0.1:${smtpAt}`, url: `http://127.0.0.1:${webAt}`, stop: () => stop(smtp, web) };
}

function smtpServer(store: MailStore): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    size: LARGEST_LETTER,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (stream.sizeExceeded)
          return done(Object.assign(new Error("The letter is too large"), { responseCode: 552 }));
        try {
          store.add(Buffer.concat(chunks), new Date());
          done();
        } catch {
          // Sent as "try again": whoever sends keeps the letter.
          done(Object.assign(new Error("The letter could not be kept"), { responseCode: 451 }));
        }
      });
    },
  });
}

async function answer(store: MailStore, req: IncomingMessage, res: ServerResponse): Promise<void> {
  // A page elsewhere may point a name of its own at this machine; it must not read the letters.
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(req.headers.host ?? ""))
    return send(res, 403, "text/plain", "This mailbox is local");
  const path = (req.url ?? "/").split("?", 1)[0] ?? "/";
  if (path === "/messages" && req.method === "DELETE") {
    store.clear();
    return send(res, 204, "text/plain", "");
  }
  if (req.method !== "GET" && req.method !== "HEAD") return send(res, 405, "text/plain", "Only reading");
  if (path === "/") return send(res, 200, "text/html", listPage(await store.list()));
  if (path === "/messages.json") return send(res, 200, "application/json", JSON.stringify(await store.list()));
  const [, of, place] = /^\/messages\/([0-9a-f-]+)\/files\/(\d{1,3})$/.exec(path) ?? [];
  if (of) return sendFile(res, await store.file(of, Number(place)));
  const [, id, part] = /^\/messages\/([0-9a-f-]+)(\/html)?$/.exec(path) ?? [];
  const mail = id ? await store.find(id) : null;
  if (!mail) return send(res, 404, "text/html", notFoundPage());
  return part
    ? send(res, 200, "text/html", framedHtml(mail), LETTER_POLICY)
    : send(res, 200, "text/html", mailPage(mail));
}

/** A file is saved, never opened: it is as strange as the letter it came with. */
function sendFile(res: ServerResponse, bytes: Uint8Array | null): void {
  if (!bytes) return send(res, 404, "text/html", notFoundPage());
  res.writeHead(200, {
    "Content-Type": "application/octet-stream",
    "Content-Disposition": "attachment",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  });
  res.end(bytes);
}

function send(res: ServerResponse, status: number, type: string, body: string, policy = PAGE_POLICY): void {
  res.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
  });
  res.end(body);
}

function listening(server: Server | NetServer, listen: () => void): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("listening", () => {
      server.removeListener("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
    listen();
  });
}

async function stop(smtp: SMTPServer, web: Server): Promise<void> {
  web.closeAllConnections();
  await Promise.all([
    new Promise<void>((resolve) => web.close(() => resolve())),
    new Promise<void>((resolve) => smtp.close(() => resolve())),
  ]);
}
