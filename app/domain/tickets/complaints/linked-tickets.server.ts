import { db, type Tx } from "#app/platform/database/db.server";
import type { EventData } from "../../journal/events";
import type { Verdict } from "../workflow/move-input";
import type { Status } from "../ticket/statuses";

/** A ticket that another one is about, or a complaint about it. `verdict` is what became of a complaint that was judged. */
export type LinkedTicket = {
  id: string;
  reference: string;
  right: string;
  status: Status;
  receivedOn: string;
  closedAt: Date | null;
  receivedAt: Date;
  verdict: Verdict | null;
};

const COLUMNS = {
  id: true,
  reference: true,
  right: true,
  status: true,
  receivedOn: true,
  receivedAt: true,
  closedAt: true,
} as const;
const JUDGED = {
  where: { kind: "moved", data: { path: ["action"], equals: "judge" } },
  orderBy: { seq: "desc" },
  take: 1,
  select: { data: true },
} as const;

function linked({
  journal,
  status,
  ...row
}: Omit<LinkedTicket, "status" | "verdict"> & { status: string; journal: { data: unknown }[] }): LinkedTicket {
  const verdict = (journal[0]?.data as EventData<"moved"> | undefined)?.verdict as Verdict | undefined;
  return { ...row, status: status as Status, verdict: verdict ?? null };
}

/** The complaints about a ticket, oldest first. */
export async function listComplaints(ticketId: string, client: Tx = db()): Promise<LinkedTicket[]> {
  const rows = await client.ticket.findMany({
    where: { parentId: ticketId },
    orderBy: { receivedAt: "asc" },
    select: { ...COLUMNS, journal: JUDGED },
  });
  return rows.map(linked);
}

/** The ticket of a reference, if it is what a ticket is about or a complaint about it; null otherwise. For a person to whom that ticket is open. */
export async function findLinked(ticketId: string, reference: string): Promise<string | null> {
  const row = await db().ticket.findFirst({
    where: { reference, OR: [{ parentId: ticketId }, { complaints: { some: { id: ticketId } } }] },
    select: { id: true },
  });
  return row?.id ?? null;
}
