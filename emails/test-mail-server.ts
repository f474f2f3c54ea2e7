import { createServer, type AddressInfo, type Server } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { OutgoingLetter } from "./transport";

/** How the server turns letters away, and at which step. */
export type Refusal = { at: "RCPT" | "DATA"; status: number; words: string };

/** A letter as it arrived: who it was handed over for, and what is in it. */
type Arrived = { to: string[]; mail: Email };

/** A real mail server on a free port of this machine, for tests of sending. Set `refusal` to make it turn letters away. */
export type TestMailServer = { url: string; arrived: Arrived[]; refusal: Refusal | null; stop(): Promise<void> };

/** Starts the server; it listens when the promise is kept. */
export async function startMailServer(): Promise<TestMailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, done) {
      done(state.refusal?.at === "RCPT" ? asError(state.refusal) : null);
    },
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo.map(({ address }) => address);
      const read = buffer(stream).then((raw) => PostalMime.parse(raw));
      read.then((mail) => {
        if (state.refusal?.at === "DATA") return done(asError(state.refusal));
        state.arrived.push({ to, mail });
        done(null, `kept for ${to.join()}`);
      }, done);
    },
  });
  const stop = () => new Promise<void>((resolve) => server.close(resolve));
  const state: TestMailServer = { url: await listen(server.server), arrived: [], refusal: null, stop };
  return state;
}

/** A server that takes a letter in whole and then drops the line without a word. `taken()` counts such letters, `heard()` is every line as it came. */
export async function startBreakingServer(): Promise<{
  url: string;
  taken(): number;
  heard(): string;
  stop(): Promise<void>;
}> {
  let taken = 0;
  let all = "";
  const server = createServer((socket) => {
    let heard = "";
    socket.on("error", () => undefined);
    socket.write("220 breaking\r\n");
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      all += chunk.toString("latin1");
      if (heard.endsWith("\r\n.\r\n")) {
        taken += 1;
        socket.end();
      } else if (/\r\n$/.test(heard) && !heard.includes("DATA\r\n")) socket.write("250 go on\r\n");
      else if (heard.endsWith("DATA\r\n")) socket.write("354 go on\r\n");
    });
  });
  return {
    url: await listen(server),
    taken: () => taken,
    heard: () => all,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * A server that falls silent: when it is told a recipient, when a letter is announced, or when it has the whole letter. `goOn` gives the
 * answers that are due. `taken()` counts letters it had whole.
 */
export async function startSilentServer(
  at: "RCPT" | "DATA" | "dot",
): Promise<{ url: string; taken(): number; goOn(): void; stop(): Promise<void> }> {
  let taken = 0;
  const due: (() => void)[] = [];
  const answers = { RCPT: "250 go on\r\n", DATA: "354 go on\r\n", dot: "250 kept\r\n", other: "250 go on\r\n" };
  const server = createServer((socket) => {
    let heard = "";
    let inside = false;
    const answer = (step: keyof typeof answers) => {
      heard = "";
      const say = () => void (socket.destroyed || socket.write(answers[step]));
      if (step === at) due.push(say);
      else say();
    };
    socket.on("error", () => undefined);
    socket.write("220 silent\r\n");
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      if (inside && heard.endsWith("\r\n.\r\n")) {
        inside = false;
        taken += 1;
        answer("dot");
      } else if (!inside && heard.endsWith("\r\n")) {
        inside = heard === "DATA\r\n";
        answer(inside ? "DATA" : heard.startsWith("RCPT") ? "RCPT" : "other");
      }
    });
  });
  return {
    url: await listen(server),
    taken: () => taken,
    goOn: () => due.splice(0).forEach((say) => say()),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The address of a port on which nobody listens. */
export async function nobodysUrl(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return url;
}

/** A letter to send, changed where a test needs it. */
export function aLetter(changes: Partial<OutgoingLetter> = {}): OutgoingLetter {
  return {
    to: "li@example.com",
    subject: "[RD-7K4M-2QXP] 我们已受理您的申请",
    html: "<p>最迟 2026年10月15日（周四）办结 😀</p>",
    text: "最迟 2026年10月15日（周四）办结 😀",
    messageId: "outbox-41@example.com",
    locale: "zh-CN",
    ...changes,
  };
}

/** The error a promise ends in. */
export function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => Promise.reject(new Error("Expected a failure")),
    (error: unknown) => error,
  );
}

function asError({ status, words }: Refusal): Error {
  return Object.assign(new Error(words), { responseCode: status });
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
