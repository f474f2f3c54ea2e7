import { domainToUnicode } from "node:url";

/** An address as people read it: the host in its own script. What is not one, or has nothing to show, stays as it is. */
export function readableEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const host = email.slice(at + 1);
  return at > 0 && host.includes("xn--") ? `${email.slice(0, at)}@${domainToUnicode(host) || host}` : email;
}
