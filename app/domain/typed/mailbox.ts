import { canonicalEmail } from "./email";

/** Hosts under two names, and those that see no difference in certain signs. Source: what the providers say of their addresses. */
const OTHER_NAMES: Partial<Record<string, string>> = {
  "googlemail.com": "gmail.com",
  "pm.me": "proton.me",
  "protonmail.com": "proton.me",
};
const UNSEEN: Partial<Record<string, RegExp>> = { "gmail.com": /\./g, "proton.me": /[._-]/g };

/**
 * One name for the mailbox that several spellings of an address lead to: without what stands behind a plus, and, where the provider sees no
 * difference in them, without dots. For counting only: letters go to the address that was given. In: an address; anything else comes back as it is counted.
 */
export function mailboxOf(typed: string): string {
  const email = canonicalEmail(typed);
  const at = email.lastIndexOf("@");
  if (at < 1) return email;
  const [local, host] = [email.slice(0, at), email.slice(at + 1)];
  const named = OTHER_NAMES[host] ?? host;
  const untagged = local.replace(/(?<=.)\+.*$/, "");
  const unseen = UNSEEN[named];
  return `${(unseen && untagged.replace(unseen, "")) || untagged}@${named}`;
}
