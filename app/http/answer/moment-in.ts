import { localMinute } from "./local-minute";

/** An instant in a cell of a table that names its zone elsewhere: 2026-11-27 10:05; nothing for none. */
export function momentIn(at: Date | null, zone: string): string {
  if (!at) return "";
  const { on, time } = localMinute(at, zone);
  return `${on} ${time}`;
}
