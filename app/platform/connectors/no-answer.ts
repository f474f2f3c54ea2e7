/** Why a system did not answer, as a code that may be kept and logged. */
export type NoAnswerCode =
  "timeout" | "unreachable" | "redirected" | "refused" | "private" | "too-large" | "not-json" | `status-${number}`;

export class NoAnswer extends Error {
  override readonly name = "NoAnswer";

  constructor(readonly code: NoAnswerCode) {
    super(`the system did not answer: ${code}`);
  }
}
