import { parseReference } from "#app/domain/tickets/ticket/reference";

/** A ticket, and which version of it was looked at. */
type Chosen = { reference: string; seen: number };

/** A chosen row as its checkbox sends it. */
export function chosenValue({ reference, version }: { reference: string; version: number }): string {
  return `${reference}@${version}`;
}

/** What a checkbox sent, or null when it is not one of ours. */
export function readChosen(value: string): Chosen | null {
  const [typed = "", version = ""] = value.split("@");
  const reference = parseReference(typed);
  return reference && /^\d{1,9}$/.test(version) ? { reference, seen: Number(version) } : null;
}
