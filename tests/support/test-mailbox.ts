import { type Mailbox, startMailbox } from "#app/platform/embedded/mailbox";
import { mailStore, type StoredMail } from "#app/platform/embedded/mail-store";
import { until } from "./until";

export type TestMailbox = {
  smtpUrl: string;
  url: string;
  /** Newest first. */
  letters: () => Promise<StoredMail[]>;
  /** The newest letter that fits, as soon as there is one. */
  waitFor: (fits: (mail: StoredMail) => boolean) => Promise<StoredMail>;
  /** The bytes of a file that came with a letter. */
  file: (mail: StoredMail, place: number) => Promise<Uint8Array>;
  clear: () => Promise<void>;
  /** Nobody takes letters until `up`. Both may be called again. */
  down: () => Promise<void>;
  up: () => Promise<void>;
};

/** A real SMTP server whose letters a test can read. It keeps its address when it goes down and comes up. */
export async function testMailbox(folder: string): Promise<TestMailbox> {
  let running: Mailbox | null = await startMailbox({ folder });
  const { smtpUrl, url } = running;
  // Read where the server keeps them: to be told of all over HTTP, again and again while one waits for the next, is much work.
  const store = mailStore(folder);
  const letters = () => store.list();
  return {
    smtpUrl,
    url,
    letters,
    waitFor: (fits) => until("a letter", async () => (await letters()).find(fits)),
    file: async ({ id }, place) =>
      new Uint8Array(await (await fetch(`${url}/messages/${id}/files/${place}`)).arrayBuffer()),
    clear: async () => void (await fetch(`${url}/messages`, { method: "DELETE" })),
    down: async () => {
      await running?.stop();
      running = null;
    },
    up: async () => {
      running ??= await startMailbox({
        folder,
        smtpPort: Number(new URL(smtpUrl).port),
        httpPort: Number(new URL(url).port),
      });
    },
  };
}
