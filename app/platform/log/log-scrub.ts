const EMAIL = /[^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+/g;
const LONG_NUMBER = /\d[\d -]{5,}\d/g;
const QUERY = /\?[^\s"']*/g;

/** A message without what could be a person's: addresses, long numbers, query strings. */
export function scrub(message: string): string {
  return message.replace(EMAIL, "[address]").replace(QUERY, "?[…]").replace(LONG_NUMBER, "[number]");
}

type LoggedError = { type: string; errorCode?: string; message: string; stack: string };

/**
 * An error as the log keeps it: its class, code, scrubbed message and where it was thrown. A driver's own fields (detail, where,
 * parameters) quote rows, so none of them is kept.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error object", stack: "" };
  const code =
    "code" in error && (typeof error.code === "string" || typeof error.code === "number")
      ? String(error.code)
      : undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(code ? { errorCode: code } : {}),
    message: scrub(error.message).slice(0, 500),
    stack: frames.slice(0, 12).join("\n"),
  };
}
