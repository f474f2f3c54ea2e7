/** What the queue's address says of the saved view whose filters are being changed. */
export const NARROWED_FROM = "of";
