/** What colleagues are told of: the person said something, something waits for a second person or was decided, whose a ticket is, what a colleague leaves, a step that is told, access to a minor's data, a date, a letter, what somebody said by the link they were sent; and of policies and notices to many: what waits for a second person, what became of it, that letters failed. */
const TOLD_KINDS = [
  "answered",
  "added",
  "withdrawn",
  "cooled",
  "proposed",
  "sent-back",
  "confirmed",
  "assigned",
  "taken-over",
  "handed-on",
  "to-cover",
  "left-behind",
  "escalated",
  "access-asked",
  "access-decided",
  "access-ended",
  "due",
  "reply-late",
  "letter-failed",
  "recipient-answered",
  "permission-answered",
  "policy-proposed",
  "policy-decided",
  "programme-proposed",
  "programme-decided",
  "notices-failed",
] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** True for a code that names a kind. */
export function isToldKind(kind: string): kind is ToldKind {
  return (TOLD_KINDS as readonly string[]).includes(kind);
}
