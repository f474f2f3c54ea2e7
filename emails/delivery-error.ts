/** The step of an SMTP conversation at which a letter was stopped; "API" stands for what never reached the server. */
export type DeliveryStep = string;

/**
 * A letter that was not delivered. It says what happened in codes only: the server's own words and the address stay
 * out of it, because errors end up in logs.
 */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";

  constructor(
    /** True when the same letter to the same address would be refused again. */
    readonly permanent: boolean,
    /** The mailer's word for the failure, such as ECONNECTION, EAUTH, EENVELOPE. */
    readonly code: string,
    /** The server's reply code, or null when there was none. */
    readonly status: number | null,
    readonly step: DeliveryStep,
    /** True when the server had the whole letter and never said whether it took it: sending again may make a double. */
    readonly unconfirmed = false,
  ) {
    const end = unconfirmed ? "perhaps" : permanent ? "for good" : "for now";
    super(`Letter not delivered, ${end}: ${[code, status, step].filter(Boolean).join(" ")}`);
  }
}

/** Tells whether sending again is pointless. What is unknown may pass: better one try too many than a letter lost. */
export function isPermanent(error: unknown): boolean {
  return error instanceof DeliveryError && error.permanent;
}

/** Tells whether the letter may have arrived all the same. */
export function isUnconfirmed(error: unknown): boolean {
  return error instanceof DeliveryError && error.unconfirmed;
}

/** What a mailer's error may carry. */
type MailerError = { code?: unknown; command?: unknown; responseCode?: unknown; response?: unknown };

/**
 * Turns whatever the mailer threw into a DeliveryError.
 * In: whether the whole letter had been handed over by then, its last dot included. With no reply after that, nobody knows what became of it.
 */
export function toDeliveryError(error: unknown, handedOver = false): DeliveryError {
  const { code, command, responseCode, response }: MailerError =
    typeof error === "object" && error !== null ? error : {};
  const status = typeof responseCode === "number" ? responseCode : null;
  const unconfirmed = handedOver && status === null;
  const step = unconfirmed ? "DATA" : typeof command === "string" ? command : "API";
  const permanent = status !== null && refusedForGood(status, typeof response === "string" ? response : "", step);
  return new DeliveryError(permanent, typeof code === "string" ? code : "EUNKNOWN", status, step, unconfirmed);
}

/**
 * A 5yz reply is final (RFC 5321) when it is about this recipient or this letter. Refused greetings, sign-ins and
 * senders, and policy refusals (enhanced code 5.7.z of RFC 3463, a relay denied among them), are faults of a set-up
 * that an operator mends; the letters wait for it. 503 speaks of the session, not of the letter.
 */
function refusedForGood(status: number, response: string, step: string): boolean {
  const aboutTheLetter = step === "RCPT TO" || step === "DATA";
  const setUp = status === 503 || status === 530 || status === 535 || /^5\d\d[ -]5\.7\./.test(response);
  return aboutTheLetter && status >= 500 && status < 600 && !setUp;
}
