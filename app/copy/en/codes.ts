/** What can be wrong with a code. */
export const codeRefusals = {
  "code-wrong": "That code is not right. Check the e-mail and try again.",
  "code-expired": "That code has expired. Get a new one.",
  "code-spent": "Too many wrong attempts. This code no longer works. Get a new one.",
  "code-used": "This code has already been used, or is no longer valid. Get a new one.",
  "too-many-tries":
    "Too many tries just now. Wait a little, then try again. If others use the same network, another one may work at once.",
  "too-many-codes": "Too many codes were requested. Please wait and try again.",
};

function some(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** A stretch of time, rounded up to what people say. In: seconds. */
function stretch(seconds: number): string {
  if (seconds <= 90) return some(seconds, "second");
  if (seconds <= 90 * 60) return some(Math.ceil(seconds / 60), "minute");
  return some(Math.ceil(seconds / 3600), "hour");
}

/** Why no code is sent now, when one will be, and what else can be done. */
export function codeWait({ by, seconds }: { by: "network" | "contact"; seconds: number }): string {
  return by === "network"
    ? `Many codes were asked for from your network (a company or a phone network may share one). Wait ${stretch(seconds)} and press again. On another network, such as your phone's, you can try now.`
    : `Too many codes were asked for. You can ask for another in ${stretch(seconds)}. The last one you received works for ten minutes. If it is urgent, contact us in one of the ways on this page.`;
}
