export const STATUSES = [
  "received",
  "verifying",
  "handling",
  "awaiting",
  "blocked",
  "reviewing",
  "cooling",
  "approved",
  "finished",
  "refused",
  "withdrawn",
  "aside",
] as const;

export type Status = (typeof STATUSES)[number];

export const CLOSED = ["finished", "refused", "withdrawn", "aside"] as const satisfies readonly Status[];
