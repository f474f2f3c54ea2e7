import { db } from "#app/platform/database/db.server";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import type { Text } from "../../../language";
import type { Right } from "../../../policies/profile/rights";
import { seenOf } from "../../ticket/seen-by.server";
import type { Status } from "../../ticket/statuses";

/** A ticket that was put aside and that no second person has looked at: `own`, whether the reader put it aside, who therefore cannot. */
export type AsideRow = {
  reference: string;
  right: Right;
  person: string;
  policy: Text;
  zone: string;
  at: string;
  by: string | null;
  own: boolean;
};

/** More than anybody clears at a sitting; the next come when these are done. */
const MOST = 50;
const ASIDE: Status = "aside";

/** What was put aside and waits for a second person, the longest first. In: who looks. */
export async function listAside(staffId: string): Promise<AsideRow[]> {
  const found = await db().ticket.findMany({
    where: { status: ASIDE, asideClearedAt: null },
    orderBy: [{ closedAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
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
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return Promise.all(
    rows.map(async ({ reference, right, personMasked, policyVersionId, closedAt, lastEventAt, asideById }) => {
      const { profile } = await loadPolicyVersion(policyVersionId);
      return {
        reference,
        right: right as Right,
        person: personMasked,
        policy: profile.name,
        zone: profile.zone,
        at: (closedAt ?? lastEventAt).toISOString(),
        by: asideById === null ? null : (names.get(asideById) ?? null),
        own: asideById === staffId,
      };
    }),
  );
}
