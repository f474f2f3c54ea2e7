/** Begins a subject line with the ticket's reference, so that a mailbox can be searched by it. */
export function underReference(reference: string, words: string): string {
  return `[${reference}] ${words}`;
}
