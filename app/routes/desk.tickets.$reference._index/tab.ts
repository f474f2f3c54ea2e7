export const TABS = ["facts", "conversation", "files", "notes", "tasks", "letters", "journal"] as const;
export type Tab = (typeof TABS)[number];

/** The tab an address asks for; facts when it asks for none. */
export function tabOf(query: URLSearchParams): Tab {
  return TABS.find((tab) => tab === query.get("tab")) ?? "facts";
}
