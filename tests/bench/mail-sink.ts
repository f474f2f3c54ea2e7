import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/**
 * A mail server in a process of its own: takes everything, keeps nothing. Says its port once it listens, and answers every message of its
 * parent with how many letters it has taken. `answerAfterMs` in a message, or `ANSWER_AFTER_MS` at the start: how long it thinks after
 * the last dot from then on; who waits for an answer already has it at once.
 */
let answerAfterMs = Number(process.env.ANSWER_AFTER_MS ?? 0);
let taken = 0;
const waiting = new Map<() => void, NodeJS.Timeout>();

function answerLater(answer: () => void): void {
  const now = () => {
    waiting.delete(now);
    answer();
  };
  waiting.set(now, setTimeout(now, answerAfterMs));
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    stream.resume();
    stream.on("end", () => {
      taken += 1;
      if (answerAfterMs === 0) done();
      else answerLater(done);
    });
  },
});
server.on("error", () => undefined); // who was told to stop leaves in the middle
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.server.address() as AddressInfo).port }));
process.on("message", (told: { answerAfterMs?: number }) => {
  answerAfterMs = told.answerAfterMs ?? answerAfterMs;
  for (const [answer, timer] of waiting) {
    clearTimeout(timer);
    answer();
  }
  process.send?.({ taken });
});
process.on("disconnect", () => process.exit(0));
