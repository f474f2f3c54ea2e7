/** What a letter's last failure comes to: the reader's address, a mailbox that took nothing for days, a silence after all was said, a list that was erased before it went out, or a server that is away for now. */
export type Reason = "address" | "given-up" | "unconfirmed" | "erased" | "server";

/** The failure of a letter that was never sent, as its programme was stopped until its list was erased. */
export const ERASED = "EERASED";

/** In: the failure as a code, and whether the letter was given up. */
export function reasonOf(failure: string | null, failed: boolean): Reason {
  if (!failed) return "server";
  if (failure === ERASED) return "erased";
  if (/\b5\d\d\b|EADDRESS/.test(failure ?? "")) return "address";
  return refusedForNow(failure ?? "") ? "given-up" : "unconfirmed";
}

/** Whether it was about this reader or this letter that the server takes nothing for now; that it is away, or lets nobody in, is about all of them. */
function refusedForNow(failure: string): boolean {
  return /\b4\d\d (RCPT TO|DATA)\b/.test(failure);
}

/** With pauses of an hour at most, five days: as long as mail servers are asked to try. */
const MOST_TRIES = 127;

/** Whether a letter is given up whose failure might pass. In: the failure as a code, how many tries have failed. */
export function isGivenUp(failure: string, tries: number): boolean {
  return refusedForNow(failure) && tries >= MOST_TRIES;
}
