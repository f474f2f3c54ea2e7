import nodemailer from "nodemailer";
import { DeliveryError, toDeliveryError } from "./delivery-error";
import type { Locale } from "./letter";
import { oneLine } from "./words/text";

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
  /** Lets letters under way finish, then closes the connections. */
  close(): void;
};

const SECOND = 1000;

const settings = {
  pool: true as const,
  maxConnections: 4,
  // One call, one attempt: trying again is for the queue, which records what was tried.
  maxRequeues: 0,
  idleTimeout: 20 * SECOND,
  connectionTimeout: 10 * SECOND,
  greetingTimeout: 10 * SECOND,
  dnsTimeout: 10 * SECOND,
  socketTimeout: 30 * SECOND,
  disableFileAccess: true,
  disableUrlAccess: true,
};

/**
 * Opens a pool of connections to a mail server; none is made before the first letter.
 * @param smtpUrl `smtp://` or `smtps://`, with user and password where needed
 * @param from the sender, `address` or `Name <address>`
 */
export function createTransport(smtpUrl: string, from: string): Transport {
  const pool = nodemailer.createTransport({ ...settings, url: smtpUrl });
  return {
    async send(letter) {
      const to = bareAddress(letter.to, { permanent: true });
      const sent = await pool
        .sendMail({
          from: oneLine(from),
          to: { name: "", address: to },
          replyTo:
            letter.replyTo === undefined
              ? undefined
              : { name: "", address: bareAddress(letter.replyTo, { permanent: false }) },
          subject: oneLine(letter.subject),
          html: letter.html,
          text: letter.text,
          attachments: letter.enclosures?.map(({ name, type, bytes }) => ({
            filename: oneLine(name),
            contentType: type,
            content: Buffer.from(bytes),
          })),
          messageId: messageIdHeader(letter.messageId),
          xMailer: false,
          headers: {
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            "Content-Language": letter.locale,
          },
        })
        .catch((error: unknown) => {
          throw toDeliveryError(error);
        });
      return { accepted: sent.accepted.length > 0, response: oneLine(sent.response).replaceAll(to, "(recipient)") };
    },
    async verify() {
      await pool.verify().catch((error: unknown) => {
        throw toDeliveryError(error);
      });
    },
    close() {
      pool.close();
    },
  };
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
