/** An English count with its noun in the right number: 1 minute, 10 minutes. Chinese needs no such thing. */
export function counted(count: number, singular: string): string {
  return `${count} ${singular}${count === 1 ? "" : "s"}`;
}
