export const TABS = ["facts", "conversation", "files", "notes", "tasks", "letters", "journal"] as const;
export type Tab = (typeof TABS)[number];

/** The tabs of the work: the facts are one of them where they do not stand beside it. */
export function tabsOf(beside: "facts" | "queue"): readonly Tab[] {
  return TABS.filter((tab) => tab !== "facts" || beside === "queue");
}

/**
 * The tab an address asks for. When it asks for none: the facts, or, where they stand beside the work anyway, what was said, or as long as
 * nothing was, what happened. In: what stands beside the work, and whether anything was said.
 */
export function tabOf(query: URLSearchParams, beside: "facts" | "queue", spoken: boolean): Tab {
  const asked = tabsOf(beside).find((tab) => tab === query.get("tab"));
  return asked ?? (beside === "queue" ? "facts" : spoken ? "conversation" : "journal");
}
