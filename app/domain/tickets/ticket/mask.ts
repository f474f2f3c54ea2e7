/** A name as the queue shows it: the first character, the rest hidden (张**, M**). */
export function maskName(name: string): string {
  const [first = "", ...rest] = [...name.trim()];
  return rest.length === 0 ? first : `${first}${"*".repeat(Math.min(rest.length, 2))}`;
}

/** An address as a page may show it: z***@example.com. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const [first = ""] = [...email.slice(0, at)];
  return `${first}***${email.slice(at)}`;
}
