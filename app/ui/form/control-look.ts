/** How a control that takes typing looks: a clear edge, 44 px tall for a thumb, 32 px at the desk. */
export const controlLook =
  "block w-full min-h-11 desk:min-h-8 rounded-soft border border-edge bg-raised px-3 py-2 desk:px-2 desk:py-1 text-ink aria-[invalid=true]:border-2 aria-[invalid=true]:border-late";

/** Widths that tell how much is expected. */
export const controlWidths = { full: "", medium: "max-w-80", short: "max-w-48" } as const;

export type ControlWidth = keyof typeof controlWidths;
