import { db } from "#app/platform/database/db.server";

/** What a colleague did, from a line of a journal: when (ISO), what, and about what. `action`: which step of a ticket's life it was; `to`: the colleague whose account it was. */
export type Deed = {
  line: string;
  at: string;
  kind: string;
  action: string | null;
  reference: string | null;
  programmeId: string | null;
  colleague: { id: string; name: string } | null;
};

const PAGE = 50;

function actionOf(data: unknown): string | null {
  const action = (data as { action?: unknown } | null)?.action;
  return typeof action === "string" ? action : null;
}

/**
 * What a colleague did, newest first, a page at a time: of tickets their reference and nothing of the person. In: the line it goes on after,
 * null for the newest. Out: the deeds, and the line the next page goes on after.
 */
export async function listDeeds(
  staffId: string,
  after: string | null,
): Promise<{ deeds: Deed[]; next: string | null }> {
  const rows = await db().journalEntry.findMany({
    where: { actorId: staffId, ...(after === null ? {} : { id: { lt: BigInt(after) } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      at: true,
      kind: true,
      data: true,
      programmeId: true,
      staffId: true,
      ticket: { select: { reference: true } },
      staff: { select: { id: true, name: true } },
    },
  });
  const deeds = rows.slice(0, PAGE).map(({ id, at, kind, data, programmeId, ticket, staff }): Deed => ({
    line: id.toString(),
    at: at.toISOString(),
    kind,
    action: kind === "moved" ? actionOf(data) : null,
    reference: ticket?.reference ?? null,
    programmeId,
    colleague: staff && staff.id !== staffId ? staff : null,
  }));
  return { deeds, next: rows.length > PAGE ? deeds.at(-1)!.line : null };
}
