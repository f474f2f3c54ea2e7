import { underLease, type LeaseTimes } from "../../../outbox/lease.server";
import { giveUpReady, keepMade, recordUnconfirmed } from "./record-undelivered.server";
import { recordSent } from "./record-sent.server";
import { readyLetter } from "./ready-letter.server";
import type { SendLetter } from "./sent-letter.server";

/**
 * `made`: it goes by hand, and is work for one of ours now. `settled`: sent, made or given up before, or nothing to say any more. `given-up`: refused for good, or never confirmed; `failure` says why in
 * codes. `unconfirmed`: nobody knows whether it arrived; it is sent again at that instant. `held`: somebody else is sending it until then,
 * or longer.
 */
export type SendOutcome =
  | { end: "sent" | "made" | "settled" }
  | { end: "given-up"; failure: string }
  | { end: "unconfirmed" | "held"; again: Date };

const HOUR_MS = 3_600_000;

/** When a letter that may have arrived is sent again: rarely, and after as many tries not at all. */
const AGAIN_AFTER_MS = [HOUR_MS, 6 * HOUR_MS];

async function sendReady(letterId: string, clock: () => Date, send: SendLetter): Promise<SendOutcome> {
  const ready = await readyLetter(letterId, clock());
  if (!ready) return { end: "settled" };
  const { id, messageId } = ready.letter;
  const ended = await send({ id, messageId, content: ready.content });
  if (!("failure" in ended)) {
    if (ended.end === "made") await keepMade(ready, ended.letter);
    else await recordSent(ready, ended.letter);
    return { end: ended.end === "made" ? "made" : "sent" };
  }
  const { end, failure, letter } = ended;
  if (end === "unconfirmed") {
    const times = await recordUnconfirmed(ready, letter);
    const wait = AGAIN_AFTER_MS[times - 1];
    if (wait !== undefined) return { end: "unconfirmed", again: new Date(letter.at.getTime() + wait) };
  }
  await giveUpReady(ready, end, failure, letter);
  return { end: "given-up", failure };
}

/**
 * Sends a letter in three short steps: its row is leased; the letter is written and sent with nothing of the database held; what became
 * of it is recorded in one transaction, the journal line and what was sent with it. Between two steps a worker may die: the letter is
 * then sent by another once the lease has run out, under the same Message-ID.
 * In: the letter, the clock, and who hands it over. What `send` throws is thrown on, with the letter as it was.
 */
export async function sendLetterOnce(
  letterId: string,
  clock: () => Date,
  send: SendLetter,
  times?: LeaseTimes,
): Promise<SendOutcome> {
  const leased = await underLease(
    { kind: "letter", id: letterId },
    clock,
    () => sendReady(letterId, clock, send),
    times,
  );
  if (leased.state === "free") return leased.result;
  return leased.state === "held" ? { end: "held", again: leased.until } : { end: "settled" };
}
