import { db } from "#app/platform/database/db.server";
import { reasonOf, type Reason } from "../sending/reasons";
import { maskedReader, type MaskedReader } from "./audience-shown.server";

/** Why somebody was not reached: their letter failed for good, or came back later. */
export type WhyNot = Exclude<Reason, "server"> | "returned";

/** One who was not reached, hidden but for the beginnings. `at`: when that was known, an ISO text. */
export type Unreached = MaskedReader & { seq: number; why: WhyNot; failure: string | null; at: string };

/** Whose letter failed for good, or came back. */
export const UNREACHED = { OR: [{ sentAt: null, failedAt: { not: null } }, { returnedAt: { not: null } }] };

const LISTED = 100;

type Told = { returnedAt: Date | null; failedAt: Date | null; failure: string | null };

/** Why somebody was not reached; null for who was, or is still waited for. */
export function whyNot({ returnedAt, failedAt, failure }: Told): WhyNot | null {
  if (returnedAt) return "returned";
  const reason = failedAt && reasonOf(failure, true);
  return reason === "server" ? null : reason;
}

/** Who was not reached, in the order of the list, some at a time. In: the place after which the page begins. Out: also whether there are more. */
export async function listUnreached(programmeId: string, after: number) {
  const rows = await db().programmeReader.findMany({
    where: { programmeId, seq: { gt: after }, ...UNREACHED },
    orderBy: { seq: "asc" },
    take: LISTED + 1,
  });
  const unreached = rows.slice(0, LISTED).flatMap((row): Unreached[] => {
    const why = whyNot(row);
    const at = row.returnedAt ?? row.failedAt;
    if (!why || !at) return [];
    return [{ ...maskedReader(row), seq: row.seq, why, failure: row.failure, at: at.toISOString() }];
  });
  return { unreached, more: rows.length > LISTED };
}
