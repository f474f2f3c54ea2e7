import { db } from "#app/platform/database/db.server";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { MINOR_BANDS } from "../../../policies/profile/ages";
import type { Text } from "../../../language";
import type { MoveInput } from "../../workflow/move-input";
import type { Right } from "../../../policies/profile/rights";
import { seenOf } from "../../ticket/seen-by.server";
import { unsealBody } from "../../ticket/seal.server";
import type { Status } from "../../ticket/statuses";

/**
 * A ticket that was put aside and that no second person has looked at: `own`, whether the reader put it aside, who therefore cannot. Of a minor's
 * neither who asks (`person`) nor why it was put aside (`why`) stands in a list: both null.
 */
export type AsideRow = {
  reference: string;
  right: Right;
  person: string | null;
  why: string | null;
  policy: Text;
  at: string;
  by: string | null;
  own: boolean;
};

/** More than anybody clears at a sitting; the next come when these are done. */
const MOST = 50;
const ASIDE: Status = "aside";

/** Why each ticket was put aside, by ticket: the newest words that stand. */
async function reasonsOf(ticketIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().decision.findMany({
    where: { ticketId: { in: [...ticketIds] }, kind: "put-aside", voidedAt: null },
    orderBy: { at: "asc" },
  });
  return new Map(rows.map((row) => [row.ticketId, unsealBody<MoveInput["put-aside"]>("decision", row).reason]));
}

function isMinors(band: string | null): boolean {
  return (MINOR_BANDS as readonly (string | null)[]).includes(band);
}

/** What was put aside and waits for a second person, the longest first. In: who looks. */
export async function listAside(staffId: string): Promise<AsideRow[]> {
  const found = await db().ticket.findMany({
    where: { status: ASIDE, asideClearedAt: null },
    orderBy: [{ closedAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      ageBand: true,
      reference: true,
      right: true,
      personMasked: true,
      policyVersionId: true,
      closedAt: true,
      lastEventAt: true,
      asideById: true,
    },
  });
  const seen = await seenOf(
    found.map(({ reference }) => reference),
    staffId,
  );
  const rows = found.filter(({ reference }) => seen.has(reference));
  const staff = await db().staff.findMany({
    where: { id: { in: rows.flatMap(({ asideById }) => asideById ?? []) } },
    select: { id: true, name: true },
  });
  const reasons = await reasonsOf(rows.filter(({ ageBand }) => !isMinors(ageBand)).map(({ id }) => id));
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return Promise.all(
    rows.map(
      async ({ id, ageBand, reference, right, personMasked, policyVersionId, closedAt, lastEventAt, asideById }) => {
        const { profile } = await loadPolicyVersion(policyVersionId);
        return {
          reference,
          right: right as Right,
          person: isMinors(ageBand) ? null : personMasked,
          why: reasons.get(id) ?? null,
          policy: profile.name,
          at: (closedAt ?? lastEventAt).toISOString(),
          by: asideById === null ? null : (names.get(asideById) ?? null),
          own: asideById === staffId,
        };
      },
    ),
  );
}
