import type { WriteLetter } from "#app/domain/tickets/letters/send/sent-letter.server";
import { single } from "#app/platform/single";

/** Shared with the server's own copy of this file, which is where the writer is handed in. */
const held = single<{ write?: WriteLetter }>("letter-writer", () => ({}));

/** Hands in who puts letters into words: whoever starts the process knows both sides, and a page knows neither letters nor jobs. */
export function handInWriter(write: WriteLetter): void {
  held.write = write;
}

/** Who puts letters into words in this process. Throws where nobody was handed in. */
export function letterWriter(): WriteLetter {
  if (!held.write) throw new Error("nobody was handed in who writes letters");
  return held.write;
}
