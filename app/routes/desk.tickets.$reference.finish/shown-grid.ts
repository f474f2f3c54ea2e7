import type { Profile } from "#app/domain/policies/profile/profile";
import type { Right } from "#app/domain/policies/profile/rights";
import {
  findingCategories,
  isAnsweredWithPackage,
  mayBringPackage,
} from "#app/domain/tickets/evidence/finding-categories";
import type { Found } from "#app/domain/tickets/evidence/findings.server";
import type { Grid } from "./grid-form";

/** The categories a ticket's answer is gathered from, in the policy's order; none for a right that is answered in words alone. */
export function categoriesOf({ right, profile }: { right: Right; profile: Profile }) {
  return mayBringPackage(right) ? findingCategories(profile, right) : [];
}

/** What a ticket's grid is about. */
export function gridOf(ticket: { right: Right; profile: Profile }): Grid {
  const gathered = categoriesOf(ticket).map(({ id }) => id);
  const known = ticket.profile.dataCategories.map(({ id }) => id);
  return {
    gathered,
    listed: gathered.filter((id) => known.includes(id)),
    searched: isAnsweredWithPackage(ticket.right),
  };
}

/** The categories to which a file or a table is attached. */
export function attachedTo(found: readonly Found[]): string[] {
  return found.flatMap(({ category, body, files }) => (body.table || files.length > 0 ? [category] : []));
}

/** What is attached to each category, as its row shows it. */
export function shownFound(found: readonly Found[]) {
  return found.map(({ category, body, files }) => ({
    category,
    files,
    table: body.table && { rows: body.table.rows.length, columns: body.table.header.length },
  }));
}
