import { expect } from "vitest";
import { findTickets } from "#app/domain/tickets/desk/search/find-tickets.server";
import { readTyped, type Looked, type MatchedBy } from "#app/domain/tickets/desk/search/read-typed";
import { paths } from "#app/paths";
import { loader as results } from "#app/routes/desk.search.$search._index/route";
import { action as send } from "#app/routes/desk.search._index/route";
import { knock, type SignedIn } from "#tests/support/desk-door";

let people = 0;

/** A name nobody else has: five signs, so that only all of it finds its person. */
function nameOf(n: string): string {
  return `诸${[...n].map((figure) => "甲乙丙丁戊己庚辛壬癸"[Number(figure)]).join("")}`;
}

/** Somebody nobody else is, who told everything there is to be found by. */
export function seeker() {
  const n = String(1000 + ++people);
  return {
    contact: { name: nameOf(n), email: `seeker.${n}@person.example`, letterLocale: "zh-CN" as const },
    who: {
      account: `seeker-account-${n}`,
      "known-contact": `1370000${n}`,
      "order-number": `SO-2026-${n}`,
      plate: `沪A${n}S`,
    },
  };
}

/** What is typed as it is looked for; it must be something. */
export function looked(typed: string): Looked {
  return readTyped(typed)!;
}

/** The ids of the tickets a colleague finds by what they type. */
export async function finds(typed: string, staffId: string): Promise<string[]> {
  const { rows } = await findTickets(looked(typed), { staffId, now: new Date(), page: 1 });
  return rows.map(({ id }) => id);
}

export type Found = {
  rows: { reference: string; person: string | null; guarded: boolean; by: MatchedBy[] }[];
  total: number;
};

/** Sends the search box as its page does. Out: where it leads to, or how it comes back. */
export function sends(who: SignedIn, fields: Record<string, string>) {
  return knock(send, who.post(paths.search(), fields));
}

/** What a page of a search's results brings. */
export async function resultsOf(who: SignedIn, search: string, page = 1) {
  return knock(results, who.get(paths.searchResults(search, page)), { search });
}

/** Sends it and looks at what was found. */
export async function searched(who: SignedIn, fields: Record<string, string>): Promise<{ id: string; found: Found }> {
  const { status, location } = await sends(who, fields);
  expect(status).toBe(303);
  const id = location!.split("/").at(-1)!;
  return { id, found: (await resultsOf(who, id)).data as Found };
}
