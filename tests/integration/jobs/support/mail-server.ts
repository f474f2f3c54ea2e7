import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { freePort } from "#app/platform/embedded/free-port";

export type TakenLetter = { to: string; subject: string; text: string; html: string; messageId: string };

export type MailServer = {
  smtpUrl: string;
  /** What it took, in order. A double stands here twice. */
  taken: TakenLetter[];
  /** How many letters were handed over and not yet answered. */
  waiting: () => number;
  /** From now on no letter is answered, until `release`, which answers those that wait. */
  hold: () => void;
  release: () => void;
  /** From now on every recipient is refused with this reply; null: none is. */
  refuse: (code: number | null) => void;
  down: () => Promise<void>;
  up: () => Promise<void>;
};

/** An SMTP server that does as a test tells it. It keeps its port when it goes down and comes up. */
export async function startMailServer(): Promise<MailServer> {
  const port = await freePort();
  const taken: TakenLetter[] = [];
  let gates: (() => void)[] = [];
  let holding = false;
  let refusal: number | null = null;
  const gone = new Set<string>();
  let server: SMTPServer | null = null;

  async function answer(raw: Buffer, to: string, sessionId: string): Promise<void> {
    if (holding) await new Promise<void>((resolve) => gates.push(resolve));
    if (gone.has(sessionId)) return; // nobody waits for the answer, so the letter was not taken
    const { subject = "", text = "", html = "", messageId = "" } = await PostalMime.parse(raw);
    taken.push({ to, subject, text, html, messageId });
  }

  async function up(): Promise<void> {
    if (server) return;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      closeTimeout: 200,
      onRcptTo(_address, _session, done) {
        if (refusal === null) return done();
        done(Object.assign(new Error("refused by the test"), { responseCode: refusal }));
      },
      onClose: (session) => void gone.add(session.id),
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => void answer(Buffer.concat(chunks), session.envelope.rcptTo[0]?.address ?? "", session.id).then(() => done()));
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
    hold: () => (holding = true),
    release() {
      holding = false;
      for (const open of gates.splice(0)) open();
    },
    refuse: (code) => (refusal = code),
    async down() {
      const closing = server;
      server = null;
      gates = [];
      await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
    },
    up,
  };
}
