import { SMTPServer } from "smtp-server";
import type { AddressInfo } from "node:net";

/**
 * A mail server in a process of its own: takes everything, keeps nothing. Says its port once it listens, and answers every message of its
 * parent with how many letters it has taken. `ANSWER_AFTER_MS`: how long it thinks after the last dot.
 */
const answerAfterMs = Number(process.env.ANSWER_AFTER_MS ?? 0);
let taken = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    stream.resume();
    stream.on("end", () => {
      taken += 1;
      if (answerAfterMs === 0) done();
      else setTimeout(done, answerAfterMs);
    });
  },
});
server.on("error", () => undefined); // who was told to stop leaves in the middle
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.server.address() as AddressInfo).port }));
process.on("message", () => process.send?.({ taken }));
process.on("disconnect", () => process.exit(0));
