import { findUnlisted, listChoices } from "#app/domain/tickets/desk/queue/choices.server";
import type { Choices, Unlisted } from "#app/domain/tickets/desk/queue/choices.server";
import type { Narrowed } from "#app/domain/tickets/desk/queue/views";
import { findSaved } from "#app/domain/tickets/desk/saved/list-saved.server";
import type { SavedView } from "#app/domain/tickets/desk/saved/saved-view";
import { notFound } from "../staff/not-found";

/** The saved view an address names, of those in a colleague's list. Throws 404 where there is none. Call it after the guard. */
export async function requireSaved(id: string | undefined, staffId: string): Promise<SavedView> {
  const view = await findSaved(id ?? "", staffId);
  if (!view) throw notFound("view");
  return view;
}

/** What the filters of some views are called. */
export async function namesFor(
  narrowed: readonly Narrowed[],
  staffId: string,
  now: Date,
): Promise<{ choices: Choices; unlisted: Unlisted[] }> {
  const choices = await listChoices(staffId, now);
  const unlisted = await Promise.all(narrowed.map(({ filters }) => findUnlisted(filters, choices)));
  return { choices, unlisted: unlisted.flat() };
}
