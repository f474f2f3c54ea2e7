import { paths } from "#app/paths";

/** Lists a ticket can be opened from that are no queue: they have no ticket after this one, but a way back. */
const OTHER_LISTS = ["tasks", "told", "search", "report", "aside", "batch", "away", "colleague", "intake"] as const;
export type OtherListName = (typeof OTHER_LISTS)[number];

export type OtherList = { list: OtherListName; href: string };

/** What a `from` calls such a list. */
const LIST = "list";
const ID = /^[0-9a-f-]{36}$/i;

/** The `from` of a ticket that is opened from such a list. In: its own query, where it has one that leads back to what was shown. */
export function fromList(list: OtherListName, query: URLSearchParams | Record<string, string> = {}): string {
  return new URLSearchParams([[LIST, list], ...new URLSearchParams(query)]).toString();
}

/** The page of one batch, colleague or request being taken in; of what is none, the page that leads to them. */
function ofOne(list: "batch" | "colleague" | "intake", id: string): string {
  if (!ID.test(id)) return list === "batch" ? paths.desk() : list === "colleague" ? paths.colleagues() : paths.intake();
  return list === "batch"
    ? paths.batch(id)
    : list === "colleague"
      ? paths.colleague(id)
      : paths.intakePart(id, "check");
}

function hrefOf(list: OtherListName, query: URLSearchParams): string {
  switch (list) {
    case "tasks":
      return paths.deskTasks();
    case "told":
      return paths.told();
    case "aside":
      return paths.aside();
    case "away":
      return paths.away();
    case "batch":
    case "colleague":
    case "intake":
      return ofOne(list, query.get("id") ?? "");
    case "report":
      return `${paths.reportTickets()}?${query}`;
    case "search": {
      const id = query.get("id") ?? "";
      return ID.test(id)
        ? paths.searchResults(id, Math.max(1, Math.trunc(Number(query.get("page"))) || 1))
        : paths.search();
    }
  }
}

/** The list a `from` names, and where it is; null where it is a queue's. */
export function otherList(from: string): OtherList | null {
  const query = new URLSearchParams(from);
  const list = OTHER_LISTS.find((each) => each === query.get(LIST));
  if (!list) return null;
  query.delete(LIST);
  return { list, href: hrefOf(list, query) };
}
