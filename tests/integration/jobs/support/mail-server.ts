import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { freePort } from "#app/platform/embedded/free-port";

type TakenFile = { name: string; type: string; bytes: Uint8Array };
type TakenLetter = {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  files: TakenFile[];
};

export type MailServer = {
  smtpUrl: string;
  /** What it took, in order. A double stands here twice. */
  taken: TakenLetter[];
  /** How many letters were handed over and not yet answered. */
  waiting: () => number;
  /** How many letters were handed over by somebody who left before the answer; these are not taken. */
  deserted: () => number;
  /** From now on no letter (or only to some addresses) is answered, until `release`, which answers those that wait. */
  hold: (whose?: (to: string) => boolean) => void;
  /** From now on nobody is told whether a recipient is welcome, until `release`. */
  holdRecipients: () => void;
  /** How many wait to be told that. */
  recipients: () => number;
  release: () => void;
  /** From now on every recipient (or only one address) is refused with this reply; null: none is. */
  refuse: (code: number | null, to?: string) => void;
  down: () => Promise<void>;
  up: () => Promise<void>;
};

/** An SMTP server that does as a test tells it. It keeps its port when it goes down and comes up. */
export async function startMailServer(): Promise<MailServer> {
  const port = await freePort();
  const taken: TakenLetter[] = [];
  const gates: (() => void)[] = [];
  const pending = new Set<string>();
  let deserted = 0;
  const doors: (() => void)[] = [];
  let holding: ((to: string) => boolean) | null = null;
  let holdingRecipients = false;
  let refusal: { code: number; to?: string | undefined } | null = null;
  let server: SMTPServer | null = null;

  async function answer(raw: Buffer, to: string, sessionId: string): Promise<void> {
    pending.add(sessionId);
    if (holding?.(to)) await new Promise<void>((resolve) => gates.push(resolve));
    if (!pending.delete(sessionId)) return; // nobody waits for the answer, so the letter is not taken
    const {
      subject = "",
      text = "",
      html = "",
      messageId = "",
      attachments,
    } = await PostalMime.parse(raw, { attachmentEncoding: "arraybuffer" });
    const files = attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? "",
      type: mimeType,
      bytes: new Uint8Array(content as ArrayBuffer),
    }));
    taken.push({ to, subject, text, html, messageId, files });
  }

  async function up(): Promise<void> {
    if (server) return;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      closeTimeout: 200,
      onRcptTo({ address }, _session, done) {
        if (holdingRecipients) return void doors.push(done);
        if (refusal === null || (refusal.to ?? address) !== address) return done();
        done(Object.assign(new Error("refused by the test"), { responseCode: refusal.code }));
      },
      onClose(session) {
        if (pending.delete(session.id)) deserted += 1;
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on(
          "end",
          () =>
            void answer(Buffer.concat(chunks), session.envelope.rcptTo[0]?.address ?? "", session.id).then(() =>
              done(),
            ),
        );
      },
    });
    server.on("error", () => undefined); // a client that was killed
    await new Promise<void>((resolve) => server?.listen(port, "127.0.0.1", resolve));
  }

  await up();
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    taken,
    waiting: () => gates.length,
    deserted: () => deserted,
    hold: (whose = () => true) => (holding = whose),
    holdRecipients: () => (holdingRecipients = true),
    recipients: () => doors.length,
    release() {
      holding = null;
      holdingRecipients = false;
      for (const open of [...gates.splice(0), ...doors.splice(0)]) open();
    },
    refuse: (code, to) => (refusal = code === null ? null : { code, to }),
    async down() {
      const closing = server;
      server = null;
      gates.length = doors.length = 0;
      await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
    },
    up,
  };
}
