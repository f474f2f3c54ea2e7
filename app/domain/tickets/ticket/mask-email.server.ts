import { readableEmail } from "../../typed/readable-email.server";

/** An address as a page may show it: z***@example.com, the host in its own script. */
export function maskEmail(email: string): string {
  const readable = readableEmail(email);
  const at = readable.lastIndexOf("@");
  const [first = ""] = [...readable.slice(0, at)];
  return `${first}***${readable.slice(at)}`;
}
