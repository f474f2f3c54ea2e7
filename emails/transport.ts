import { PassThrough } from "node:stream";
import { domainToUnicode } from "node:url";
import nodemailer from "nodemailer";
import { DeliveryError, toDeliveryError } from "./delivery-error";
import type { Locale } from "./letter/letter";
import { headerLine } from "./words/text";

/** A rendered letter with its envelope. `messageId` is the same at every attempt, so that a receiver can drop a double. */
export type OutgoingLetter = {
  to: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  locale: Locale;
  /** Where an answer to the letter goes, when that is not the sender's own mailbox. */
  replyTo?: string;
  /** Files that go with it. A name is ours, never a person's. */
  enclosures?: readonly { name: string; type: string; bytes: Uint8Array }[];
};

/** `response` is the server's last reply, with the recipient's address taken out. */
type Delivery = { accepted: boolean; response: string };

export type Transport = {
  /** Hands one letter to the server, once: repeating is the queue's business. @throws DeliveryError */
  send(letter: OutgoingLetter): Promise<Delivery>;
  /** Connects and signs in, without sending. @throws DeliveryError */
  verify(): Promise<void>;
  /** Lets letters under way finish, then closes the connections; or ends their conversations as well. */
  close(now?: boolean): void;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long a conversation may take: until the whole letter is handed over, connecting included, and from its last dot until the server's answer. */
export type Patience = { handingOverMs: number; answerMs: number };

/**
 * As long as a server may take (RFC 5321, 4.5.3.2): five minutes for a step, ten for its answer to the last dot. One that is cut off
 * sooner has often taken the letter, and is sent it again.
 */
export const FOR_LETTERS: Patience = { handingOverMs: 5 * MINUTE, answerMs: 10 * MINUTE };

/** Somebody waits for it: a line that is dead is given up soon. After the last dot it is as with any letter. */
export const FOR_CODES: Patience = { ...FOR_LETTERS, handingOverMs: 30 * SECOND };

export type TransportOptions = {
  patience?: Patience;
  /** Letters handed over at once, each on a connection of its own. */ connections?: number;
};

const settings = {
  pool: true as const,
  // One call, one attempt: trying again is for the queue, which records what was tried.
  maxRequeues: 0,
  maxMessages: 500,
  idleTimeout: 20 * SECOND,
  connectionTimeout: 10 * SECOND,
  greetingTimeout: 30 * SECOND,
  dnsTimeout: 10 * SECOND,
  // Ours end a conversation sooner: they know whether the letter was handed over.
  socketTimeout: 30 * MINUTE,
  disableFileAccess: true,
  disableUrlAccess: true,
};

/** Watches over one conversation: ends it when its time is up, and knows whether the last dot was sent. */
function watch({ handingOverMs, answerMs }: Patience) {
  const end = new AbortController();
  const abort = () => end.abort();
  let timer = setTimeout(abort, handingOverMs);
  let over = false;
  return {
    signal: end.signal,
    isOver: () => over,
    /** The letter on its way into the connection, at whose end the last dot follows. */
    follow(letter: NodeJS.ReadableStream): PassThrough {
      const through = new PassThrough();
      letter.on("error", (error) => through.destroy(error));
      through.once("end", () => {
        over = true;
        clearTimeout(timer);
        timer = setTimeout(abort, answerMs);
      });
      return letter.pipe(through);
    },
    stop: () => clearTimeout(timer),
  };
}

type Watch = ReturnType<typeof watch>;

/**
 * Opens a pool of connections to a mail server; none is made before the first letter.
 * @param smtpUrl `smtp://` or `smtps://`, with user and password where needed
 * @param from the sender, `address` or `Name <address>`
 */
export function createTransport(smtpUrl: string, from: string, options: TransportOptions = {}): Transport {
  const { patience = FOR_LETTERS, connections = 4 } = options;
  const pool = nodemailer.createTransport({ ...settings, maxConnections: connections, url: smtpUrl });
  const watches = new WeakMap<AbortSignal, Watch>();
  pool.use("stream", (mail, done) => {
    const watched = mail.data.signal && watches.get(mail.data.signal);
    if (watched) mail.message.processFunc((letter) => watched.follow(letter));
    done();
  });
  return {
    async send(letter) {
      const to = bareAddress(letter.to, { permanent: true });
      const fields = fieldsOf(letter, from, to);
      const watched = watch(patience);
      watches.set(watched.signal, watched);
      try {
        const taken = await pool.sendMail({ ...fields, signal: watched.signal });
        return { accepted: taken.accepted.length > 0, response: withoutRecipient(taken.response, to) };
      } catch (error) {
        throw toDeliveryError(error, watched.isOver());
      } finally {
        watched.stop();
      }
    },
    async verify() {
      await pool.verify().catch((error: unknown) => {
        throw toDeliveryError(error);
      });
    },
    close(now = false) {
      pool.close({ force: now });
    },
  };
}

function fieldsOf(letter: OutgoingLetter, from: string, to: string) {
  return {
    from: headerLine(from),
    to: { name: "", address: to },
    replyTo:
      letter.replyTo === undefined
        ? undefined
        : { name: "", address: bareAddress(letter.replyTo, { permanent: false }) },
    subject: headerLine(letter.subject),
    html: letter.html,
    text: letter.text,
    attachments: letter.enclosures?.map(({ name, type, bytes }) => ({
      filename: headerLine(name),
      contentType: type,
      content: Buffer.from(bytes),
    })),
    messageId: messageIdHeader(letter.messageId),
    xMailer: false as const,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": letter.locale,
    },
  };
}

/** What a server said, without whom it said it of; some write the host in its own script. */
function withoutRecipient(response: string, to: string): string {
  const at = to.lastIndexOf("@");
  const shown = `${to.slice(0, at)}@${domainToUnicode(to.slice(at + 1))}`;
  return headerLine(response).replaceAll(to, "(recipient)").replaceAll(shown, "(recipient)");
}

/**
 * One address and nothing else: no list, no display name, no line break, nothing a header could be made of.
 * A bad recipient stays bad; a bad reply address is a fault of the set-up, and the letter waits until it is mended.
 */
function bareAddress(text: string, { permanent }: { permanent: boolean }): string {
  if (
    !/^[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f]+@[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f]+$/.test(text) ||
    text.length > 254
  ) {
    throw new DeliveryError(permanent, "EADDRESS", null, "API");
  }
  return text;
}

/** @throws TypeError when the id is not of the form id@host: it is made by us, so that would be a bug */
function messageIdHeader(id: string): string {
  const bare = id.replace(/^<(.*)>$/, "$1");
  if (!/^[\w.+=-]+@[\w.-]+$/.test(bare)) throw new TypeError("A Message-ID has the form id@host");
  return `<${bare}>`;
}
