import type { Text } from "#app/domain/language";
import type { BlockerCheckPage, TicketPage } from "#app/domain/tickets/desk/page/ticket-page";

/** How the asking of the controller's own system stands, and the blockers it named with their words. */
export type SystemCheck = Omit<BlockerCheckPage, "standing"> & { standing: { id: string; text: Text }[] };

/** The last asking on a ticket's page; null where nobody was asked. */
export function systemCheck({ blockerCheck, profile }: TicketPage): SystemCheck | null {
  if (!blockerCheck) return null;
  const { standing } = blockerCheck;
  return {
    ...blockerCheck,
    standing: profile.cancellation.blockers
      .filter(({ id }) => standing.includes(id))
      .map(({ id, text }) => ({ id, text })),
  };
}
